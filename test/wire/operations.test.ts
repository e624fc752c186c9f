import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { sharedGraph } from "../support/shared.js";
import { documentedRequests } from "./documented-requests.js";
import { type Client, type Package, installation } from "./installation.js";

const installed = installation();
const id = "be1f769b-0000-4000-8000-79a905c4932c";
const path = `/v1.0/identity/apiConnectors`;

const basic = {
  "@odata.type": "microsoft.graph.basicAuthentication",
  username: "user",
  password: "secret",
} as const;
const certificate = {
  "@odata.type": "#microsoft.graph.pkcs12Certificate",
  pkcs12Value: "eyJhbGciOi",
  password: "",
} as const;
const create = {
  displayName: "Orders",
  targetUrl: "https://orders.example/api",
  authenticationConfiguration: basic,
};
const connector = {
  "@odata.context": "https://graph.example/$metadata#identity/apiConnectors/$entity",
  id,
  displayName: "Orders",
  targetUrl: "https://orders.example/api",
  authenticationConfiguration: { "@odata.type": "#microsoft.graph.basicAuthentication", username: "user" },
};

interface OperationCase {
  readonly name: string;
  readonly call: (client: Client) => Promise<unknown>;
  readonly method: string;
  readonly url: string;
  readonly body?: unknown;
  readonly status: number;
  readonly answer?: unknown;
}

const operations: readonly OperationCase[] = [
  {
    name: "list",
    call: ({ identity }) => identity.apiConnectors.get(),
    method: "GET",
    url: path,
    status: 200,
    answer: { value: [connector] },
  },
  {
    name: "list with query options",
    call: ({ identity }) => identity.apiConnectors.get({ select: ["id", "displayName"], top: 10 }),
    method: "GET",
    url: `${path}?$select=id,displayName&$top=10`,
    status: 200,
    answer: { value: [] },
  },
  {
    name: "create",
    call: ({ identity }) => identity.apiConnectors.post(create),
    method: "POST",
    url: path,
    body: create,
    status: 201,
    answer: connector,
  },
  {
    name: "get",
    call: ({ identity }) => identity.apiConnectors.byIdentityApiConnectorId(id).get(),
    method: "GET",
    url: `${path}/${id}`,
    status: 200,
    answer: connector,
  },
  {
    name: "update, answered without a body",
    call: ({ identity }) => identity.apiConnectors.byIdentityApiConnectorId(id).patch(create),
    method: "PATCH",
    url: `${path}/${id}`,
    body: create,
    status: 204,
  },
  {
    name: "update, answered with the connector",
    call: ({ identity }) =>
      identity.apiConnectors.byIdentityApiConnectorId(id).patch({ authenticationConfiguration: certificate }),
    method: "PATCH",
    url: `${path}/${id}`,
    body: { authenticationConfiguration: certificate },
    status: 200,
    answer: connector,
  },
  {
    name: "delete",
    call: ({ identity }) => identity.apiConnectors.byIdentityApiConnectorId(id).delete(),
    method: "DELETE",
    url: `${path}/${id}`,
    status: 204,
  },
  {
    name: "upload",
    call: ({ identity }) =>
      identity.apiConnectors
        .byIdentityApiConnectorId(id)
        .uploadClientCertificate.post({ pkcs12Value: "eyJhbGciOi", password: "" }),
    method: "POST",
    url: `${path}/${id}/uploadClientCertificate`,
    body: { pkcs12Value: "eyJhbGciOi", password: "" },
    status: 200,
    answer: connector,
  },
];

test.each(operations)("$name", async ({ call, method, url, body, status, answer }) => {
  const { server } = installed;
  server.answer({ status, body: answer });
  expect(await call(installed.client())).toEqual(answer);

  const [request, ...others] = server.take();
  expect(others).toEqual([]);
  expect(request).toMatchObject({ method, body: body === undefined ? "" : JSON.stringify(body) });
  expect(decodeURIComponent(request?.url ?? "")).toBe(url);
  expect(request?.headers.authorization).toBe("Bearer token");
  expect(request?.headers.accept).toBe("application/json");
  expect(request?.headers["content-type"]).toBe(body === undefined ? undefined : "application/json");
  expect(Object.keys(request?.headers ?? {}).sort()).toEqual(
    await expectedHeaders(method, body !== undefined),
  );
});

/** Those that the platform's `fetch` sends by itself, and the client's. */
async function expectedHeaders(method: string, hasBody: boolean): Promise<readonly string[]> {
  const { server } = installed;
  await fetch(server.origin, { method, body: hasBody ? "{}" : null, redirect: "manual" });
  const own = Object.keys(server.take()[0]?.headers ?? {});
  const client = ["accept", "authorization", "client-request-id", ...(hasBody ? ["content-type"] : [])];
  return [...new Set([...own, ...client])].sort();
}

describe("the documented updates", () => {
  /** Written by ourselves after the same facts. */
  const updates: readonly Package.IdentityApiConnectorUpdate[] = [
    {
      displayName: "New Test API",
      targetUrl: "https://otherapi.com/api/endpoint",
      authenticationConfiguration: basic,
    },
    { authenticationConfiguration: certificate },
  ];

  test.each(updates)("are sent as they were given: %j", async (update) => {
    installed.server.answer({ status: 204 });
    await installed.client().identity.apiConnectors.byIdentityApiConnectorId(id).patch(update);
    expect(installed.server.take()).toMatchObject([{ method: "PATCH", body: JSON.stringify(update) }]);
  });

  test("may be made by factories, which name the type as the service does", async () => {
    const { server, package: given } = installed;
    server.answer({ status: 204 });
    const item = installed.client().identity.apiConnectors.byIdentityApiConnectorId(id);
    await item.patch({
      authenticationConfiguration: given.basicAuthentication({ username: "", password: "" }),
    });
    await item.patch({
      authenticationConfiguration: given.pkcs12Certificate({ pkcs12Value: "eyJhbGciOi", password: "" }),
    });
    expect(server.take().map(({ body }) => JSON.parse(body) as unknown)).toEqual([
      {
        authenticationConfiguration: {
          "@odata.type": "#microsoft.graph.basicAuthentication",
          username: "",
          password: "",
        },
      },
      { authenticationConfiguration: certificate },
    ]);
  });

  const page = "docs/identityapiconnector-update.md";
  test.skipIf(sharedGraph === undefined)(`equal those of ../shared/graph/${page}`, async () => {
    const requests = documentedRequests(await readFile(join(sharedGraph ?? "", page), "utf8"));
    expect(requests).toHaveLength(2);
    installed.server.answer({ status: 204 });
    for (const { method, path: documented, headers, body } of requests) {
      const key =
        documented
          .split("/")
          .at(-1)
          ?.replace(/^\{.*\}$/u, id) ?? "";
      const item = installed.client().identity.apiConnectors.byIdentityApiConnectorId(key);
      await item.patch(body as Package.IdentityApiConnectorUpdate);
      const expected = {
        method,
        url: `/v1.0${documented.replace(/\{.*\}$/u, key)}`,
        body: JSON.stringify(body),
      };
      const [request] = installed.server.take();
      expect(request).toMatchObject(expected);
      expect(request?.headers).toMatchObject(headers);
    }
  });
});

const values: readonly [name: string, update: Package.IdentityApiConnectorUpdate, body: string][] = [
  ["nothing", {}, "{}"],
  ["null", { displayName: null }, '{"displayName":null}'],
  ["null for an object", { authenticationConfiguration: null }, '{"authenticationConfiguration":null}'],
  ["an empty string", { displayName: "" }, '{"displayName":""}'],
  [
    "null beside an empty string",
    { displayName: null, targetUrl: "" },
    '{"displayName":null,"targetUrl":""}',
  ],
  ["text that JSON escapes", { displayName: '"\\\u0000\u2028' }, '{"displayName":"\\"\\\\\\u0000\u2028"}'],
  ["text that is not ASCII", { displayName: "Größe 你好 🎉" }, '{"displayName":"Größe 你好 🎉"}'],
];

test.each(values)("%s arrives as such", async (_, update, body) => {
  installed.server.answer({ status: 204 });
  await installed.client().identity.apiConnectors.byIdentityApiConnectorId(id).patch(update);
  expect(installed.server.take()).toMatchObject([{ body }]);
});
