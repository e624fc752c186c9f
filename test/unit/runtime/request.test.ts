import { describe, expect, it } from "vitest";
import { GraphError } from "../../../templates/runtime/errors.js";
import { failure, library } from "./support/fixture.js";

describe("what is sent", () => {
  it("is the method, the path, the token and JSON", async () => {
    const { graph, received } = await library([{ status: 201, body: { id: "1", title: "Emma" } }]);
    expect(await graph.books.post({ title: "Emma", pages: null })).toEqual({ id: "1", title: "Emma" });
    expect(received).toMatchObject([
      {
        method: "POST",
        url: "/v1.0/books",
        headers: {
          authorization: "Bearer token",
          accept: "application/json",
          "content-type": "application/json",
        },
        body: '{"title":"Emma","pages":null}',
      },
    ]);
    expect(received[0]!.headers["client-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each([
    ["get", "GET", { id: "1" }],
    ["patch", "PATCH", { id: "1" }],
    ["put", "PUT", { id: "1" }],
  ] as const)("%s gives what comes back", async (name, method, body) => {
    const { graph, received } = await library([{ status: 200, body }]);
    const book = graph.books.byBookId("1");
    const result = await {
      get: () => book.get(),
      patch: () => book.patch({}),
      put: () => book.put({ title: "" }),
    }[name]();
    expect(result).toEqual(body);
    expect(received[0]!.method).toBe(method);
    expect(received[0]!.url).toBe("/v1.0/books/1");
  });

  it("patch gives undefined for 204", async () => {
    const { graph } = await library([{ status: 204 }]);
    expect(await graph.books.byBookId("1").patch({ title: "x" })).toBeUndefined();
  });

  it("delete, an action and the count", async () => {
    const { graph, received } = await library([
      { status: 204 },
      { status: 200, body: { id: "1" } },
      { status: 200, headers: { "content-type": "text/plain" }, body: "42" },
    ]);
    await graph.books.byBookId("1").delete();
    expect(await graph.books.byBookId("1").lend.post({ reader: "Ann" })).toEqual({ id: "1" });
    expect(await graph.books.count.get()).toBe(42);
    expect(received.map(({ method, url }) => `${method} ${url}`)).toEqual([
      "DELETE /v1.0/books/1",
      "POST /v1.0/books/1/lend",
      "GET /v1.0/books/$count",
    ]);
    expect(received[2]!.headers["consistencylevel"]).toBe("eventual");
  });

  it("rejects where the body cannot be serialized", async () => {
    const { graph, received } = await library([{ status: 204 }]);
    const title: unknown[] = [];
    title.push(title);
    const body = { title: title as unknown as string };
    const book = graph.books.byBookId("1");
    const calls = [() => book.patch(body), () => book.put(body), () => graph.books.post(body)];
    for (const call of calls) {
      const promise = call();
      expect(await failure(promise)).toBeInstanceOf(TypeError);
    }
    expect(received).toHaveLength(0);
  });

  it("methods work without their object", async () => {
    const { graph } = await library([{ status: 200, body: { value: [] } }]);
    const { get } = graph.books;
    expect(await get()).toEqual({ value: [] });
  });
});

describe("errors", () => {
  it("say status, code and message", async () => {
    const { graph } = await library([
      {
        status: 404,
        headers: { "request-id": "r1" },
        body: { error: { code: "Request_ResourceNotFound", message: "No such book." } },
      },
    ]);
    const error = await failure(graph.books.byBookId("1").get());
    expect(error).toBeInstanceOf(GraphError);
    expect(error).toMatchObject({
      name: "GraphError",
      status: 404,
      code: "Request_ResourceNotFound",
      requestId: "r1",
      operation: { method: "GET", path: "/books/{book-id}" },
      message: "GET /books/{book-id}: No such book. (404 Request_ResourceNotFound)",
    });
  });
});
