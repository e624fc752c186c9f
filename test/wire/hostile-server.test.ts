/** A service that means harm, over a socket: what the caller gets, and what it never gets. */
import { type Server, createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, onTestFinished, test } from "vitest";
import { jwt } from "../unit/runtime/support/fixture.js";
import { type Answer, serve } from "../unit/runtime/support/server.js";
import { type Package, installation } from "./installation.js";

const installed = installation();
const path = "/v1.0/identity/apiConnectors";
const token = jwt({ scp: "APIConnectors.Read.All", exp: 4_102_444_800 });

afterEach(() => {
  const polluted: Record<string, unknown> = {};
  expect(polluted["polluted"]).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
});

const json = (text: string, status = 200, headers: Record<string, string> = {}): Answer => ({
  status,
  headers,
  body: text,
});
/** Members that would change all objects if they were assigned one by one. */
const keys = `"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"prototype":{"polluted":1}`;
const deep = (levels: number) => "[".repeat(levels) + "]".repeat(levels);

interface Row {
  readonly fault: string;
  readonly answer: Answer;
  readonly options?: Partial<Package.ClientOptions>;
  /** What a GET of one connector gives or rejects with. */
  readonly result: object;
  /** How many requests arrive; one by default. */
  readonly requests?: number;
}

const invalid = { name: "GraphError", code: "invalidResponse", status: 200 };

const rows: readonly Row[] = [
  {
    fault: "keys of prototypes in an entity",
    answer: json(`{"id":"1",${keys}}`),
    result: { id: "1" },
  },
  {
    fault: "keys of prototypes in an error",
    answer: json(
      `{"error":{"code":"c","message":"m","innerError":{${keys}},"details":[{${keys}}],${keys}},${keys}}`,
      400,
    ),
    result: { name: "GraphError", code: "c", status: 400 },
  },
  {
    fault: "an error whose members are of other types",
    answer: json(
      `{"error":{"code":1,"message":["m"],"target":{},"details":{"length":9},"innerError":"i"}}`,
      400,
    ),
    result: { code: "unknownError", message: expect.stringContaining("No reason given.") as string },
  },
  {
    fault: "an error that is a list",
    answer: json(`[{"error":{"code":"c"}}]`, 400),
    result: { code: "unknownError", status: 400 },
  },
  { fault: "a number for an error", answer: json("7", 400), result: { code: "unknownError" } },
  {
    fault: "a code and a reason of megabytes",
    answer: json(JSON.stringify({ error: { code: "c".repeat(2e6), message: "m".repeat(2e6) } }), 400),
    result: { code: "c".repeat(2000) },
  },
  {
    fault: "line breaks, escapes of terminals and reversed text in a reason",
    answer: json(
      JSON.stringify({ error: { code: "a\r\nb", message: "No.\r\nINFO ok\u001b[2J\u009b1m\u202e\u0000" } }),
      400,
    ),
    result: { message: expect.stringMatching(/^\P{C}*$/u) as string, code: "a  b" },
  },
  {
    fault: "nesting of 100,000 levels",
    answer: json(`{"id":"1","deep":${deep(100_000)}}`),
    result: { id: "1" },
  },
  {
    fault: "nesting of 100,000 levels in an error",
    answer: json(`{"error":{"code":"c","innerError":${deep(100_000)}}}`, 400),
    result: { code: "c" },
  },
  { fault: "HTML with status 200", answer: json("<html><script>1</script></html>"), result: invalid },
  {
    fault: "a login page instead of an error",
    answer: json("<html>Sign in</html>", 403, { "content-type": "text/html" }),
    result: { code: "unknownError", status: 403 },
  },
  {
    fault: "JSON with the type of HTML",
    answer: json(`{"id":"1"}`, 200, { "content-type": "text/html; charset=utf-7" }),
    result: { id: "1" },
  },
  {
    fault: "JSON in UTF-16, as its type says",
    answer: (_request, response) => {
      response.writeHead(200, { "content-type": "application/json; charset=utf-16" });
      response.end(Buffer.from(`\ufeff{"id":"1"}`, "utf16le"));
    },
    result: invalid,
  },
  {
    fault: "a byte order mark",
    answer: json(`\ufeff{"id":"1"}`),
    result: { id: "1" },
  },
  {
    fault: "bytes that are no UTF-8",
    answer: (_request, response) => {
      response.writeHead(200).end(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]));
    },
    result: { "\ufffd": 1 },
  },
  { fault: "a number that JSON does not have", answer: json(`{"id":NaN}`), result: invalid },
  {
    fault: "Retry-After beyond all time",
    answer: json("{}", 429, { "retry-after": "1e309" }),
    options: { retry: { delay: 1, retries: 1 } },
    result: { status: 429 },
    requests: 2,
  },
  {
    fault: "Retry-After in a thousand years",
    answer: json("{}", 503, { "retry-after": "Fri, 01 Jan 3027 00:00:00 GMT" }),
    options: { retry: { delay: 1, retries: 1 } },
    result: { status: 503, retryAfter: expect.any(Number) as number },
  },
  {
    fault: "a negative Retry-After",
    answer: json("{}", 429, { "retry-after": "-1e9" }),
    options: { retry: { delay: 1, retries: 1 } },
    result: { status: 429 },
    requests: 2,
  },
  {
    fault: "a Retry-After that is no number",
    answer: json("{}", 429, { "retry-after": "NaN" }),
    options: { retry: { delay: 1, retries: 1 } },
    result: { status: 429 },
    requests: 2,
  },
  {
    fault: "a Retry-After by a clock of its own",
    answer: json("{}", 429, {
      "retry-after": "Fri, 01 Jan 3027 00:00:00 GMT",
      date: "Fri, 01 Jan 3027 00:00:01 GMT",
    }),
    options: { retry: { delay: 1, retries: 1 } },
    result: { status: 429, retryAfter: 0 },
    requests: 2,
  },
  {
    fault: "a claims challenge of garbage",
    answer: json("{}", 401, { "www-authenticate": `Bearer claims="%%%", claims="\u00ff"` }),
    result: { status: 401 },
  },
  {
    fault: "claims challenges without end",
    answer: json("{}", 401, { "www-authenticate": `Bearer claims="${btoa("{}")}"` }),
    result: { status: 401, claims: "{}" },
    requests: 2,
  },
  {
    fault: "a claims challenge to what was done already",
    answer: json("no JSON", 200, { "www-authenticate": `Bearer claims="${btoa("{}")}"` }),
    result: invalid,
  },
  {
    fault: "a redirect into the client's own network",
    answer: json("{}", 302, { location: "http://169.254.169.254/latest/meta-data" }),
    result: { status: 302 },
  },
  {
    fault: "a Location with status 200",
    answer: json(`{"id":"1"}`, 200, { location: "http://127.0.0.1:1/" }),
    result: { id: "1" },
  },
  {
    fault: "a refresh and cookies",
    answer: json(`{"id":"1"}`, 200, { refresh: "0; url=http://127.0.0.1:1/", "set-cookie": "a=b" }),
    result: { id: "1" },
  },
  {
    fault: "a body that never ends",
    answer: (_request, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write(" ".repeat(1000)), 5);
      response.on("close", () => {
        clearInterval(timer);
      });
    },
    options: { timeout: 200 },
    result: { code: "timeout" },
  },
  {
    fault: "an error whose body never ends",
    answer: (_request, response) => {
      response.writeHead(400);
      const timer = setInterval(() => response.write(" ".repeat(1000)), 5);
      response.on("close", () => {
        clearInterval(timer);
      });
    },
    options: { deadline: 200 },
    result: { code: "timeout" },
  },
];

describe("a service that sends", () => {
  test.each(rows)("$fault", async ({ answer, options, result, requests = 1 }) => {
    const { client, server } = await connected([answer], options);
    const item = client.identity.apiConnectors.byIdentityApiConnectorId("1");
    const outcome = await settled(item.get());
    expect(outcome).toMatchObject(result);
    expect(Object.getPrototypeOf(outcome)).not.toHaveProperty("polluted");
    expect(server.received).toHaveLength(requests);
    expectNoToken(outcome);
  });
});

/** What is no HTTP: written to the socket as it is. */
const exchanges: readonly [fault: string, text: string, result: object][] = [
  [
    "a header with a line break in it",
    "HTTP/1.1 200 OK\r\nrequest-id: a\r\n\tb\r\ncontent-length: 2\r\n\r\n{}",
    {},
  ],
  ["a header with a bare line feed", "HTTP/1.1 200 OK\nx: a\rb\n\n{}", { code: "networkFailure" }],
  [
    "a header with NUL",
    "HTTP/1.1 200 OK\r\nx: a\0b\r\ncontent-length: 2\r\n\r\n{}",
    { code: "networkFailure" },
  ],
  [
    "headers without end",
    `HTTP/1.1 200 OK\r\n${`x: ${"y".repeat(1000)}\r\n`.repeat(1000)}\r\n`,
    { code: "networkFailure" },
  ],
  [
    "two lengths",
    "HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 20\r\n\r\n{}",
    { code: "networkFailure" },
  ],
  [
    "a length and chunks",
    "HTTP/1.1 200 OK\r\ncontent-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
    { code: "networkFailure" },
  ],
  ["a negative length", "HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\n{}", { code: "networkFailure" }],
  [
    "chunks of another size",
    "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{}",
    { code: "networkFailure" },
  ],
  ["a line that is no status", "HELO\r\n\r\n", { code: "networkFailure" }],
  ["a status that HTTP does not have", "HTTP/1.1 999 Odd\r\ncontent-length: 2\r\n\r\n{}", { status: 999 }],
  [
    "a compression that is none",
    "HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 2\r\n\r\n{}",
    { code: "networkFailure" },
  ],
  [
    "two answers to one request",
    `HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n{"id":"1"}HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n{"id":"2"}`,
    { id: "1" },
  ],
];

describe("a service that writes", () => {
  test.each(exchanges)("%s", async (_, text, result) => {
    const { client } = await written(text);
    const item = client.identity.apiConnectors.byIdentityApiConnectorId("1");
    const outcome = await settled(item.get());
    expect(outcome).toMatchObject(result);
    expectNoToken(outcome);
    // What was written too much is no answer to what is asked next.
    expect(await settled(item.get())).toMatchObject(result);
  });
});

const echo = (status: number, body: (token: string) => string, headers?: Record<string, string>): Answer => {
  return (request, response) => {
    const sent = request.headers.authorization ?? "";
    response.writeHead(status, { ...headers, "request-id": "r" }).end(body(sent.replace("Bearer ", "")));
  };
};

const echoes: readonly [where: string, answer: Answer][] = [
  ["the reason", echo(401, (sent) => JSON.stringify({ error: { code: "c", message: `Invalid: ${sent}.` } }))],
  ["the code", echo(400, (sent) => JSON.stringify({ error: { code: sent } }))],
  ["the target", echo(400, (sent) => JSON.stringify({ error: { code: "c", target: sent } }))],
  ["details", echo(400, (sent) => JSON.stringify({ error: { code: "c", details: [{ message: sent }] } }))],
  [
    "the inner error",
    echo(403, (sent) => JSON.stringify({ error: { code: "c", innerError: { [sent]: [sent] } } })),
  ],
  ["the text of OAuth", echo(400, (sent) => JSON.stringify({ error: "e", error_description: sent }))],
  ["HTML", echo(502, (sent) => `<html>${sent}</html>`)],
];

describe("the token that a server shows is not in the error:", () => {
  test.each(echoes)("in %s", async (_, answer) => {
    const told: unknown[] = [];
    const onTry = (start: unknown) => {
      told.push(start);
      return (end: unknown) => void told.push(end);
    };
    const { client } = await connected([answer], { onTry });
    const failed = await settled(client.identity.apiConnectors.byIdentityApiConnectorId("1").get());
    expect(failed).toMatchObject({ name: "GraphError" });
    expectNoToken(failed);
    expectNoToken(told);
  });

  test("in the answer to one request of a batch", async () => {
    const answer: Answer = (request, response) => {
      const sent = (request.headers.authorization ?? "").replace("Bearer ", "");
      const body = { error: { code: "c", message: sent, innerError: { [sent]: sent } } };
      response.end(JSON.stringify({ responses: [{ id: "1", status: 403, body }] }));
    };
    const { client } = await connected([answer]);
    const request = client.identity.apiConnectors.toGetRequest();
    const results = await installed.package.batch(client, [request]);
    expect(results).toMatchObject([{ status: "rejected", reason: { code: "c", status: 403 } }]);
    expectNoToken(results);
  });

  test("a word that is a test's token stays", async () => {
    const body = { error: { code: "tokenExpired", message: "The token has expired." } };
    const { client } = await connected([{ status: 401, body }], { credential: () => "token" });
    expect(await settled(client.identity.apiConnectors.get())).toMatchObject({
      code: "tokenExpired",
      message: expect.stringContaining("The token has expired.") as string,
    });
  });
});

describe("a next link", () => {
  const links: readonly [what: string, link: (origin: string) => unknown][] = [
    ["to another host", () => "https://evil.example/"],
    ["to another port", (origin) => origin.replace(/\d+$/u, "1")],
    ["of another scheme", (origin) => origin.replace("http:", "https:")],
    ["with credentials", (origin) => `${origin.replace("//", "//user:password@")}${path}?$skiptoken=1`],
    ["with a user who looks like the host", (origin) => `${origin}@evil.example/`],
    ["without a scheme", () => "//evil.example/"],
    ["with backslashes", () => String.raw`\\evil.example\x`],
    ["with a line break in it", () => "ht\ntps://evil.example/"],
    ["to an object of this process", (origin) => `blob:${origin}/1`],
    ["to text", () => "data:application/json,{}"],
    ["to a script", () => "javascript:1"],
    ["to a file", () => "file:///etc/passwd"],
    ["that is no URL", () => "https://"],
    ["that is an object", () => ({ toString: 1, valueOf: 1 })],
    ["that is a list", () => ["https://evil.example/"]],
  ];

  test.each(links)("%s is not followed", async (_, link) => {
    const { client, server } = await connected([
      (request, response) => {
        const next = link(`http://${request.headers.host ?? ""}`);
        response.end(JSON.stringify({ value: [{ id: "1" }], "@odata.nextLink": next }));
      },
    ]);
    const found: string[] = [];
    const failed = await settled(drain(client.identity.apiConnectors.items(), ({ id }) => found.push(id)));
    expect(failed).toMatchObject({ name: "TypeError" });
    expect([found, server.received.length]).toEqual([["1"], 1]);
    expectNoToken(failed);
  });

  test("after the other, without end, is followed as far as the signal lets it, also through empty pages", async () => {
    let count = 0;
    const { client, server } = await connected([
      (request, response) => {
        const next = `http://${request.headers.host ?? ""}${path}?$skiptoken=${String(++count)}`;
        response.end(JSON.stringify({ value: [], "@odata.nextLink": next }));
      },
    ]);
    const signal = AbortSignal.timeout(150);
    const failed = await settled(drain(client.identity.apiConnectors.items({}, { signal })));
    expect(failed).toBe(signal.reason);
    expect(server.received.length).toBeGreaterThan(1);
  });

  test.each([`{}`, `{"value":5}`, `{"value":{"length":3}}`, `{"value":null}`, `[]`, `null`, `"value"`])(
    "beside what is no list is not reached: %s",
    async (body) => {
      const { client } = await connected([json(body)]);
      expect(await settled(client.identity.apiConnectors.get())).toMatchObject(invalid);
    },
  );
});

test("an id that the service made up stays one segment of the next URL", async () => {
  const id = "../../me?x=1#y/%2e%2e/\\'";
  const { client, server } = await connected([{ status: 200, body: { value: [{ id }] } }, { status: 204 }]);
  const { apiConnectors } = client.identity;
  const [found] = (await apiConnectors.get()).value;
  await apiConnectors.byIdentityApiConnectorId(found?.id ?? "").delete();
  const [, request] = server.received;
  const segments = request?.url.split("/") ?? [];
  expect(segments.slice(0, -1).join("/")).toBe(path);
  expect(decodeURIComponent(segments.at(-1) ?? "")).toBe(id);
  expect(() => apiConnectors.byIdentityApiConnectorId("..")).toThrow(TypeError);
});

test.each(["constructor", "__proto__", "toString", "hasOwnProperty"])(
  "a type that is named %s is of no case",
  (name) => {
    const { match } = installed.package;
    const value = JSON.parse(`{"@odata.type":"#microsoft.graph.${name}"}`) as { "@odata.type": "#a.b" };
    expect(match(value, { otherwise: () => "otherwise" })).toBe("otherwise");
  },
);

test.each([5, true, ["#a.b"], { toString: 1 }])("a type that is %j is of no case", (type) => {
  const { is, match } = installed.package;
  const value = { "@odata.type": type } as unknown as { "@odata.type": "#a.b" };
  expect(match(value, { otherwise: () => "otherwise" })).toBe("otherwise");
  expect(is(value, "a.b")).toBe(false);
});

describe("a body that unpacks to more than it may", () => {
  const limit = 1_000_000;
  const bomb = gzipSync(Buffer.alloc(50 * limit, " "));
  const bombing =
    (status: number): Answer =>
    (_request, response) => {
      response.writeHead(status, { "content-encoding": "gzip" }).end(bomb);
    };

  test("fails, and is not asked for again", async () => {
    const { client, server } = await connected([bombing(200)], { ...bounded(), retry: { delay: 1 } });
    const failed = await settled(client.identity.apiConnectors.get());
    expect(failed).toMatchObject({ code: "invalidResponse", status: 200 });
    expect(server.received).toHaveLength(1);
  });

  test("is an error without a reason, where it is one", async () => {
    const { client } = await connected([bombing(400)], bounded());
    expect(await settled(client.identity.apiConnectors.get())).toMatchObject({
      code: "unknownError",
      status: 400,
    });
  });

  test("may be as long as it may", async () => {
    const body = JSON.stringify({ value: [], filler: "x".repeat(limit - 50) });
    const { client } = await connected([json(body)], bounded());
    expect(await client.identity.apiConnectors.get()).toMatchObject({ value: [] });
  });

  test("may be none", async () => {
    const { client } = await connected([{ status: 204 }], bounded());
    expect(await client.identity.apiConnectors.byIdentityApiConnectorId("1").patch({})).toBeUndefined();
  });

  function bounded(): Partial<Package.ClientOptions> {
    return { fetch: installed.package.boundedFetch(limit) };
  }
});

describe("the error of a connection that fails has no token:", () => {
  const faults: readonly [string, Answer][] = [
    ["before the headers", (_request, response) => response.destroy()],
    [
      "in the body",
      (_request, response) => {
        response.writeHead(200, { "content-length": "9" }).write("{", () => response.destroy());
      },
    ],
    ["by the time", () => undefined],
  ];

  test.each(faults)("%s", async (_, answer) => {
    const { client } = await connected([answer], { timeout: 150 });
    const failed = await settled(client.identity.apiConnectors.byIdentityApiConnectorId("1").get());
    expect(failed).toMatchObject({ name: "GraphError" });
    expectNoToken(failed);
    expectNoToken(client);
  });
});

/** A server that gives these answers, the last one for good, and a client of it. */
async function connected(answers: readonly Answer[], options: Partial<Package.ClientOptions> = {}) {
  const server = await serve(...answers);
  onTestFinished(() => server.close());
  const client = installed.client({ baseUrl: `${server.origin}/v1.0`, credential: () => token, ...options });
  return { client, server };
}

/** A server that writes a text to each connection once it is asked something, and a client of it. */
async function written(text: string) {
  const server: Server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.once("data", () => {
      socket.end(text, "latin1");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const baseUrl = `http://127.0.0.1:${port}/v1.0`;
  return { client: installed.client({ baseUrl, credential: () => token }) };
}

async function drain<T>(items: AsyncIterable<T>, seen: (item: T) => void = () => undefined): Promise<void> {
  for await (const item of items) seen(item);
}

/** What a promise gives, or what it rejects with. */
function settled(promise: Promise<unknown>): Promise<unknown> {
  return promise.catch((error: unknown) => error);
}

function expectNoToken(value: unknown): void {
  const everything = { depth: 20, showHidden: true, maxStringLength: Infinity, maxArrayLength: Infinity };
  for (const text of [inspect(value), inspect(value, everything), String(value)]) {
    for (const part of token.split(".")) expect(text).not.toContain(part);
  }
}
