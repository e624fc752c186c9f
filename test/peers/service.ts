/** The generated fake of the service, served over HTTP. */
import type { FakeGraph, FakeGraphOptions } from "@graph-slice/identity-api-connectors/testing";
import { createFakeGraph } from "@graph-slice/identity-api-connectors/testing";
import { type FetchServer, fetchServer } from "./fetch-server.js";

export interface FakeService extends FetchServer {
  readonly fake: FakeGraph;
  /** Where the service is, with the version. */
  readonly baseUrl: string;
}

/** A connector that is there from the start. */
export const seeded = {
  id: "1",
  displayName: "Orders",
  targetUrl: "https://orders.example/api",
  authenticationConfiguration: {
    "@odata.type": "#microsoft.graph.basicAuthentication",
    username: "user",
    password: "secret",
  },
} as const;

/** Serves the fake, with what an upload does and as many connectors as there are names, two on a page. */
export async function fakeService(...names: readonly string[]): Promise<FakeService> {
  const options: FakeGraphOptions = {
    pageSize: 2,
    data: {
      "/identity/apiConnectors": names.map((displayName, index) => ({
        ...seeded,
        id: String(index + 1),
        displayName,
      })),
    },
    operations: {
      "POST /identity/apiConnectors/{identityApiConnector-id}/uploadClientCertificate": ({
        entity,
        body,
      }) => {
        entity.authenticationConfiguration = {
          "@odata.type": "#microsoft.graph.pkcs12Certificate",
          pkcs12Value: body.pkcs12Value,
          password: body.password,
        };
        return undefined;
      },
    },
    conversions: {
      "microsoft.graph.pkcs12Certificate": ({ pkcs12Value }) => ({
        "@odata.type": "#microsoft.graph.clientCertificateAuthentication",
        certificateList: [{ isActive: true, notBefore: 1, notAfter: 2, thumbprint: `of ${pkcs12Value}` }],
      }),
    },
  };
  const fake = createFakeGraph(options);
  const server = await fetchServer(fake.fetch);
  return { ...server, fake, baseUrl: `${server.origin}/v1.0` };
}
