/** The job that this package exists for, as its users write it. */
import {
  createGraphClient,
  basicAuthentication,
  match,
  GraphError,
} from "@graph-slice/identity-api-connectors";
import type { TokenCredential } from "@graph-slice/identity-api-connectors";

declare const credential: TokenCredential;
declare const id: string;
declare const username: string;
declare const password: string;
declare const pkcs12Value: string;

const graph = createGraphClient({ credential });
const { apiConnectors } = graph.identity;

const page = await apiConnectors.get({ select: ["id", "displayName"], top: 10 });
page.value satisfies { id: string; displayName?: string | null }[];

for await (const connector of apiConnectors.items()) {
  const auth = connector.authenticationConfiguration;
  if (auth?.["@odata.type"] === "#microsoft.graph.basicAuthentication") auth.username;
}

await apiConnectors.byIdentityApiConnectorId(id).patch({
  displayName: "New Test API",
  targetUrl: "https://otherapi.com/api/endpoint",
  authenticationConfiguration: basicAuthentication({ username, password }),
});
await apiConnectors.byIdentityApiConnectorId(id).uploadClientCertificate.post({ pkcs12Value, password: "" });

try {
  const connector = await apiConnectors.byIdentityApiConnectorId(id).get();
  const auth = connector.authenticationConfiguration;
  if (auth) {
    match(auth, {
      basicAuthentication: (basic) => basic.username ?? "",
      otherwise: (other) => other["@odata.type"],
    }) satisfies string;
  }
} catch (error) {
  if (!(error instanceof GraphError)) throw error;
  error.code satisfies string;
}
