import { parsed, record } from "./json.js";
import { decodeBase64 } from "./web.js";
/**
 * Compares what an operation needs with what a token says of itself. A token that cannot be read is taken for that of a
 * user: those of personal accounts are opaque.
 */
export function needed(access, token) {
    const { scp, roles, idtyp } = claimsOf(token);
    const kind = !scp && (roles || idtyp === "app") ? "application" : "delegated";
    const held = String(scp ?? roles).split(/[ ,]/);
    const least = access[kind];
    const suffices = least?.some((alternative) => alternative.split(" ").every((one) => held.includes(one)));
    return {
        token: kind,
        permissions: suffices ? undefined : least,
        roles: kind === "delegated" ? access.roles : undefined,
    };
}
/** Says what was needed; nothing where nothing is known. */
export function hint({ token, permissions, roles }) {
    const list = (what, names) => names?.[0] ? ` Needed ${what}: ${names.join(" or ")}.` : "";
    return list(`${token} permission`, permissions) + list("role", roles);
}
/** The claims of a JSON Web Token, unverified: good for hints only. None for a token of another form. */
export function claimsOf(token) {
    return record(parsed(decodeBase64(token.split(".")[1] ?? "")));
}
