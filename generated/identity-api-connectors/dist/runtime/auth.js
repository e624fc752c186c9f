import { claimsOf } from "./access.js";
import { decodeBase64 } from "./web.js";
/** The share of a token's life in which it is used: at its end it may be on its way when it expires. */
const usedShare = 0.9;
/** How long others wait for a token that was asked for, in milliseconds, before it is asked for again. */
const patience = 60_000;
/** Keeps the token of a credential; calls at the same time share one request for it. */
export function authenticator(credential, scopes) {
    let kept;
    async function ask(asked) {
        try {
            const options = { claims: asked.claims, enableCae: true };
            const answer = await (typeof credential === "function"
                ? credential(scopes, options)
                : credential.getToken(scopes, options));
            const given = typeof answer === "string" ? { token: answer, expiresOnTimestamp: expiryOf(answer) } : answer;
            if (!given?.token)
                throw new TypeError("The token is empty.");
            const now = Date.now();
            asked.usedUntil = now + (given.expiresOnTimestamp - now) * usedShare;
            return (asked.token = given.token);
        }
        catch (error) {
            asked.usedUntil = 0;
            throw error;
        }
    }
    return (claims) => {
        const usable = kept && Date.now() < kept.usedUntil && (!claims || claims === kept.claims);
        if (!kept || !usable) {
            kept = { claims, token: "", usedUntil: Date.now() + patience };
            kept.token = ask(kept);
        }
        return kept.token;
    };
}
/** When a token expires by its own claims; NaN, so that it is not used again, where it does not say. */
function expiryOf(token) {
    return Number(claimsOf(token)["exp"]) * 1000;
}
/** What the claims challenge in a `WWW-Authenticate` header demands; undefined where there is none. */
export function claimsChallenge(header) {
    const [, claims] = /\bclaims="([^"]+)"/i.exec(header ?? "") ?? [];
    return claims && decodeBase64(claims);
}
