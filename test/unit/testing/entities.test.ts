import { describe, expect, it } from "vitest";
import { codeLock, openLibrary, root } from "./library.js";

const book = { title: "Emma", lock: codeLock };

describe("what is written", () => {
  it("gets a key and a location, and comes back with all its properties", async () => {
    const { send } = openLibrary();
    const { status, headers, body } = await send("POST", "/books", book);
    expect(status).toBe(201);
    expect(headers.get("location")).toBe(`${root}/books/00000000-0000-0000-0000-000000000001`);
    expect(body).toEqual({
      "@odata.context": `${root}/$metadata#books/$entity`,
      id: "00000000-0000-0000-0000-000000000001",
      added: null,
      available: false,
      genre: null,
      isbn: null,
      note: null,
      lock: { "@odata.type": "#contoso.library.codeLock", code: "******", hint: "year" },
      pages: null,
      tags: [],
      title: "Emma",
    });
    expect(await send("GET", "/books/00000000-0000-0000-0000-000000000001")).toMatchObject({
      status: 200,
      body,
    });
  });

  it("is kept with what never comes back", async () => {
    const { fake, send } = openLibrary({ newKey: (type, count) => `${type}-${String(count)}` });
    await send("POST", "/books", book);
    const stored = { ...book, id: "contoso.library.book-1" };
    expect(fake.stored("/books")).toEqual([stored]);
    expect(fake.stored("/books/contoso.library.book-1")).toEqual(stored);
  });

  it("may name its type with or without #, and keeps it where it is not the declared one", async () => {
    const { fake, send } = openLibrary({ newKey: () => "1" });
    const comic = { ...book, "@odata.type": "contoso.library.comic", artist: "Ann" };
    const { body } = await send("POST", "/books", comic);
    expect(body).toMatchObject({ "@odata.type": "#contoso.library.comic", artist: "Ann" });
    expect(fake.stored("/books/1")).toMatchObject({ "@odata.type": "#contoso.library.comic" });
    expect((await send("GET", "/books/contoso.library.comic")).body).toMatchObject({
      value: [{ artist: "Ann" }],
    });
  });

  it("can contain what gets a place of its own, with numbers for keys that are numbers", async () => {
    const { send } = openLibrary({});
    const { headers } = await send("POST", "/books", { ...book, reviews: [{ stars: 5 }] });
    const path = headers.get("location") ?? "";
    expect((await send("GET", `${path}/reviews`)).body).toEqual({
      "@odata.context": `${root}/$metadata#books('00000000-0000-0000-0000-000000000001')/reviews`,
      value: [{ id: 2, stars: 5 }],
    });
    expect((await send("GET", `${path}/reviews/2`)).body).toMatchObject({ id: 2 });
  });

  it("is changed member by member, and complex values whole", async () => {
    const { fake, send } = openLibrary({ data: { "/books": [{ id: "1", ...book, pages: 9 }] } });
    const lock = { "@odata.type": "#contoso.library.codeLock", code: "9" };
    expect(await send("PATCH", "/books/1", { title: null, lock })).toMatchObject({ status: 204, body: "" });
    expect(fake.stored("/books/1")).toEqual({ id: "1", title: null, lock, pages: 9 });
  });

  it("is answered by an update where that is wanted", async () => {
    const data = { "/books": [{ id: "1", ...book }] };
    const always = openLibrary({ data, answersUpdates: true });
    expect(await always.send("PATCH", "/books/1", { pages: 3 })).toMatchObject({
      status: 200,
      body: { pages: 3 },
    });
    const preferred = await openLibrary({ data }).send(
      "PATCH",
      "/books/1",
      { pages: 3 },
      { prefer: "return=representation" },
    );
    expect(preferred).toMatchObject({ status: 200, body: { pages: 3 } });
  });

  it("is replaced by PUT, but for its key", async () => {
    const { fake, send } = openLibrary({ data: { "/books": [{ id: "1", ...book }] } });
    expect((await send("PUT", "/books/1", { pages: 3 })).status).toBe(204);
    expect(fake.stored("/books/1")).toEqual({ id: "1", pages: 3 });
  });

  it("is gone when it is deleted, with what it contained", async () => {
    const { fake, send } = openLibrary({
      data: { "/books": [{ id: "1" }], "/books/1/reviews": [{ stars: 1 }] },
    });
    expect((await send("DELETE", "/books/1")).status).toBe(204);
    expect((await send("GET", "/books/1")).status).toBe(404);
    expect(fake.stored("/books")).toEqual([]);
    await send("POST", "/books", book);
    expect((await send("GET", "/books/1/reviews")).status).toBe(404);
  });

  it("can be a singleton, which may be open", async () => {
    const { send } = openLibrary();
    expect((await send("GET", "/settings")).body).toEqual({
      "@odata.context": `${root}/$metadata#settings`,
      motto: null,
    });
    await send("PATCH", "/settings", { motto: "Read", color: "red" });
    expect((await send("GET", "/settings")).body).toMatchObject({ motto: "Read", color: "red" });
  });

  it("can be of a type that the slice does not have, where its declared type is open", async () => {
    const { send } = openLibrary({ data: { "/books": [{ id: "1" }] } });
    const note = { "@odata.type": "#contoso.library.sticker", glue: true };
    expect((await send("PATCH", "/books/1", { note })).status).toBe(204);
    expect((await send("GET", "/books/1")).body).toMatchObject({ note });
  });

  it("can be a property, or a stream", async () => {
    const { send } = openLibrary({ data: { "/books": [{ id: "1", title: "Emma" }] } });
    expect((await send("GET", "/books/1/title")).body).toMatchObject({ value: "Emma" });
    expect((await send("GET", "/books/1/cover")).status).toBe(404);
    await send("PUT", "/books/1/cover", "bytes", { "content-type": "image/png" });
    const { headers, body } = await send("GET", "/books/1/cover");
    expect([headers.get("content-type"), body]).toEqual(["image/png", "bytes"]);
  });
});

describe("a type that is read as another one", () => {
  const lock = { "@odata.type": "#contoso.library.keyLock", brand: "Acme", key: "k", secret: "s" };

  it("comes back as that: what has the same name carries over, but for secrets", async () => {
    const { send } = openLibrary({ data: { "/books": [{ id: "1", lock }] } });
    expect((await send("GET", "/books/1?$select=lock")).body).toEqual({
      "@odata.context": `${root}/$metadata#books(lock)/$entity`,
      lock: {
        "@odata.type": "#contoso.library.lockedByKey",
        brand: "Acme",
        copies: [],
        secret: null,
        since: "1970-01-01T00:00:00Z",
        turns: 0,
      },
    });
  });

  it("comes back as a test says it", async () => {
    const { send } = openLibrary({
      data: { "/books": [{ id: "1", lock }] },
      conversions: { "contoso.library.keyLock": () => ({ turns: 2 }) },
    });
    expect((await send("GET", "/books/1")).body).toMatchObject({
      lock: { "@odata.type": "#contoso.library.lockedByKey", turns: 2, brand: null },
    });
  });
});

describe("relations", () => {
  const data = { "/books": [{ id: "1" }, { id: "2" }], "/authors": [{ id: "a", name: "Ann" }] };

  it("to one are set, read, followed and removed", async () => {
    const { send } = openLibrary({ data });
    expect((await send("GET", "/books/1/author")).status).toBe(404);
    await send("PUT", "/books/1/author/$ref", { "@odata.id": `${root}/authors/a` });
    expect((await send("GET", "/books/1/author/$ref")).body).toMatchObject({
      "@odata.id": `${root}/authors/a`,
    });
    expect((await send("GET", "/books/1/author")).body).toMatchObject({ name: "Ann" });
    await send("DELETE", "/books/1/author/$ref");
    expect((await send("GET", "/books/1/author")).status).toBe(404);
    expect((await send("GET", "/authors/a")).status).toBe(200);
  });

  it("to many lose what is deleted", async () => {
    const { send } = openLibrary({ data });
    await send("POST", "/books/1/similar/$ref", { "@odata.id": `${root}/books/2` });
    expect((await send("GET", "/books/1/similar")).body).toMatchObject({ value: [{ id: "2" }] });
    expect((await send("GET", "/books/1/similar/$ref")).body).toMatchObject({
      value: [{ "@odata.id": `${root}/books/2` }],
    });
    await send("DELETE", "/books/2");
    expect((await send("GET", "/books/1/similar")).body).toMatchObject({ value: [] });
    expect((await send("POST", "/books/1/similar/$ref", { "@odata.id": `${root}/books/9` })).status).toBe(
      404,
    );
  });

  it("are bound where an entity is created or changed", async () => {
    const { send } = openLibrary({ data });
    const bound = {
      title: "New",
      lock: { "@odata.type": "#contoso.library.codeLock", code: "1" },
      "author@odata.bind": `${root}/authors/a`,
      "similar@odata.bind": [`${root}/books/1`, "/books/2"],
    };
    const created = await send("POST", "/books", bound);
    expect(created.body).toMatchObject({ title: "New" });
    const path = `/books/${(created.body as { readonly id: string }).id}`;
    expect(created.body).not.toHaveProperty("author@odata.bind");
    expect((await send("GET", `${path}/author`)).body).toMatchObject({ name: "Ann" });
    expect((await send("GET", `${path}/similar`)).body).toMatchObject({ value: [{ id: "1" }, { id: "2" }] });

    expect((await send("PATCH", path, { "author@odata.bind": null })).status).toBe(204);
    expect((await send("GET", `${path}/author`)).status).toBe(404);
    await send("PATCH", "/books/1", {
      "author@odata.bind": "/authors/a",
      "similar@odata.bind": [path],
    });
    expect((await send("GET", "/books/1/author")).body).toMatchObject({ name: "Ann" });
    expect((await send("GET", "/books/1/similar")).body).toMatchObject({ value: [{ title: "New" }] });
  });

  it.each([
    { "author@odata.bind": ["/authors/a"] },
    { "similar@odata.bind": "/books/2" },
    { "title@odata.bind": "/books/2" },
    { "nothing@odata.bind": "/books/2" },
    { "author@odata.bind": "/books/2" },
  ])("are not bound to what they cannot lead to: %j", async (body) => {
    const { send } = openLibrary({ data });
    expect((await send("PATCH", "/books/1", body)).status).toBe(400);
  });

  it("are removed by the reference", async () => {
    const { send } = openLibrary({ data });
    await send("POST", "/books/1/similar/$ref", { "@odata.id": `${root}/books/2` });
    expect((await send("DELETE", `/books/1/similar/$ref?$id=${root}/books/2`)).status).toBe(204);
    expect((await send("GET", "/books/1/similar")).body).toMatchObject({ value: [] });
  });
});

describe("keys", () => {
  it.each([
    ["/authors/a", 200],
    ["/authors('a')", 200],
    ["/authors(name='O''Hara%2F%25')", 200],
    ["/authors%28name%3D%27O%27%27Hara%2F%25%27%29", 200],
    ["/authors/b", 404],
    ["/authors/__proto__", 404],
  ])("%s: %i", async (path, status) => {
    const { send } = openLibrary({ data: { "/authors": [{ id: "a", name: "O'Hara/%" }] } });
    expect((await send("GET", path)).status).toBe(status);
  });

  it("are given once", async () => {
    const { send } = openLibrary({ newKey: () => "1" });
    await send("POST", "/authors", {});
    expect((await send("POST", "/authors", {})).status).toBe(409);
  });
});

describe("actions and functions", () => {
  const data = { "/books": [{ id: "1", title: "Emma" }] };

  it("answer with what they are called on, or with nothing of their type", async () => {
    const { send } = openLibrary({ data });
    expect((await send("POST", "/books/1/lend", { reader: "Ann" })).body).toMatchObject({
      "@odata.context": `${root}/$metadata#books/$entity`,
      title: "Emma",
    });
    expect((await send("GET", "/books/latest(top=3)")).body).toMatchObject({ value: [{ title: "Emma" }] });
    expect((await send("GET", "/books/1/pageCount()")).body).toMatchObject({ value: 0 });
    expect((await send("POST", "/books/1/reset")).status).toBe(204);
  });

  it.each([
    ["POST", "/books/1/contoso.library.lend", 200],
    ["GET", "/books/contoso.library.latest(top=3)", 200],
    ["GET", "/books/1/contoso.library.pageCount()", 200],
    ["POST", "/books/1/contoso.other.lend", 404],
    ["POST", "/books/1/contosoxlibrary.lend", 404],
    ["POST", "/books/1/.lend", 404],
    ["POST", "/books/1/contoso.library.", 404],
  ])("may have their namespace: %s %s: %i", async (method, path, status) => {
    const { fake, send } = openLibrary({ data });
    const body = method === "POST" ? { reader: "Ann" } : undefined;
    expect((await send(method, path, body)).status).toBe(status);
    const template = path
      .replace("contoso.library.", "")
      .replace("/1/", "/{book-id}/")
      .replace("=3", "={top}");
    expect(fake.requests[0]?.operation).toBe(status === 200 ? `${method} ${template}` : undefined);
  });

  it("do what a test says", async () => {
    const { fake, send } = openLibrary({
      data,
      operations: {
        "POST /books/{book-id}/lend": ({ entity, body }) => {
          Object.assign(entity as object, body);
          return undefined;
        },
        "GET /books/latest(top={top})": ({ parameters }) => [parameters],
        "POST /books/{book-id}/reset": () => null,
      },
    });
    await send("POST", "/books/1/lend", { reader: "Ann" });
    expect(fake.stored("/books/1")).toEqual({ id: "1", title: "Emma", reader: "Ann" });
    expect((await send("GET", "/books/latest(top=3)")).body).toMatchObject({ value: [{ top: "3" }] });
    expect((await send("POST", "/books/1/reset")).status).toBe(204);
  });

  it("check their parameters", async () => {
    const { send } = openLibrary({ data });
    const message = async (body: unknown) => {
      const answer = await send("POST", "/books/1/lend", body);
      return [answer.status, (answer.body as { error: { message: string } }).error.message];
    };
    expect(await message({})).toEqual([400, "The parameter 'reader' is required."]);
    expect(await message({ reader: "Ann", day: 1 })).toEqual([400, "The parameter 'day' does not exist."]);
    expect(await message({ reader: "Ann", days: "x" })).toEqual([
      400,
      "The value of the property 'days' is not of type 'Edm.Int32'.",
    ]);
  });
});

describe("what is at a path between colons", () => {
  it("is stored there, and is written as any entity", async () => {
    const path = "/books/1:/part 1/O'Hara.txt:";
    const { fake, send } = openLibrary({
      data: { "/books": [{ ...book, id: "1" }], [path]: { title: "Part" } },
    });
    const encoded = "/books/1:/part%201/O%27Hara.txt";
    expect((await send("GET", encoded)).body).toMatchObject({ title: "Part" });
    expect(await send("PATCH", `${encoded}:`, { title: "First" })).toMatchObject({ status: 204 });
    expect(fake.stored(path)).toMatchObject({ title: "First" });
    expect(fake.requests.map(({ operation }) => operation)).toEqual([
      "GET /books/{book-id}:/{path}:",
      "PATCH /books/{book-id}:/{path}:",
    ]);
    expect((await send("GET", `${encoded}%3A2:`)).status).toBe(404);
  });

  it("has its own streams", async () => {
    const { send } = openLibrary({
      data: { "/books": [{ ...book, id: "1" }], "/books/1:/a:": { title: "A" } },
    });
    expect((await send("PUT", "/books/1:/a:/cover", "text")).status).toBe(204);
    expect((await send("GET", "/books/1:/a:/cover")).status).toBe(200);
    expect((await send("GET", "/books/1/cover")).status).toBe(404);
  });
});
