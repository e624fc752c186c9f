import { createGraphClient } from "@graph-slice/identity-api-connectors";

export function connect(getToken: () => Promise<string>) {
  const graph = createGraphClient({ credential: getToken });
  return async (): Promise<number> => (await graph.identity.apiConnectors.get()).value.length;
}
