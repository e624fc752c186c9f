import { describe, expect, onTestFinished, test } from "vitest";
import { recordingServer } from "../support/recording-server.js";
import { installation } from "./installation.js";

const installed = installation();
const path = "/v1.0/identity/apiConnectors";

describe("an answer that is an error", () => {
  const error = (code: string): object => ({
    error: { code, message: "No.", innerError: { "request-id": "r" } },
  });
  const answers: readonly [status: number, body: unknown, code: string][] = [
    [400, error("BadRequest"), "BadRequest"],
    [401, error("InvalidAuthenticationToken"), "InvalidAuthenticationToken"],
    [403, error("Authorization_RequestDenied"), "Authorization_RequestDenied"],
    [404, error("Request_ResourceNotFound"), "Request_ResourceNotFound"],
    [409, error("Conflict"), "Conflict"],
    [429, error("TooManyRequests"), "TooManyRequests"],
    [500, error("InternalServerError"), "InternalServerError"],
    [502, "<html>Bad Gateway</html>", "unknownError"],
    [503, undefined, "unknownError"],
  ];

  test.each(answers)(
    "of status %i is a GraphError with what the service said",
    async (status, body, code) => {
      installed.server.answer({ status, body });
      const { GraphError } = installed.package;
      for (const failed of await everyCall()) {
        expect(failed).toBeInstanceOf(GraphError);
        expect(failed).toBeInstanceOf(Error);
        expect(failed).toMatchObject({
          name: "GraphError",
          status,
          code,
          operation: { path: /^\/identity/u },
        });
      }
      expect(installed.server.take()).toHaveLength(6);
    },
  );

  test("names the operation, never the key", async () => {
    installed.server.answer({ status: 404, body: error("Request_ResourceNotFound") });
    const item = installed.client().identity.apiConnectors.byIdentityApiConnectorId("not-to-be-logged");
    const failed = await rejection(item.get());
    expect(failed).toMatchObject({
      operation: { method: "GET", path: "/identity/apiConnectors/{identityApiConnector-id}" },
    });
    expect(String(failed)).not.toContain("not-to-be-logged");
    expect(installed.server.take()).toHaveLength(1);
  });

  test("is none where no answer comes", async () => {
    const client = installed.client({ baseUrl: "http://127.0.0.1:1/v1.0" });
    const failed = await rejection(client.identity.apiConnectors.get());
    expect(failed).toBeInstanceOf(installed.package.GraphError);
    expect(failed).toMatchObject({ code: "networkFailure" });
    expect(failed).not.toHaveProperty("status");
  });

  async function everyCall(): Promise<readonly unknown[]> {
    const { apiConnectors } = installed.client().identity;
    const item = apiConnectors.byIdentityApiConnectorId("id");
    const authenticationConfiguration = installed.package.basicAuthentication({ username: "", password: "" });
    return Promise.all(
      [
        apiConnectors.get(),
        apiConnectors.post({ displayName: "", targetUrl: "", authenticationConfiguration }),
        item.get(),
        item.patch({}),
        item.delete(),
        item.uploadClientCertificate.post({ pkcs12Value: "", password: "" }),
      ].map(rejection),
    );
  }
});

describe("a list of several pages", () => {
  test("is followed by its links, through empty pages", async () => {
    const { server, baseUrl } = installed;
    const next = `${baseUrl}/identity/apiConnectors?$skiptoken=a%2Fb%20c&$top=1`;
    const last = `${baseUrl}/identity/apiConnectors?%24skiptoken=2`;
    server.answer(
      { status: 200, body: { value: [{ id: "1" }], "@odata.nextLink": next } },
      { status: 200, body: { value: [], "@odata.nextLink": last } },
      { status: 200, body: { value: [{ id: "2" }, { id: "3" }] } },
    );
    const found: string[] = [];
    for await (const { id } of installed.client().identity.apiConnectors.items({ top: 1 })) found.push(id);
    expect(found).toEqual(["1", "2", "3"]);
    const requests = server.take();
    expect(requests.map(({ url }) => url.replaceAll("%24", "$"))).toEqual([
      `${path}?$top=1`,
      `${path}?$skiptoken=a%2Fb%20c&$top=1`,
      `${path}?$skiptoken=2`,
    ]);
    expect(new Set(requests.map(({ headers }) => headers.authorization))).toEqual(new Set(["Bearer token"]));
  });

  test("is read no further than it is asked for", async () => {
    const { server, baseUrl } = installed;
    server.answer({
      status: 200,
      body: { value: [{ id: "1" }, { id: "2" }], "@odata.nextLink": `${baseUrl}/x` },
    });
    for await (const { id } of installed.client().identity.apiConnectors.items()) if (id === "2") break;
    expect(server.take()).toHaveLength(1);
  });

  test("is not followed to another origin: the token stays", async () => {
    const other = await recordingServer();
    onTestFinished(() => other.close());
    installed.server.answer({
      status: 200,
      body: { value: [], "@odata.nextLink": `${other.origin}${path}` },
    });
    const failed = await rejection(drain(installed.client().identity.apiConnectors.items()));
    expect(failed).toMatchObject({ name: "TypeError", message: `The token must not go to ${other.origin}.` });
    expect(other.take()).toEqual([]);
    installed.server.take();
  });
});

test("a type that the metadata did not have arrives whole", async () => {
  const authenticationConfiguration = { "@odata.type": "#microsoft.graph.future", depth: { of: [1, null] } };
  installed.server.answer({ status: 200, body: { id: "1", authenticationConfiguration } });
  const connector = await installed.client().identity.apiConnectors.byIdentityApiConnectorId("1").get();
  expect(connector.authenticationConfiguration).toEqual(authenticationConfiguration);
  const { match } = installed.package;
  const auth = connector.authenticationConfiguration;
  const whole = auth && match(auth, { basicAuthentication: () => undefined, otherwise: (other) => other });
  expect(whole).toEqual(authenticationConfiguration);
  installed.server.take();
});

async function drain(items: AsyncIterable<unknown>): Promise<void> {
  const iterator = items[Symbol.asyncIterator]();
  while ((await iterator.next()).done !== true);
}

/** What a promise rejects with. */
function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => expect.fail("It did not fail."),
    (error: unknown) => error,
  );
}
