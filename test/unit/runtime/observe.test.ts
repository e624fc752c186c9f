import { inspect } from "node:util";
import { describe, expect, expectTypeOf, it } from "vitest";
import { root, send } from "../../../templates/runtime/client.js";
import type { Try, TryEnd, TryListener } from "../../../templates/runtime/observe.js";
import { createLibraryClient } from "./support/library.js";
import { failure, library } from "./support/fixture.js";

const book = { status: 200, headers: { "request-id": "r2" }, body: { id: "1" } };

/** A listener, and what it was told. */
function recorder() {
  const starts: Try[] = [];
  const ends: TryEnd[] = [];
  const onTry: TryListener = (start) => {
    starts.push(start);
    return (end) => {
      ends.push(end);
    };
  };
  return { starts, ends, onTry };
}

describe("a listener", () => {
  it("is told of each try, how it begins and how it ends", async () => {
    const { starts, ends, onTry } = recorder();
    const { graph, received } = await library(
      [{ status: 429, headers: { "retry-after": "0", "request-id": "r1" } }, book],
      { onTry },
    );
    await graph.books.byBookId("secret-key").patch({ title: "secret-title" });
    const clientRequestId = received[0]!.headers["client-request-id"];
    expect(starts).toEqual([
      { method: "PATCH", path: "/books/{book-id}", retry: 0, clientRequestId },
      { method: "PATCH", path: "/books/{book-id}", retry: 1, clientRequestId },
    ]);
    expect(ends).toEqual([
      { status: 429, requestId: "r1", duration: expect.any(Number) as number, code: "unknownError" },
      { status: 200, requestId: "r2", duration: expect.any(Number) as number, code: undefined },
    ]);
    expect(inspect([starts, ends], { depth: null })).not.toMatch(/secret|token/);
  });

  it("is told of failures without an answer", async () => {
    const { ends, onTry } = recorder();
    const { graph, server } = await library([book], { onTry, retry: { retries: 0 } });
    await server.close();
    await failure(graph.books.get());
    const credential = () => Promise.reject(new Error("no"));
    await failure(createLibraryClient({ credential, onTry }).books.get());
    await failure(graph.books.get({}, { signal: AbortSignal.abort() }));
    expect(ends.map(({ status, code }) => [status, code])).toEqual([
      [undefined, "networkFailure"],
      [undefined, "error"],
      [undefined, "error"],
    ]);
  });

  it("is not told of an answer that comes after its try has ended", async () => {
    const { ends, onTry } = recorder();
    const late = new Response(null, { status: 500 });
    let answerLate = (): void => undefined;
    const { graph } = await library([book], {
      onTry,
      retry: { retries: 1, delay: 1 },
      timeout: 30,
      fetch: () =>
        new Promise((resolve) => {
          if (ends.length > 0) answerLate();
          answerLate = () => {
            resolve(late);
          };
        }),
    });
    await failure(graph.books.byBookId("1").get());
    expect(ends.map(({ status, code }) => [status, code])).toEqual([
      [undefined, "timeout"],
      [undefined, "timeout"],
    ]);
  });

  it("may care for the beginning only", async () => {
    const methods: string[] = [];
    const onTry: TryListener = ({ method }) => {
      methods.push(method);
    };
    const { graph } = await library([book], { onTry });
    await graph.books.byBookId("1").get();
    expect(methods).toEqual(["GET"]);
  });
});

describe("client-request-id", () => {
  it("is a GUID of its own for each call", async () => {
    const { graph, received } = await library([book]);
    await Promise.all(Array.from({ length: 20 }, () => graph.books.byBookId("1").get()));
    const ids = received.map(({ headers }) => String(headers["client-request-id"]));
    expect(new Set(ids).size).toBe(20);
    for (const id of ids)
      expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  it("can be the caller's", async () => {
    const { graph, received } = await library([{ status: 500 }]);
    const call = graph.books.byBookId("1").get({}, { headers: { "client-request-id": "mine" } });
    expect(await failure(call)).toMatchObject({ clientRequestId: "mine" });
    expect(received[0]!.headers["client-request-id"]).toBe("mine");
  });
});

describe("headers of a call", () => {
  it("are sent besides the client's own, and instead of them", async () => {
    const { graph, received } = await library([book]);
    const headers = { "if-match": "W/1", accept: "application/json;odata.metadata=full" };
    await graph.books.byBookId("1").patch({ title: "x" }, { headers });
    expect(received[0]!.headers).toMatchObject({ ...headers, "content-type": "application/json" });
  });

  it("have names in lower case, which the compiler sees to", () => {
    const { books } = createLibraryClient({ credential: () => "" });
    // @ts-expect-error else it might be there twice
    expect(() => books.get({}, { headers: { Accept: "x" } })).toBeDefined();
  });
});

describe("secrets", () => {
  const secret = "s3cr3t";
  const inspected = (value: unknown) =>
    [
      inspect(value, { depth: null }),
      inspect(value, { depth: null, showHidden: true }),
      inspect(value, { depth: null, getters: true, customInspect: false }),
      JSON.stringify(value),
      String(value),
    ].join("\n");

  it("do not show in a request, which has them nevertheless", () => {
    const { books } = createLibraryClient({ credential: () => secret });
    const request = books.byBookId("1").toPatchRequest({ title: secret });
    expect(inspected(request)).not.toContain(secret);
    expect(inspected(request)).toContain("/books/{book-id}");
    expect(request.body).toBe(`{"title":"${secret}"}`);
  });

  it("do not show in a client and what it has", () => {
    const graph = createLibraryClient({ credential: Object.assign(() => secret, { password: secret }) });
    expect(inspected([graph, graph[root], graph.books, graph.books.byBookId("1")])).not.toContain(secret);
  });

  it("do not show in errors", async () => {
    const credential = () => secret;
    const { graph, server } = await library([{ status: 403 }], { credential, retry: { retries: 0 } });
    const refused = await failure(graph.books.byBookId(secret).patch({ title: secret }));
    await server.close();
    const broken = await failure(graph.books.byBookId(secret).patch({ title: secret }));
    expect(inspected([refused, broken])).not.toContain(secret);
  });
});

describe("send", () => {
  it("sends what a method would have sent", async () => {
    const { graph, received } = await library([book]);
    const book1 = graph.books.byBookId("1");
    const result = await send(graph, book1.toPatchRequest({ title: "x" }));
    expectTypeOf(result).toEqualTypeOf<Awaited<ReturnType<typeof book1.patch>>>();
    expect(result).toEqual({ id: "1" });
    expect(received).toMatchObject([{ method: "PATCH", url: "/v1.0/books/1", body: '{"title":"x"}' }]);
  });

  it("refuses what is for another service", async () => {
    const { graph, received } = await library([book]);
    const other = createLibraryClient({ credential: () => "t" });
    expect(await failure(send(graph, other.books.toGetRequest()))).toBeInstanceOf(TypeError);
    expect(received).toHaveLength(0);
  });

  it("takes requests that any fetch can send, too", async () => {
    const { graph, received } = await library([book]);
    const { url, method, headers, body } = graph.books.toPostRequest({ title: "x" });
    await fetch(url, { method, headers: headers ?? {}, body });
    expect(received).toMatchObject([{ method: "POST", url: "/v1.0/books", body: '{"title":"x"}' }]);
  });
});

describe("fetch", () => {
  it("can be another one", async () => {
    const seen: [string, string | undefined][] = [];
    const graph = createLibraryClient({
      credential: () => "t",
      fetch: (url, init) => {
        seen.push([url, init.headers["authorization"]]);
        return Promise.resolve(new Response('{"id":"1"}'));
      },
    });
    expect(await graph.books.byBookId("1").get()).toEqual({ id: "1" });
    expect(seen).toEqual([["https://graph.microsoft.com/v1.0/books/1", "Bearer t"]]);
  });

  it("is looked up when it is used", async () => {
    const graph = createLibraryClient({ credential: () => "t" });
    const original = globalThis.fetch;
    globalThis.fetch = () => Promise.resolve(new Response('{"id":"stub"}'));
    try {
      expect(await graph.books.byBookId("1").get()).toEqual({ id: "stub" });
    } finally {
      globalThis.fetch = original;
    }
  });
});
