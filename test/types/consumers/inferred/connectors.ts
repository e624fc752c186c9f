/** A consumer that lets its types be inferred: its declarations name those of the package. */
import { createGraphClient, match, permissions } from "@graph-slice/identity-api-connectors";
import type { ApiAuthenticationConfigurationBase } from "@graph-slice/identity-api-connectors";

export const graph = createGraphClient({ credential: () => "token" });
export const { identity } = graph;
export const { apiConnectors } = identity;
export const connector = (id: string) => apiConnectors.byIdentityApiConnectorId(id);
export const upload = connector("id").uploadClientCertificate;
export const requested = apiConnectors.toGetRequest({ select: ["id"] });
export const { application } = permissions["GET /identity/apiConnectors"];

export async function names() {
  return (await apiConnectors.get({ select: ["displayName", "authenticationConfiguration"] })).value;
}

export function describe(auth: ApiAuthenticationConfigurationBase) {
  return match(auth, { basicAuthentication: (basic) => basic, otherwise: (other) => other });
}

export class Connectors {
  readonly all = graph.identity.apiConnectors;
  readonly body = { pkcs12Value: "", password: "" } satisfies Parameters<typeof upload.post>[0];
  rename = async (id: string, displayName: string) => connector(id).patch({ displayName });
}
