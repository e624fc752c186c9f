import { describe, expect, it, vi } from "vitest";
import { GraphError } from "../../../templates/runtime/errors.js";
import { retryDelay } from "../../../templates/runtime/retry.js";
import { failure, hasty, library } from "./support/fixture.js";
import { type Answer, serve } from "./support/server.js";

const book = { status: 200, body: { id: "1" } };
const throttled = (retryAfter: string): Answer => ({ status: 429, headers: { "retry-after": retryAfter } });
const never = { retries: 0 };

/** Ends the connection before, or in, the answer. */
const reset: Answer = (_request, response) => response.destroy();
const resetInBody: Answer = (_request, response) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": "100" });
  response.write('{"id":', () => response.destroy());
};
const hang: Answer = () => undefined;

describe("what passes", () => {
  it.each<[string, Answer[]]>([
    ["429", [throttled("0"), throttled("0"), throttled("0")]],
    ["429 without a delay", [{ status: 429 }]],
    ["429 with a fraction of a second", [throttled("0.001")]],
    ["429 with a date that is over", [throttled("Thu, 01 Jan 1970 00:00:00 GMT")]],
    ["429 with nonsense", [throttled("soon")]],
    ["503", [{ status: 503 }]],
    ["503 with a delay", [{ status: 503, headers: { "retry-after": "0" } }]],
    [
      "504",
      [{ status: 504, headers: { "content-type": "text/html" }, body: "<html>Gateway Timeout</html>" }],
    ],
    ["a connection that is reset before the headers", [reset]],
    ["a connection that is reset in the body", [resetInBody]],
    ["one after the other", [reset, { status: 503 }, throttled("0")]],
  ])("is waited for by GET, PUT and DELETE: %s", async (_name, faults) => {
    for (const call of ["get", "put", "delete"] as const) {
      const { graph, received } = await library([...faults, book]);
      const item = graph.books.byBookId("1");
      if (call === "get") expect(await item.get()).toEqual({ id: "1" });
      else if (call === "put") expect(await item.put({ title: "x" })).toEqual({ id: "1" });
      else await item.delete();
      expect(received).toHaveLength(faults.length + 1);
      expect(new Set(received.map(({ headers }) => headers["client-request-id"])).size).toBe(1);
    }
  });

  it.each<[string, Answer[]]>([
    ["429", [throttled("0"), throttled("0")]],
    ["429 without a delay", [{ status: 429 }]],
    ["503 with a delay", [{ status: 503, headers: { "retry-after": "0" } }]],
  ])("is waited for by POST and PATCH where nothing was done: %s", async (_name, faults) => {
    const { graph, received } = await library([...faults, book]);
    expect(await graph.books.post({ title: "x" })).toEqual({ id: "1" });
    expect(received.map(({ body }) => body)).toEqual(received.map(() => '{"title":"x"}'));
    const second = await library([...faults, book]);
    expect(await second.graph.books.byBookId("1").patch({ title: "x" })).toEqual({ id: "1" });
    expect(second.received).toHaveLength(faults.length + 1);
  });

  it.each<[string, Answer, object]>([
    ["503 without a delay", { status: 503 }, { status: 503 }],
    ["504", { status: 504 }, { status: 504 }],
    ["a reset", reset, { code: "networkFailure" }],
    ["a reset in the body", resetInBody, { code: "networkFailure" }],
  ])(
    "is not tried again by POST and PATCH where it may have been done: %s",
    async (_name, fault, expected) => {
      const { graph, received } = await library([fault, book]);
      expect(await failure(graph.books.post({ title: "x" }))).toMatchObject(expected);
      const second = await library([fault, book]);
      expect(await failure(second.graph.books.byBookId("1").patch({ title: "x" }))).toMatchObject(expected);
      expect([received.length, second.received.length]).toEqual([1, 1]);
    },
  );

  it.each([400, 401, 403, 404, 409, 412, 500, 501, 502])("is not what status %i says", async (status) => {
    const { graph, received } = await library([{ status }, book]);
    expect(await failure(graph.books.byBookId("1").get())).toMatchObject({ status });
    expect(received).toHaveLength(1);
  });

  it("is waited for three times, or as often as is asked", async () => {
    const { graph, received } = await library([throttled("0")]);
    expect(await failure(graph.books.byBookId("1").get())).toMatchObject({ status: 429 });
    expect(received).toHaveLength(4);
    await failure(graph.books.byBookId("1").get({}, { retry: never }));
    expect(received).toHaveLength(5);
    const patient = await library([throttled("0")], { retry: { retries: 5 } });
    await failure(patient.graph.books.byBookId("1").get());
    expect(patient.received).toHaveLength(6);
  });

  it("takes as long as the service says", async () => {
    const { graph } = await library([throttled("0.15"), book]);
    const began = performance.now();
    await graph.books.byBookId("1").get();
    expect(performance.now() - began).toBeGreaterThan(140);
  });

  it("takes as long as a date says", async () => {
    const { graph } = await library([throttled(new Date(Date.now() + 2000).toUTCString()), book], {
      deadline: 60_000,
    });
    const began = Date.now();
    await graph.books.byBookId("1").get();
    // HTTP dates have no fractions: between one and two seconds.
    expect(Date.now() - began).toBeGreaterThan(900);
  });

  it("is not waited for longer than there is time, and the error says how long it would be", async () => {
    const { graph, received } = await library([throttled("3600")]);
    expect(await failure(graph.books.byBookId("1").get())).toMatchObject({
      status: 429,
      retryAfter: 3_600_000,
    });
    const second = await library([throttled("5")], { deadline: 1000 });
    expect(await failure(second.graph.books.byBookId("1").get())).toMatchObject({
      status: 429,
      retryAfter: 5000,
    });
    expect([received.length, second.received.length]).toEqual([1, 1]);
  });

  it("takes whole seconds, too", async () => {
    const { graph, received } = await library([throttled("1"), book]);
    const began = performance.now();
    await graph.books.byBookId("1").get();
    expect(performance.now() - began).toBeGreaterThan(950);
    expect(received).toHaveLength(2);
  });

  it("is waited for by PATCH where 503 comes with a date", async () => {
    const date = "Thu, 20 Aug 2026 10:00:00 GMT";
    const headers = { date, "retry-after": date };
    const { graph, received } = await library([{ status: 503, headers }, book]);
    expect(await graph.books.byBookId("1").patch({ title: "x" })).toEqual({ id: "1" });
    expect(received).toHaveLength(2);
  });

  it.each<[left: number, seconds: number, delay: number | undefined]>([
    [600_000, 300, 300_000],
    [300_000, 300, 300_000],
    [299_999, 300, undefined],
    [Infinity, 180, 180_000],
    [Infinity, 181, undefined],
  ])("takes what the service says, whole or not at all: %d ms left, %d s", (left, seconds, delay) => {
    const operation = { method: "PATCH", path: "/books" };
    const error = new GraphError("x", operation, { code: "x", status: 429, retryAfter: seconds * 1000 });
    expect(retryDelay(error, operation, 0, left)).toBe(delay);
  });

  it.each([
    [0, [500, 1000, 2000]],
    [0.5, [750, 1500, 3000]],
  ])("backs off by chance: %d", (chance, delays) => {
    const operation = { method: "GET", path: "/books" };
    const error = new GraphError("x", operation, { code: "x", status: 503 });
    const random = vi.spyOn(Math, "random").mockReturnValue(chance);
    try {
      expect([0, 1, 2].map((retry) => retryDelay(error, operation, retry, Infinity))).toEqual(delays);
    } finally {
      random.mockRestore();
    }
  });

  it("backs off exponentially, with jitter, where the service names no delay", () => {
    const operation = { method: "GET", path: "/books" };
    const error = new GraphError("x", operation, { code: "x", status: 503 });
    const delays = [0, 1, 2].map((retry) => retryDelay(error, operation, retry, Infinity, { delay: 1000 })!);
    delays.forEach((delay, retry) => {
      expect(delay).toBeGreaterThanOrEqual(500 * 2 ** retry);
      expect(delay).toBeLessThan(1000 * 2 ** retry);
    });
    expect(retryDelay(error, operation, 3, Infinity, {})).toBeUndefined();
  });
});

describe("a connection that fails", () => {
  it("is a GraphError with its cause", async () => {
    const { graph, server } = await library([book], { retry: never });
    await server.close();
    const error = await failure(graph.books.byBookId("secret-key").get());
    expect(error).toBeInstanceOf(GraphError);
    expect(error).toMatchObject({
      code: "networkFailure",
      message: "GET /books/{book-id}: No connection. (networkFailure)",
      cause: { cause: { code: "ECONNREFUSED" } },
    });
    expect(error).not.toHaveProperty("status");
  });
});

describe("a connection that is refused at first", () => {
  /** A client whose first connection is refused. */
  const refusedAtFirst = async () => {
    const closed = await serve(book);
    await closed.close();
    let count = 0;
    const options = {
      fetch: (url: string, init: object) =>
        fetch(count++ === 0 ? url.replace(/^http:\/\/[^/]*/, closed.origin) : url, init),
    };
    return library([book], options);
  };

  it("is tried again by GET", async () => {
    const { graph, received } = await refusedAtFirst();
    expect(await graph.books.byBookId("1").get()).toEqual({ id: "1" });
    expect(received).toHaveLength(1);
  });

  it("is not tried again by PATCH", async () => {
    const { graph, received } = await refusedAtFirst();
    const call = graph.books.byBookId("1").patch({ title: "x" });
    expect(await failure(call)).toMatchObject({ code: "networkFailure" });
    expect(received).toHaveLength(0);
  });
});

describe("a connection that is not needed any more", () => {
  it.each(["timeout", "abort"])("is closed by the %s", async (what) => {
    const controller = new AbortController();
    let closed = (): void => undefined;
    const closing = new Promise<void>((resolve) => (closed = resolve));
    const { graph } = await library([
      (_request, response) => {
        response.on("close", closed);
        if (what === "abort") controller.abort();
      },
    ]);
    const limits = what === "abort" ? { signal: controller.signal } : { timeout: 50 };
    await failure(graph.books.byBookId("1").patch({ title: "x" }, limits));
    await closing;
  });
});

describe("a time limit", () => {
  it("ends a POST for good", async () => {
    const { graph, received } = await library([hang], { timeout: 30 });
    expect(await failure(graph.books.post({ title: "x" }))).toMatchObject({
      code: "timeout",
      message: "POST /books: Timed out. (timeout)",
    });
    expect(received).toHaveLength(1);
  });

  it("of the whole call ends it, whatever it does", async () => {
    const { graph, received } = await library([hang], { deadline: 60 });
    expect(await failure(graph.books.byBookId("1").get())).toMatchObject({ code: "timeout" });
    expect(received).toHaveLength(1);
    const retrying = await library([{ status: 503 }], { deadline: 80, retry: { retries: 1000, delay: 10 } });
    expect(await failure(retrying.graph.books.byBookId("1").get())).toBeInstanceOf(GraphError);
    expect(retrying.received.length).toBeLessThan(100);
  });

  it.each([{ timeout: 2 ** 31 }, { deadline: 1e15 }, { timeout: Number.MAX_VALUE, deadline: Infinity }])(
    "may be longer than timers take: %j",
    async (limits) => {
      const slow: Answer = (_request, response) => {
        setTimeout(() => response.end('{"id":"1"}'), 20);
      };
      const { graph } = await library([throttled("0.01"), slow], limits);
      expect(await graph.books.byBookId("1").patch({ title: "x" })).toEqual({ id: "1" });
    },
  );

  it("does not keep anything running afterwards", async () => {
    const clear = vi.spyOn(globalThis, "clearTimeout");
    const { graph } = await library([book]);
    await graph.books.byBookId("1").get({}, { timeout: 3_600_000 });
    expect(clear).toHaveBeenCalled();
    clear.mockRestore();
  });
});

describe("an abort", () => {
  const reason = new Error("The user has left.");

  it("works with a fetch that does not heed signals, and with a timeout besides", async () => {
    const controller = new AbortController();
    const { graph } = await library([book], { fetch: () => new Promise(() => undefined) });
    const call = failure(graph.books.byBookId("1").get({}, { signal: controller.signal, timeout: 60_000 }));
    setTimeout(() => {
      controller.abort(reason);
    }, 10);
    expect(await call).toBe(reason);
  });

  it("leaves no listener on a signal that lives on", async () => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, "addEventListener");
    const removed = vi.spyOn(signal, "removeEventListener");
    const { graph } = await library([throttled("0"), book]);
    await graph.books.byBookId("1").get({}, { signal });
    expect(removed.mock.calls.length).toBe(added.mock.calls.length);
    expect(added).toHaveBeenCalled();
  });
});

describe("an answer that is not what was promised", () => {
  it.each<[string, Answer]>([
    ["no JSON", { status: 200, body: '{"id": "1' }],
    ["HTML", { status: 200, headers: { "content-type": "text/html" }, body: "<html></html>" }],
    ["no body", { status: 200, body: "" }],
    ["204", { status: 204 }],
  ])("is an error where there must be one: %s", async (_name, answer) => {
    const { graph, received } = await library([answer]);
    for (const call of [graph.books.byBookId("1").get(), graph.books.post({ title: "x" })]) {
      expect(await failure(call)).toMatchObject({ name: "GraphError", code: "invalidResponse" });
    }
    expect(received).toHaveLength(2);
  });

  it("is fine where there need not be one", async () => {
    for (const answer of [{ status: 204 }, { status: 200, body: "" }]) {
      const { graph } = await library([answer]);
      expect(await graph.books.byBookId("1").patch({ title: "x" })).toBeUndefined();
      await graph.books.byBookId("1").delete();
    }
  });

  it("is an error where a number must be", async () => {
    const { graph } = await library([{ status: 200, body: "many" }]);
    expect(await failure(graph.books.count.get())).toMatchObject({ code: "invalidResponse" });
  });

  it("does not stop a deletion", async () => {
    const { graph } = await library([
      { status: 200, headers: { "content-type": "text/html" }, body: "<p>gone" },
    ]);
    await graph.books.byBookId("1").delete();
  });
});

describe("retries", () => {
  it("send the body again, byte for byte, with a token that lives", async () => {
    const { graph, received } = await library([throttled("0"), book], { retry: hasty });
    await graph.books.byBookId("1").patch({ title: "日本" });
    expect(received.map(({ body }) => body)).toEqual(['{"title":"日本"}', '{"title":"日本"}']);
  });
});
