import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { covers, matches } from "../../../generator/slice/pattern-walk.js";
import { compareSpecificity, parsePattern, type Pattern } from "../../../generator/slice/patterns.js";

function pattern(text: string): Pattern {
  const { value, diagnostics } = parsePattern(text);
  expect(diagnostics).toEqual([]);
  return value!;
}

describe("a pattern", () => {
  test.each([
    ["/teams", "/teams", true],
    ["/teams", "/Teams/", true],
    ["/TEAMS", "/teams", true],
    ["/teams", "/teams/{team-id}", false],
    ["/teams/{id}", "/teams/{team-id}", true],
    ["/teams/{id}", "/teams('{team-id}')", true],
    ["/teams/{id}", "/teams/delta", false],
    ["/teams/*", "/teams/delta()", true],
    ["/teams/*", "/teams/{id}", true],
    ["/teams/*", "/teams", false],
    ["/teams/*", "/teams/{id}/members", false],
    ["/teams/**", "/teams", true],
    ["/teams/**", "/teams/{id}/members/$ref", true],
    ["/teams/**", "/teamsettings", false],
    ["/**", "/anything/at/all", true],
    ["/**/members", "/teams/{id}/members", true],
    ["/**/members", "/teams/{id}/members/{id}", false],
    ["/teams/**/members/**", "/teams/{id}/channels/{id}/members/{id}", true],
    ["/teams/**/**/**/members", "/teams/members", true],
    ["/teams/{id}/hr.archive", "/teams/{id}/archive", true],
    ["/teams/{id}/archive", "/teams/{id}/contoso.hr.archive", true],
    ["/teams/find(name={n})", "/teams/contoso.hr.find(name='{name}')", true],
    ["/teams/{id}/**", "/teams(code='{code}')/members", true],
    ["/teams/**", "/teams(code='{code}')", true],
    ["/teams/*", "/teams(code='{code}')", true],
    ["/teams", "/teams(code='{code}')", false],
    ["/drive/root:/{path}:/**", "/drive/root:/{item-path}:/content", true],
  ])("%s on %s: %s", (text, path, expected) => {
    expect(matches(pattern(text), "GET", path)).toBe(expected);
  });

  test.each([
    ["GET /teams", "GET", true],
    ["GET /teams", "POST", false],
    ["get,patch /teams", "PATCH", true],
    ["GET, PATCH /teams", "PATCH", true],
    ["/teams", "DELETE", true],
  ] as const)("%s on %s: %s", (text, method, expected) => {
    expect(matches(pattern(text), method, "/teams")).toBe(expected);
  });

  test.each([
    ["", "starts with a slash"],
    ["teams", "starts with a slash"],
    ["GET", "starts with a slash"],
    [" ".repeat(20_000), "starts with a slash"],
    ["FETCH /teams", "one of GET, POST, PUT, PATCH, DELETE"],
    ["GET PATCH /teams", "one of GET, POST, PUT, PATCH, DELETE"],
    ["GET/teams", "starts with a slash"],
    ["/", "at least one step"],
    ["/teams/a*", 'unlike "a*"'],
    ["/teams/***", 'unlike "***"'],
    ["/teams/{id", 'unlike "{id"'],
    ["/teams/{a}{b}", 'unlike "{a}{b}"'],
    ["/teams?$top=1", "no query"],
  ])("%j is refused: %s", (text, expected) => {
    const { value, diagnostics } = parsePattern(text);
    expect(value).toBeUndefined();
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code: "pattern-invalid", severity: "error" });
    expect(diagnostics[0]?.message).toContain(expected);
  });

  test("that is a path matches that path, whatever its case and the names of its keys", () => {
    const step = fc.oneof(fc.stringMatching(/^[a-z][a-zA-Z0-9]{0,6}$/), fc.constant("{key}"));
    fc.assert(
      fc.property(fc.array(step, { minLength: 1 }), (steps) => {
        const path = `/${steps.join("/")}`;
        const other = path.replaceAll("{key}", "{other-id}").toUpperCase();
        expect(matches(pattern(path), "GET", other)).toBe(true);
        expect(matches(pattern(`${path}/**`), "GET", `${other}/more`)).toBe(true);
        expect(matches(pattern(path), "GET", `${other}/more`)).toBe(false);
      }),
    );
  });
});

describe("covers", () => {
  test.each([
    ["/teams/**", "/teams/{id}", true],
    ["/teams/**", "/teams/**", true],
    ["/teams/**", "/teams/**/members", true],
    ["/teams/**", "/**", false],
    ["/teams/*", "/teams/{id}", true],
    ["/teams/{id}", "/teams/*", false],
    ["/teams/**/members", "/teams/**", false],
    ["GET /teams/**", "GET /teams/{id}", true],
    ["GET /teams/**", "/teams/{id}", false],
    ["GET,POST /teams/**", "GET,PATCH /teams/{id}", false],
  ])("%s covers %s: %s", (outer, inner, expected) => {
    expect(covers(pattern(outer), pattern(inner))).toBe(expected);
  });

  test("is never true of a pattern that matches a path which the outer one does not", () => {
    const step = fc.constantFrom("a", "b", "{id}", "*", "**");
    const texts = fc.array(step, { minLength: 1, maxLength: 4 }).map((steps) => `/${steps.join("/")}`);
    const paths = fc
      .array(fc.constantFrom("a", "b", "c", "{id}"), { maxLength: 5 })
      .map((steps) => `/${steps.join("/")}`);
    fc.assert(
      fc.property(texts, texts, paths, (outer, inner, path) => {
        fc.pre(covers(pattern(outer), pattern(inner)) && matches(pattern(inner), "GET", path));
        expect(matches(pattern(outer), "GET", path)).toBe(true);
      }),
    );
  });
});

test("the more specific of two patterns comes first", () => {
  const texts = [
    "/**",
    "/teams/**",
    "/teams/*",
    "GET /teams/*",
    "/teams/{id}",
    "GET,PATCH /teams/{id}",
    "GET /teams/{id}",
  ];
  const sorted = texts.map(pattern).sort(compareSpecificity);
  expect(sorted.map(({ text }) => text)).toEqual([
    "GET /teams/{id}",
    "GET,PATCH /teams/{id}",
    "/teams/{id}",
    "GET /teams/*",
    "/teams/*",
    "/teams/**",
    "/**",
  ]);
});
