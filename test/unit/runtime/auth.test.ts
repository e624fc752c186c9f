import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { inspect } from "node:util";
import { describe, expect, it, vi } from "vitest";
import { claimsOf } from "../../../templates/runtime/access.js";
import { type TokenFunction, claimsChallenge } from "../../../templates/runtime/auth.js";
import { createLibraryClient } from "./support/library.js";
import { failure, jwt, library } from "./support/fixture.js";
import type { Answer } from "./support/server.js";

const one = { status: 200, body: { id: "1" } };
const soon = () => Date.now() + 3_600_000;

describe("a token", () => {
  it("is asked of a TokenCredential for the cloud's scope, with continuous access evaluation", async () => {
    const getToken = vi.fn(() => Promise.resolve({ token: "t", expiresOnTimestamp: soon() }));
    const { graph, received } = await library([one], { credential: { getToken }, cloud: "china" });
    await graph.books.byBookId("1").get();
    expect(received[0]!.headers.authorization).toBe("Bearer t");
    expect(getToken.mock.calls).toEqual([
      [["https://microsoftgraph.chinacloudapi.cn/.default"], { enableCae: true, claims: undefined }],
    ]);
  });

  it("is asked for other scopes where they are given", async () => {
    const credential = vi.fn(() => "t");
    const { graph } = await library([one], { credential, scopes: ["api://library/Books.Read"] });
    await graph.books.byBookId("1").get();
    expect(credential).toHaveBeenCalledWith(["api://library/Books.Read"], expect.anything());
  });

  it("is asked for once while it lives, and one request is shared", async () => {
    const credential = vi.fn(async () => Promise.resolve({ token: "t", expiresOnTimestamp: soon() }));
    const { graph } = await library([one], { credential });
    await Promise.all(Array.from({ length: 10 }, () => graph.books.byBookId("1").get()));
    await graph.books.byBookId("1").get();
    expect(credential).toHaveBeenCalledTimes(1);
  });

  it.each([
    ["by its timestamp", () => ({ token: "t", expiresOnTimestamp: Date.now() + 50 })],
    ["by its own claims", () => jwt({ exp: Date.now() / 1000 + 0.05 })],
  ])("is asked for again when it is about to expire, %s", async (_name, give) => {
    const credential = vi.fn(give);
    const { graph } = await library([one], { credential });
    await graph.books.byBookId("1").get();
    await graph.books.byBookId("1").get();
    const before = credential.mock.calls.length;
    await new Promise((resolve) => setTimeout(resolve, 60));
    await graph.books.byBookId("1").get();
    expect(credential.mock.calls.length).toBe(before + 1);
  });

  it("is asked for again when a tenth of its life is left", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    try {
      const credential = vi.fn(() => ({ token: "t", expiresOnTimestamp: soon() }));
      const { graph } = await library([one], { credential });
      const began = Date.now();
      await graph.books.byBookId("1").get();
      vi.setSystemTime(began + 53 * 60_000);
      await graph.books.byBookId("1").get();
      expect(credential).toHaveBeenCalledTimes(1);
      vi.setSystemTime(began + 55 * 60_000);
      await graph.books.byBookId("1").get();
      expect(credential).toHaveBeenCalledTimes(2);
    } finally {
      vi.useRealTimers();
    }
  });

  it("that says nothing of its life is used once", async () => {
    const tokens = ["a", "b"];
    const { graph, received } = await library([one], { credential: () => tokens.shift() ?? "" });
    await graph.books.byBookId("1").get();
    await graph.books.byBookId("1").get();
    expect(received.map(({ headers }) => headers.authorization)).toEqual(["Bearer a", "Bearer b"]);
  });

  it("that has expired already is sent, for the service to judge, and not kept", async () => {
    const credential = vi.fn(() => ({ token: "old", expiresOnTimestamp: Date.now() - 1000 }));
    const { graph, received } = await library([{ status: 401 }, one], { credential });
    expect(await failure(graph.books.byBookId("1").get())).toMatchObject({ status: 401 });
    await graph.books.byBookId("1").get();
    expect(credential).toHaveBeenCalledTimes(2);
    expect(received).toHaveLength(2);
  });
});

describe("a credential", () => {
  it("that throws fails the call with its own error, and is asked again by the next one", async () => {
    const reason = new Error("Interaction is required.");
    const credential = vi.fn(() => Promise.reject(reason));
    const { graph, received } = await library([one], { credential });
    expect(await failure(graph.books.byBookId("1").get())).toBe(reason);
    expect(await failure(graph.books.byBookId("1").get())).toBe(reason);
    expect(credential).toHaveBeenCalledTimes(2);
    expect(received).toHaveLength(0);
  });

  it.each([
    ["null", { getToken: () => Promise.resolve(null) }],
    ["nothing", () => ""],
  ])("that gives %s is a TypeError", async (_name, credential) => {
    const { graph } = await library([one], { credential });
    expect(await failure(graph.books.byBookId("1").get())).toBeInstanceOf(TypeError);
  });

  it.each(["s3cr3t\ntoken", "s3cr3t token", "s3cr3t\u00e9", "Bearer s3cr3t", "s3cr3t\u0000"])(
    "that gives what no header can have, %j, is a TypeError that does not show it",
    async (token) => {
      const { graph, received } = await library([one], { credential: () => token });
      const error = await failure(graph.books.byBookId("1").get());
      expect(error).toBeInstanceOf(TypeError);
      expect(inspect(error, { depth: null, showHidden: true })).not.toContain("s3cr3t");
      expect(received).toHaveLength(0);
    },
  );

  it("that hangs ends with the timeout of each call, and with an abort at once", async () => {
    const credential = () => new Promise<string>(() => undefined);
    const { graph, received } = await library([one], { credential });
    const timeout = { timeout: 10, retry: { retries: 0 } };
    expect(await failure(graph.books.byBookId("1").get({}, timeout))).toMatchObject({ code: "timeout" });
    const controller = new AbortController();
    const call = failure(graph.books.byBookId("1").get({}, { signal: controller.signal }));
    controller.abort();
    expect(await call).toBe(controller.signal.reason);
    expect(received).toHaveLength(0);
  });

  it("that hangs does not keep later calls from asking again", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    try {
      const credential = vi
        .fn<() => string | Promise<string>>()
        .mockReturnValueOnce(new Promise<string>(() => undefined))
        .mockReturnValue("t");
      const { graph } = await library([one], { credential });
      await failure(graph.books.byBookId("1").get({}, { timeout: 5, retry: { retries: 0 } }));
      vi.setSystemTime(Date.now() + 61_000);
      expect(await graph.books.byBookId("1").get()).toEqual({ id: "1" });
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("a claims challenge", () => {
  const claims = '{"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}';
  const challenge = {
    status: 401,
    headers: {
      "www-authenticate": `Bearer realm="", error="insufficient_claims", claims="${Buffer.from(claims).toString("base64")}"`,
    },
  };

  it("asks for a token with the claims, once, and keeps it", async () => {
    const credential = vi.fn((_scopes: string[], options: { claims?: string | undefined }) => ({
      token: options.claims ? "new" : "old",
      expiresOnTimestamp: soon(),
    }));
    const { graph, received } = await library([challenge, one], { credential });
    expect(await graph.books.byBookId("1").patch({ title: "x" })).toEqual({ id: "1" });
    await graph.books.byBookId("1").get();
    expect(credential.mock.calls.map(([, options]) => options.claims)).toEqual([undefined, claims]);
    expect(received.map(({ headers }) => headers.authorization)).toEqual([
      "Bearer old",
      "Bearer new",
      "Bearer new",
    ]);
    expect(received[1]!.body).toBe('{"title":"x"}');
  });

  it("is asked about once by calls at the same time", async () => {
    const credential = vi.fn(async (_scopes: string[], options: { claims?: string | undefined }) =>
      Promise.resolve({ token: options.claims ? "new" : "old", expiresOnTimestamp: soon() }),
    );
    const answer = ({ headers }: { headers: Record<string, unknown> }) =>
      headers["authorization"] === "Bearer new";
    const { graph } = await library(
      [
        (request, response) => {
          const good = answer(request);
          response.writeHead(good ? 200 : 401, good ? {} : challenge.headers).end(good ? '{"id":"1"}' : "");
        },
      ],
      { credential },
    );
    await Promise.all(Array.from({ length: 5 }, () => graph.books.byBookId("1").get()));
    expect(credential).toHaveBeenCalledTimes(2);
  });

  it("that comes again is the error, with what is demanded", async () => {
    const credential = vi.fn(() => ({ token: "t", expiresOnTimestamp: soon() }));
    const { graph, received } = await library([challenge], { credential });
    expect(await failure(graph.books.byBookId("1").get())).toMatchObject({ status: 401, claims });
    expect(received).toHaveLength(2);
    expect(credential).toHaveBeenCalledTimes(2);
  });

  /** A credential whose tokens are numbered, and a service that takes some of them. */
  const numbered = () => {
    let count = 0;
    return vi.fn<TokenFunction>(() => Promise.resolve({ token: `t${++count}`, expiresOnTimestamp: soon() }));
  };
  const taking =
    (good: Set<string>, refusal: Record<string, string> = challenge.headers): Answer =>
    ({ headers }, response) => {
      const isGood = good.has(String(headers.authorization).replace("Bearer ", ""));
      response.writeHead(isGood ? 200 : 401, isGood ? {} : refusal).end(isGood ? '{"id":"1"}' : "");
    };

  it("is answered again where the same claims are demanded of a token that was given for them", async () => {
    const credential = numbered();
    const good = new Set(["t2"]);
    const { graph, received } = await library([taking(good)], { credential });
    await graph.books.byBookId("1").get();
    good.clear();
    good.add("t3");
    await Promise.all(Array.from({ length: 5 }, () => graph.books.byBookId("1").get()));
    await graph.books.byBookId("1").get();
    expect(credential.mock.calls.map(([, options]) => options.claims)).toEqual([undefined, claims, claims]);
    expect(received.at(-1)!.headers.authorization).toBe("Bearer t3");
  });

  it("is not needed for a token that was refused to be used no more", async () => {
    const credential = numbered();
    const { graph, received } = await library([taking(new Set(["t2"]), {})], { credential });
    const calls = Array.from({ length: 3 }, () => failure(graph.books.byBookId("1").get()));
    for (const error of await Promise.all(calls)) expect(error).toMatchObject({ status: 401 });
    expect(received).toHaveLength(3);
    await Promise.all(Array.from({ length: 3 }, () => graph.books.byBookId("1").get()));
    expect(credential).toHaveBeenCalledTimes(2);
  });

  it("leaves the tries that are for what passes", async () => {
    const retry = { retries: 1, delay: 1 };
    const throttled = { status: 429, headers: { "retry-after": "0" } };
    const { graph, received } = await library([challenge, throttled, one], { retry });
    expect(await graph.books.byBookId("1").get()).toEqual({ id: "1" });
    expect(received).toHaveLength(3);
    const second = await library([throttled, challenge, throttled, one], { retry });
    expect(await failure(second.graph.books.byBookId("1").get())).toMatchObject({ status: 429 });
    expect(second.received).toHaveLength(3);
  });

  it("is not seen in other refusals", async () => {
    const { graph, received } = await library([
      { status: 401, headers: { "www-authenticate": 'Bearer realm=""' } },
    ]);
    expect(await failure(graph.books.byBookId("1").get())).toMatchObject({ status: 401 });
    expect(received).toHaveLength(1);
  });

  it.each([
    [null, undefined],
    ["", undefined],
    ['Bearer error="invalid_token"', undefined],
    [`Bearer claims="${Buffer.from(claims).toString("base64url")}"`, claims],
    [`Bearer a="b", PoP x="y", Bearer Claims="${Buffer.from(claims).toString("base64")}"`, claims],
    ['Bearer claims="%%%"', ""],
  ])("is read from %s", (header, expected) => {
    expect(claimsChallenge(header)).toBe(expected);
  });
});

describe("claims of a token", () => {
  it.each([
    ["opaque", {}],
    ["a.b.c", {}],
    ["", {}],
    [`a.${Buffer.from("null").toString("base64url")}.c`, {}],
    [jwt({ scp: "A B" }), { scp: "A B" }],
  ])("of %s", (token, expected) => {
    expect(claimsOf(token)).toEqual(expected);
  });
});

describe("where a token goes", () => {
  it.each([
    "http://api.contoso.com/v1.0",
    "http://localhost.evil.example/v1.0",
    "http://127.0.0.1.evil.example/v1.0",
    "ftp://api.contoso.com/v1.0",
    "file:///etc",
    "not a URL",
  ])("is never in the clear: %s", (baseUrl) => {
    expect(() => createLibraryClient({ credential: () => "t", baseUrl })).toThrow(TypeError);
  });

  it.each([
    "https://user:s3cr3t@api.contoso.com/v1.0",
    "http://user@localhost/v1.0",
    "https://:s3cr3t@api.contoso.com",
  ])("is not decided by a URL with credentials: %s", (baseUrl) => {
    const connecting = () => createLibraryClient({ credential: () => "t", baseUrl });
    expect(connecting).toThrow(TypeError);
    expect(connecting).not.toThrow("s3cr3t");
  });

  it.each([
    ["http://localhost:3000/v1.0", "http://localhost:3000/v1.0/books"],
    ["http://[::1]/v1.0/", "http://[::1]/v1.0/books"],
    ["HTTPS://API.contoso.com:443/v1.0//", "https://api.contoso.com/v1.0/books"],
  ])("may be this machine, or a safe connection: %s", (baseUrl, url) => {
    const graph = createLibraryClient({ credential: () => "t", baseUrl });
    expect(graph.books.toGetRequest().url).toBe(url);
  });

  it.each([
    [undefined, "https://graph.microsoft.com/v1.0/books"],
    ["usGov", "https://graph.microsoft.us/v1.0/books"],
    ["usGovDod", "https://dod-graph.microsoft.us/v1.0/books"],
    ["china", "https://microsoftgraph.chinacloudapi.cn/v1.0/books"],
  ] as const)("is by default the place of the cloud %s", (cloud, url) => {
    expect(createLibraryClient({ credential: () => "t", cloud }).books.toGetRequest().url).toBe(url);
  });

  it("is no other origin, even if an answer redirects there", async () => {
    await using other = await elsewhere();
    for (const status of [301, 302, 303, 307, 308]) {
      const { graph } = await library([{ status, headers: { location: `${other.origin}/steal` } }]);
      expect(await failure(graph.books.byBookId("1").get())).toMatchObject({ status });
      expect(await failure(graph.books.byBookId("1").patch({ title: "x" }))).toMatchObject({ status });
    }
    expect(other.connections).toBe(0);
  });

  it("is no other origin, even if a link leads there", async () => {
    await using other = await elsewhere();
    const { graph, received } = await library([
      { status: 200, body: { value: [{ id: "1" }], "@odata.nextLink": `${other.origin}/steal` } },
    ]);
    const items: unknown[] = [];
    const all = async () => {
      for await (const item of graph.books.items()) items.push(item);
    };
    expect(await failure(all())).toBeInstanceOf(TypeError);
    expect(await failure(graph.books.get({}, { from: `${other.origin}/steal` }))).toBeInstanceOf(TypeError);
    expect(items).toEqual([{ id: "1" }]);
    expect(received).toHaveLength(1);
    expect(other.connections).toBe(0);
  });
});

describe("an operation that a cloud does not have", () => {
  it("fails before anything is sent, and before a token is asked for", async () => {
    const credential = vi.fn(() => "t");
    const { graph, received } = await library([one], { credential, cloud: "usGov" });
    expect(await failure(graph.books.byBookId("1").get())).toMatchObject({
      name: "GraphError",
      code: "notInCloud",
      message: "GET /books/{book-id}: Not in the cloud usGov. (notInCloud)",
    });
    expect(credential).not.toHaveBeenCalled();
    expect(received).toHaveLength(0);
  });
});

/** A place that must not be reached. */
async function elsewhere() {
  let connections = 0;
  const server = createServer((socket) => {
    connections++;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get connections() {
      return connections;
    },
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}
