/** A consumer of the client alone. */
import { createGraphClient } from "@graph-slice/identity-api-connectors";

const graph = createGraphClient({ credential: () => "token" });
await graph.identity.apiConnectors.get();
