import { describe, expect, it } from "vitest";
import type { HttpMethod, PermissionGrant, PermissionTable, Scheme } from "../../../generator/ir/access.js";
import { findGrants } from "../../../generator/ir/find-grants.js";
import { permissionsOfGrants } from "../../../generator/ir/permissions-of-grants.js";
import { nowhere } from "../../support/build.js";

describe("the permissions for a request", () => {
  it("are none where the file does not list it", () => {
    expect(permissionsFor(table([]), "GET", "/teams").permissions.size).toBe(0);
  });

  it("are told apart by scheme", () => {
    const { permissions } = permissionsFor(
      table([
        grant("Team.Read", { schemes: ["delegatedWork", "application"], least: ["delegatedWork"] }),
        grant("Team.Read.All", { schemes: ["application"], least: ["application"] }),
      ]),
      "GET",
      "/teams",
    );
    expect([...permissions]).toEqual([
      ["delegatedWork", { least: ["Team.Read"], higher: [], alsoRequires: new Map() }],
      ["application", { least: ["Team.Read.All"], higher: ["Team.Read"], alsoRequires: new Map() }],
    ]);
  });

  it("are ordered by level, then by name; those without a level come last", () => {
    const levels = { "A.High": 4, "B.Low": 1, "C.High": 4 };
    const grants = ["Z.Unknown", "C.High", "A.High", "B.Low", "A.Unknown"].map((name) => grant(name));
    expect(higher(table(grants, levels))).toEqual(["B.Low", "A.High", "C.High", "A.Unknown", "Z.Unknown"]);
    expect(higher(table(grants.reverse(), levels))).toEqual([
      "B.Low",
      "A.High",
      "C.High",
      "A.Unknown",
      "Z.Unknown",
    ]);
  });

  it("include what each needs besides: any one of the sets, from every path set", () => {
    const grants = [
      grant("B", { alsoRequires: [["Y", "Z"]] }),
      grant("A", { alsoRequires: [["X"]] }),
      grant("B", { alsoRequires: [["X"], ["Y", "Z"]] }),
      grant("C"),
    ];
    const found = permissionsFor(table(grants), "GET", "/teams").permissions.get("application");
    expect([...found!.alsoRequires]).toEqual([
      ["A", [["X"]]],
      ["B", [["X"], ["Y", "Z"]]],
    ]);
  });

  it("need nothing besides where one path set demands nothing", () => {
    const { permissions } = permissionsFor(
      table([grant("A", { alsoRequires: [["X"]] }), grant("A")]),
      "GET",
      "/teams",
    );
    expect(permissions.get("application")?.alsoRequires.size).toBe(0);
  });

  it("count as least once they are so in one path set", () => {
    const { permissions } = permissionsFor(
      table([grant("A"), grant("A", { least: ["application"] })]),
      "GET",
      "/teams",
    );
    expect(permissions.get("application")).toMatchObject({ least: ["A"], higher: [] });
  });

  it("are all kept where two are the least privileged", () => {
    const { permissions } = permissionsFor(
      table([grant("B", { least: ["application"] }), grant("A", { least: ["application"] })]),
      "GET",
      "/teams",
    );
    expect(permissions.get("application")?.least).toEqual(["A", "B"]);
  });

  it.each<[string, readonly PermissionGrant[], object]>([
    [
      "the least ones",
      [
        grant("A", { least: ["application"], alsoRequires: [["B"], ["C"]] }),
        grant("B", { least: ["application"], alsoRequires: [["A"]] }),
      ],
      { least: ["A"], higher: [], alsoRequires: new Map([["A", [["B"], ["C"]]]]) },
    ],
    [
      "one of them the least one",
      [grant("A", { alsoRequires: [["B"]] }), grant("B", { least: ["application"], alsoRequires: [["A"]] })],
      { least: ["B"], higher: [], alsoRequires: new Map([["B", [["A"]]]]) },
    ],
  ])("that require each other are named once: %s", (_, grants, expected) => {
    expect(permissionsFor(table(grants), "GET", "/teams").permissions.get("application")).toEqual(expected);
  });
});

function permissionsFor(permissionTable: PermissionTable, method: HttpMethod, path: string) {
  const grants = findGrants(permissionTable, method, path)?.grants ?? [];
  return { permissions: permissionsOfGrants(permissionTable, grants) };
}

function higher(permissionTable: PermissionTable): readonly string[] | undefined {
  return permissionsFor(permissionTable, "GET", "/teams").permissions.get("application")?.higher;
}

function grant(permission: string, more: Partial<PermissionGrant> = {}): PermissionGrant {
  return { permission, schemes: ["application"], least: [], alsoRequires: [], origin: nowhere, ...more };
}

function table(
  grants: readonly PermissionGrant[],
  levels: Readonly<Record<string, number>> = {},
): PermissionTable {
  const scheme: Scheme = "application";
  return {
    declarations: new Map(
      Object.entries(levels).map(([name, privilegeLevel]) => [
        name,
        {
          name,
          schemes: new Map([[scheme, { requiresAdminConsent: true, privilegeLevel }]]),
          origin: nowhere,
        },
      ]),
    ),
    grants: new Map([["GET /teams", grants]]),
  };
}
