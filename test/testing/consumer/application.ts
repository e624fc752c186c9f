/** An application with a fake of the service in its unit test: every operation of the slice. Prints what it saw. */
import {
  basicAuthentication,
  createGraphClient,
  GraphError,
  pkcs12Certificate,
} from "@graph-slice/identity-api-connectors";
import { createFakeGraph } from "@graph-slice/identity-api-connectors/testing";

const fake = createFakeGraph({
  data: {
    "/identity/apiConnectors": [
      {
        displayName: "Seeded",
        authenticationConfiguration: basicAuthentication({ username: "user", password: "secret" }),
      },
    ],
  },
  operations: {
    "POST /identity/apiConnectors/{identityApiConnector-id}/uploadClientCertificate": ({ entity, body }) => {
      entity.authenticationConfiguration = {
        "@odata.type": "#microsoft.graph.clientCertificateAuthentication",
        certificateList: [{ isActive: true, notBefore: 0, notAfter: 1, thumbprint: body.pkcs12Value }],
      };
      return undefined;
    },
  },
  pageSize: 1,
});
const graph = createGraphClient({ credential: () => "token", fetch: fake.fetch });
const { apiConnectors } = graph.identity;

const created = await apiConnectors.post({
  displayName: "Created",
  targetUrl: "https://api.example/",
  authenticationConfiguration: pkcs12Certificate({ pkcs12Value: "AA==", password: "secret" }),
});
const connector = apiConnectors.byIdentityApiConnectorId(created.id);
const patched = await connector.patch({
  displayName: "Patched",
  authenticationConfiguration: basicAuthentication({ username: "user", password: "other secret" }),
});
const read = await connector.get();
const uploaded = await connector.uploadClientCertificate.post({ pkcs12Value: "BB==", password: "" });
const names: unknown[] = [];
for await (const { displayName } of apiConnectors.items({ select: ["displayName"] })) names.push(displayName);
await connector.delete();

async function failing(send: () => Promise<unknown>): Promise<unknown> {
  try {
    return await send();
  } catch (error) {
    return error instanceof GraphError ? `${error.status ?? 0} ${error.code}` : String(error);
  }
}
fake.fail({ status: 429, retryAfter: 0 });
fake.fail({ status: 401, claims: "{}", operation: "GET /identity/apiConnectors" });
const errors = [
  await failing(() => connector.get()),
  await failing(() => apiConnectors.get()),
  (fake.fail({ status: 403 }), await failing(() => apiConnectors.get())),
];

const wrongUses = () => {
  // @ts-expect-error The slice has no such request.
  fake.fail({ status: 500, operation: "GET /identity" });
  // @ts-expect-error Nor such a path.
  createFakeGraph({ data: { "/identity/connectors": [] } });
  // @ts-expect-error A connector has no such member.
  createFakeGraph({ data: { "/identity/apiConnectors": [{ name: "One" }] } });
  // @ts-expect-error This is a request, but no action or function.
  createFakeGraph({ operations: { "GET /identity/apiConnectors": () => null } });
};
void wrongUses;

console.log(
  JSON.stringify({
    created,
    patched: patched ?? null,
    read,
    uploaded,
    names,
    errors,
    stored: fake.stored("/identity/apiConnectors"),
    requests: fake.requests.map(({ operation }) => operation),
  }),
);
