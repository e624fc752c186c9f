/** A made-up service: the books of a library. */
import { createFake, type Fake, type FakeOptions } from "../../../templates/testing/fake.js";
import type { Service } from "../../../templates/testing/service.js";

export const library: Service = {
  version: "v1.0",
  resources: {
    "/authors": { is: "collection", type: "Collection(contoso.library.author)", GET: "list", POST: "create" },
    "/authors(name='{name}')": { is: "key", type: "contoso.library.author", key: ["name"], GET: "read" },
    "/authors/{author-id}": {
      is: "key",
      type: "contoso.library.author",
      key: ["id"],
      GET: "read",
      DELETE: "delete",
    },
    "/books": {
      is: "collection",
      type: "Collection(contoso.library.book)",
      GET: "list",
      POST: "create",
      required: { POST: ["title", "lock", "lock/contoso.library.codeLock/code"] },
    },
    "/books/$count": { is: "system", GET: "count" },
    "/books/contoso.library.comic": { is: "cast", type: "contoso.library.comic", GET: "list" },
    "/books/latest(top={top})": {
      is: "operation",
      type: "Collection(contoso.library.book)",
      GET: "invoke",
    },
    "/books/{book-id}": {
      is: "key",
      type: "contoso.library.book",
      key: ["id"],
      GET: "read",
      PATCH: "update",
      PUT: "replace",
      DELETE: "delete",
      required: { PATCH: ["lock/contoso.library.codeLock/code"] },
    },
    "/books/{book-id}:/{path}:": { is: "path", type: "contoso.library.book", GET: "read", PATCH: "update" },
    "/books/{book-id}:/{path}:/cover": {
      is: "property",
      type: "Edm.Stream",
      GET: "readStream",
      PUT: "writeStream",
    },
    "/books/{book-id}/author": { is: "entity", type: "contoso.library.author", GET: "read" },
    "/books/{book-id}/author/$ref": {
      is: "system",
      GET: "readReference",
      PUT: "setReference",
      DELETE: "removeReference",
    },
    "/books/{book-id}/cover": { is: "property", type: "Edm.Stream", GET: "readStream", PUT: "writeStream" },
    "/books/{book-id}/lend": {
      is: "operation",
      type: "contoso.library.book",
      POST: "invoke",
      parameters: { days: "Edm.Int32", reader: "Edm.String" },
      required: { POST: ["reader"] },
    },
    "/books/{book-id}/pageCount()": { is: "operation", type: "Edm.Int32", GET: "invoke" },
    "/books/{book-id}/reset": { is: "operation", POST: "invoke" },
    "/books/{book-id}/similar": { is: "collection", type: "Collection(contoso.library.book)", GET: "list" },
    "/books/{book-id}/similar/$ref": {
      is: "system",
      GET: "listReferences",
      POST: "addReference",
      DELETE: "removeReference",
    },
    "/books/{book-id}/title": { is: "property", type: "Edm.String", GET: "read" },
    "/books/{book-id}/reviews": {
      is: "collection",
      type: "Collection(contoso.library.review)",
      GET: "list",
      POST: "create",
    },
    "/books/{book-id}/reviews/{review-id}": {
      is: "key",
      type: "contoso.library.review",
      key: ["id"],
      GET: "read",
    },
    "/settings": { is: "entity", type: "contoso.library.settings", GET: "read", PATCH: "update" },
  },
  types: {
    "contoso.library.entity": { abstract: true, key: ["id"], members: { id: "Edm.String" }, notNull: ["id"] },
    "contoso.library.author": { base: "contoso.library.entity", members: { name: "Edm.String" } },
    "contoso.library.book": {
      base: "contoso.library.entity",
      members: {
        added: "Edm.DateTimeOffset",
        available: "Edm.Boolean",
        genre: "contoso.library.genre",
        isbn: "Edm.String",
        lock: "contoso.library.lock",
        note: "contoso.library.note",
        pages: "Edm.Int32",
        tags: "Collection(Edm.String)",
        title: "Edm.String",
      },
      navigation: {
        author: "contoso.library.author",
        reviews: "Collection(contoso.library.review)",
        similar: "Collection(contoso.library.book)",
      },
      notNull: ["available"],
      readOnly: ["id", "added"],
      immutable: ["isbn"],
    },
    "contoso.library.comic": { base: "contoso.library.book", members: { artist: "Edm.String" } },
    "contoso.library.lock": { abstract: true },
    "contoso.library.codeLock": {
      base: "contoso.library.lock",
      members: { code: "Edm.String", hint: "Edm.String" },
      writeOnly: ["code"],
    },
    "contoso.library.keyLock": {
      base: "contoso.library.lock",
      members: { brand: "Edm.String", key: "Edm.String", secret: "Edm.String" },
      writeOnly: ["secret"],
      never: "read",
      readAs: "contoso.library.lockedByKey",
    },
    "contoso.library.lockedByKey": {
      base: "contoso.library.lock",
      members: {
        brand: "Edm.String",
        copies: "Collection(Edm.String)",
        secret: "Edm.String",
        since: "Edm.DateTimeOffset",
        turns: "Edm.Int32",
      },
      notNull: ["since", "turns"],
      never: "written",
    },
    "contoso.library.note": { open: true, members: { text: "Edm.String" } },
    "contoso.library.review": {
      key: ["id"],
      members: { id: "Edm.Int32", stars: "Edm.Int32" },
      notNull: ["id", "stars"],
      readOnly: ["id"],
    },
    "contoso.library.settings": { members: { motto: "Edm.String" }, open: true },
  },
  enumerations: { "contoso.library.genre": ["novel", "poem"] },
};

export const root = "https://library.example/v1.0";

export const codeLock = { "@odata.type": "#contoso.library.codeLock", code: "1234", hint: "year" };

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** A fake, and short ways to talk to it. */
export function openLibrary(options: FakeOptions = {}) {
  const fake: Fake = createFake(library, options);
  const send = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answered> => {
    const response = await fake.fetch(path.startsWith("http") ? path : root + path, {
      method,
      headers: { authorization: "Bearer token", ...headers },
      body: body === undefined ? null : typeof body === "string" ? body : JSON.stringify(body),
    });
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.startsWith("application/json") === true;
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? (JSON.parse(text) as unknown) : text,
    };
  };
  return { fake, send };
}
