import { claimsOf } from "./access.js";
import { decodeBase64 } from "./web.js";
/** Keeps the token of a credential; calls at the same time share one request for it. */
export function authenticator(credential, scopes) {
    let kept;
    async function ask(asked) {
        try {
            const options = { claims: asked.claims, enableCae: true };
            const answer = await (typeof credential === "function"
                ? credential(scopes, options)
                : credential.getToken(scopes, options));
            const given = typeof answer === "string"
                ? // Of a token that does not say when it expires, it is NaN, so that the token is not used again.
                    { token: answer, expiresOnTimestamp: Number(claimsOf(answer)["exp"]) * 1000 }
                : answer;
            // What no header can have, a platform's fetch would show in its error.
            if (!given?.token || !/^[!-~]+$/.test(given.token))
                throw new TypeError("No valid token.");
            const now = Date.now();
            // Not in the last tenth of its life: then it may be on its way when it expires.
            asked.usedUntil = now + (given.expiresOnTimestamp - now) * 0.9;
            return (asked.token = given.token);
        }
        catch (error) {
            asked.usedUntil = 0;
            throw error;
        }
    }
    return (claims) => {
        // Not `>=`: where the token does not say when it expires, `usedUntil` is NaN.
        if (!kept || !(Date.now() < kept.usedUntil) || (claims && claims !== kept.claims)) {
            // Others wait for it for a minute, before it is asked for again.
            kept = { claims, token: "", usedUntil: Date.now() + 60_000 };
            kept.token = ask(kept);
        }
        return kept;
    };
}
/** What the claims challenge in a `WWW-Authenticate` header demands; undefined where there is none. */
export function claimsChallenge(header) {
    const claims = /\bclaims="([^"]+)"/i.exec(header ?? "")?.[1];
    return claims && decodeBase64(claims);
}
