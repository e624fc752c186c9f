import { claimsOf } from "./access.js";
import { decodeBase64 } from "./web.js";

/** A token and when it expires, as `@azure/core-auth` has it. */
export interface AccessToken {
  readonly token: string;
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly expiresOnTimestamp: number;
  /** When to ask for the next one, where the issuer says so. */
  readonly refreshAfterTimestamp?: number | undefined;
}

/** What is asked of a credential besides the scopes. */
export interface TokenOptions {
  /** What a claims challenge of the service demands (continuous access evaluation, step-up authentication). */
  claims?: string;
  /** Says that this client answers claims challenges. */
  enableCae?: boolean;
}

/** A `TokenCredential` of `@azure/core-auth`, e.g. those of `@azure/identity`. */
export interface TokenCredential {
  getToken(scopes: string | string[], options?: TokenOptions): Promise<AccessToken | null>;
}

/**
 * A function that gives a token. It is called anew when the token expires; for a token that does not say
 * when, before each request.
 */
export type TokenFunction = (
  scopes: string[],
  options: TokenOptions,
) => string | AccessToken | Promise<string | AccessToken>;

/** What authenticates a client. One client is one identity: its token is kept until it expires. */
export type Credential = TokenCredential | TokenFunction;

/** Gives a token: the one that is kept, unless it expires or was given for other claims, or else a new one. */
export type Authenticator = (claims?: string) => string | Promise<string>;

/** How long before its expiry a token is replaced, in milliseconds. A token of a short life is used for half of it. */
const margin = 120_000;

/** Keeps the token of a credential; calls at the same time share one request for it. */
export function authenticator(credential: Credential, scopes: string[]): Authenticator {
  let kept: Kept | undefined;
  let pending: { claims: string | undefined; token: Promise<string> } | undefined;

  async function ask(claims: string | undefined): Promise<string> {
    const options = claims === undefined ? { enableCae: true } : { enableCae: true, claims };
    const answer = await (typeof credential === "function"
      ? credential(scopes, options)
      : credential.getToken(scopes, options));
    const given =
      typeof answer === "string" ? { token: answer, expiresOnTimestamp: expiryOf(answer) } : answer;
    if (!given?.token) throw new TypeError("The credential gave no token.");
    kept = { token: given.token, claims, usedUntil: usableUntil(given) };
    return given.token;
  }

  return (claims) => {
    if (kept && Date.now() < kept.usedUntil && (claims ?? kept.claims) === kept.claims) return kept.token;
    if (pending?.claims !== claims || !pending) {
      const token = ask(claims).finally(() => {
        if (pending?.token === token) pending = undefined;
      });
      pending = { claims, token };
    }
    return pending.token;
  };
}

/** A token that is used again; `usedUntil` is in milliseconds since 1970. */
interface Kept {
  readonly token: string;
  readonly claims: string | undefined;
  readonly usedUntil: number;
}

/** Until when a token is used: while it lives, but for the last minutes of that, in which it may be on its way. */
function usableUntil({ expiresOnTimestamp, refreshAfterTimestamp }: AccessToken): number {
  const left = expiresOnTimestamp - Date.now();
  return refreshAfterTimestamp ?? expiresOnTimestamp - Math.min(margin, left / 2);
}

/** When a token expires by its own claims, in milliseconds since 1970; 0 where it does not say. */
function expiryOf(token: string): number {
  return Number(claimsOf(token)["exp"] ?? 0) * 1000;
}

/** What the claims challenge in a `WWW-Authenticate` header demands; undefined where there is none. */
export function claimsChallenge(header: string | null): string | undefined {
  const claims = /\bclaims="([^"]+)"/i.exec(header ?? "")?.[1];
  if (claims === undefined) return undefined;
  try {
    return decodeBase64(claims);
  } catch {
    return claims;
  }
}
