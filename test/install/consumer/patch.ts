/** The job that the package exists for: an application that changes a connector's credentials. */
import { basicAuthentication, createGraphClient } from "@graph-slice/identity-api-connectors";

export function patch(baseUrl: string, username: string, password: string): Promise<unknown> {
  const { apiConnectors } = createGraphClient({ credential: () => "token", baseUrl }).identity;
  return apiConnectors.byIdentityApiConnectorId("1").patch({
    displayName: "New Test API",
    authenticationConfiguration: basicAuthentication({ username, password }),
  });
}
