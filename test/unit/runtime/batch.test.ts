import { afterEach, beforeEach, describe, expect, expectTypeOf, it, vi } from "vitest";
import { type BatchResult, batch } from "../../../templates/runtime/batch.js";
import type { Page } from "../../../templates/runtime/paging.js";
import type { TokenFunction } from "../../../templates/runtime/auth.js";
import { run } from "../../../templates/runtime/request.js";
import { readStream, stream, writeStream } from "../../../templates/runtime/stream.js";
import { root } from "../../../templates/runtime/client.js";
import { child } from "../../../templates/runtime/location.js";
import { type Book, createLibraryClient } from "./support/library.js";
import { failure, jwt, library } from "./support/fixture.js";
import type { Answer } from "./support/server.js";

interface Item {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
  readonly dependsOn?: readonly string[];
}

interface ItemAnswer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

/** A service that answers batches; `answer` is asked for each request in them. */
async function batching(answer: (item: Item, batchNumber: number) => ItemAnswer | undefined, token = "t") {
  const batches: Item[][] = [];
  const { graph, received } = await library(
    [
      (request, response) => {
        const { requests } = JSON.parse(request.body) as { requests: Item[] };
        batches.push(requests);
        const responses = requests.flatMap((item) => {
          const given = answer(item, batches.length - 1);
          return given ? [{ id: item.id, ...given }] : [];
        });
        // In any order, as the service may.
        response.end(JSON.stringify({ responses: responses.reverse() }));
      },
    ],
    { credential: () => token },
  );
  return { graph, received, batches };
}

const ok = (item: Item): ItemAnswer => ({ status: 200, body: { id: item.url.split("/").pop() } });
const idsOf = (batches: readonly Item[][]) => batches.map((items) => items.map(({ id }) => id));

describe("a batch", () => {
  it("is one request, and gives each result its type", async () => {
    const { graph, batches, received } = await batching(({ method, url }) =>
      method === "PATCH"
        ? { status: 204 }
        : url.endsWith("$count")
          ? { status: 200, headers: { "Content-Type": "text/plain" }, body: "42" }
          : { status: 200, body: url === "/books?$top=1" ? { value: [] } : { id: "1" } },
    );
    const { books } = graph;
    const results = await batch(graph, [
      books.byBookId("1").toGetRequest({ select: ["id"] }),
      books.byBookId("a b").toPatchRequest({ title: "x" }),
      books.toGetRequest({ top: 1 }),
      books.count.toGetRequest(),
    ]);
    expectTypeOf(results).toEqualTypeOf<
      [
        BatchResult<Pick<Book, "id" | "@odata.type" | "@odata.etag">>,
        BatchResult<Book | undefined>,
        BatchResult<Page<Book>>,
        BatchResult<number>,
      ]
    >();
    expect(results).toEqual([
      { status: "fulfilled", value: { id: "1" } },
      { status: "fulfilled", value: undefined },
      { status: "fulfilled", value: { value: [] } },
      { status: "fulfilled", value: 42 },
    ]);
    expect(received).toMatchObject([
      {
        method: "POST",
        url: "/v1.0/$batch",
        headers: { "content-type": "application/json", authorization: "Bearer t" },
      },
    ]);
    expect(batches).toEqual([
      [
        { id: "1", method: "GET", url: "/books/1?$select=id" },
        {
          id: "2",
          method: "PATCH",
          url: "/books/a%20b",
          headers: { "content-type": "application/json" },
          body: { title: "x" },
        },
        { id: "3", method: "GET", url: "/books?$top=1" },
        {
          id: "4",
          method: "GET",
          url: "/books/$count",
          headers: { consistencylevel: "eventual", accept: "text/plain" },
        },
      ],
    ]);
  });

  it("of many is a list of results of one type", async () => {
    const { graph, batches } = await batching(ok);
    const requests = Array.from({ length: 45 }, (_, index) =>
      graph.books.byBookId(`b${index}`).toGetRequest(),
    );
    const results = await batch(graph, requests);
    expectTypeOf(results).toEqualTypeOf<BatchResult<Book>[]>();
    expect(batches.map(({ length }) => length)).toEqual([20, 20, 5]);
    expect(results.map((result) => result.status === "fulfilled" && result.value.id)).toEqual(
      requests.map((_, index) => `b${index}`),
    );
  });

  it("of nothing sends nothing", async () => {
    const { graph, received } = await batching(ok);
    expect(await batch(graph, [])).toEqual([]);
    expect(received).toHaveLength(0);
  });
});

describe("what fails in a batch", () => {
  it("is the result of its item", async () => {
    const { graph } = await batching(({ id }) =>
      id === "2"
        ? {
            status: 404,
            headers: { "Request-Id": "r" },
            body: { error: { code: "NotFound", message: "No such book." } },
          }
        : id === "3"
          ? { status: 200 }
          : id === "4"
            ? undefined
            : { status: 200, body: { id } },
    );
    const requests = ["1", "2", "3", "4"].map((id) => graph.books.byBookId(id).toGetRequest());
    expect(await batch(graph, requests)).toMatchObject([
      { status: "fulfilled" },
      {
        status: "rejected",
        reason: {
          name: "GraphError",
          status: 404,
          code: "NotFound",
          requestId: "r",
          operation: { method: "GET", path: "/books/{book-id}" },
        },
      },
      { status: "rejected", reason: { code: "invalidResponse" } },
      {
        status: "rejected",
        reason: {
          code: "unknownError",
          message: "GET /books/{book-id}: The batch came back without it. (unknownError)",
        },
      },
    ]);
  });

  it("says what would have been needed", async () => {
    const { graph } = await batching(
      () => ({ status: 403, body: { error: { code: "c" } } }),
      jwt({ scp: "x" }),
    );
    expect(await batch(graph, [graph.books.toGetRequest()])).toMatchObject([
      { reason: { needed: { token: "delegated", permissions: ["Books.ReadWrite"], roles: ["Librarian"] } } },
    ]);
  });

  it("is sent again alone, each after the delay that it was told", async () => {
    const { graph, batches } = await batching((item, number) =>
      number === 0 && item.id === "2"
        ? { status: 429, headers: { "Retry-After": "0.05" } }
        : number <= 1 && item.id === "4"
          ? { status: 429, headers: { "Retry-After": number === 0 ? "0.3" : "0" } }
          : ok(item),
    );
    const requests = ["a", "b", "c", "d"].map((id) => graph.books.byBookId(id).toPatchRequest({ title: id }));
    const results = await batch(graph, requests);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "fulfilled", "fulfilled"]);
    expect(idsOf(batches)).toEqual([["1", "2", "3", "4"], ["2"], ["4"]]);
  });

  it("is not sent again where something may have been done, or too often", async () => {
    const { graph, batches } = await batching(({ method }) =>
      method === "PATCH" ? { status: 503 } : { status: 429, headers: { "retry-after": "0" } },
    );
    const book = graph.books.byBookId("a");
    expect(await batch(graph, [book.toPatchRequest({}), book.toGetRequest()])).toMatchObject([
      { reason: { status: 503 } },
      { reason: { status: 429 } },
    ]);
    expect(idsOf(batches)).toEqual([["1", "2"], ["2"], ["2"], ["2"]]);
  });

  it("is not waited for longer than there is time", async () => {
    const { graph, batches } = await batching(() => ({ status: 429, headers: { "retry-after": "60" } }));
    expect(await batch(graph, [graph.books.toGetRequest()], { deadline: 1000 })).toMatchObject([
      { reason: { status: 429, retryAfter: 60_000 } },
    ]);
    expect(batches).toHaveLength(1);
  });

  it("is all of a batch that was refused itself, and no other", async () => {
    let count = 0;
    const answers: Answer[] = [
      (request, response) => {
        if (count++ === 1) {
          response.writeHead(500).end();
          return;
        }
        const { requests } = JSON.parse(request.body) as { requests: Item[] };
        response.end(JSON.stringify({ responses: requests.map((item) => ({ id: item.id, ...ok(item) })) }));
      },
    ];
    const { graph } = await library(answers);
    const requests = Array.from({ length: 45 }, (_, index) =>
      graph.books.byBookId(`b${index}`).toGetRequest(),
    );
    const statuses = (await batch(graph, requests)).map(({ status }) => status);
    expect(statuses.slice(0, 20)).toEqual(Array(20).fill("fulfilled"));
    expect(statuses.slice(20, 40)).toEqual(Array(20).fill("rejected"));
    expect(statuses.slice(40)).toEqual(Array(5).fill("fulfilled"));
  });

  it("is the call, when it is aborted", async () => {
    const controller = new AbortController();
    const { graph } = await batching(() => {
      setTimeout(() => {
        controller.abort();
      }, 50);
      return { status: 429, headers: { "retry-after": "60" } };
    });
    const call = batch(graph, [graph.books.toGetRequest()], { signal: controller.signal });
    expect(await failure(call)).toBe(controller.signal.reason);
  });

  it("is an operation that the cloud does not have", async () => {
    const { graph, received } = await library([{ status: 500 }], { cloud: "usGov" });
    expect(await batch(graph, [graph.books.toGetRequest()])).toMatchObject([
      { reason: { code: "notInCloud" } },
    ]);
    expect(received).toHaveLength(0);
  });
});

describe("a batch whose connection breaks", () => {
  it("is sent again where its requests may be", async () => {
    let count = 0;
    const { graph, received } = await library([
      (request, response) => {
        if (count++ === 0) {
          response.destroy();
          return;
        }
        const { requests } = JSON.parse(request.body) as { requests: Item[] };
        response.end(JSON.stringify({ responses: requests.map((item) => ({ id: item.id, ...ok(item) })) }));
      },
    ]);
    const [a, b] = [graph.books.byBookId("a"), graph.books.byBookId("b")];
    const results = await batch(graph, [a.toGetRequest(), b.toDeleteRequest()]);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
    expect(received).toHaveLength(2);
    expect(JSON.parse(received[1]!.body)).toEqual(JSON.parse(received[0]!.body));
  });

  it("fails what may have been done, and what depends on that", async () => {
    let count = 0;
    const { graph, received } = await library([
      (request, response) => {
        if (count++ === 0) {
          response.destroy();
          return;
        }
        const { requests } = JSON.parse(request.body) as { requests: Item[] };
        response.end(JSON.stringify({ responses: requests.map((item) => ({ id: item.id, ...ok(item) })) }));
      },
    ]);
    const write = graph.books.byBookId("a").toPatchRequest({ title: "x" });
    const after = graph.books.byBookId("a").toGetRequest();
    const other = graph.books.byBookId("b").toGetRequest();
    expect(await batch(graph, [write, { request: after, dependsOn: [write] }, other])).toMatchObject([
      { reason: { code: "networkFailure" } },
      { reason: { status: 424 } },
      { status: "fulfilled" },
    ]);
    expect(received).toHaveLength(2);
  });

  it("is given up after as many tries as a request is", async () => {
    const { graph, received } = await library([(_request, response) => response.destroy()]);
    expect(await batch(graph, [graph.books.toGetRequest()])).toMatchObject([
      { reason: { code: "networkFailure" } },
    ]);
    expect(received).toHaveLength(4);
  });

  it("is sent again, all of it together, where the service refuses it for now", async () => {
    let count = 0;
    const { graph, received } = await library([
      (request, response) => {
        if (count++ === 0) {
          response.writeHead(429, { "retry-after": "0" }).end();
          return;
        }
        const { requests } = JSON.parse(request.body) as { requests: Item[] };
        response.end(JSON.stringify({ responses: requests.map((item) => ({ id: item.id, ...ok(item) })) }));
      },
    ]);
    const books = ["a", "b", "c"].map((id) => graph.books.byBookId(id).toPatchRequest({}));
    const results = await batch(graph, books);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "fulfilled"]);
    expect(received).toHaveLength(2);
  });
});

describe("a claims challenge in a batch", () => {
  const claims = '{"access_token":{"nbf":{"essential":true}}}';
  const challenge = (demanded = claims): ItemAnswer => ({
    status: 401,
    headers: { "WWW-Authenticate": `Bearer error="insufficient_claims", claims="${btoa(demanded)}"` },
    body: { error: { code: "InvalidAuthenticationToken" } },
  });

  /** A service that lets some ids pass only with the token for the claims that they demand. */
  async function demanding(demands: Readonly<Record<string, string>>, credential: TokenFunction) {
    const tokens: (string | undefined)[] = [];
    const sent: string[][] = [];
    const { graph } = await library(
      [
        (request, response) => {
          const { authorization } = request.headers;
          tokens.push(authorization);
          const { requests } = JSON.parse(request.body) as { requests: Item[] };
          sent.push(requests.map(({ id }) => id));
          const responses = requests.map((item) => {
            const demanded = demands[item.id];
            const passes = demanded === undefined || authorization === `Bearer ${btoa(demanded)}`;
            return { id: item.id, ...(passes ? ok(item) : challenge(demanded)) };
          });
          response.end(JSON.stringify({ responses }));
        },
      ],
      { credential },
    );
    return { graph, tokens, sent };
  }

  const token = (demanded?: string) => ({
    token: demanded === undefined ? "plain" : btoa(demanded),
    expiresOnTimestamp: Date.now() + 3_600_000,
  });

  it("is answered once, with the token that is demanded, by what was refused alone", async () => {
    const asked: (string | undefined)[] = [];
    const { graph, tokens, sent } = await demanding({ "2": claims, "3": claims }, (_scopes, options) => {
      asked.push(options.claims);
      return token(options.claims);
    });
    const requests = ["a", "b", "c"].map((id) => graph.books.byBookId(id).toPatchRequest({}));
    const results = await batch(graph, requests);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "fulfilled"]);
    expect(sent).toEqual([
      ["1", "2", "3"],
      ["2", "3"],
    ]);
    expect(tokens).toEqual(["Bearer plain", `Bearer ${btoa(claims)}`]);
    expect(asked).toEqual([undefined, claims]);
  });

  it("may be another one for each request", async () => {
    const other = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
    const { graph, sent } = await demanding({ "1": claims, "2": other }, (_scopes, options) =>
      token(options.claims),
    );
    const results = await batch(
      graph,
      ["a", "b"].map((id) => graph.books.byBookId(id).toGetRequest()),
    );
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
    expect(sent).toEqual([["1", "2"], ["1"], ["2"]]);
  });

  it.each<[string, TokenFunction]>([
    ["does not help", () => token()],
    [
      "cannot be answered",
      (_scopes, options) => (options.claims ? Promise.reject(new Error("interaction")) : token()),
    ],
  ])("that %s is that request's error, and says what was demanded", async (_name, credential) => {
    const { graph } = await demanding({ "2": claims }, credential);
    const requests = ["a", "b"].map((id) => graph.books.byBookId(id).toGetRequest());
    expect(await batch(graph, requests)).toMatchObject([
      { status: "fulfilled" },
      { status: "rejected", reason: { status: 401, claims } },
    ]);
  });
});

describe("a dependency", () => {
  it("is told to the service", async () => {
    const { graph, batches } = await batching(ok);
    const first = graph.books.byBookId("a").toPatchRequest({ title: "x" });
    const second = graph.books.byBookId("a").toGetRequest();
    const results = await batch(graph, [first, { request: second, dependsOn: [first] }]);
    expectTypeOf(results).toEqualTypeOf<[BatchResult<Book | undefined>, BatchResult<Book>]>();
    expect(batches[0]!.map(({ dependsOn }) => dependsOn)).toEqual([undefined, ["1"]]);
  });

  it("that is sent again takes its dependents along", async () => {
    const { graph, batches } = await batching((item, number) =>
      number === 0 && item.id === "1"
        ? { status: 429, headers: { "retry-after": "0" } }
        : number === 0 && item.id === "2"
          ? { status: 424, body: { error: { code: "FailedDependency" } } }
          : ok(item),
    );
    const first = graph.books.byBookId("a").toGetRequest();
    const second = graph.books.byBookId("b").toGetRequest();
    const third = graph.books.byBookId("c").toGetRequest();
    const results = await batch(graph, [first, { request: second, dependsOn: [first] }, third]);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "fulfilled"]);
    expect(idsOf(batches)).toEqual([
      ["1", "2", "3"],
      ["1", "2"],
    ]);
  });

  it("that fails fails its dependents, also in later batches, which are not sent", async () => {
    const { graph, batches } = await batching((item) => (item.id === "1" ? { status: 404 } : ok(item)));
    const first = graph.books.byBookId("a").toGetRequest();
    const others = Array.from({ length: 19 }, (_, index) => graph.books.byBookId(`b${index}`).toGetRequest());
    const last = graph.books.byBookId("z").toDeleteRequest();
    const results = await batch(graph, [first, ...others, { request: last, dependsOn: [first] }]);
    expect(results.at(-1)).toMatchObject({
      status: "rejected",
      reason: { status: 424, code: "FailedDependency" },
    });
    expect(batches).toHaveLength(1);
  });

  it("that succeeded in an earlier batch is not told again", async () => {
    const { graph, batches } = await batching(ok);
    const requests = Array.from({ length: 20 }, (_, index) =>
      graph.books.byBookId(`b${index}`).toGetRequest(),
    );
    const last = graph.books.byBookId("z").toDeleteRequest();
    await batch(graph, [...requests, { request: last, dependsOn: [requests[0]!] }]);
    expect(batches[1]).toEqual([{ id: "21", method: "DELETE", url: "/books/z" }]);
  });
});

describe("what cannot be in a batch", () => {
  const graph = createLibraryClient({ credential: () => "t" });

  it.each<[string, () => readonly Parameters<typeof batch>[1][number][]]>([
    [
      "a request to another service",
      () => [createLibraryClient({ credential: () => "t", cloud: "china" }).books.toGetRequest()],
    ],
    ["a stream", () => [writeStream(child(graph[root], "/books/1/$value")).toPutRequest("x")]],
    ["a stream that is read", () => [readStream(child(graph[root], "/books/1/$value")).toGetRequest()]],
    ["an action that gives a stream", () => [run(child(graph[root], "/print"), {}, stream).toPostRequest()]],
    [
      "a dependency on what comes later",
      () => {
        const later = graph.books.toGetRequest();
        return [{ request: graph.books.toGetRequest(), dependsOn: [later] }, later];
      },
    ],
  ])("is a TypeError: %s", async (_name, items) => {
    expect(await failure(batch(graph, items()))).toBeInstanceOf(TypeError);
  });
});

describe("the time of a batch", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** A client whose service answers after a second, and when its batches were sent, in milliseconds from now. */
  function timed(answer: (item: Item) => ItemAnswer, deadline?: number) {
    const sent: number[] = [];
    const began = Date.now();
    const graph = createLibraryClient({
      credential: () => "t",
      deadline,
      retry: { retries: 9 },
      fetch: async (_url, { body }) => {
        sent.push(Date.now() - began);
        await new Promise((resolve) => setTimeout(resolve, 1000));
        const { requests } = JSON.parse(body as string) as { requests: Item[] };
        return Response.json({ responses: requests.map((item) => ({ id: item.id, ...answer(item) })) });
      },
    });
    return { graph, sent };
  }

  async function settled<T>(call: Promise<T>): Promise<T> {
    const [result] = await Promise.all([call, vi.advanceTimersByTimeAsync(600_000)]);
    return result;
  }

  const throttled = (seconds: number) => ({ status: 429, headers: { "retry-after": String(seconds) } });

  it("passes asleep where a request waits that others depend on", async () => {
    const failed = { status: 424, body: { error: { code: "FailedDependency" } } };
    let tries = 0;
    const { graph, sent } = timed((item) =>
      tries++ === 0 ? throttled(60) : tries === 2 ? failed : ok(item),
    );
    const timers = vi.spyOn(globalThis, "setTimeout");
    const first = graph.books.byBookId("a").toGetRequest();
    const second = graph.books.byBookId("b").toGetRequest();
    const results = await settled(batch(graph, [first, { request: second, dependsOn: [first] }]));
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
    expect(sent).toEqual([0, 61_000]);
    expect(timers.mock.calls.length).toBeLessThan(10);
  });

  it.each([
    ["its own deadline", undefined, 8500],
    ["the client's deadline", 8500, undefined],
    ["its own deadline rather than the client's", 1_000_000, 8500],
  ])("is over with %s, in however many rounds", async (_name, ofClient, deadline) => {
    const { graph, sent } = timed(() => throttled(2), ofClient);
    const options = deadline === undefined ? {} : { deadline };
    const results = await settled(batch(graph, [graph.books.toGetRequest()], options));
    expect(results).toMatchObject([{ status: "rejected", reason: { status: 429 } }]);
    expect(sent).toEqual([0, 3000, 6000]);
  });

  it("that is left is all that a round has", async () => {
    const { graph, sent } = timed(() => throttled(2), 6500);
    const results = await settled(batch(graph, [graph.books.toGetRequest()]));
    expect(results).toMatchObject([{ status: "rejected", reason: { code: "timeout" } }]);
    expect(sent).toEqual([0, 3000, 6000]);
  });

  it("that is over is not begun anew by what is left", async () => {
    const { graph, sent } = timed(ok, 2500);
    const requests = Array.from({ length: 100 }, (_, index) =>
      graph.books.byBookId(`${index}`).toPatchRequest({}),
    );
    const results = await settled(batch(graph, requests));
    expect(sent).toEqual([0, 1000, 2000]);
    expect(results.slice(0, 40).every(({ status }) => status === "fulfilled")).toBe(true);
    expect(results.slice(40)).toMatchObject(Array(60).fill({ reason: { code: "timeout" } }));
  });
});
