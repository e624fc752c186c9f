import { Client } from "@microsoft/microsoft-graph-client";

export function connect(getToken: () => Promise<string>) {
  const client = Client.initWithMiddleware({ authProvider: { getAccessToken: getToken } });
  return async (id: string, username: string, password: string): Promise<unknown> =>
    client.api(`/identity/apiConnectors/${encodeURIComponent(id)}`).patch({
      displayName: "New Test API",
      targetUrl: "https://otherapi.com/api/endpoint",
      authenticationConfiguration: {
        "@odata.type": "#microsoft.graph.basicAuthentication",
        username,
        password,
      },
    });
}
