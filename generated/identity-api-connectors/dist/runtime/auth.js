import { claimsOf } from "./access.js";
import { decodeBase64 } from "./web.js";
/** Keeps the token of a credential; calls at the same time share one request for it. */
export function authenticator(credential, scopes) {
    let kept;
    async function ask(asked) {
        try {
            const options = { claims: asked.claims, enableCae: true };
            const answer = await ("getToken" in credential
                ? credential.getToken(scopes, options)
                : credential(scopes, options));
            const given = typeof answer === "string" ? { token: answer } : (answer ?? {});
            const { token = "", expiresOnTimestamp = Number(claimsOf(token)["exp"]) * 1000 } = given;
            // What no header can have, a platform's fetch would show in its error.
            if (!/^[!-~]+$/.test(token))
                throw new TypeError("No valid token.");
            const now = Date.now();
            // Not in the last tenth of its life: then it may be on its way when it expires. Where the token does not say when
            // that is, this is NaN.
            asked.until = now + (expiresOnTimestamp - now) * 0.9;
            return token;
        }
        catch (error) {
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
export function claimsChallenge(header) {
    const claims = /\bclaims="([^"]+)"/i.exec(header ?? "")?.[1];
    return claims && decodeBase64(claims);
}
