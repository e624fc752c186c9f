/** A later addition to the metadata does not rename what was there (docs/decisions/0004-names.md). */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type {
  EntitySet,
  NamedType,
  NavigationProperty,
  Operation,
  Property,
} from "../../../generator/ir/model.js";
import type { PackagePlan } from "../../../generator/plan/plan.js";
import { planPackage } from "../../../generator/plan/plan-package.js";
import { sliceModel } from "../../../generator/slice/slice-model.js";
import * as build from "../../support/build.js";

/** Something that metadata can gain. The numbers choose among what is there. */
type Addition = readonly [kind: (typeof kinds)[number], one: number, other: number];

const kinds = [
  "property",
  "contained",
  "related",
  "entity set",
  "derived type",
  "enumeration",
  "same name in another namespace",
  "longer overload",
  "overload for a collection",
  "action",
] as const;

const addition: fc.Arbitrary<Addition> = fc.tuple(fc.constantFrom(...kinds), fc.nat(3), fc.nat(3));

class Metadata {
  readonly #properties = new Map<string, Property[]>();
  readonly #navigation = new Map<string, NavigationProperty[]>();
  readonly #types: NamedType[] = [];
  readonly #operations: Operation[] = [];
  readonly #sets: EntitySet[] = [];
  #count = 0;

  constructor() {
    for (const index of [0, 1, 2, 3]) {
      this.#entity(index);
      this.#sets.push(build.entitySet(`${name(index)}s`, `contoso.hr.${name(index)}`));
    }
  }

  add([kind, one, other]: Addition): this {
    const fresh = `added${this.#count++}`;
    const [owner, target] = [`contoso.hr.${name(one)}`, `contoso.hr.${name(other)}`];
    const gain = (type: string) => this.#properties.get(owner)?.push(build.property(fresh, type));
    const navigate = (containsTarget: boolean) =>
      this.#navigation.get(owner)?.push(build.navigation(fresh, `Collection(${target})`, { containsTarget }));
    switch (kind) {
      case "property":
        gain("Edm.Int32");
        break;
      case "contained":
        navigate(true);
        break;
      case "related":
        navigate(false);
        break;
      case "entity set":
        this.#sets.push(build.entitySet(fresh, target));
        break;
      case "derived type":
        this.#types.push(build.entityType(`contoso.hr.${fresh}`, { baseType: owner }));
        break;
      case "enumeration":
        this.#types.push(build.enumerationType(`contoso.hr.${fresh}`, ["one", "two"]));
        gain(`contoso.hr.${fresh}`);
        break;
      case "same name in another namespace": {
        const twin = `contoso.hr.${fresh}.${name(other)}`;
        this.#types.push(build.complexType(twin, { properties: [build.property("text")] }));
        gain(twin);
        break;
      }
      case "longer overload":
        this.#find(owner, [fresh, "Edm.String"]);
        break;
      case "overload for a collection":
        this.#find(`Collection(${owner})`);
        break;
      case "action":
        this.#operations.push(build.operation("action", `contoso.hr.${fresh}`, [["it", owner]]));
    }
    return this;
  }

  plan(): PackagePlan {
    const model = build.model({
      types: this.#types,
      operations: this.#operations,
      containers: [build.container("contoso.hr.service", this.#sets)],
    });
    const options = { include: ["/**"], operations: "all", derivedTypesLimit: 100 } as const;
    const slice = sliceModel(model, {}, options).value;
    return planPackage(slice, { name: "hr", version: "1.0.0", apiVersion: "v1.0" }).value;
  }

  #entity(index: number): void {
    const type = `contoso.hr.${name(index)}`;
    const properties = [build.property("id", "Edm.String!"), build.property("label")];
    const navigationProperties: NavigationProperty[] = [];
    this.#properties.set(type, properties);
    this.#navigation.set(type, navigationProperties);
    this.#types.push(build.entityType(type, { key: [{ path: "id" }], properties, navigationProperties }));
    this.#find(type);
  }

  #find(bound: string, ...more: (readonly [string, string])[]): void {
    const parameters = [["it", bound], ["text", "Edm.String"], ...more] as const;
    this.#operations.push(
      build.operation("function", "contoso.hr.find", parameters, { returns: "Edm.Int32" }),
    );
  }
}

const name = (index: number): string => ["team", "worker", "teamWorker", "office"][index]!;

/** What a consumer writes: how each request is called, and what types and functions are called. */
function surface({ operations, models }: PackagePlan) {
  return {
    calls: new Map(operations.map(({ method, path, call }) => [`${method} ${path}`, call])),
    exported: models.flatMap(({ alias, declarations }) =>
      declarations.map((each) => `${alias}.${each.name}`),
    ),
  };
}

describe("a later addition", () => {
  test("renames nothing that was there", () => {
    fc.assert(
      fc.property(
        fc.array(addition, { maxLength: 4 }),
        fc.array(addition, { minLength: 1, maxLength: 4 }),
        (earlier, later) => {
          const metadata = new Metadata();
          for (const each of earlier) metadata.add(each);
          const before = surface(metadata.plan());
          for (const each of later) metadata.add(each);
          const after = surface(metadata.plan());
          for (const [request, call] of before.calls) expect(after.calls.get(request), request).toBe(call);
          expect(after.exported).toEqual(expect.arrayContaining(before.exported));
        },
      ),
    );
  });

  test("that is called like a form of a type takes the name, and the form has Escaped behind it", () => {
    const type = (short: string) =>
      build.entityType(`contoso.hr.${short}`, {
        key: [{ path: "id" }],
        properties: [build.property("id", "Edm.String!"), build.property("label")],
      });
    const exported = (...shorts: string[]) => {
      const model = build.model({
        types: shorts.map(type),
        containers: [
          build.container(
            "contoso.hr.service",
            shorts.map((short) => build.entitySet(short, `contoso.hr.${short}`)),
          ),
        ],
      });
      const options = { include: ["/**"], operations: "all", derivedTypesLimit: 100 } as const;
      const slice = sliceModel(model, {}, options).value;
      const plan = planPackage(slice, { name: "hr", version: "1.0.0", apiVersion: "v1.0" }).value;
      return surface(plan).exported.filter((each) => each.startsWith("models.TeamUpdate"));
    };
    expect(exported("team")).toEqual(["models.TeamUpdate"]);
    expect(exported("team", "teamUpdate").sort()).toEqual([
      "models.TeamUpdate",
      "models.TeamUpdateCreate",
      "models.TeamUpdateEscaped",
      "models.TeamUpdateUpdate",
    ]);
    expect(exported("teamUpdate", "team").sort()).toEqual(exported("team", "teamUpdate").sort());
  });
});
