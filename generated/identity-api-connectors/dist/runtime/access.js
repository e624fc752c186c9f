import { parsed, record } from "./json.js";
import { decodeBase64 } from "./web.js";
/**
 * Compares what an operation needs with what a token says of itself, and says it in words: nothing where nothing is
 * known. A token that cannot be read is taken for that of a user: those of personal accounts are opaque.
 */
export function refusal(access, token) {
    const { scp, roles: appRoles, idtyp } = claimsOf(token);
    const kind = !scp && (appRoles || idtyp === "app") ? "application" : "delegated";
    const held = String(scp ?? appRoles).split(/[ ,]/);
    const lacking = (alternative) => alternative
        .split(" ")
        .filter((permission) => !held.includes(permission))
        .join(" ");
    const least = access[kind]?.map(lacking);
    const suffices = [least, access.higher?.[kind]?.map(lacking)].flat().includes("");
    const roles = kind === "delegated" ? access.roles : undefined;
    const hint = (what, names) => names ? ` Least privileged ${what}: ${names.join(" or ") || "none"}.` : "";
    return [
        { token: kind, permissions: suffices ? undefined : least, roles },
        hint(`${kind} permission`, suffices ? ["granted"] : least) + hint("role", roles),
    ];
}
/** The claims of a JSON Web Token, unverified: good for hints only. None for a token of another form. */
export function claimsOf(token) {
    return record(parsed(decodeBase64(token.split(".")[1] ?? "")));
}
