import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPermissions } from "../../../generator/read/permissions/read-permissions.js";
import { sharedGraph } from "../../support/shared.js";

const scheme = { adminDisplayName: "Read teams", requiresAdminConsent: true, privilegeLevel: 2 };

describe("a permission file", () => {
  it("declares permissions with their schemes", () => {
    const { value, diagnostics } = read({
      "Team.Read": { schemes: { Application: scheme, DelegatedWork: {} }, pathSets: [] },
    });
    expect(diagnostics).toEqual([]);
    expect(value.declarations.get("Team.Read")).toMatchObject({
      name: "Team.Read",
      schemes: new Map<string, object>([
        ["delegatedWork", { requiresAdminConsent: false }],
        ["application", scheme],
      ]),
      origin: { pointer: "/permissions/Team.Read" },
    });
  });

  it("grants each method on each path, whatever case and key names the path is written with", () => {
    const { value } = read({
      "Team.Read": {
        schemes: { Application: scheme },
        pathSets: [
          {
            schemeKeys: ["Application"],
            methods: ["GET", "PATCH"],
            paths: { "/Teams/{team-id}": "least=Application" },
          },
        ],
      },
    });
    expect([...value.grants.keys()]).toEqual(["GET /teams/{}", "PATCH /teams/{}"]);
    expect(value.grants.get("GET /teams/{}")).toMatchObject([
      {
        permission: "Team.Read",
        schemes: ["application"],
        least: ["application"],
        alsoRequires: [],
        origin: { pointer: "/permissions/Team.Read/pathSets/0/paths/~1Teams~1{team-id}" },
      },
    ]);
  });

  it("puts the grants of several permissions and path sets for one request together", () => {
    const set = (schemeKey: string, value: string) => ({
      schemeKeys: [schemeKey],
      methods: ["GET"],
      paths: { "/teams": value },
    });
    const { value } = read({
      A: { schemes: { Application: {} }, pathSets: [set("Application", "AlsoRequires=B")] },
      B: {
        schemes: { Application: {}, DelegatedWork: {} },
        pathSets: [set("Application", "least=Application"), set("DelegatedWork", "")],
      },
    });
    expect(value.grants.get("GET /teams")).toMatchObject([
      { permission: "A", least: [], alsoRequires: [["B"]] },
      { permission: "B", schemes: ["application"], least: ["application"] },
      { permission: "B", schemes: ["delegatedWork"], least: [] },
    ]);
  });

  it("stands for several methods with a group, and for none with one that no request has", () => {
    const { value, diagnostics } = read(withPathSet({ methods: ["<WriteMethods>", "HEAD"] }));
    expect([...value.grants.keys()]).toEqual(["POST /teams", "PATCH /teams", "PUT /teams", "DELETE /teams"]);
    expect(diagnostics).toEqual([]);
  });

  it("of this repository is read", () => {
    const text = readFileSync(new URL("../../../metadata/permissions.json", import.meta.url), "utf8");
    const { value, diagnostics } = readPermissions({ name: "permissions.json", text });
    expect(diagnostics).toEqual([]);
    expect(value.grants.size).toBe(6);
  });
});

describe("a part that is not used", () => {
  it.each<[string, object, RegExp, string]>([
    [
      "a member",
      withPermission({ colour: 1 }),
      /member of a permission is not used: "colour"/,
      "/permissions/P/colour",
    ],
    [
      "a member of a scheme",
      withPermission({ schemes: { Application: { colour: 1 } } }),
      /member of a scheme is not used: "colour"/,
      "/permissions/P/schemes/Application/colour",
    ],
    [
      "a member of a path set",
      withPathSet({ colour: 1 }),
      /member of a path set is not used: "colour"/,
      "/permissions/P/pathSets/0/colour",
    ],
    [
      "a key",
      withPathSet({ paths: { "/a": "", "/b": "colour=red", "/c": "colour=blue" } }),
      /key of a path is not used: "colour"/,
      "/permissions/P/pathSets/0/paths/~1b",
    ],
    [
      "a query",
      withPathSet({ paths: { "/a?$filter=x": "", "/b?$filter=y": "" } }),
      /path with a query/,
      "/permissions/P/pathSets/0/paths/~1a?$filter=x",
    ],
  ])("%s, is reported once", (_, permissions, message, pointer) => {
    const { diagnostics } = read(permissions);
    expect(diagnostics).toMatchObject([
      { code: "permissions-ignored", severity: "info", origin: { pointer } },
    ]);
    expect(diagnostics[0]?.message).toMatch(message);
  });

  it("does not grant the path without its query", () => {
    const { value } = read(withPathSet({ paths: { "/teams?$filter=x": "least=Application" } }));
    expect([...value.grants.keys()]).toEqual([]);
  });
});

describe("a contradiction", () => {
  it.each<[string, object, RegExp, string]>([
    [
      "a scheme that is not declared",
      withPathSet({ schemeKeys: ["DelegatedWork"] }),
      /does not declare, .*: "P" for DelegatedWork/,
      "/permissions/P/pathSets/0/schemeKeys",
    ],
    [
      "the least one for another scheme",
      withPathSet({ paths: { "/a": "least=DelegatedWork" } }),
      /least privileged .*: "P" for delegatedWork/,
      "/permissions/P/pathSets/0/paths/~1a",
    ],
    [
      "a permission that is not declared",
      withPathSet({ paths: { "/a": "AlsoRequires=Q" } }),
      /besides .*: "P" requires "Q"/,
      "/permissions/P/pathSets/0/paths/~1a",
    ],
  ])("%s, is a warning", (_, permissions, message, pointer) => {
    const { diagnostics } = read(permissions);
    expect(diagnostics).toMatchObject([
      { code: "permissions-inconsistent", severity: "warning", origin: { pointer } },
    ]);
    expect(diagnostics[0]?.message).toMatch(message);
  });
});

describe("another shape", () => {
  it.each<[string, object, string, RegExp]>([
    ["permissions that are a list", [], "/permissions", /Expected an object, but found an empty array/],
    ["no path sets", { P: { schemes: {} } }, "/permissions/P", /member "pathSets" is missing/],
    [
      "an unknown scheme",
      withPermission({ schemes: { Robot: {} } }),
      "/permissions/P/schemes/Robot",
      /one of "DelegatedWork", .* but found "Robot"/,
    ],
    [
      "a level out of range",
      withPermission({ schemes: { Application: { privilegeLevel: 6 } } }),
      "/permissions/P/schemes/Application/privilegeLevel",
      /a level from 1 to 5/,
    ],
    [
      "an unknown method",
      withPathSet({ methods: ["get"] }),
      "/permissions/P/pathSets/0/methods/0",
      /one of "GET", .* but found "get"/,
    ],
    [
      "a path without a slash",
      withPathSet({ paths: { teams: "" } }),
      "/permissions/P/pathSets/0/paths/teams",
      /a path that starts with "\/"/,
    ],
    [
      "a value that is no text",
      withPathSet({ paths: { "/a": 1 } }),
      "/permissions/P/pathSets/0/paths/~1a",
      /Expected a string, but found 1/,
    ],
    [
      "a value against the grammar",
      withPathSet({ paths: { "/a": "least" } }),
      "/permissions/P/pathSets/0/paths/~1a",
      /Expected a key and its value, .* but found "least"/,
    ],
  ])("%s, is an error with its pointer", (_, permissions, pointer, message) => {
    const { value, diagnostics } = read(permissions);
    expect(value).toEqual({ declarations: new Map(), grants: new Map() });
    expect(diagnostics).toMatchObject([
      { code: "permissions-shape", severity: "error", origin: { pointer } },
    ]);
    expect(diagnostics[0]?.message).toMatch(message);
  });

  it("is reported at every place", () => {
    const bad = {
      schemes: { Robot: {} },
      pathSets: [{ schemeKeys: [], methods: ["X"], paths: { "/a": "x" } }],
    };
    expect(read({ P: bad, Q: bad }).diagnostics).toHaveLength(6);
  });

  it.each([
    ["an empty text", "", 0],
    ["a comment", "// no\n{}", 0],
    ["a text that breaks off", '{"permissions": {', 17],
  ])("%s, is a syntax error with its position", (_, text, offset) => {
    expect(readPermissions({ name: "p.json", text }).diagnostics).toMatchObject([
      { code: "permissions-shape", origin: { offset } },
    ]);
  });

  it("of a whole document says what is missing", () => {
    expect(readPermissions({ name: "p.json", text: '{"value": []}' }).diagnostics).toMatchObject([
      {
        message:
          'Expected an object with one of "permissions", "delegatedScopesList", "applicationScopesList", "permissionDeployments", but found an object.',
        origin: { pointer: "" },
      },
    ]);
  });
});

it("reads any JSON, any text, and names that objects have from elsewhere, without a throw", () => {
  const json = fc.jsonValue();
  const permission = fc.record({
    schemes: fc.dictionary(
      fc.constantFrom("Application", "__proto__", "toString"),
      fc.oneof(json, fc.constant({})),
    ),
    pathSets: fc.array(
      fc.record({
        schemeKeys: fc.array(fc.constantFrom("Application", "constructor")),
        methods: fc.array(fc.constantFrom("GET", "toString")),
        paths: fc.dictionary(fc.oneof(fc.webPath(), fc.constant("__proto__")), fc.string()),
      }),
    ),
  });
  const text = fc.oneof(
    fc.string(),
    json.map((value) => JSON.stringify(value)),
    fc
      .dictionary(fc.string(), fc.oneof(permission, json))
      .map((permissions) => JSON.stringify({ permissions })),
  );
  fc.assert(
    fc.property(text, (each) => {
      expect(readPermissions({ name: "p.json", text: each }).value.grants.size).toBeGreaterThanOrEqual(0);
    }),
  );
});

describe.skipIf(sharedGraph === undefined)(
  "the real permission file (skipped without ../shared/graph)",
  () => {
    it("is read without an error or a warning", () => {
      const text = readFileSync(join(sharedGraph!, "permissions/permissions.json"), "utf8");
      const { value, diagnostics } = readPermissions({ name: "permissions.json", text });
      expect(diagnostics.map(({ severity }) => severity)).toEqual(["info"]);
      expect(value.declarations.size).toBeGreaterThan(500);
      expect(value.grants.size).toBeGreaterThan(5_000);
    });

    it.each(["permissions-descriptions.json", "provisioningInfo.json"])("is not %s alone", (name) => {
      const text = readFileSync(join(sharedGraph!, "permissions", name), "utf8");
      expect(readPermissions({ name, text }).diagnostics).toMatchObject([{ code: "permissions-shape" }]);
    });

    it("is read with the lists and the deployments beside it, in any order", () => {
      const [file, ...others] = [
        "permissions.json",
        "permissions-descriptions.json",
        "provisioningInfo.json",
      ].map((name) => ({ name, text: readFileSync(join(sharedGraph!, "permissions", name), "utf8") }));
      const { value, diagnostics } = readPermissions(file!, ...others);
      expect(diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
      expect(diagnostics.length).toBeLessThan(15);
      expect(value.declarations.size).toBeGreaterThan(1_500);
      expect([...readPermissions(...others, file!).value.declarations.keys()].sort()).toEqual(
        [...value.declarations.keys()].sort(),
      );
    });
  },
);

function withPermission(members: object): object {
  return { P: { schemes: { Application: {} }, pathSets: [], ...members } };
}

function withPathSet(members: object): object {
  const pathSet = { schemeKeys: ["Application"], methods: ["GET"], paths: { "/teams": "" }, ...members };
  return withPermission({ pathSets: [pathSet] });
}

function read(permissions: object): ReturnType<typeof readPermissions> {
  return readPermissions({ name: "permissions.json", text: JSON.stringify({ permissions }) });
}
