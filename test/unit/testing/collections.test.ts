import { describe, expect, it } from "vitest";
import { openLibrary, root } from "./library.js";

const data = {
  "/books": [
    { id: "1", title: "Emma", pages: 10, available: true },
    { id: "2", title: "O'Hara", pages: 9, available: false },
    { id: "3", title: "Emma", pages: 100, available: false },
    { id: "4", pages: 11, available: true },
  ],
};

describe("query options", () => {
  it.each([
    ["", ["1", "2", "3", "4"]],
    ["$filter=title eq 'Emma'", ["1", "3"]],
    ["$filter=title eq 'Emma' and available eq false", ["3"]],
    ["$filter=title eq 'O''Hara'", ["2"]],
    ["$filter=title eq null", ["4"]],
    ["$filter=pages eq 9", ["2"]],
    ["$orderby=pages", ["2", "1", "4", "3"]],
    ["$orderby=title,pages desc", ["4", "3", "1", "2"]],
    ["$skip=1", ["2", "3", "4"]],
    ["$top=2", ["1", "2"]],
    ["$top=2&$skip=3", ["4"]],
  ])("%s", async (query, ids) => {
    const { body } = await openLibrary({ data }).send("GET", `/books?${query}`);
    expect((body as { value: { id: string }[] }).value.map(({ id }) => id)).toEqual(ids);
  });

  it("$select gives what it names", async () => {
    const { body } = await openLibrary({ data }).send("GET", "/books?$select=id,title&$top=1&$count=true");
    expect(body).toEqual({
      "@odata.context": `${root}/$metadata#books(id,title)`,
      "@odata.count": 4,
      "@odata.nextLink": `${root}/books?%24select=id%2Ctitle&%24top=1&%24count=true&%24skiptoken=1`,
      value: [{ id: "1", title: "Emma" }],
    });
  });

  it("$count gives the number", async () => {
    const { send } = openLibrary({ data });
    expect((await send("GET", "/books/$count")).body).toBe("4");
    expect((await send("GET", "/books/$count?$filter=title eq 'Emma'")).body).toBe("2");
  });
});

it("pages follow each other to the end, on the origin of the request", async () => {
  const { send } = openLibrary({ data, pageSize: 2 });
  const ids: string[] = [];
  let next: string | undefined = "http://127.0.0.1:8080/proxy/v1.0/books?skip=1";
  while (next !== undefined) {
    const { body } = await send("GET", next);
    const page = body as { value: { id: string }[]; "@odata.nextLink"?: string };
    ids.push(page.value.map(({ id }) => id).join());
    next = page["@odata.nextLink"];
    expect(next ?? "http://127.0.0.1:8080/proxy/v1.0/books?").toMatch(
      /^http:\/\/127\.0\.0\.1:8080\/proxy\/v1\.0\/books\?/,
    );
  }
  expect(ids).toEqual(["2,3", "4"]);
});

describe("batches", () => {
  it("answer each request, and refuse those that depend on a failed one", async () => {
    const { fake, send } = openLibrary({ data });
    fake.fail({ status: 429, retryAfter: 1, operation: "GET /books/$count" });
    const { status, body } = await send("POST", "/$batch", {
      requests: [
        { id: "a", method: "GET", url: "/books/1?$select=title" },
        {
          id: "b",
          method: "PATCH",
          url: "books/1",
          body: { pages: 1 },
          headers: { "Content-Type": "application/json" },
        },
        { id: "c", method: "GET", url: "/books/$count" },
        { id: "d", method: "GET", url: "/books/1", dependsOn: ["c"] },
        { id: "e", method: "GET", url: "/books/1?$select=pages", dependsOn: ["b"] },
      ],
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      responses: [
        { id: "a", status: 200, body: { title: "Emma" }, headers: { "content-type": "application/json" } },
        { id: "b", status: 204 },
        {
          id: "c",
          status: 429,
          headers: { "retry-after": "1" },
          body: { error: { code: "TooManyRequests" } },
        },
        { id: "d", status: 424 },
        { id: "e", status: 200, body: { pages: 1 } },
      ],
    });
    expect(fake.requests.map(({ operation }) => operation)).toEqual([
      undefined,
      "GET /books/{book-id}",
      "PATCH /books/{book-id}",
      "GET /books/$count",
      "GET /books/{book-id}",
    ]);
  });

  it.each([
    [{}, "The batch has no requests."],
    [{ requests: [{ id: "a" }] }, "A request of the batch lacks its id, method or url."],
    [
      { requests: Array.from({ length: 21 }, (_, id) => ({ id: String(id), method: "GET", url: "/books" })) },
      "A batch has at most 20 requests.",
    ],
    [
      { requests: ["a", "a"].map((id) => ({ id, method: "GET", url: "/books" })) },
      "Two requests have the same id.",
    ],
  ])("%j is refused", async (body, message) => {
    expect(await openLibrary().send("POST", "/$batch", body)).toMatchObject({
      status: 400,
      body: { error: { message } },
    });
  });
});
