/** In Node: its `fetch`, its signals, and the credentials of `@azure/core-auth`. */
import type { AccessToken, GetTokenOptions, TokenCredential } from "@azure/core-auth";
import { type Credential, type Fetch, createGraphClient } from "@graph-slice/identity-api-connectors";

declare const credential: TokenCredential;
credential satisfies Credential;
fetch satisfies Fetch;

class Fixed implements TokenCredential {
  async getToken(scopes: string | string[], options?: GetTokenOptions): Promise<AccessToken | null> {
    return options?.tenantId === undefined ? { token: `${scopes.length}`, expiresOnTimestamp: 0 } : null;
  }
}

createGraphClient({ credential });
createGraphClient({ credential: new Fixed() });
createGraphClient({ credential, fetch });
createGraphClient({ credential, fetch: globalThis.fetch });
createGraphClient({ credential, fetch: (url, init) => fetch(url, init) });
createGraphClient({ credential, fetch: async () => new Response("{}", { status: 200 }) });

const { apiConnectors } = createGraphClient({ credential }).identity;
await apiConnectors.get({}, { signal: AbortSignal.timeout(1_000) });
await apiConnectors.get(
  {},
  { signal: AbortSignal.any([new AbortController().signal]), headers: { prefer: "x" } },
);
