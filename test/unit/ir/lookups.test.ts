import { describe, expect, it } from "vitest";
import {
  annotationsOf,
  asBoolean,
  asEnumerationMembers,
  asInteger,
  asPaths,
  asString,
  baseTypesOf,
  core,
  derivedTypeIndex,
  findAnnotation,
  findMember,
  isAssignable,
  isOpen,
  keyOf,
  namespaceOf,
  navigationPropertiesOf,
  operationTarget,
  permission,
  propertiesOf,
  recordProperty,
  shortName,
  structuredType,
  tagOf,
} from "../../../generator/ir/lookups.js";
import type { Model, StructuredType } from "../../../generator/ir/model.js";
import * as build from "../../support/build.js";

const zoo = build.model({
  types: [
    build.entityType("zoo.cat", {
      baseType: "zoo.animal",
      properties: [build.property("lives", "Edm.Int32")],
    }),
    build.entityType("zoo.animal", {
      baseType: "zoo.thing",
      open: true,
      properties: [build.property("name")],
      navigationProperties: [build.navigation("keeper", "zoo.person")],
    }),
    build.entityType("zoo.thing", {
      abstract: true,
      key: [{ path: "id" }],
      properties: [build.property("id", "Edm.String!")],
    }),
    build.entityType("zoo.ant", { baseType: "zoo.animal" }),
    build.entityType("zoo.person"),
    build.complexType("zoo.egg", { baseType: "zoo.hen" }),
    build.complexType("zoo.hen", { baseType: "zoo.egg" }),
    build.complexType("zoo.orphan", { baseType: "zoo.missing" }),
  ],
  annotations: {
    "zoo.cat": [
      build.annotation(core.description, build.string("Purrs.")),
      build.annotation(core.description, build.string("Ronronne."), { qualifier: "fr" }),
      build.annotation(core.computed),
    ],
  },
});

describe("names", () => {
  it.each([
    ["contoso.sales.customer", "contoso.sales", "customer"],
    ["customer", "", "customer"],
  ])("%s is in %j and short for %s", (name, namespace, short) => {
    expect(namespaceOf(name)).toBe(namespace);
    expect(shortName(name)).toBe(short);
  });
});

describe("structured types", () => {
  it("lists base types nearest first", () => {
    expect(baseTypesOf(zoo, type("zoo.cat")).map(({ name }) => name)).toEqual(["zoo.animal", "zoo.thing"]);
  });

  it("ends the list of base types at a circle and at an undeclared type", () => {
    expect(baseTypesOf(zoo, type("zoo.egg")).map(({ name }) => name)).toEqual(["zoo.hen"]);
    expect(baseTypesOf(zoo, type("zoo.orphan"))).toEqual([]);
  });

  it("lists inherited members first, with the type that declares each", () => {
    expect(propertiesOf(zoo, type("zoo.cat")).map((each) => [each.declaringType, each.member.name])).toEqual([
      ["zoo.thing", "id"],
      ["zoo.animal", "name"],
      ["zoo.cat", "lives"],
    ]);
    expect(navigationPropertiesOf(zoo, type("zoo.cat"))).toMatchObject([
      { declaringType: "zoo.animal", member: { name: "keeper" } },
    ]);
  });

  it("finds an inherited member by name", () => {
    expect(findMember(zoo, type("zoo.cat"), "keeper")?.declaringType).toBe("zoo.animal");
    expect(findMember(zoo, type("zoo.cat"), "Keeper")).toBeUndefined();
  });

  it("inherits the key and openness", () => {
    expect(keyOf(zoo, type("zoo.cat"))).toEqual([{ path: "id" }]);
    expect(keyOf(zoo, type("zoo.person"))).toBeUndefined();
    expect(isOpen(zoo, type("zoo.cat"))).toBe(true);
    expect(isOpen(zoo, type("zoo.thing"))).toBe(false);
  });

  it("assigns a derived type to its bases, not the other way", () => {
    expect(isAssignable(zoo, "zoo.cat", "zoo.thing")).toBe(true);
    expect(isAssignable(zoo, "zoo.cat", "zoo.cat")).toBe(true);
    expect(isAssignable(zoo, "zoo.thing", "zoo.cat")).toBe(false);
    expect(isAssignable(zoo, "Edm.String", "Edm.String")).toBe(true);
  });

  it("indexes derived types, sorted, without the type itself", () => {
    const derived = derivedTypeIndex(zoo);
    expect(derived.direct("zoo.thing")).toEqual(["zoo.animal"]);
    expect(derived.transitive("zoo.thing")).toEqual(["zoo.animal", "zoo.ant", "zoo.cat"]);
    expect(derived.transitive("zoo.egg")).toEqual(["zoo.hen"]);
    expect(derived.transitive("zoo.cat")).toEqual([]);
  });
});

describe("annotations", () => {
  it("finds by term and qualifier", () => {
    expect(annotationsOf(zoo, "zoo.cat")).toHaveLength(3);
    expect(annotationsOf(zoo, "zoo.dog")).toEqual([]);
    expect(asString(findAnnotation(zoo, "zoo.cat", core.description)?.value)).toBe("Purrs.");
    expect(asString(findAnnotation(zoo, "zoo.cat", core.description, "fr")?.value)).toBe("Ronronne.");
    expect(findAnnotation(zoo, "zoo.cat", core.description, "de")).toBeUndefined();
  });

  it("takes a tagging term without a value as true", () => {
    expect(tagOf(findAnnotation(zoo, "zoo.cat", core.computed))).toBe(true);
    expect(tagOf(build.annotation(core.computed, build.boolean(false)))).toBe(false);
    expect(tagOf(build.annotation(core.computed, build.path("x")))).toBeUndefined();
    expect(tagOf(undefined)).toBeUndefined();
  });
});

describe("expressions", () => {
  const expression = build.record({
    paths: build.collection(build.path("a"), build.string("b/c"), build.boolean(true)),
    permission: build.members(permission.read),
    flag: build.boolean(false),
    count: { kind: "number", value: "12" },
  });

  it("gives the value of the right kind", () => {
    expect(asPaths(recordProperty(expression, "paths"))).toEqual(["a", "b/c"]);
    expect(asEnumerationMembers(recordProperty(expression, "permission"))).toEqual([permission.read]);
    expect(asBoolean(recordProperty(expression, "flag"))).toBe(false);
    expect(asInteger(recordProperty(expression, "count"))).toBe(12);
  });

  it("gives undefined for another kind, and for nothing", () => {
    for (const accessor of [asPaths, asEnumerationMembers, asBoolean, asString, asInteger]) {
      expect(accessor(expression)).toBeUndefined();
      expect(accessor(undefined)).toBeUndefined();
    }
    expect(recordProperty(build.string("x"), "length")).toBeUndefined();
    expect(recordProperty(expression, "toString")).toBeUndefined();
  });
});

describe("the target of an operation", () => {
  it.each([
    [
      "an action by its binding parameter",
      "zoo.feed(zoo.cat)",
      build.operation("action", "zoo.feed", [
        ["it", "zoo.cat"],
        ["with", "Edm.String"],
      ]),
    ],
    [
      "an unbound action by nothing",
      "zoo.reset()",
      build.operation("action", "zoo.reset", [["hard", "Edm.Boolean"]], { bound: false }),
    ],
    [
      "a function by all its parameters",
      "zoo.find(Collection(zoo.cat),Edm.String)",
      build.operation("function", "zoo.find", [
        ["in", "Collection(zoo.cat)"],
        ["name", "Edm.String"],
      ]),
    ],
    [
      "a function without parameters",
      "zoo.now()",
      build.operation("function", "zoo.now", [], { bound: false }),
    ],
  ])("names %s", (_, target, operation) => {
    expect(operationTarget(operation)).toBe(target);
  });
});

function type(name: string, model: Model = zoo): StructuredType {
  return structuredType(model, name)!;
}
