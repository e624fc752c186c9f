import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultPackageName, isPackageName } from "../../../generator/config/package-name.js";

describe("a package name", () => {
  test.each(["teams", "@contoso/teams", "a.b_c-d~e", "@a/b"])("can be %s", (name) => {
    expect(isPackageName(name)).toBe(true);
  });

  test.each([
    "",
    "Teams",
    ".a",
    "_a",
    "a b",
    "@a",
    "@/a",
    "@a/",
    "a/b",
    "../a",
    "@a/../b",
    "@a/.b",
    "fs",
    "node_modules",
    "a".repeat(215),
  ])("cannot be %j", (name) => {
    expect(isPackageName(name)).toBe(false);
  });
});

describe("the default name of a package", () => {
  test.each([
    ["/identity/apiConnectors/**", "@graph-slice/identity-api-connectors"],
    ["GET,PATCH /teams/{team-id}/primaryChannel", "@graph-slice/teams-primary-channel"],
    ["/users/*/messages", "@graph-slice/users-messages"],
    ["/reports/contoso.hr.getURLsByDay(day={day})/x", "@graph-slice/reports-x"],
    ["/a/$ref", "@graph-slice/a-ref"],
    ["/**", "@graph-slice/service"],
  ])("of %s is %s", (pattern, name) => {
    expect(defaultPackageName(pattern)).toBe(name);
  });

  test("is always valid", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (path) => {
        expect(isPackageName(defaultPackageName(`/${path}`))).toBe(true);
      }),
    );
  });
});
