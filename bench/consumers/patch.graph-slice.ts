import { basicAuthentication, createGraphClient } from "@graph-slice/identity-api-connectors";

export function connect(getToken: () => Promise<string>) {
  const graph = createGraphClient({ credential: getToken });
  return (id: string, username: string, password: string): Promise<unknown> =>
    graph.identity.apiConnectors.byIdentityApiConnectorId(id).patch({
      displayName: "New Test API",
      targetUrl: "https://otherapi.com/api/endpoint",
      authenticationConfiguration: basicAuthentication({ username, password }),
    });
}
