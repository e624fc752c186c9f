import type { Cloud } from "./clouds.js";
import { parsed, record } from "./json.js";
import { decodeBase64 } from "./web.js";

/**
 * What it takes to send a request. A list of permissions names alternatives; one that needs several permissions
 * at once separates them by spaces, as the `scope` parameter of OAuth 2.0 does.
 */
export interface Access {
  /** The least privileged permissions for a signed-in user; absent where there is none that suffices. */
  readonly delegated?: readonly string[];
  /** The least privileged permissions for the application itself; absent where there is none that suffices. */
  readonly application?: readonly string[];
  /** The least privileged roles, of which a signed-in user needs one. */
  readonly roles?: readonly string[];
  /** The clouds that have the operation; absent where nothing says which. */
  readonly clouds?: readonly Cloud[];
}

/** What would have been needed for a request that was refused. */
export interface Needed {
  /** The kind of the token that was sent, by its own claims. */
  readonly token: "delegated" | "application";
  /** Alternatives, of which the token has none; absent where it has one. */
  readonly permissions?: readonly string[] | undefined;
  /** Roles, of which the signed-in user needs one. */
  readonly roles?: readonly string[] | undefined;
}

/**
 * Compares what an operation needs with what a token says of itself. A token that cannot be read is taken for that of a
 * user: those of personal accounts are opaque.
 */
export function needed(access: Access, token: string): Needed {
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
export function hint({ token, permissions, roles }: Needed): string {
  const list = (what: string, names?: readonly string[]): string =>
    names?.[0] ? ` Needed ${what}: ${names.join(" or ")}.` : "";
  return list(`${token} permission`, permissions) + list("role", roles);
}

/** The claims of a JSON Web Token, unverified: good for hints only. None for a token of another form. */
export function claimsOf(token: string): Readonly<Record<string, unknown>> {
  return record(parsed(decodeBase64(token.split(".")[1] ?? "")));
}
