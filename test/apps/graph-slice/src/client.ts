import { createGraphClient } from "@graph-slice/identity-api-connectors";

export { basicAuthentication, batch, match } from "@graph-slice/identity-api-connectors";
export type { GraphClient } from "@graph-slice/identity-api-connectors";

export const graph = createGraphClient({ credential: async () => "token" });
export const { apiConnectors } = graph.identity;
export const restricted = createGraphClient<"APIConnectors.ReadWrite.All">({
  credential: async () => "token",
});
