import { describe, expect, it } from "vitest";
import { assembleModel } from "../../../generator/ir/assemble.js";
import type { ModelDocument } from "../../../generator/ir/document.js";
import {
  asString,
  core,
  findAnnotation,
  findMemberAnnotation,
  structuredType,
} from "../../../generator/ir/lookups.js";
import * as build from "../../support/build.js";

const team = build.entityType("hr.team", {
  key: [{ path: "id" }],
  properties: [build.property("id", "Edm.String!"), build.property("size", "Edm.Int32")],
  navigationProperties: [build.navigation("members", "Collection(hr.person)")],
});
const manager = build.entityType("hr.manager", { baseType: "hr.person" });
const person = build.entityType("hr.person", {
  properties: [build.property("address", "hr.address")],
  navigationProperties: [build.navigation("boss", "hr.manager")],
});
const address = build.complexType("hr.address", { properties: [build.property("city")] });
const colour = build.enumerationType("hr.colour", ["red", "green"]);
const hireTeam = build.operation(
  "action",
  "hr.hire",
  [
    ["it", "hr.team"],
    ["who", "hr.person"],
  ],
  { returns: "hr.person" },
);
const hirePerson = build.operation("action", "hr.hire", [
  ["it", "hr.person"],
  ["note", "Edm.String"],
]);
const service = build.container("hr.Service", [
  build.entitySet("teams", "hr.team"),
  build.singleton("me", "hr.manager"),
  build.operationImport("actionImport", "reset", "hr.reset"),
]);
const hr = {
  types: [team, manager, person, address, colour],
  operations: [hireTeam, hirePerson, build.operation("action", "hr.reset", [], { bound: false })],
  terms: [build.term("hr.secret")],
  containers: [service],
};
const description = (text: string) => [build.annotation(core.description, build.string(text))];

describe("a sound model", () => {
  it("has everything of one document", () => {
    const { value, diagnostics } = assembleModel([build.document(hr)]);
    expect(diagnostics).toEqual([]);
    expect([...value.types.keys()]).toEqual([
      "hr.team",
      "hr.manager",
      "hr.person",
      "hr.address",
      "hr.colour",
    ]);
    expect(value.operations.get("hr.hire")).toEqual([hireTeam, hirePerson]);
    expect(value.container).toEqual(service);
  });

  it("may come from several documents, also of one namespace and one container", () => {
    const { value, diagnostics } = assembleModel([
      build.document({
        types: [person, manager],
        containers: [build.container("hr.Service", [build.singleton("me", "hr.manager")])],
      }),
      build.document({
        types: [team, address],
        containers: [build.container("hr.Service", [build.entitySet("teams", "hr.team")])],
      }),
    ]);
    expect(diagnostics).toEqual([]);
    expect(value.schemas.map(({ namespace }) => namespace)).toEqual(["hr"]);
    expect(value.container).toMatchObject({ entitySets: [{ name: "teams" }], singletons: [{ name: "me" }] });
  });

  it("has the requests of its documents only if each that is addressable lists them", () => {
    const requests = (...list: string[]) => ({ requests: new Set(list) });
    const types = build.document({ types: [team, person, manager, address] });
    const listed = {
      ...build.document({ containers: [service], operations: hr.operations }),
      ...requests("GET /teams"),
    };
    expect(assembleModel([types, listed]).value.requests).toEqual(new Set(["GET /teams"]));
    expect(assembleModel([types, listed, { ...types, ...requests("GET /me") }]).value.requests).toEqual(
      new Set(["GET /teams", "GET /me"]),
    );
    expect(
      assembleModel([types, listed, build.document({ containers: [service] })]).value.requests,
    ).toBeUndefined();
    expect(assembleModel([types]).value.requests).toBeUndefined();
  });

  it("takes declarations of one term for several kinds of targets for one term", () => {
    const term = build.term("hr.secret");
    const { value, diagnostics } = assembleModel([
      build.document({
        terms: [
          { ...term, appliesTo: ["Property"] },
          { ...term, appliesTo: ["EntityType", "Property"] },
        ],
      }),
    ]);
    expect(diagnostics).toEqual([]);
    expect(value.terms.get("hr.secret")?.appliesTo).toEqual(["Property", "EntityType"]);
  });
});

describe("an annotation's target", () => {
  it.each([
    ["a schema", "hr", "hr"],
    ["a type", "hr.team", "hr.team"],
    ["a property", "hr.team/size", "hr.team/size"],
    ["an inherited property", "hr.manager/address", "hr.manager/address"],
    ["a property of a complex property", "hr.person/address/city", "hr.person/address/city"],
    ["a property behind a cast", "hr.team/members/hr.manager/boss", "hr.team/members/hr.manager/boss"],
    ["an enumeration member", "hr.colour/red", "hr.colour/red"],
    ["a term", "hr.secret", "hr.secret"],
    ["a container", "hr.Service", "hr.Service"],
    ["an entity set", "hr.Service/teams", "hr.Service/teams"],
    ["a member of a singleton", "hr.Service/me/boss", "hr.Service/me/boss"],
    ["an import", "hr.Service/reset", "hr.Service/reset"],
    ["an overload", "hr.hire(hr.team)", "hr.hire(hr.team)"],
    ["an overload with blanks and all parameters", "hr.hire( hr.team, hr.person )", "hr.hire(hr.team)"],
    ["a parameter", "hr.hire(hr.team)/who", "hr.hire(hr.team)/who"],
    ["a parameter of whatever overload has it", "hr.hire/note", "hr.hire(hr.person)/note"],
    ["a result", "hr.hire(hr.team)/$ReturnType", "hr.hire(hr.team)/$ReturnType"],
    ["an annotation", "hr.team/size/@hr.secret#x", "hr.team/size@hr.secret#x"],
  ])("may be %s", (_, target, canonical) => {
    const { value, diagnostics } = assembleModel([
      build.document(hr),
      build.document({ annotations: { [target]: description("text") } }),
    ]);
    expect(diagnostics).toEqual([]);
    expect([...value.annotations.keys()]).toEqual([canonical]);
  });

  it("that names no overload is each of them, but yields to one that names it", () => {
    const { value, diagnostics } = assembleModel([
      build.document(hr),
      build.document({
        annotations: { "hr.hire": description("any"), "hr.hire(hr.team)": description("team") },
      }),
    ]);
    expect(diagnostics).toEqual([]);
    expect(asString(findAnnotation(value, "hr.hire(hr.team)", core.description)?.value)).toBe("team");
    expect(asString(findAnnotation(value, "hr.hire(hr.person)", core.description)?.value)).toBe("any");
  });

  it.each([
    ["hr.taem", /"hr\.taem" is not declared/],
    ["team", /"team" has no namespace/],
    ["hr.team/siez", /"hr\.team" has no member "siez"/],
    ["hr.team/size/x", /"Edm\.Int32" has no member "x"/],
    ["hr.team/hr.address", /"hr\.team" has no member "hr\.address"/],
    ["hr.colour/blue", /has no member "blue"/],
    ["hr.Service/persons", /"hr\.Service" has no child "persons"/],
    ["hr.hire(hr.address)", /no overload .* there are: hr\.hire\(hr\.team\), hr\.hire\(hr\.person\)/],
    ["hr.hire/whom", /no parameter or result "whom"/],
    ["hr.hire(hr.person)/$ReturnType", /no parameter or result/],
  ])("that does not exist, such as %s, is an error", (target, reason) => {
    const { diagnostics } = assembleModel([
      build.document(hr),
      build.document({
        annotations: { [target]: [...description("text"), build.annotation(core.computed)] },
      }),
    ]);
    expect(diagnostics).toMatchObject([{ code: "model-unknown-target", severity: "error" }]);
    expect(diagnostics[0]?.message).toMatch(reason);
  });

  it("that does not exist is only a warning in the service's own document", () => {
    const { value, diagnostics } = assembleModel([
      build.document({ ...hr, annotations: { "hr.taem": description("text") } }),
    ]);
    expect(diagnostics).toMatchObject([{ code: "model-dangling-annotation", severity: "warning" }]);
    expect(value.annotations.size).toBe(0);
  });

  it("in a namespace that nobody declares is noted once a namespace", () => {
    const { diagnostics } = assembleModel([
      build.document({
        ...hr,
        annotations: { "it.a": description("1"), "it.b/c": description("2"), "org.x": description("3") },
      }),
    ]);
    expect(diagnostics.map(({ severity, message }) => [severity, message.split(".")[0]])).toEqual([
      ["info", 'No document declares the namespace "it", which is annotated 2 times, first here'],
      ["info", 'No document declares the namespace "org", which is annotated here'],
    ]);
  });

  it("is found at a derived type first, then where the member is declared", () => {
    const { value } = assembleModel([
      build.document(hr),
      build.document({
        annotations: { "hr.person/boss": description("person"), "hr.manager/boss": description("manager") },
      }),
    ]);
    const find = (type: string) =>
      asString(findMemberAnnotation(value, structuredType(value, type)!, "boss", core.description)?.value);
    expect(find("hr.person")).toBe("person");
    expect(find("hr.manager")).toBe("manager");
  });
});

describe("two annotations of one target with one term", () => {
  const annotated = (...texts: string[]): ModelDocument =>
    build.document({ annotations: { "hr.team": texts.flatMap(description) } });
  const own = (...texts: string[]): ModelDocument =>
    build.document({ ...hr, annotations: { "hr.team": texts.flatMap(description) } });
  const textOf = (documents: readonly ModelDocument[]) =>
    asString(findAnnotation(assembleModel(documents).value, "hr.team", core.description)?.value);
  const findings = (documents: readonly ModelDocument[]) =>
    assembleModel(documents).diagnostics.map(({ code }) => code);

  it("are the later document's", () => {
    const documents = [own("model"), annotated("first"), annotated("second")];
    expect(textOf(documents)).toBe("second");
    expect(findings(documents)).toEqual([]);
  });

  it("are different with different qualifiers", () => {
    const qualified = build.annotation(core.description, build.string("kurz"), { qualifier: "de" });
    const document = build.document({ annotations: { "hr.team": [...description("short"), qualified] } });
    expect(findings([own(), document])).toEqual([]);
  });

  it("are an error in an annotation document", () => {
    expect(assembleModel([own(), annotated("one", "two")]).diagnostics).toMatchObject([
      { code: "model-duplicate-name", message: /annotation of "hr\.team" ".*Description" is declared twice/ },
    ]);
  });

  it("are the longer one in the service's own document, whichever comes first", () => {
    expect(textOf([own("short", "longer")])).toBe("longer");
    expect(textOf([own("longer", "short")])).toBe("longer");
    expect(findings([own("short", "longer")])).toEqual(["model-duplicate-annotation"]);
    expect(findings([own("same", "same")])).toEqual([]);
  });
});
