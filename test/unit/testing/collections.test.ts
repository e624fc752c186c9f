import { describe, expect, it } from "vitest";
import { type FilterExpression, odata } from "../../../templates/runtime/filter.js";
import { where } from "../../../templates/runtime/where.js";
import { openLibrary, root } from "./library.js";

const data = {
  "/books": [
    {
      id: "1",
      title: "Emma",
      pages: 10,
      available: true,
      tags: ["old", "odd"],
      note: { text: "signed" },
      added: "2020-01-01T00:00:00Z",
    },
    { id: "2", title: "O'Hara", pages: 9, available: false },
    { id: "3", title: "Emma", pages: 100, available: false, tags: ["new"] },
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
    ["$filter=pages gt 10", ["3", "4"]],
    ["$filter=pages ge 10 and pages le 11", ["1", "4"]],
    ["$filter=pages lt 10 or title eq null", ["2", "4"]],
    ["$filter=not (title eq 'Emma') and pages ne 9", ["4"]],
    ["$filter=(title eq 'Emma') and (pages eq 10 or pages eq 9)", ["1"]],
    ["$filter=pages in (9,11)", ["2", "4"]],
    ["$filter=title in ('Emma','O''Hara') and available ne true", ["2", "3"]],
    ["$filter=startswith(title,'E')", ["1", "3"]],
    ["$filter=endsWith(title,'ra') or contains(title,'''')", ["2"]],
    ["$filter=tolower(title) eq 'emma' and length(title) eq 4", ["1", "3"]],
    ["$filter=tags/any(x:x eq 'old')", ["1"]],
    ["$filter=tags/any()", ["1", "3"]],
    ["$filter=tags/all(x:startswith(x,'o'))", ["1", "2", "4"]],
    ["$filter=tags/$count eq 1", ["3"]],
    ["$filter=note/text eq 'signed'", ["1"]],
    ["$filter=added ge 2020-01-01T00:00:00Z", ["1"]],
    ["$filter=added eq 2020-01-01T02:00:00%2B02:00", ["1"]],
    ['$search="emm"', ["1", "3"]],
    ['$search="title:hara"', ["2"]],
    ['$search="emma" AND "3"', ["3"]],
    ["$search=Emma", ["1", "3"]],
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

  it("$filter knows what the client's own builder writes", async () => {
    const { send } = openLibrary({ data });
    interface Book {
      readonly title?: string;
      readonly pages?: number;
      readonly tags?: string[];
    }
    const conditions: readonly (readonly [FilterExpression<Book>, readonly string[]])[] = [
      [where.and<Book>(where.eq("title", "Emma"), where.not(where.gt("pages", 50))), ["1"]],
      [where.or<Book>(where.oneOf("pages", [9, 11]), where.includes("tags", "new")), ["2", "3", "4"]],
      [odata`added lt ${new Date("2021-01-01")} and title eq ${"Emma"}`, ["1"]],
      [odata`pages in ${[9, 10]} and ${odata`available eq ${true}`}`, ["1"]],
    ];
    for (const [{ text }, ids] of conditions) {
      const { body } = await send("GET", `/books?$filter=${encodeURIComponent(text)}`);
      expect((body as { value: { id: string }[] }).value.map(({ id }) => id)).toEqual(ids);
    }
  });

  it("$expand gives what is contained and what is referred to, with options of its own", async () => {
    const reviews = [
      { id: 1, stars: 5 },
      { id: 2, stars: 2 },
      { id: 3, stars: 4 },
    ];
    const books = [
      { id: "1", title: "Emma", reviews },
      { id: "2", title: "Other" },
    ];
    const { send } = openLibrary({ data: { "/authors": [{ id: "a", name: "Jane" }], "/books": books } });
    await send("PUT", "/books/1/author/$ref", { "@odata.id": `${root}/authors/a` });
    const options = "$select=stars;$filter=stars gt 2;$orderby=stars;$top=1";
    const list = await send("GET", `/books?$select=title&$expand=author($select=name),reviews(${options})`);
    expect(list.body).toMatchObject({
      value: [
        { title: "Emma", author: { name: "Jane" }, reviews: [{ stars: 4 }] },
        { title: "Other", author: null, reviews: [] },
      ],
    });
    expect((await send("GET", "/books/1?$select=id&$expand=reviews")).body).toEqual({
      "@odata.context": `${root}/$metadata#books(id)/$entity`,
      id: "1",
      reviews,
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
