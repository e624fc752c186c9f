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
export type TokenFunction = (scopes: string[], options: TokenOptions) => string | AccessToken | Promise<string | AccessToken>;
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
export declare function authenticator(credential: Credential, scopes: string[]): Authenticator;
/** What the claims challenge in a `WWW-Authenticate` header demands; undefined where there is none. */
export declare function claimsChallenge(header: string | null): string | undefined;
