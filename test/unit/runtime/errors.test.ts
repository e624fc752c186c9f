import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { type Access, type Needed, refusal } from "../../../templates/runtime/access.js";
import { GraphError, delayOf, errorOf } from "../../../templates/runtime/errors.js";
import { parsed } from "../../../templates/runtime/json.js";
import { failure, jwt, library } from "./support/fixture.js";

const operation = { method: "PATCH", path: "/books/{book-id}" };

/** The error of a response with this body and these headers. */
function errorFrom(status: number, body: string, headers: Record<string, string> = {}): GraphError {
  const response = { ok: status < 300, status, headers: { get: (name: string) => headers[name] ?? null } };
  return errorOf(operation, response, undefined, parsed(body));
}

describe("an error", () => {
  it("says all that the service says", async () => {
    const { graph, received } = await library([
      {
        status: 400,
        headers: { "request-id": "r1", date: "Thu, 20 Aug 2026 10:00:00 GMT", "retry-after": "7" },
        body: {
          error: {
            code: "BadRequest",
            message: "The title is too long.",
            target: "title",
            details: [{ code: "TooLong", message: "At most 100 characters.", target: "title" }],
            innerError: { code: "tooLong", "request-id": "r2", date: "2026-08-20T10:00:00" },
          },
        },
      },
    ]);
    const error = await failure(graph.books.byBookId("1").patch({ title: "x" }));
    expect(error).toBeInstanceOf(GraphError);
    expect(error).toBeInstanceOf(Error);
    expect(Object.fromEntries(Object.entries(error as GraphError))).toEqual({
      operation,
      status: 400,
      code: "BadRequest",
      target: "title",
      details: [{ code: "TooLong", message: "At most 100 characters.", target: "title" }],
      innerError: { code: "tooLong", "request-id": "r2", date: "2026-08-20T10:00:00" },
      requestId: "r1",
      clientRequestId: received[0]!.headers["client-request-id"],
      date: "Thu, 20 Aug 2026 10:00:00 GMT",
      retryAfter: 7000,
    });
    expect((error as GraphError).message).toBe(
      "PATCH /books/{book-id}: The title is too long. (400 BadRequest)",
    );
  });

  it.each<[string, string, Record<string, string>, object]>([
    [
      "innerError",
      '{"error":{"code":"c","innerError":{"request-id":"r"}}}',
      {},
      { code: "c", requestId: "r" },
    ],
    [
      "innererror",
      '{"error":{"code":"c","innererror":{"requestId":"r"}}}',
      {},
      { code: "c", requestId: "r" },
    ],
    ["an empty code", '{"error":{"code":"","message":"m"}}', {}, { code: "unknownError" }],
    [
      "no message",
      '{"error":{"code":"c"}}',
      {},
      { message: "PATCH /books/{book-id}: No reason given. (502 c)" },
    ],
    [
      "an error of OAuth 2.0",
      '{"error":"invalid_grant","error_description":"AADSTS70008: The code has expired."}',
      {},
      {
        code: "invalid_grant",
        message: "PATCH /books/{book-id}: AADSTS70008: The code has expired. (502 invalid_grant)",
      },
    ],
    ["an error that is text", '{"error":"invalid"}', {}, { code: "invalid" }],
    [
      "problem details",
      '{"type":"about:blank","title":"Bad Gateway","detail":"The service is away.","status":502}',
      {},
      { code: "unknownError", message: "PATCH /books/{book-id}: The service is away. (502 unknownError)" },
    ],
    [
      "problem details with a title only",
      '{"title":"Bad Gateway"}',
      {},
      { message: "PATCH /books/{book-id}: Bad Gateway (502 unknownError)" },
    ],
    [
      "members of the prototype",
      '{"error":{"__proto__":{"code":"c"},"constructor":1,"message":{"value":{}}}}',
      {},
      { code: "unknownError", message: "PATCH /books/{book-id}: No reason given. (502 unknownError)" },
    ],
    [
      "members of other types",
      '{"error":{"code":5,"message":{},"target":[],"details":"x"}}',
      {},
      { code: "unknownError" },
    ],
    [
      "HTML",
      "<html><h1>502 Bad Gateway</h1></html>",
      { "request-id": "r" },
      { code: "unknownError", requestId: "r" },
    ],
    ["nothing", "", {}, { code: "unknownError", status: 502 }],
    ["something cut off", '{"error":{"code":"c","mess', {}, { code: "unknownError" }],
    ["null", "null", {}, { code: "unknownError" }],
    ["an array", "[]", {}, { code: "unknownError" }],
    ["a number", "5", {}, { code: "unknownError" }],
  ])("is made of a body with %s", (_name, body, headers, expected) => {
    expect(errorFrom(502, body, headers)).toMatchObject(expected);
  });

  it("cuts off a reason that nobody would read to its end", () => {
    const { message } = errorFrom(502, JSON.stringify({ error: { message: "x".repeat(1e6) } }));
    expect(message).toBe(`PATCH /books/{book-id}: ${"x".repeat(2000)} (502 unknownError)`);
  });

  it("keeps its status and headers where the body is nested deeper than stacks are", () => {
    const depth = 100_000;
    const body = `{"error":{"code":"c","innerError":{"request-id":"r","a":${"[".repeat(depth)}${"]".repeat(depth)}}}}`;
    expect(errorFrom(429, body, { "retry-after": "7" })).toMatchObject({
      status: 429,
      code: "c",
      retryAfter: 7000,
      requestId: "r",
    });
  });

  it("keeps its status and headers where the body breaks off, and is not tried again for it", async () => {
    const { graph, received } = await library([
      (_request, response) => {
        response.writeHead(400, { "request-id": "r", "content-length": "100" });
        response.write('{"error":', () => response.destroy());
      },
    ]);
    expect(await failure(graph.books.byBookId("1").get())).toMatchObject({
      status: 400,
      code: "unknownError",
      requestId: "r",
    });
    expect(received).toHaveLength(1);
  });

  it("has no members that are undefined", () => {
    expect(Object.keys(errorFrom(502, ""))).toEqual(["status", "code", "operation"]);
  });

  it("looks like an error in logs", () => {
    const error = errorFrom(404, '{"error":{"code":"NotFound","message":"No such book."}}');
    expect(error.name).toBe("GraphError");
    expect(String(error)).toBe("GraphError: PATCH /books/{book-id}: No such book. (404 NotFound)");
    expect(error.stack).toContain("GraphError: PATCH /books/{book-id}: No such book. (404 NotFound)");
    expect(inspect(error)).toContain("status: 404");
    expect(JSON.parse(JSON.stringify(error))).toEqual({ status: 404, code: "NotFound", operation });
  });
});

describe("a delay", () => {
  const inTenSeconds = () => new Date(Date.now() + 10_000).toUTCString();

  it.each([
    [undefined, undefined],
    ["0", 0],
    ["5", 5000],
    ["1.5", 1500],
    ["soon", undefined],
    ["Infinity", undefined],
    ["1e400", undefined],
    ["Thu, 01 Jan 1970 00:00:00 GMT", 0],
  ])("of %j", (header, milliseconds) => {
    expect(delayOf(header)).toBe(milliseconds);
  });

  it("may be a date, counted from the service's own clock where that is known", () => {
    const date = "Thu, 20 Aug 2026 10:00:00 GMT";
    expect(delayOf("Thu, 20 Aug 2026 10:00:07 GMT", date)).toBe(7000);
    expect(delayOf("Thu, 20 Aug 2026 09:59:00 GMT", date)).toBe(0);
    expect(errorFrom(503, "", { date, "retry-after": "Thu, 20 Aug 2026 10:01:00 GMT" })).toMatchObject({
      retryAfter: 60_000,
    });
  });

  it("may be a date", () => {
    expect(delayOf(inTenSeconds())).toBeGreaterThan(5000);
    expect(delayOf(inTenSeconds())).toBeLessThanOrEqual(10_000);
  });
});

describe("status 403", () => {
  const refused = {
    status: 403,
    body: { error: { code: "Authorization_RequestDenied", message: "Insufficient privileges." } },
  };
  const permission = " Least privileged delegated permission: Books.ReadWrite.";
  const role = " Least privileged role: Librarian.";
  const delegated = { token: "delegated", permissions: ["Books.ReadWrite"], roles: ["Librarian"] };

  it.each<[string, string, object, string]>([
    ["a signed-in user", jwt({ scp: "User.Read openid" }), delegated, permission + role],
    [
      "a signed-in user who consented",
      jwt({ scp: "User.Read Books.ReadWrite" }),
      { token: "delegated", roles: ["Librarian"] },
      ` Least privileged delegated permission: granted.${role}`,
    ],
    [
      "a signed-in user with a permission that is not the least privileged one",
      jwt({ scp: "User.Read Library.Manage" }),
      { token: "delegated", roles: ["Librarian"] },
      ` Least privileged delegated permission: granted.${role}`,
    ],
    [
      "an application",
      jwt({ roles: ["User.Read.All"] }),
      { token: "application", permissions: ["Books.ReadWrite.All"] },
      " Least privileged application permission: Books.ReadWrite.All.",
    ],
    [
      "an application without any permission",
      jwt({ idtyp: "app" }),
      { token: "application", permissions: ["Books.ReadWrite.All"] },
      " Least privileged application permission: Books.ReadWrite.All.",
    ],
    [
      "an application that has the permission",
      jwt({ roles: ["User.Read.All", "Books.ReadWrite.All"] }),
      { token: "application" },
      " Least privileged application permission: granted.",
    ],
    ["a token that cannot be read", "opaque", delegated, permission + role],
    ["hostile claims", jwt({ scp: 5, roles: { length: -1 } }), delegated, permission + role],
  ])("says what would have been needed by %s", async (_name, credential, needed, hint) => {
    const { graph } = await library([refused], { credential: () => credential });
    const error = await failure(graph.books.byBookId("1").get());
    expect(error).toMatchObject({ status: 403, needed });
    expect((error as GraphError).needed).toEqual(needed);
    expect((error as GraphError).message).toBe(
      `GET /books/{book-id}: Insufficient privileges.${hint} (403 Authorization_RequestDenied)`,
    );
  });

  it.each<[string, Access, object, Needed, string]>([
    ["nothing is known", {}, { scp: "x" }, { token: "delegated" }, ""],
    [
      "only the roles are known",
      { roles: ["A", "B"] },
      { scp: "x" },
      { token: "delegated", roles: ["A", "B"] },
      " Least privileged role: A or B.",
    ],
    [
      "no permission of an application suffices",
      { delegated: ["A"], application: [], roles: ["R"] },
      { roles: ["A"] },
      { token: "application", permissions: [] },
      " Least privileged application permission: none.",
    ],
    [
      "one of several is enough",
      { delegated: ["A", "B"] },
      { scp: "C" },
      { token: "delegated", permissions: ["A", "B"] },
      " Least privileged delegated permission: A or B.",
    ],
    [
      "several are needed at once, and one is there",
      { delegated: ["A B", "C D"] },
      { scp: "B C.Read" },
      { token: "delegated", permissions: ["A", "C D"] },
      " Least privileged delegated permission: A or C D.",
    ],
    [
      "a higher one needs another besides",
      { delegated: ["A"], higher: { delegated: ["H B"] } },
      { scp: "H" },
      { token: "delegated", permissions: ["A"] },
      " Least privileged delegated permission: A.",
    ],
    [
      "a higher one is there with what it needs",
      { delegated: ["A"], higher: { delegated: ["H B"], application: ["A"] } },
      { scp: "B H" },
      { token: "delegated" },
      " Least privileged delegated permission: granted.",
    ],
  ])("says it where %s", (_name, access, claims, needed, hint) => {
    const [found, words] = refusal(access, jwt(claims));
    expect(JSON.parse(JSON.stringify(found))).toEqual(needed);
    expect(words).toBe(hint);
  });
});
