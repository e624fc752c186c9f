/** Our client calls a server that is not ours: Prism, made of the OpenAPI document of the slice. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  basicAuthentication,
  createGraphClient,
  type GraphClient,
  pkcs12Certificate,
} from "@graph-slice/identity-api-connectors";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type MockServer, prism, type Violation, violations } from "./prism.js";
import { strictOpenApi } from "./strict-openapi.js";

/** An answer of the server, and what it found wrong. */
interface Seen {
  readonly request: string;
  readonly status: number;
  readonly violations: readonly Violation[];
}

interface Setup {
  readonly client: GraphClient;
  readonly seen: Seen[];
}

/** A server for the tests of a group, and a client for it. */
function served(document: (graph: unknown) => object): Setup {
  let server: MockServer;
  let client: GraphClient;
  const seen: Seen[] = [];

  beforeAll(async () => {
    const file = join(import.meta.dirname, "../../metadata/identity-api-connectors.openapi.yaml");
    server = await prism(document(parse(await readFile(file, "utf8"))));
    client = createGraphClient({
      credential: () => "token",
      baseUrl: server.origin,
      retry: { retries: 0 },
      fetch: async (url, init) => {
        const response = await fetch(url, init);
        const request = `${init.method} ${url.slice(server.origin.length)}`;
        seen.push({ request, status: response.status, violations: violations(response) });
        return response;
      },
    });
  });
  beforeEach(() => {
    seen.length = 0;
  });
  afterAll(() => server.close());

  return {
    get client() {
      return client;
    },
    seen,
  };
}

const basic = basicAuthentication({ username: "user", password: "secret" });
const certificate = pkcs12Certificate({ pkcs12Value: "AA==", password: "" });
const upload = { pkcs12Value: "AA==", password: "" };
const orders = { displayName: "Orders", targetUrl: "https://orders.example/api" };
const path = "/identity/apiConnectors";

const all = ({ identity }: GraphClient) => identity.apiConnectors;
const one = ({ identity }: GraphClient) => identity.apiConnectors.byIdentityApiConnectorId("a b/1");

describe("a server that validates requests as Graph does", () => {
  const server = served(strictOpenApi);

  /** What the server makes up. */
  const example = {
    id: "string",
    "@odata.type": "string",
    displayName: "string",
    targetUrl: "string",
    authenticationConfiguration: {
      "@odata.type": "#microsoft.graph.basicAuthentication",
      username: "string",
      password: "string",
    },
  };
  const item = `${path}/a%20b%2F1`;

  test.each([
    {
      name: "list",
      call: (client: GraphClient) => all(client).get(),
      request: `GET ${path}`,
      result: { value: [example] },
    },
    {
      name: "create with basicAuthentication",
      call: (client: GraphClient) => all(client).post({ ...orders, authenticationConfiguration: basic }),
      request: `POST ${path}`,
      result: example,
    },
    {
      name: "create with pkcs12Certificate",
      call: (client: GraphClient) =>
        all(client).post({ ...orders, authenticationConfiguration: certificate }),
      request: `POST ${path}`,
      result: example,
    },
    {
      name: "get",
      call: (client: GraphClient) => one(client).get(),
      request: `GET ${item}`,
      result: example,
    },
    {
      name: "update",
      call: (client: GraphClient) => one(client).patch({ authenticationConfiguration: basic }),
      request: `PATCH ${item}`,
      result: example,
    },
    {
      name: "update to null",
      call: (client: GraphClient) => one(client).patch({ displayName: null }),
      request: `PATCH ${item}`,
      result: example,
    },
    {
      name: "upload",
      call: (client: GraphClient) => one(client).uploadClientCertificate.post(upload),
      request: `POST ${item}/uploadClientCertificate`,
      result: example,
    },
  ])("accepts $name", async ({ call, request, result }) => {
    expect(await call(server.client)).toMatchObject(result);
    expect(server.seen).toEqual([{ request, status: 200, violations: [] }]);
  });

  test("accepts delete", async () => {
    await one(server.client).delete();
    expect(server.seen).toEqual([{ request: `DELETE ${item}`, status: 204, violations: [] }]);
  });

  // The compiler refuses these bodies, hence `never`. They show that each schema is looked at: Prism lets everything
  // through where one is not valid.
  test.each([
    {
      name: "an update to a text where an object belongs",
      call: (client: GraphClient) => one(client).patch({ authenticationConfiguration: "basic" as never }),
      at: "body.authenticationConfiguration",
      violation: "must be object",
    },
    {
      name: "an update to an authentication without its type",
      call: (client: GraphClient) =>
        one(client).patch({ authenticationConfiguration: { username: "user", password: "secret" } as never }),
      at: "body.authenticationConfiguration",
      violation: "must have required property '@odata.type'",
    },
    {
      name: "an update to an authentication of a type that is not known",
      call: (client: GraphClient) =>
        one(client).patch({
          authenticationConfiguration: { "@odata.type": "#microsoft.graph.none" } as never,
        }),
      at: "body.authenticationConfiguration.@odata.type",
      violation: "must be equal to one of the allowed values",
    },
    {
      name: "a creation with a member that is of another type",
      call: (client: GraphClient) =>
        all(client).post({ ...orders, authenticationConfiguration: { ...basic, username: 1 as never } }),
      at: "body.authenticationConfiguration.username",
      violation: "must be string,null",
    },
    {
      name: "an upload of what is no text",
      call: (client: GraphClient) =>
        one(client).uploadClientCertificate.post({ ...upload, pkcs12Value: 1 as never }),
      at: "body.pkcs12Value",
      violation: "must be string,null",
    },
  ])("refuses $name", async ({ call, at, violation }) => {
    await expect(call(server.client)).rejects.toMatchObject({ status: 422 });
    expect(server.seen).toMatchObject([{ status: 422 }]);
    const message = expect.stringContaining(violation) as string;
    expect(server.seen[0]?.violations).toContainEqual({ at: `request.${at}`, message });
  });
});

describe("a server that takes Graph's document by the letter", () => {
  const server = served((graph) => graph as object);
  const body = { ...orders, authenticationConfiguration: basic };

  test("wants the type of the connector, which Graph does not need", async () => {
    await expect(all(server.client).post(body)).rejects.toMatchObject({ status: 422 });
    expect(server.seen[0]?.violations).toEqual([
      { at: "request.body", message: "Request body must have required property '@odata.type'" },
    ]);
  });

  test("wants the namespace of the action, which Graph does not need", async () => {
    const call = one(server.client).uploadClientCertificate.post(upload);
    // Its answer is `application/problem+json`.
    await expect(call).rejects.toMatchObject({ status: 404 });
  });
});
