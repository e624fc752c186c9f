import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import {
  basicAuthentication,
  createGraphClient,
  type IdentityApiConnectorUpdate,
  permissions,
  pkcs12Certificate,
} from "@graph-slice/identity-api-connectors";

const received: string[] = [];
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    received.push(`${request.method ?? ""} ${request.url ?? ""} ${Buffer.concat(chunks).toString()}`.trim());
    const page = { value: [{ id: "1", displayName: "One" }] };
    if (request.method === "GET")
      response.setHeader("content-type", "application/json").end(JSON.stringify(page));
    else response.writeHead(204).end();
  });
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const { port } = server.address() as AddressInfo;

const graph = createGraphClient({
  credential: () => "token",
  baseUrl: `http://127.0.0.1:${String(port)}/v1.0`,
});
const { apiConnectors } = graph.identity;
const basic: IdentityApiConnectorUpdate = {
  authenticationConfiguration: basicAuthentication({ username: "user", password: "secret" }),
};

const names: string[] = [];
for await (const { id, displayName } of apiConnectors.items({ select: ["id", "displayName"] })) {
  names.push(`${id} ${displayName ?? ""}`);
}
await apiConnectors.byIdentityApiConnectorId("a/b").patch(basic);
await apiConnectors.byIdentityApiConnectorId("1").patch({
  displayName: null,
  authenticationConfiguration: pkcs12Certificate({ pkcs12Value: "AA==", password: "" }),
});
server.close();

const [least] = permissions["PATCH /identity/apiConnectors/{identityApiConnector-id}"].application.least;
console.log(JSON.stringify({ received, names, least }));
