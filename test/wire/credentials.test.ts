import type { AccessToken, TokenCredential } from "@azure/core-auth";
import { inspect } from "node:util";
import { describe, expect, test, vi } from "vitest";
import { type Client, installation } from "./installation.js";

const installed = installation();
const token = "eyJ-the-token";
const password = "the-password";
const pkcs12Value = "the-private-key";

describe("the token", () => {
  const expiresOnTimestamp = Date.now() + 3_600_000;
  const credentials = [
    ["a function that gives text", () => token],
    ["a function that promises text", () => Promise.resolve(token)],
    ["a function that gives a token with its expiry", () => ({ token, expiresOnTimestamp })],
    ["a TokenCredential", { getToken: () => Promise.resolve({ token, expiresOnTimestamp }) }],
  ] as const;

  test.each(credentials)("comes from %s", async (_, credential) => {
    installed.server.answer({ status: 200, body: { value: [] } });
    await installed.client({ credential }).identity.apiConnectors.get();
    expect(installed.server.take()).toMatchObject([{ headers: { authorization: `Bearer ${token}` } }]);
  });

  test("is asked for with the scopes of the cloud, and kept until it expires", async () => {
    const getToken = vi.fn<TokenCredential["getToken"]>(() => Promise.resolve({ token, expiresOnTimestamp }));
    installed.server.answer({ status: 200, body: { value: [] } });
    const { apiConnectors } = installed.client({ credential: { getToken } }).identity;
    await Promise.all([apiConnectors.get(), apiConnectors.get()]);
    await apiConnectors.get();
    expect(getToken.mock.calls.map(([scopes]) => scopes)).toEqual([["https://graph.microsoft.com/.default"]]);
    expect(installed.server.take()).toHaveLength(3);
  });

  test("that there is none of keeps the request from being sent", async () => {
    const none: TokenCredential = { getToken: () => Promise.resolve<AccessToken | null>(null) };
    await expect(installed.client({ credential: none }).identity.apiConnectors.get()).rejects.toThrow(Error);
    const refused = new Error("interaction required");
    const refusing = installed.client({ credential: () => Promise.reject(refused) });
    await expect(refusing.identity.apiConnectors.get()).rejects.toBe(refused);
    expect(installed.server.take()).toEqual([]);
  });

  test("is never sent in the clear to another machine", () => {
    expect(() => installed.client({ baseUrl: "http://graph.example/v1.0" })).toThrow(TypeError);
  });
});

test("a fetch that is given does the sending", async () => {
  const given = vi.fn((url: string, init: RequestInit) => {
    const sent = {
      url,
      method: init.method,
      headers: Object.fromEntries(new Headers(init.headers)),
      body: init.body,
    };
    return Promise.resolve(Response.json({ id: "id", displayName: JSON.stringify(sent) }));
  });
  const { apiConnectors } = installed.package.createGraphClient({
    credential: () => token,
    fetch: given,
  }).identity;
  const answer = await apiConnectors.byIdentityApiConnectorId("a/b").patch({ displayName: "Orders" });
  expect(JSON.parse(answer?.displayName ?? "")).toMatchObject({
    url: "https://graph.microsoft.com/v1.0/identity/apiConnectors/a%2Fb",
    method: "PATCH",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: '{"displayName":"Orders"}',
  });
  expect(given).toHaveBeenCalledOnce();
  expect(installed.server.take()).toEqual([]);
});

describe("no secret shows in what is logged:", () => {
  const credential = (): string => token;

  test("a client and its parts", () => {
    const client = installed.client({ credential });
    const { apiConnectors } = client.identity;
    for (const part of [
      client,
      client.identity,
      apiConnectors,
      apiConnectors.byIdentityApiConnectorId("id"),
    ]) {
      expectNoSecret(part);
    }
  });

  test("a client that has sent", async () => {
    installed.server.answer({ status: 204 });
    const client = installed.client({ credential });
    await update(client);
    expectNoSecret(client);
    installed.server.take();
  });

  test("a request", () => {
    const item = installed.client({ credential }).identity.apiConnectors.byIdentityApiConnectorId("id");
    const request = item.uploadClientCertificate.toPostRequest({ pkcs12Value, password });
    expect(request.body).toContain(password);
    expectNoSecret(request);
    expectNoSecret({ request: [request] });
  });

  test("the error of a request that was refused", async () => {
    const error = { code: "BadRequest", message: "No.", innerError: { date: "2026-01-01T00:00:00" } };
    installed.server.answer({ status: 403, body: { error } });
    expectNoSecret(await failureOf(installed.client({ credential })));
    installed.server.take();
  });

  test("the error of a connection that failed", async () => {
    expectNoSecret(await failureOf(installed.client({ credential, baseUrl: "http://127.0.0.1:1/v1.0" })));
  });

  test("what a listener is told", async () => {
    installed.server.answer({ status: 204 });
    const told: unknown[] = [];
    const onTry = (start: unknown) => {
      told.push(start);
      return (end: unknown) => {
        told.push(end);
      };
    };
    await update(installed.client({ credential, onTry }));
    expect(told).toHaveLength(2);
    expectNoSecret(told);
    installed.server.take();
  });

  function update({ identity }: Client): Promise<unknown> {
    const authenticationConfiguration = installed.package.pkcs12Certificate({ pkcs12Value, password });
    return identity.apiConnectors.byIdentityApiConnectorId("id").patch({ authenticationConfiguration });
  }

  function failureOf(client: Client): Promise<unknown> {
    return update(client).then(
      () => expect.fail("It did not fail."),
      (error: unknown) => error,
    );
  }

  function expectNoSecret(value: unknown): void {
    const everything = { depth: Infinity, showHidden: true } as const;
    for (const text of [inspect(value), inspect(value, everything), JSON.stringify(value), String(value)]) {
      for (const secret of [token, password, pkcs12Value]) expect(text).not.toContain(secret);
    }
  }
});
