import { describe, expect, it } from "vitest";
import type { DiagnosticCode } from "../../../generator/diagnostics.js";
import { assembleModel } from "../../../generator/ir/assemble.js";
import type { ModelDocument } from "../../../generator/ir/document.js";
import type { Origin } from "../../../generator/source.js";
import { capabilities, core, validation } from "../../../generator/ir/vocabulary.js";
import * as build from "../../support/build.js";

const text = build.source("\n".repeat(20));
const at = (offset: number): { readonly origin: Origin } => ({ origin: { source: text, offset } });

/** One broken rule: what it is, the documents, the code, and what the message says. */
type Case = [
  name: string,
  documents: Parameters<typeof build.document>,
  code: DiagnosticCode,
  message: RegExp,
];

describe("a broken rule", () => {
  it.each<Case>([
    [
      "two types of one name",
      [{ types: [build.complexType("ns.a", at(1)), build.entityType("ns.a", at(2))] }],
      "model-duplicate-name",
      /The type "ns\.a" is declared twice/,
    ],
    [
      "two terms of one name and different types",
      [{ terms: [build.term("ns.t"), build.term("ns.t", "Edm.Boolean")] }],
      "model-duplicate-name",
      /The term "ns\.t"/,
    ],
    [
      "two properties of one name",
      [{ types: [build.complexType("ns.a", { properties: [build.property("p"), build.property("p")] })] }],
      "model-duplicate-name",
      /member of "ns\.a" "p"/,
    ],
    [
      "a property that is inherited, too",
      [
        {
          types: [
            build.complexType("ns.a", { properties: [build.property("p")] }),
            build.complexType("ns.b", { baseType: "ns.a", properties: [build.property("p")] }),
            build.complexType("ns.c", { baseType: "ns.b" }),
          ],
        },
      ],
      "model-duplicate-name",
      /member of "ns\.b" "p"/,
    ],
    [
      "a property and a navigation property of one name",
      [
        {
          types: [
            build.entityType("ns.a", {
              properties: [build.property("p")],
              navigationProperties: [build.navigation("p", "ns.a")],
            }),
          ],
        },
      ],
      "model-duplicate-name",
      /member of "ns\.a" "p"/,
    ],
    [
      "two enumeration members of one name",
      [{ types: [build.enumerationType("ns.e", ["x", "x"])] }],
      "model-duplicate-name",
      /member of "ns\.e" "x"/,
    ],
    [
      "two parameters of one name",
      [
        {
          operations: [
            build.operation(
              "action",
              "ns.go",
              [
                ["x", "Edm.String"],
                ["x", "Edm.Int32"],
              ],
              { bound: false },
            ),
          ],
        },
      ],
      "model-duplicate-name",
      /parameter of "ns\.go" "x"/,
    ],
    [
      "two children of a container of one name",
      [
        {
          types: [build.entityType("ns.a")],
          containers: [build.container("ns.C", [build.entitySet("x", "ns.a"), build.singleton("x", "ns.a")])],
        },
      ],
      "model-duplicate-name",
      /child of the entity container "ns\.C" "x"/,
    ],
    [
      "two actions bound to one type",
      [
        {
          types: [build.entityType("ns.a")],
          operations: [
            build.operation("action", "ns.go", [["it", "ns.a"]]),
            build.operation(
              "action",
              "ns.go",
              [
                ["it", "ns.a"],
                ["x", "Edm.String"],
              ],
              at(1),
            ),
          ],
        },
      ],
      "model-duplicate-name",
      /The action "ns\.go\(ns\.a\)"/,
    ],
    [
      "two unbound actions",
      [
        {
          operations: [
            build.operation("action", "ns.go", [], { bound: false }),
            build.operation("action", "ns.go", [["x", "Edm.String"]], { bound: false, ...at(1) }),
          ],
        },
      ],
      "model-duplicate-name",
      /The action "ns\.go\(\)"/,
    ],
    [
      "two functions with parameters of the same types",
      [
        {
          operations: [
            build.operation("function", "ns.f", [["x", "Edm.String"]], { bound: false }),
            build.operation("function", "ns.f", [["y", "Edm.String"]], { bound: false, ...at(1) }),
          ],
        },
      ],
      "model-duplicate-name",
      /The function "ns\.f\(Edm\.String\)"/,
    ],
    [
      "two functions with parameters of the same names",
      [
        {
          operations: [
            build.operation(
              "function",
              "ns.f",
              [
                ["x", "Edm.String"],
                ["y", "Edm.Int32"],
              ],
              { bound: false },
            ),
            build.operation(
              "function",
              "ns.f",
              [
                ["y", "Edm.String"],
                ["x", "Edm.Int64"],
              ],
              { bound: false, ...at(1) },
            ),
          ],
        },
      ],
      "model-duplicate-name",
      /The function "ns\.f\(Edm\.String,Edm\.Int64\)"/,
    ],
    [
      "a base type that is not declared",
      [{ types: [build.entityType("ns.a", { baseType: "ns.b" })] }],
      "model-unresolved-type",
      /"ns\.a" names the type "ns\.b", which is not declared/,
    ],
    [
      "a property's type that is not declared",
      [{ types: [build.complexType("ns.a", { properties: [build.property("p", "Collection(ns.b)")] })] }],
      "model-unresolved-type",
      /"ns\.a\/p" names the type "ns\.b"/,
    ],
    [
      "a navigation property's type that is not declared",
      [{ types: [build.entityType("ns.a", { navigationProperties: [build.navigation("n", "other.b")] })] }],
      "model-unresolved-type",
      /"other\.b", which is in a namespace that no document declares/,
    ],
    [
      "a parameter's type that is not declared",
      [{ operations: [build.operation("action", "ns.go", [["x", "ns.b"]])] }],
      "model-unresolved-type",
      /parameter "x" of "ns\.go"/,
    ],
    [
      "a result's type that is not declared",
      [
        {
          operations: [
            build.operation("function", "ns.f", [], { bound: false, returns: "Collection(ns.b)" }),
          ],
        },
      ],
      "model-unresolved-type",
      /result of "ns\.f"/,
    ],
    [
      "an entity set's type that is not declared",
      [{ containers: [build.container("ns.C", [build.entitySet("s", "ns.b")])] }],
      "model-unresolved-type",
      /entity set "s"/,
    ],
    [
      "a singleton's type that is not declared",
      [{ containers: [build.container("ns.C", [build.singleton("s", "ns.b")])] }],
      "model-unresolved-type",
      /singleton "s"/,
    ],
    [
      "a type definition of a type that OData does not have",
      [{ types: [build.typeDefinition("ns.d", "Edm.Text")] }],
      "model-unresolved-type",
      /"Edm\.Text", which OData does not have/,
    ],
    [
      "an import of an operation that is not declared",
      [{ containers: [build.container("ns.C", [build.operationImport("functionImport", "f", "ns.f")])] }],
      "model-unresolved-operation",
      /"f" stands for the unbound function "ns\.f"/,
    ],
    [
      "an action import of a function",
      [
        {
          operations: [build.operation("function", "ns.f", [], { bound: false })],
          containers: [build.container("ns.C", [build.operationImport("actionImport", "f", "ns.f")])],
        },
      ],
      "model-unresolved-operation",
      /unbound action "ns\.f"/,
    ],
    [
      "a circle of base types",
      [
        {
          types: [
            build.complexType("ns.a", { baseType: "ns.b" }),
            build.complexType("ns.b", { baseType: "ns.c" }),
            build.complexType("ns.c", { baseType: "ns.b" }),
          ],
        },
      ],
      "model-base-type-cycle",
      /ns\.b → ns\.c → ns\.b/,
    ],
    [
      "a type that is its own base type",
      [{ types: [build.entityType("ns.a", { baseType: "ns.a" })] }],
      "model-base-type-cycle",
      /ns\.a → ns\.a/,
    ],
    [
      "an entity type based on a complex type",
      [{ types: [build.complexType("ns.a"), build.entityType("ns.b", { baseType: "ns.a" })] }],
      "model-base-type-kind",
      /"ns\.b" is an entity type, but its base type "ns\.a" is a complex type/,
    ],
    [
      "a navigation property to a complex type",
      [
        {
          types: [
            build.complexType("ns.a"),
            build.entityType("ns.b", { navigationProperties: [build.navigation("n", "ns.a")] }),
          ],
        },
      ],
      "model-type-kind",
      /"ns\.b\/n" leads to "ns\.a"/,
    ],
    [
      "an entity set of complex values",
      [
        {
          types: [build.complexType("ns.a")],
          containers: [build.container("ns.C", [build.entitySet("s", "ns.a")])],
        },
      ],
      "model-type-kind",
      /entity set "s" leads to "ns\.a"/,
    ],
    [
      "a type definition of a type definition",
      [{ types: [build.typeDefinition("ns.d", "ns.e"), build.typeDefinition("ns.e", "Edm.String")] }],
      "model-type-kind",
      /underlying type of "ns\.d" is "ns\.e"/,
    ],
    [
      "a container that is declared twice in one document",
      [{ containers: [build.container("ns.C", []), build.container("ns.C", [])] }],
      "model-duplicate-name",
      /entity container "ns\.C"/,
    ],
    [
      "a key that names no property",
      [{ types: [build.entityType("ns.a", { key: [{ path: "id" }] })] }],
      "model-unresolved-key",
      /key of "ns\.a" names the property "id"/,
    ],
    [
      "two containers",
      [{ containers: [build.container("ns.C", []), build.container("ns.D", [])] }],
      "model-several-containers",
      /besides "ns\.D" there is "ns\.C"/,
    ],
  ])("%s, is one error", (_, parts, code, message) => {
    const { diagnostics } = assembleModel([build.document(...parts)]);
    expect(diagnostics).toMatchObject([{ code, severity: "error" }]);
    expect(diagnostics[0]?.message).toMatch(message);
  });

  it("points at the second of two declarations, and names the first, across documents, too", () => {
    const document = (offset: number): ModelDocument =>
      build.document({ types: [build.complexType("ns.a", at(offset))] });
    expect(assembleModel([document(3), document(5)]).diagnostics).toMatchObject([
      { code: "model-duplicate-name", origin: { offset: 5 }, related: { offset: 3 } },
    ]);
  });

  it("does not hide others", () => {
    const { diagnostics } = assembleModel([
      build.document({
        types: [
          build.entityType("ns.a", {
            baseType: "ns.x",
            properties: [build.property("p", "ns.y"), build.property("p", "ns.z")],
          }),
        ],
      }),
    ]);
    expect(diagnostics.map(({ code }) => code)).toEqual([
      "model-duplicate-name",
      "model-unresolved-type",
      "model-unresolved-type",
      "model-unresolved-type",
    ]);
  });
});

describe("overloads are different", () => {
  it.each([
    [
      "an action and a function of one name",
      [
        build.operation("action", "ns.go", [["it", "ns.a"]]),
        build.operation("function", "ns.go", [["it", "ns.a"]]),
      ],
    ],
    [
      "an action bound to a type and to a collection of it",
      [
        build.operation("action", "ns.go", [["it", "ns.a"]]),
        build.operation("action", "ns.go", [["it", "Collection(ns.a)"]]),
      ],
    ],
    [
      "a bound and an unbound function with the same parameters",
      [
        build.operation("function", "ns.go", [["it", "ns.a"]]),
        build.operation("function", "ns.go", [["it", "ns.a"]], { bound: false }),
      ],
    ],
    [
      "functions with other parameters",
      [
        build.operation("function", "ns.go", [["it", "ns.a"]]),
        build.operation("function", "ns.go", [
          ["it", "ns.a"],
          ["x", "Edm.String"],
        ]),
      ],
    ],
    ["an operation with the name of a type", [build.operation("function", "ns.a", [["it", "ns.a"]])]],
  ])("%s", (_, operations) => {
    const numbered = operations.map((operation, offset) => ({ ...operation, ...at(offset) }));
    expect(
      assembleModel([build.document({ types: [build.entityType("ns.a")], operations: numbered })])
        .diagnostics,
    ).toEqual([]);
  });
});

describe("a path in an annotation", () => {
  const model = {
    types: [
      build.entityType("ns.team", {
        properties: [build.property("name"), build.property("address", "ns.address")],
        navigationProperties: [build.navigation("members", "Collection(ns.person)")],
      }),
      build.entityType("ns.person", { properties: [build.property("age", "Edm.Int32")] }),
      build.complexType("ns.address", { properties: [build.property("city")] }),
      build.complexType("ns.open", { open: true }),
    ],
    operations: [
      build.operation(
        "action",
        "ns.hire",
        [
          ["it", "ns.team"],
          ["who", "ns.person"],
        ],
        { returns: "ns.person" },
      ),
    ],
    containers: [build.container("ns.C", [build.entitySet("teams", "ns.team")])],
  };
  const restrictions = (...paths: string[]) =>
    build.annotation(
      capabilities.insertRestrictions,
      build.record({ RequiredProperties: build.collection(...paths.map(build.path)) }),
    );
  const findings = (
    target: string,
    annotation: ReturnType<typeof restrictions>,
  ): readonly (string | undefined)[] =>
    assembleModel([build.document({ ...model, annotations: { [target]: [annotation] } })]).diagnostics.map(
      ({ code, message }) => `${code}: ${/"([^"]*)"/.exec(message)?.[1] ?? ""}`,
    );

  it.each([
    ["ns.C/teams", ["name", "address/city", "members", "members/age", "members/$count", "@ns.x"]],
    ["ns.team/members", ["age", "name"]],
    ["ns.team/address", ["city", "name"]],
    ["ns.team", ["address/other.type/anything"]],
    ["ns.open", ["anything/at/all"]],
    ["ns.hire(ns.team)", ["who/age", "it/name", "age"]],
    ["ns", ["whatever"]],
  ])("of %s may be any of %j", (target, paths) => {
    expect(findings(target, restrictions(...paths))).toEqual([]);
  });

  it.each([
    ["ns.C/teams", "nmae"],
    ["ns.C/teams", "address/town"],
    ["ns.team", "address/ns.person"],
    ["ns.team/members", "salary"],
    ["ns.hire(ns.team)", "whom/age"],
  ])("of %s is a warning when it is %s", (target, path) => {
    expect(findings(target, restrictions(path))).toEqual([`model-unresolved-path: ${path}`]);
  });

  it("may start at what the record that holds it is about", () => {
    const record = (path: string) =>
      build.annotation(
        capabilities.navigationRestrictions,
        build.record({
          RestrictedProperties: build.collection(
            build.record({
              NavigationProperty: { kind: "path", type: "NavigationPropertyPath", value: "members" },
              InsertRestrictions: build.record({ RequiredProperties: build.collection(build.path(path)) }),
            }),
          ),
        }),
      );
    expect(findings("ns.C/teams", record("age"))).toEqual([]);
    expect(findings("ns.C/teams", record("wage"))).toEqual(["model-unresolved-path: wage"]);
  });

  it("is found in dynamic expressions", () => {
    const condition = build.annotation(
      validation.constraint,
      build.record({
        Condition: {
          kind: "operation",
          name: "Ne",
          attributes: new Map(),
          operands: [build.path("nmae"), { kind: "null" }],
        },
      }),
    );
    expect(findings("ns.team", condition)).toEqual(["model-unresolved-path: nmae"]);
    expect(findings("ns.team", build.annotation(core.description, build.string("nmae")))).toEqual([]);
  });
});
