import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalizePath, parsePath } from "../../../generator/ir/paths.js";

describe("normalizePath", () => {
  test.each([
    ["/teams", "/teams"],
    ["teams/", "/teams"],
    ["  /Teams//Members  ", "/teams/members"],
    ["/teams/{team-id}/members/{id}", "/teams/{}/members/{}"],
    ["/teams('{id}')/members", "/teams/{}/members"],
    ["/teams({id})/members", "/teams/{}/members"],
    ["/teams/(team-id)/members", "/teams/{}/members"],
    ["/teams/{id}}/members", "/teams/{}/members"],
    ["/teams/{id}/$count", "/teams/{}/$count"],
    ["/teams/delta()", "/teams/delta"],
    ["/teams/contoso.hr.delta()", "/teams/delta"],
    ["/teams/hr.manager/reports", "/teams/manager/reports"],
    ["/f(b={b}, a='{a}')", "/f(a={},b={})"],
    ["/f(a='x/y,z?(',b=2)/g", "/f(a={},b={})/g"],
    ["/f(a='it''s /')/g", "/f(a={})/g"],
    ["/teams(code={value})/owner", "/teams(code={})/owner"],
    ["/teams?$filter=owner/id eq '{id}'", "/teams"],
    ["/drive/root:/{path}:/content", "/drive/root:/{}:/content"],
    ["/drive/root:/a/b.txt:/content", "/drive/root:/{}:/content"],
    ["/drive/root:/{path}/content", "/drive/root:/{}:/content"],
    ["/drive/root:/{path}", "/drive/root:/{}:"],
    ["/drive/items/{id}:/{path}:/content", "/drive/items/{}:/{}:/content"],
    ["/drive/root:", "/drive/root"],
    ["/folders/{id}/.../items", "/folders/{}/.../items"],
    ["/keys_v2/{id}", "/keys_v2/{}"],
    ["", ""],
    ["/", ""],
  ])("%s is looked up as %s", (path, expected) => {
    expect(normalizePath(path)).toBe(expected);
  });

  test("keeps apart what is addressed from different roots", () => {
    expect(normalizePath("/me/messages")).not.toBe(normalizePath("/people/{id}/messages"));
  });

  test("is idempotent, whatever the text", () => {
    const hostile = fc.string({
      unit: fc.constantFrom(..."/ ( ) { } ' : = , . ? $ a b X É ß İ ٣".split(" "), " "),
      maxLength: 30,
    });
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: "binary" })), (path) => {
        const normal = normalizePath(path);
        expect(normalizePath(normal)).toBe(normal);
      }),
      { numRuns: 2000 },
    );
  });

  test("does not depend on case or on the names of keys", () => {
    const name = fc.stringMatching(/^[a-z][a-zA-Z0-9]{0,8}$/);
    const step = fc.oneof(
      name,
      name.map((key) => `{${key}-id}`),
    );
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const path = `/${steps.join("/")}`;
        const other = path.replace(/\{[^}]*\}/g, "{k}").toUpperCase();
        expect(normalizePath(other)).toBe(normalizePath(path));
      }),
    );
  });
});

describe("parsePath", () => {
  test("keeps what was written", () => {
    expect(parsePath("/Teams/{team-id}/hr.find(name='{n}',size=@s)/root:/{p}:/$value")).toEqual([
      { kind: "name", name: "Teams", arguments: [] },
      { kind: "placeholder", name: "team-id" },
      {
        kind: "name",
        name: "hr.find",
        arguments: [
          { name: "name", value: "'{n}'" },
          { name: "size", value: "@s" },
        ],
      },
      { kind: "name", name: "root", arguments: [] },
      { kind: "relativePath" },
      { kind: "name", name: "$value", arguments: [] },
    ]);
  });
});
