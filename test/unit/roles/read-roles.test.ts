import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRoles } from "../../../generator/read/roles/read-roles.js";

const role = { name: "Clerk", appliesTo: ["delegatedWork"] };

describe("a roles file", () => {
  it("gives its entries with what they leave out", () => {
    const text = JSON.stringify({
      operations: [
        { pattern: "GET /teams", documentation: "https://example.com/teams" },
        {
          pattern: "/teams/**",
          clouds: ["global", "china"],
          roles: [
            { ...role, templateId: "01234567-89AB-cdef-0123-456789abcdef", leastPrivileged: true },
            { ...role, name: "Boss" },
          ],
        },
      ],
    });
    const { value, diagnostics } = read(text);
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject([
      { pattern: "GET /teams", documentation: "https://example.com/teams", roles: [] },
      {
        pattern: "/teams/**",
        clouds: ["global", "china"],
        roles: [
          {
            name: "Clerk",
            templateId: "01234567-89ab-cdef-0123-456789abcdef",
            leastPrivileged: true,
            appliesTo: ["delegatedWork"],
          },
          { name: "Boss", leastPrivileged: false, appliesTo: ["delegatedWork"] },
        ],
        origin: { pointer: "/operations/1" },
      },
    ]);
    expect(value[0]).not.toHaveProperty("clouds");
  });

  it("of this repository is read", () => {
    const text = readFileSync(new URL("../../../metadata/roles.json", import.meta.url), "utf8");
    expect(read(text)).toMatchObject({ value: { length: 7 }, diagnostics: [] });
  });
});

describe("a departure from the format", () => {
  it.each<[string, unknown, string, RegExp]>([
    ["another kind of document", [], "", /Expected an object, but found an empty array/],
    ["no operations", {}, "", /member "operations" is missing/],
    [
      "operations that are no list",
      { operations: {} },
      "/operations",
      /Expected an array of entries, but found an object/,
    ],
    ["no pattern", { operations: [{ roles: [role] }] }, "/operations/0", /member "pattern" is missing/],
    [
      "a pattern without a path",
      entry({ pattern: "teams" }),
      "/operations/0/pattern",
      /Expected an include pattern, .* but found "teams"/,
    ],
    [
      "nothing but a pattern",
      { operations: [{ pattern: "/a" }] },
      "/operations/0",
      /at least one of documentation, clouds and roles/,
    ],
    [
      "a documentation that is not https",
      entry({ documentation: "http://example.com" }),
      "/operations/0/documentation",
      /an https URL/,
    ],
    [
      "a documentation with a line break",
      entry({ documentation: "https://example.com/\n*/" }),
      "/operations/0/documentation",
      /an https URL/,
    ],
    [
      "an unknown cloud",
      entry({ clouds: ["moon"] }),
      "/operations/0/clouds/0",
      /one of "global", .* but found "moon"/,
    ],
    ["no cloud", entry({ clouds: [] }), "/operations/0/clouds", /at least one of global/],
    ["a cloud twice", entry({ clouds: ["china", "china"] }), "/operations/0/clouds/1", /each of them once/],
    ["an unknown member", entry({ "a/b": 1 }), "/operations/0/a~1b", /member "a\/b" is not known here/],
    [
      "a template id that is no GUID",
      entry({ roles: [{ ...role, templateId: "1" }] }),
      "/operations/0/roles/0/templateId",
      /a GUID, as in/,
    ],
    [
      "a role without a name",
      entry({ roles: [{ ...role, name: " " }] }),
      "/operations/0/roles/0/name",
      /the name of a role/,
    ],
    ["a role twice", entry({ roles: [role, role] }), "/operations/0/roles/1", /each role once/],
    [
      "a role for nobody",
      entry({ roles: [{ name: "x" }] }),
      "/operations/0/roles/0",
      /member "appliesTo" is missing/,
    ],
    [
      "a flag as text",
      entry({ roles: [{ ...role, leastPrivileged: "yes" }] }),
      "/operations/0/roles/0/leastPrivileged",
      /Expected true or false, but found "yes"/,
    ],
  ])("%s is reported with its pointer", (_, file, pointer, message) => {
    const { value, diagnostics } = read(JSON.stringify(file));
    expect(value).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: "roles-shape", severity: "error", origin: { pointer } }]);
    expect(diagnostics[0]?.message).toMatch(message);
  });

  it("does not hide others", () => {
    const { diagnostics } = read(JSON.stringify({ operations: [{ x: 1, y: 2, clouds: [1] }, 3], z: 4 }));
    expect(diagnostics.map(({ origin }) => origin && "pointer" in origin && origin.pointer)).toEqual([
      "/operations/0",
      "/operations/0/clouds/0",
      "/operations/0/x",
      "/operations/0/y",
      "/operations/1",
      "/z",
    ]);
  });

  it("in the syntax is reported with its position", () => {
    expect(read('{\n  "operations": [,]\n}').diagnostics).toMatchObject([
      {
        code: "roles-shape",
        message: "This is not valid JSON: value expected. Correct the syntax.",
        origin: { offset: 19 },
      },
    ]);
  });
});

it("reads any JSON and any text without a throw", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.json(),
        fc.string(),
        fc.json().map((json) => `{"operations":[${json}]}`),
      ),
      (text) => {
        expect(Array.isArray(read(text).value)).toBe(true);
      },
    ),
  );
});

function entry(members: Record<string, unknown>): unknown {
  return { operations: [{ pattern: "/teams", documentation: "https://example.com/", ...members }] };
}

function read(text: string): ReturnType<typeof readRoles> {
  return readRoles({ name: "roles.json", text });
}
