import { createGraphClient } from "@graph-slice/identity-api-connectors";

export function connect(getToken: () => Promise<string>) {
  const { apiConnectors } = createGraphClient({ credential: getToken }).identity;
  return async (): Promise<number> => (await apiConnectors.get()).value.length;
}
