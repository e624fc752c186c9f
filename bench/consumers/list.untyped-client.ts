import { Client } from "@microsoft/microsoft-graph-client";

export function connect(getToken: () => Promise<string>) {
  const client = Client.initWithMiddleware({ authProvider: { getAccessToken: getToken } });
  return async (): Promise<number> => {
    const page = (await client.api("/identity/apiConnectors").get()) as { value: unknown[] };
    return page.value.length;
  };
}
