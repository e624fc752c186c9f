import type { Cloud } from "./clouds.js";
import { parsed, record } from "./json.js";
import { decodeBase64 } from "./web.js";

/** Whose a token is: a signed-in user's, or the application's own. */
export type TokenKind = "delegated" | "application";

/**
 * Permissions, by the kind of token that has them. A list names alternatives; one that needs several permissions at once
 * separates them by blanks, as the `scope` parameter of OAuth 2.0 does.
 */
export type PermissionsByKind = Readonly<Partial<Record<TokenKind, readonly string[]>>>;

/**
 * What it takes to send a request: the least privileged permissions, those of users for work or school accounts; none
 * where no permission of that kind suffices, absent where it is not known.
 */
export interface Access extends PermissionsByKind {
  /** Other permissions, each of which suffices as well. */
  readonly higher?: PermissionsByKind;
  /** The least privileged roles, of which a signed-in user needs one. */
  readonly roles?: readonly string[];
  /** The clouds that have the operation; absent where nothing says which. */
  readonly clouds?: readonly Cloud[];
}

/** What would have been needed for a request that was refused. */
export interface Needed {
  /** The kind of the token that was sent, by its own claims. */
  readonly token: TokenKind;
  /**
   * The least privileged permissions, as alternatives, without what the token has of them; none where no permission of
   * this kind suffices. Absent where the token has enough, so that a role or a policy is in the way, and where it is not
   * known what is enough.
   */
  readonly permissions?: readonly string[] | undefined;
  /** The least privileged roles, of which the user needs one. */
  readonly roles?: readonly string[] | undefined;
}

/**
 * Compares what an operation needs with what a token says of itself, and says it in words: nothing where nothing is
 * known. A token that cannot be read is taken for that of a user: those of personal accounts are opaque.
 */
export function refusal(access: Access, token: string): readonly [needed: Needed, hint: string] {
  const { scp, roles: appRoles, idtyp } = claimsOf(token);
  const kind = !scp && (appRoles || idtyp === "app") ? "application" : "delegated";
  const held = String(scp ?? appRoles).split(/[ ,]/);
  const lacking = (alternative: string): string =>
    alternative
      .split(" ")
      .filter((permission) => !held.includes(permission))
      .join(" ");
  const least = access[kind]?.map(lacking);
  const suffices = [least, access.higher?.[kind]?.map(lacking)].flat().includes("");
  const roles = kind === "delegated" ? access.roles : undefined;
  const hint = (what: string, names?: readonly string[]): string =>
    names ? ` Least privileged ${what}: ${names.join(" or ") || "none"}.` : "";
  return [
    { token: kind, permissions: suffices ? undefined : least, roles },
    hint(`${kind} permission`, suffices ? ["granted"] : least) + hint("role", roles),
  ];
}

/** The claims of a JSON Web Token, unverified: good for hints only. None for a token of another form. */
export function claimsOf(token: string): Readonly<Record<string, unknown>> {
  return record(parsed(decodeBase64(token.split(".")[1] ?? "")));
}
