/** Requests that the permissions of a client do not allow. */
import { type GraphClient, createGraphClient } from "@graph-slice/identity-api-connectors";

const graph = createGraphClient<"APIConnectors.Read.All" | "Mail.Send">({ credential: () => "token" });
const { apiConnectors } = graph.identity;
const connector = apiConnectors.byIdentityApiConnectorId("id");

// @ts-expect-error 'MissingScope<"APIConnectors.ReadWrite.All">'
export const page = apiConnectors.get();

// @ts-expect-error 'MissingScope<"APIConnectors.ReadWrite.All">'
export const items = apiConnectors.items();

// @ts-expect-error 'MissingScope<"APIConnectors.ReadWrite.All">'
export const request = connector.toPatchRequest({ displayName: "New" });

// @ts-expect-error 'MissingScope<"APIConnectors.ReadWrite.All">'
export const upload = connector.uploadClientCertificate.post({ pkcs12Value: "", password: "" });

// @ts-expect-error 'APIConnectors.ReadWrite.All'
export const unsaid: GraphClient = graph;
