import { basicAuthentication, createGraphClient } from "@graph-slice/identity-api-connectors";

export function connect(getToken: () => Promise<string>) {
  const { apiConnectors } = createGraphClient({ credential: getToken }).identity;
  return (id: string, username: string, password: string): Promise<unknown> =>
    apiConnectors.byIdentityApiConnectorId(id).patch({
      displayName: "New Test API",
      targetUrl: "https://otherapi.com/api/endpoint",
      authenticationConfiguration: basicAuthentication({ username, password }),
    });
}
