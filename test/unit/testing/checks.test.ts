import { describe, expect, it } from "vitest";
import { codeLock, openLibrary, root } from "./library.js";

const data = { "/books": [{ id: "1", title: "Emma" }] };
const book = { title: "Emma", lock: codeLock };

describe("requests that the service would refuse", () => {
  it.each([
    ["GET", "/shelves", undefined, 404, "Resource not found for '/shelves'."],
    ["GET", "/books/2", undefined, 404, "Resource '2' does not exist."],
    ["GET", "/books/2/reviews", undefined, 404, "Resource '2' does not exist."],
    ["POST", "/books/1", {}, 405, "Specified HTTP method is not allowed for the request target."],
    ["POST", "/books", "{", 400, "The body is not valid JSON."],
    ["POST", "/books", "[]", 400, "The body is not a JSON object."],
    [
      "POST",
      "/books",
      { ...book, size: 1 },
      400,
      "The property 'size' does not exist on type 'contoso.library.book'.",
    ],
    [
      "POST",
      "/books",
      { ...book, id: "2" },
      400,
      "The property 'id' of type 'contoso.library.book' is read-only.",
    ],
    [
      "POST",
      "/books",
      { ...book, added: null },
      400,
      "The property 'added' of type 'contoso.library.book' is read-only.",
    ],
    [
      "PATCH",
      "/books/1",
      { isbn: "1" },
      400,
      "The property 'isbn' of type 'contoso.library.book' is read-only.",
    ],
    [
      "PATCH",
      "/books/1",
      { reviews: [] },
      400,
      "The property 'reviews' of type 'contoso.library.book' is read-only.",
    ],
    [
      "PATCH",
      "/books/1",
      { pages: "many" },
      400,
      "The value of the property 'pages' is not of type 'Edm.Int32'.",
    ],
    [
      "PATCH",
      "/books/1",
      { available: null },
      400,
      "The value of the property 'available' is not of type 'Edm.Boolean'.",
    ],
    [
      "PATCH",
      "/books/1",
      { genre: "essay" },
      400,
      "The value of the property 'genre' is not of type 'contoso.library.genre'.",
    ],
    ["PATCH", "/books/1", { tags: "red" }, 400, "The value of the property 'tags' is not a collection."],
    [
      "PATCH",
      "/books/1",
      { lock: "1234" },
      400,
      "The value of the property 'lock' is not of type 'contoso.library.lock'.",
    ],
    ["POST", "/books", { lock: codeLock }, 400, "The property 'title' is required."],
    ["POST", "/books", { title: null, lock: codeLock }, 400, "The property 'title' is required."],
    [
      "POST",
      "/books",
      { title: "Emma", lock: { "@odata.type": "#contoso.library.codeLock" } },
      400,
      "The property 'lock/contoso.library.codeLock/code' is required.",
    ],
    [
      "PATCH",
      "/books/1",
      { lock: {} },
      400,
      "The type 'contoso.library.lock' is abstract: @odata.type must name one that derives from it.",
    ],
    [
      "PATCH",
      "/books/1",
      { lock: { "@odata.type": "#contoso.library.book" } },
      400,
      "The type 'contoso.library.book' is not known, or does not derive from 'contoso.library.lock'.",
    ],
    [
      "PATCH",
      "/books/1",
      { lock: { "@odata.type": "#contoso.library.lockedByKey" } },
      400,
      "A value of type 'contoso.library.lockedByKey' is read-only.",
    ],
    ["GET", "/books?$top=many", undefined, 400, "Invalid value 'many' for $top query option."],
    ["GET", "/books?$first=1", undefined, 400, "The query option '$first' is not valid."],
    [
      "GET",
      "/books?$select=size",
      undefined,
      400,
      "Could not find a property named 'size' on type 'contoso.library.book'.",
    ],
    ["GET", "/books?$orderby=size", undefined, 400, "Could not find a property named 'size'."],
    [
      "GET",
      "/books?$filter=length(title) mod 2 eq 1",
      undefined,
      501,
      'The fake does not know the filter "length(title) mod 2 eq 1", from "mod 2 eq 1" on.',
    ],
    [
      "GET",
      "/books?$filter=year(added) eq 2020",
      undefined,
      501,
      'The fake does not know the filter "year(added) eq 2020", from "(added) eq 2020" on.',
    ],
    ["GET", "/books?$filter=title eq", undefined, 501, 'The fake does not know the filter "title eq".'],
    ["GET", "/books?$filter=size eq 1", undefined, 400, "Could not find a property named 'size'."],
    [
      "GET",
      '/books?$search="a" OR "b"',
      undefined,
      501,
      'The fake does not know the search "a" OR "b": only phrases joined by AND.',
    ],
    [
      "GET",
      "/books?$expand=title",
      undefined,
      400,
      "Could not find a navigation property named 'title' on type 'contoso.library.book'.",
    ],
    ["GET", "/books?$expand=*", undefined, 501, 'The fake does not know to expand "*".'],
    [
      "GET",
      "/books?$expand=author($levels=2)",
      undefined,
      501,
      "The fake does not know the query option $levels.",
    ],
    ["GET", "/books?$apply=x", undefined, 501, "The fake does not know the query option $apply."],
  ])("%s %s %j: %i", async (method, path, body, status, message) => {
    // An item that is sorted has something to compare with.
    const two = { "/books": [...data["/books"], { id: "0" }] };
    const { fake, send } = openLibrary({ data: two });
    const before = structuredClone(fake.stored("/books"));
    expect(await send(method, path, body)).toMatchObject({ status, body: { error: { message } } });
    expect(fake.stored("/books")).toEqual(before);
  });

  it("have errors in the service's form", async () => {
    const { send } = openLibrary();
    const { body, headers } = await send("GET", "/books/1", undefined, { "client-request-id": "c1" });
    expect(body).toEqual({
      error: {
        code: "Request_ResourceNotFound",
        message: "Resource '1' does not exist.",
        innerError: {
          date: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/) as string,
          "request-id": "00000000-0000-0000-0000-000000000001",
          "client-request-id": "c1",
        },
      },
    });
    expect(headers.get("request-id")).toBe("00000000-0000-0000-0000-000000000001");
  });

  it("say which methods there are", async () => {
    const { headers } = await openLibrary().send("DELETE", "/books");
    expect(headers.get("allow")).toBe("GET, POST");
  });

  it("include those without a token, and for another version", async () => {
    const { fake, send } = openLibrary();
    expect((await send("GET", "/books", undefined, { authorization: "" })).status).toBe(401);
    expect((await send("GET", "https://library.example/beta/books")).status).toBe(400);
    expect(fake.requests).toHaveLength(1);
  });

  it.each(["/books/%E0%A4%A", "/books/%", "/books/latest(top=%FF)"])(
    "include malformed escapes: %s",
    async (path) => {
      const { send } = openLibrary();
      expect(await send("GET", path)).toMatchObject({ status: 400, body: { error: { code: "BadRequest" } } });
    },
  );

  it("do not arrive when they are aborted", async () => {
    const { fake } = openLibrary();
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(fake.fetch(`${root}/books`, { signal })).rejects.toThrow("enough");
  });
});

describe("failures that a test asks for", () => {
  it.each([
    [{ status: 400 }, "BadRequest", {}],
    [{ status: 403 }, "Authorization_RequestDenied", {}],
    [{ status: 404 }, "Request_ResourceNotFound", {}],
    [{ status: 429, retryAfter: 2 }, "TooManyRequests", { "retry-after": "2" }],
    [{ status: 503 }, "ServiceUnavailable", {}],
    [{ status: 409, code: "Own", message: "Why" }, "Own", {}],
    [
      { status: 401, claims: '{"access_token":{}}' },
      "InvalidAuthenticationToken",
      {
        "www-authenticate": `Bearer realm="", error="insufficient_claims", claims="${btoa('{"access_token":{}}')}"`,
      },
    ],
  ])("%j", async (failure, code, headers) => {
    const { fake, send } = openLibrary();
    fake.fail(failure);
    const answer = await send("GET", "/books");
    expect(answer).toMatchObject({ status: failure.status, body: { error: { code } } });
    expect(Object.fromEntries(answer.headers)).toMatchObject(headers);
    expect((await send("GET", "/books")).status).toBe(200);
  });

  it("may demand claims in any script", async () => {
    const { fake, send } = openLibrary();
    const claims = '{"access_token":{"name":{"value":"日本 é"}}}';
    fake.fail({ status: 401, claims });
    const header = (await send("GET", "/books")).headers.get("www-authenticate");
    const [, encoded = ""] = /claims="([^"]*)"/.exec(header ?? "") ?? [];
    expect(Buffer.from(encoded, "base64").toString()).toBe(claims);
  });

  it.each([0, 199, 200, 399, 600, 404.5, NaN])("cannot have the status %d", (status) => {
    const { fake } = openLibrary();
    expect(() => {
      fake.fail({ status });
    }).toThrow(RangeError);
  });

  it("are for some requests, as often as was said", async () => {
    const { fake, send } = openLibrary({ data });
    fake.fail({ status: 503, operation: "GET /books/{book-id}", times: 2 });
    const statuses = [];
    for (const path of ["/books", "/books/1", "/books/1", "/books/1"])
      statuses.push((await send("GET", path)).status);
    expect(statuses).toEqual([200, 503, 503, 200]);
  });
});

it("keeps what it received", async () => {
  const { fake, send } = openLibrary({ data });
  await send("PATCH", "/books/1?x=1", { pages: 3 });
  expect(fake.requests).toEqual([
    {
      method: "PATCH",
      url: `${root}/books/1?x=1`,
      operation: "PATCH /books/{book-id}",
      headers: { authorization: "Bearer token", "content-type": "text/plain;charset=UTF-8" },
      body: { pages: 3 },
    },
  ]);
});

it("takes what fetch takes", async () => {
  const { fake } = openLibrary({ data });
  const headers = { authorization: "Bearer token" };
  const answers = [
    await fake.fetch(new URL(`${root}/books/1`), { headers }),
    await fake.fetch(new Request(`${root}/books/1`, { headers })),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
});

it("refuses data for paths that the slice does not have", () => {
  expect(() => openLibrary({ data: { "/shelves": [] } })).toThrow("The slice has no /shelves.");
  expect(() => openLibrary({ data: { "/books": 1 } })).toThrow(
    "/books takes an entity or a list of entities.",
  );
});
