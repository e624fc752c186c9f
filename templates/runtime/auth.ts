import { claimsOf } from "./access.js";
import { decodeBase64 } from "./web.js";

/** A token and when it expires, as `@azure/core-auth` has it. */
export interface AccessToken {
  readonly token: string;
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly expiresOnTimestamp: number;
}

/** What is asked of a credential besides the scopes. */
export interface TokenOptions {
  /** What a claims challenge of the service demands (continuous access evaluation, step-up authentication). */
  claims?: string | undefined;
  /** Says that this client answers claims challenges. */
  enableCae?: boolean | undefined;
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
export type Authenticator = (claims?: string) => KeptToken;

/** A token that is asked for or kept. */
export interface KeptToken {
  /** What was demanded when it was asked for. */
  readonly claims: string | undefined;
  token: string | Promise<string>;
  /** In milliseconds since 1970; 0 where it was refused. */
  until: number;
}

/** Keeps the token of a credential; calls at the same time share one request for it. */
export function authenticator(credential: Credential, scopes: string[]): Authenticator {
  let kept: KeptToken | undefined;

  async function ask(asked: KeptToken): Promise<string> {
    try {
      const options = { claims: asked.claims, enableCae: true };
      const answer = await ("getToken" in credential
        ? credential.getToken(scopes, options)
        : credential(scopes, options));
      const given: Partial<AccessToken> = typeof answer === "string" ? { token: answer } : (answer ?? {});
      const { token = "", expiresOnTimestamp = Number(claimsOf(token)["exp"]) * 1000 } = given;
      // What no header can have, a platform's fetch would show in its error.
      if (!/^[!-~]+$/.test(token)) throw new TypeError("No valid token.");
      const now = Date.now();
      // Not in the last tenth of its life: then it may be on its way when it expires. Where the token does not say when
      // that is, this is NaN.
      asked.until = now + (expiresOnTimestamp - now) * 0.9;
      return token;
    } catch (error) {
      asked.until = 0;
      throw error;
    }
  }

  return (claims) => {
    // Not `>=`: where the token does not say when it expires, `until` is NaN.
    if (!kept || !(Date.now() < kept.until) || (claims && claims !== kept.claims)) {
      // Others wait for it for a minute, before it is asked for again.
      kept = { claims, token: "", until: Date.now() + 60_000 };
      kept.token = ask(kept);
    }
    return kept;
  };
}

/** What the claims challenge in a `WWW-Authenticate` header demands; undefined where there is none. */
export function claimsChallenge(header: string | null): string | undefined {
  const claims = /\bclaims="([^"]+)"/i.exec(header ?? "")?.[1];
  return claims && decodeBase64(claims);
}
