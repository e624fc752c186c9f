import type { Cloud } from "./clouds.js";
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
  /** The kind of the token that was sent; absent where the token does not tell. */
  readonly token?: "delegated" | "application";
  /** Alternatives that the token lacks; empty where it has one of them, or none is known. */
  readonly permissions: readonly string[];
  /** Roles, of which the signed-in user needs one. */
  readonly roles: readonly string[];
}

/** Compares what an operation needs with what a token says of itself. */
export function needed(access: Access, token: string): Needed {
  const { scp, roles, idtyp } = claimsOf(token);
  const kind = typeof scp === "string" ? "delegated" : roles || idtyp === "app" ? "application" : undefined;
  const held = kind === "delegated" ? String(scp).split(" ") : Array.isArray(roles) ? roles : [];
  const { delegated = [], application = [] } = access;
  const least =
    kind === "delegated" ? delegated : kind === "application" ? application : [...delegated, ...application];
  const has = (alternative: string): boolean => alternative.split(" ").every((one) => held.includes(one));
  return {
    ...(kind && { token: kind }),
    permissions: least.some(has) ? [] : [...new Set(least)],
    roles: kind === "application" ? [] : (access.roles ?? []),
  };
}

/** A sentence that says what was needed; empty where nothing is known. */
export function hint({ token, permissions, roles }: Needed): string {
  const of = (names: readonly string[]): string => names.join(" or ");
  return [
    permissions.length > 0 && `The ${token ?? "access"} token lacks the permission ${of(permissions)}.`,
    roles.length > 0 && `The signed-in user needs the role ${of(roles)}.`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** The claims of a JSON Web Token, unverified: good for hints only. None for a token of another form. */
export function claimsOf(token: string): Readonly<Record<string, unknown>> {
  try {
    const claims: unknown = JSON.parse(decodeBase64(token.split(".")[1] ?? ""));
    return isRecord(claims) ? claims : {};
  } catch {
    return {};
  }
}

/** Whether something is an object with members. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
