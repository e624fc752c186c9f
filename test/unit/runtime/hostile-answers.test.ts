/** Whatever a service answers, the runtime ends with a value or an error of its own. */
import fc from "fast-check";
import { afterEach, describe, expect, it, test } from "vitest";
import { claimsOf, refusal } from "../../../templates/runtime/access.js";
import { batch } from "../../../templates/runtime/batch.js";
import { root } from "../../../templates/runtime/client.js";
import { GraphError, delayOf, errorOf } from "../../../templates/runtime/errors.js";
import { linked } from "../../../templates/runtime/location.js";
import { match } from "../../../templates/runtime/typed.js";
import { failure, hasty, jwt, library } from "./support/fixture.js";
import { bookAccess, createLibraryClient } from "./support/library.js";

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect({}).not.toHaveProperty("polluted");
});

/** Names that matter to the reader, or to every object. */
const names = fc.constantFrom(
  ..."id status headers body responses error code message target details innerError innererror value".split(
    " ",
  ),
  ..."request-id retry-after www-authenticate @odata.type scp roles idtyp exp".split(" "),
  ..."__proto__ constructor prototype toString valueOf toJSON then length polluted".split(" "),
);

/** JSON that is often nearly what is expected. */
const anyJson: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom(
      null,
      true,
      0,
      -1,
      200,
      401,
      403,
      424,
      429,
      503,
      1e308,
      "",
      "1",
      "2",
      "{",
      "\u2028\u0000",
    ),
    fc.string({ maxLength: 8 }),
    fc.array(tie("value"), { maxLength: 4 }),
    // By way of text, so that `__proto__` is a member like any other.
    fc.array(fc.tuple(names, tie("value")), { maxLength: 5 }).map((members) => {
      const text = members.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
      return JSON.parse(`{${text.join()}}`) as unknown;
    }),
  ),
})).value;

describe("of any JSON", () => {
  const statuses = fc.constantFrom(200, 400, 401, 403, 429, 503);
  const headerValues = fc.option(
    fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("-1", "1e999", "NaN")),
  );

  test("an error is made", () => {
    fc.assert(
      fc.property(statuses, anyJson, headerValues, fc.string(), (status, body, header, token) => {
        const response = { ok: status === 200, status, headers: { get: () => header } };
        const operation = { method: "GET", path: "/books", access: bookAccess };
        const error = errorOf(operation, response, "c", body, token);
        expect(error).toBeInstanceOf(GraphError);
        expect(typeof error.code).toBe("string");
        expect(error.message).toMatch(/^\P{C}*$/u);
        expect(error.message.length).toBeLessThan(5000);
      }),
    );
  });

  test("the claims of a token are read, and what would have been needed is said", () => {
    fc.assert(
      fc.property(fc.dictionary(names, fc.oneof(fc.string(), fc.array(fc.string()))), (claims) => {
        const [needed, hint] = refusal(bookAccess, jwt(claims));
        expect(["application", "delegated"]).toContain(needed.token);
        expect(typeof hint).toBe("string");
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(claimsOf(text)).toBeInstanceOf(Object);
      }),
    );
  });

  test("a case is found, or there is the other one", () => {
    fc.assert(
      fc.property(anyJson, (type) => {
        const value = { "@odata.type": type } as { "@odata.type": "#contoso.book" };
        expect(match(value, { book: () => 1, otherwise: () => 2 })).toBe(
          typeof type === "string" && /(^|\.)book$/u.test(type) ? 1 : 2,
        );
      }),
    );
  });

  test("the items of a batch get their results", async () => {
    const responses = fc.oneof(
      anyJson,
      fc.array(
        fc.record({
          id: fc.constantFrom("1", "2", 1, "3"),
          status: statuses,
          headers: anyJson,
          body: anyJson,
        }),
      ),
    );
    await fc.assert(
      fc.asyncProperty(responses, async (list) => {
        const graph = offline(JSON.stringify({ responses: list }));
        const requests = [graph.books.toGetRequest(), graph.books.byBookId("1").toPatchRequest({})];
        const results = await batch(graph, requests, {
          retry: { retries: 0 },
        });
        expect(results).toHaveLength(2);
        for (const result of results) {
          if (result.status === "rejected") expect(result.reason).toBeInstanceOf(GraphError);
        }
      }),
      { numRuns: 200 },
    );
  });
});

test("a delay is finite, whatever Retry-After says", () => {
  const values = fc.oneof(
    fc.string(),
    fc.double().map(String),
    fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
  );
  fc.assert(
    fc.property(values, values, (retryAfter, date) => {
      const delay = delayOf(retryAfter, date);
      expect(delay === undefined || (delay >= 0 && Number.isFinite(delay))).toBe(true);
    }),
  );
});

test("a link leads to the client's own origin, or to none", () => {
  const at = offline("{}")[root];
  const links = fc.oneof(
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.string(),
    fc
      .array(
        fc.constantFrom(
          "https:",
          "http:",
          "blob:",
          "//",
          "/",
          "\\",
          "@",
          ":",
          "?",
          "#",
          "\t",
          "api.contoso.com",
          "evil.example",
          "..",
        ),
      )
      .map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(links, (link) => {
      try {
        expect(linked(at, link).url).toMatch(/^https:\/\/api\.contoso\.com\//u);
      } catch (error) {
        expect(error).toBeInstanceOf(TypeError);
      }
    }),
    { numRuns: 2000 },
  );
});

describe("a batch whose answer has", () => {
  const answered = async (responses: string) => {
    const graph = offline(`{"responses":${responses}}`);
    const { books } = graph;
    return batch(graph, [books.byBookId("1").toGetRequest(), books.byBookId("2").toGetRequest()], {
      retry: hasty,
    });
  };
  const second = `{"id":"2","status":200,"body":{"id":"b2"}}`;
  const deep = "[".repeat(50_000) + "]".repeat(50_000);

  it.each<[what: string, first: string, result: object]>([
    [
      "headers that cannot be text",
      `{"id":"1","status":200,"headers":{"etag":{"toString":1}},"body":{}}`,
      {},
    ],
    ["headers that are a list", `{"id":"1","status":200,"headers":[{"toString":1}],"body":{}}`, {}],
    [
      "a number of text",
      `{"id":"1","status":"200","body":{}}`,
      { reason: { code: "unknownError", status: 0 } },
    ],
    ["a status beyond all", `{"id":"1","status":1e999,"body":{}}`, { reason: { code: "unknownError" } }],
    ["an error of great depth", `{"id":"1","status":400,"body":${deep}}`, { reason: { status: 400 } }],
    ["a number for a body", `{"id":"1","status":200,"body":7}`, { status: "fulfilled" }],
    ["no body", `{"id":"1","status":200}`, { reason: { code: "invalidResponse", status: 200 } }],
    ["a number for an id", `{"id":1,"status":200,"body":{}}`, { reason: { code: "unknownError" } }],
    [
      "an id that nobody asked for",
      `{"id":"9","status":200,"body":{}}`,
      { reason: { code: "unknownError" } },
    ],
    [
      "keys of prototypes",
      `{"id":"1","status":200,"__proto__":{"polluted":1},"headers":{"__proto__":{"polluted":1}},"body":{"__proto__":{"polluted":1}}}`,
      { status: "fulfilled" },
    ],
    [
      "line breaks in headers",
      `{"id":"1","status":500,"headers":{"request-id":"a\\r\\nb","retry-after":"1\\r\\n"},"body":{}}`,
      { reason: { requestId: "a  b" } },
    ],
    [
      "two answers to one request",
      `{"id":"1","status":200,"body":{}},{"id":"1","status":404,"body":{}}`,
      { reason: { code: "unknownError", message: expect.stringContaining("several answers") as string } },
    ],
    ["nothing in between", "null,7,[],true", { reason: { code: "unknownError" } }],
  ])("%s spoils that one alone", async (_, first, result) => {
    const [one, two] = await answered(`[${first},${second}]`);
    expect(one).toMatchObject(result);
    expect(two).toEqual({ status: "fulfilled", value: { id: "b2" } });
  });

  it.each(["7", "null", `"x"`, "{}", `{"length":2}`, "true"])(
    "%s for a list spoils all",
    async (responses) => {
      for (const result of await answered(responses)) {
        expect(result).toMatchObject({ reason: { code: "invalidResponse", status: 200 } });
      }
    },
  );
});

test.each(["-1", "1.5", "1e9", "9".repeat(16), "9".repeat(100_000), "0x10", "NaN", " ", "1 2"])(
  "a count that says %s is no valid answer",
  async (text) => {
    const { graph } = await library([{ status: 200, body: text }]);
    expect(await failure(graph.books.count.get())).toMatchObject({ code: "invalidResponse" });
  },
);

/** A client whose service answers everything with this text. */
function offline(text: string) {
  return createLibraryClient({
    credential: () => jwt({}),
    baseUrl: "https://api.contoso.com/v1.0",
    fetch: () => Promise.resolve(new Response(text)),
  });
}
