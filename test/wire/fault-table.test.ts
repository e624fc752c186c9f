/** What goes wrong between a client and the service, over a socket: what the caller gets, and what has arrived. */
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { type Answer, type TestServer, serve } from "../unit/runtime/support/server.js";
import { type Client, type Package, installation } from "./installation.js";

const installed = installation();
const path = "/v1.0/identity/apiConnectors";
const connector = { id: "1", displayName: "Orders" };
const ok: Answer = { status: 200, body: connector };

const reset: Answer = (_request, response) => response.destroy();
const resetInBody: Answer = (_request, response) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": "100" });
  response.write('{"id":', () => response.destroy());
};
const hang: Answer = () => undefined;
const hangInBody: Answer = (_request, response) => {
  response.writeHead(200, { "content-type": "application/json" }).write('{"id":');
};
const busy = (status: number, retryAfter?: string, date?: string): Answer => ({
  status,
  headers: {
    ...(retryAfter === undefined ? {} : { "retry-after": retryAfter }),
    ...(date === undefined ? {} : { date }),
  },
  body: { error: { code: "busy" } },
});
const html = { status: 502, headers: { "content-type": "text/html" }, body: "<html>Bad Gateway</html>" };
const past = "Thu, 20 Aug 2026 10:00:00 GMT";

/** What a call ends with, and after how many requests that arrive. */
type Outcome = readonly [result: object | undefined, requests: number];

const succeeds = (requests: number): Outcome => [connector, requests];
const fails = (error: object, requests = 1): Outcome => [{ name: "GraphError", ...error }, requests];

interface Row {
  readonly fault: string;
  readonly answers: readonly Answer[];
  readonly options?: Partial<Package.ClientOptions>;
  /** Of GET, which may be sent again whatever happened. */
  readonly get: Outcome;
  /** Of PATCH, which may be sent again only where the service did not act. */
  readonly patch: Outcome;
}

const rows: readonly Row[] = [
  {
    fault: "reset before the headers",
    answers: [reset, ok],
    get: succeeds(2),
    patch: fails({ code: "networkFailure" }),
  },
  {
    fault: "reset in the body",
    answers: [resetInBody, ok],
    get: succeeds(2),
    patch: fails({ code: "networkFailure" }),
  },
  {
    fault: "no answer within the timeout",
    answers: [hang, ok],
    options: { timeout: 150 },
    get: succeeds(2),
    patch: fails({ code: "timeout" }),
  },
  {
    fault: "a body that is slower than the timeout",
    answers: [hangInBody, ok],
    options: { timeout: 150 },
    get: succeeds(2),
    patch: fails({ code: "timeout" }),
  },
  {
    fault: "429 three times, in seconds",
    answers: [busy(429, "0"), busy(429, "0"), busy(429, "0"), ok],
    get: succeeds(4),
    patch: succeeds(4),
  },
  {
    fault: "429 three times, in fractions of a second",
    answers: [busy(429, "0.001"), busy(429, "0.001"), busy(429, "0.001"), ok],
    get: succeeds(4),
    patch: succeeds(4),
  },
  {
    fault: "429 three times, by a date",
    answers: [busy(429, past, past), busy(429, past, past), busy(429, past, past), ok],
    get: succeeds(4),
    patch: succeeds(4),
  },
  {
    fault: "429 three times, without a delay",
    answers: [busy(429), busy(429), busy(429), ok],
    get: succeeds(4),
    patch: succeeds(4),
  },
  {
    fault: "429 for good",
    answers: [busy(429, "0")],
    get: fails({ status: 429, retryAfter: 0 }, 4),
    patch: fails({ status: 429, retryAfter: 0 }, 4),
  },
  {
    fault: "429 for longer than there is time",
    answers: [busy(429, "60"), ok],
    options: { deadline: 30_000 },
    get: fails({ status: 429, retryAfter: 60_000 }),
    patch: fails({ status: 429, retryAfter: 60_000 }),
  },
  { fault: "503 with a delay", answers: [busy(503, "0"), ok], get: succeeds(2), patch: succeeds(2) },
  { fault: "503 with a date", answers: [busy(503, past, past), ok], get: succeeds(2), patch: succeeds(2) },
  {
    fault: "503 without a delay",
    answers: [busy(503), ok],
    get: succeeds(2),
    patch: fails({ status: 503, code: "busy" }),
  },
  { fault: "504", answers: [busy(504), ok], get: succeeds(2), patch: fails({ status: 504, code: "busy" }) },
  {
    fault: "502 with HTML",
    answers: [html, ok],
    get: fails({ status: 502, code: "unknownError" }),
    patch: fails({ status: 502, code: "unknownError" }),
  },
  {
    fault: "200 with invalid JSON",
    answers: [{ status: 200, body: '{"id": "1' }, ok],
    get: fails({ status: 200, code: "invalidResponse" }),
    patch: fails({ status: 200, code: "invalidResponse" }),
  },
  {
    fault: "204",
    answers: [{ status: 204 }, ok],
    get: fails({ status: 204, code: "invalidResponse" }),
    patch: [undefined, 1],
  },
  {
    fault: "200 with an empty body",
    answers: [{ status: 200, body: "" }, ok],
    get: fails({ status: 200, code: "invalidResponse" }),
    patch: [undefined, 1],
  },
  {
    fault: "an error whose body breaks off",
    answers: [
      (_request, response) => {
        response.writeHead(400, { "content-length": "100" }).write('{"error":', () => response.destroy());
      },
      ok,
    ],
    get: fails({ status: 400, code: "unknownError" }),
    patch: fails({ status: 400, code: "unknownError" }),
  },
];

describe("a fault of the service or of the connection", () => {
  describe.each(rows)("$fault", ({ answers, options, ...outcomes }) => {
    test.each(["get", "patch"] as const)("met by %s", async (method) => {
      const { client, received } = await connected(answers, options);
      const [expected, requests] = outcomes[method];
      const result = await settled(call(client, method));
      if (expected === undefined) expect(result).toBeUndefined();
      else expect(result).toMatchObject(expected);
      expect(received).toHaveLength(requests);
      // Sent again, it is the same request.
      for (const { url, body, headers } of received) {
        expect([url, body, headers["client-request-id"]]).toEqual([
          `${path}/1`,
          received[0]?.body,
          received[0]?.headers["client-request-id"],
        ]);
      }
    });
  });

  test.each([
    ["get", 4],
    ["patch", 1],
  ] as const)("a connection that is refused, met by %s", async (method, tries) => {
    const onTry = vi.fn();
    const { client, server } = await connected([ok], { onTry });
    await server.close();
    expect(await settled(call(client, method))).toMatchObject({ code: "networkFailure" });
    expect(onTry).toHaveBeenCalledTimes(tries);
  });
});

describe("another host", () => {
  test.each(["get", "patch"] as const)(
    "that a redirect leads to is not asked, and has no token: %s",
    async (method) => {
      const other = await started([ok]);
      const { client, received } = await connected([
        { status: 302, headers: { location: other.origin } },
        ok,
      ]);
      expect(await settled(call(client, method))).toMatchObject({ name: "GraphError", status: 302 });
      expect([received.length, other.received]).toEqual([1, []]);
    },
  );

  test("that a next link leads to is not asked, and has no token", async () => {
    const other = await started([{ status: 200, body: { value: [] } }]);
    const page = { value: [connector], "@odata.nextLink": `${other.origin}${path}?$skiptoken=1` };
    const { client, received } = await connected([{ status: 200, body: page }]);
    const found: unknown[] = [];
    const drain = async () => {
      for await (const item of client.identity.apiConnectors.items()) found.push(item);
    };
    expect(await settled(drain())).toMatchObject({
      name: "TypeError",
      message: `The token must not go to ${other.origin}.`,
    });
    expect([found, received.length, other.received]).toEqual([[connector], 1, []]);
  });
});

describe("a provider of tokens", () => {
  test.each(["get", "patch"] as const)("that throws: its error is that of the call: %s", async (method) => {
    const reason = new Error("Sign in again.");
    const throwing = await connected([ok], {
      credential: () => {
        throw reason;
      },
    });
    const rejecting = await connected([ok], { credential: { getToken: () => Promise.reject(reason) } });
    expect(await settled(call(throwing.client, method))).toBe(reason);
    expect(await settled(call(rejecting.client, method))).toBe(reason);
    expect([throwing.received, rejecting.received]).toEqual([[], []]);
  });

  test.each(["get", "patch"] as const)("that hangs is part of the time: %s", async (method) => {
    const credential = () => new Promise<string>(() => undefined);
    const { client, received } = await connected([ok], { credential, deadline: 60 });
    expect(await settled(call(client, method))).toMatchObject({ code: "timeout" });
    expect(received).toEqual([]);
  });

  test.each(["get", "patch"] as const)("whose token has expired is asked again: %s", async (method) => {
    let count = 0;
    const credential = () => ({ token: `t${String(++count)}`, expiresOnTimestamp: Date.now() - 1000 });
    const expired: Answer = { status: 401, body: { error: { code: "InvalidAuthenticationToken" } } };
    const { client, received } = await connected([expired, ok], { credential });
    expect(await settled(call(client, method))).toMatchObject({
      status: 401,
      code: "InvalidAuthenticationToken",
    });
    expect(await settled(call(client, method))).toEqual(connector);
    expect(received.map(({ headers }) => headers.authorization)).toEqual(["Bearer t1", "Bearer t2"]);
  });
});

describe("an abort", () => {
  const reason = new Error("The user has left.");

  interface Phase {
    readonly phase: string;
    /** The answers, and when the phase is reached. */
    readonly answers?: (reached: () => void) => readonly Answer[];
    readonly credential?: (reached: () => void) => Package.ClientOptions["credential"];
    readonly requests: number;
  }

  const phases: readonly Phase[] = [
    {
      phase: "while the token is asked for",
      credential: (reached) => () => {
        reached();
        return new Promise<string>(() => undefined);
      },
      requests: 0,
    },
    {
      phase: "while the headers are waited for",
      answers: (reached) => [
        () => {
          reached();
        },
      ],
      requests: 1,
    },
    {
      phase: "in the body",
      answers: (reached) => [
        (_request, response) => {
          response.writeHead(200).write('{"id":', () => setTimeout(reached, 10));
        },
      ],
      requests: 1,
    },
    {
      phase: "while it sleeps before it is sent again",
      answers: (reached) => [
        (_request, response) => {
          response.writeHead(429, { "retry-after": "60" }).end(() => setTimeout(reached, 30));
        },
      ],
      requests: 1,
    },
  ];

  describe.each(phases)("$phase", ({ answers, credential, requests }) => {
    test.each(["get", "patch"] as const)("ends %s at once", async (method) => {
      const controller = new AbortController();
      const reached = () => {
        controller.abort(reason);
      };
      const options = credential && { credential: credential(reached) };
      const { client, received } = await connected(answers?.(reached) ?? [ok], options);
      expect(await settled(call(client, method, controller.signal))).toBe(reason);
      expect(received).toHaveLength(requests);
    });
  });

  test.each(["get", "patch"] as const)("before %s sends nothing, and asks for no token", async (method) => {
    const credential = vi.fn(() => "token");
    const { client, received } = await connected([ok], { credential });
    expect(await settled(call(client, method, AbortSignal.abort(reason)))).toBe(reason);
    expect([received.length, credential.mock.calls.length]).toEqual([0, 0]);
  });

  test("between pages ends the items", async () => {
    const page: Answer = (request, response) => {
      const link = `http://${request.headers.host ?? ""}${path}?$skiptoken=${String(Math.random())}`;
      response.end(JSON.stringify({ value: [connector], "@odata.nextLink": link }));
    };
    const controller = new AbortController();
    const { client, received } = await connected([page]);
    const drain = async () => {
      const found: string[] = [];
      for await (const { id } of client.identity.apiConnectors.items({}, { signal: controller.signal })) {
        if (found.push(id) === 2) controller.abort(reason);
      }
    };
    expect(await settled(drain())).toBe(reason);
    expect(received).toHaveLength(2);
  });
});

async function started(answers: readonly Answer[]): Promise<TestServer> {
  const server = await serve(...answers);
  onTestFinished(() => server.close());
  return server;
}

/** A server that gives these answers, the last one for good, and a client of it that does not wait long. */
async function connected(answers: readonly Answer[], options: Partial<Package.ClientOptions> = {}) {
  const server = await started(answers);
  const baseUrl = `${server.origin}/v1.0`;
  const client = installed.client({ baseUrl, retry: { delay: 1 }, ...options });
  return { client, server, received: server.received };
}

function call({ identity }: Client, method: "get" | "patch", signal?: AbortSignal): Promise<unknown> {
  const item = identity.apiConnectors.byIdentityApiConnectorId("1");
  return method === "get" ? item.get({}, { signal }) : item.patch({ displayName: "Orders" }, { signal });
}

/** What a promise gives, or what it rejects with. */
function settled(promise: Promise<unknown>): Promise<unknown> {
  return promise.catch((error: unknown) => error);
}
