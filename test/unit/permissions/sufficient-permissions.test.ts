import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PermissionGrant } from "../../../generator/ir/access.js";
import { sufficientSets } from "../../../generator/ir/sufficient-permissions.js";
import { nowhere } from "../../support/build.js";

function grant(permission: string, more: Partial<PermissionGrant> = {}): PermissionGrant {
  return { permission, schemes: ["application"], least: [], alsoRequires: [], origin: nowhere, ...more };
}

describe("the sets of permissions that suffice", () => {
  it("are the least privileged first, and only those of the scheme", () => {
    const grants = [
      grant("A"),
      grant("C", { least: ["application"], alsoRequires: [["B"]] }),
      grant("D", { schemes: ["delegatedWork"] }),
    ];
    expect(sufficientSets(grants, "application")).toEqual([
      { permissions: ["B", "C"], least: true },
      { permissions: ["A"], least: false },
    ]);
  });

  it("are one where two permissions require each other", () => {
    const grants = [
      grant("A", { alsoRequires: [["B"]] }),
      grant("B", { least: ["application"], alsoRequires: [["A"]] }),
    ];
    expect(sufficientSets(grants, "application")).toEqual([{ permissions: ["A", "B"], least: true }]);
  });

  it("hold for exactly the permissions for which some grant holds, and none is in another", () => {
    const name = fc.constantFrom("A", "B", "C", "D");
    const grants = fc.array(
      fc
        .tuple(name, fc.array(fc.uniqueArray(name, { minLength: 1, maxLength: 2 }), { maxLength: 2 }))
        .map(([permission, alsoRequires]) => grant(permission, { alsoRequires })),
    );
    fc.assert(
      fc.property(grants, fc.subarray(["A", "B", "C", "D"]), (all, held) => {
        const has = (names: readonly string[]) => names.every((each) => held.includes(each));
        const allowed = all.some(
          ({ permission, alsoRequires }) =>
            has([permission]) && (alsoRequires.length === 0 || alsoRequires.some(has)),
        );
        const sets = sufficientSets(all, "application").map(({ permissions }) => permissions);
        expect(sets.some(has)).toBe(allowed);
        for (const set of sets) {
          expect(sets.filter((other) => set.every((each) => other.includes(each)))).toEqual([set]);
        }
      }),
    );
  });
});
