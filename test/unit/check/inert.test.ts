import { describe, expect, test } from "vitest";
import { findActiveCode } from "../../../generator/check/inert.js";

const path = "src/requests/teams.ts";

const imports = `import { root } from "../runtime/client.js";
import { child, key, type Location } from "../runtime/location.js";
import { read } from "../runtime/request.js";
import { combine, Resource } from "../runtime/resource.js";
import type { Team } from "../models/contoso.hr.js";
`;

const check = (text: string, sharedModels?: string) => findActiveCode({ path, text }, sharedModels);

const index = (text: string) => findActiveCode({ path: "src/index.ts", text }).map(({ message }) => message);

const messages = (text: string, sharedModels?: string) =>
  check(text, sharedModels).map(({ message }) => message);

describe("rendered code may", () => {
  test.each([
    ["import from the package", imports],
    ["import what another module declares", `import { type Team, team } from "../requests/teams.js";`],
    ["export types", `export type { Team } from "../models/contoso.hr.js";\nexport {};`],
    [
      "declare an interface",
      `export interface Team extends Base<"a">, models.Other { readonly "@odata.type"?: "#a.b"; f(x: string): void; [key: string]: unknown }`,
    ],
    [
      "declare types",
      `type A<G extends string = "a"> = string extends G ? G[] : B<never>["c"] | (string & {}) | \`a\${string}\` | ["a", -1] | typeof a | readonly (string | null)[];`,
    ],
    [
      "declare a frozen table",
      `import { freeze } from "../runtime/freeze.js";\nconst one = { least: ["A"], higher: [], level: -1, hidden: true, application: null } as const;\nexport const table: Table = /* @__PURE__ */ freeze({ "GET /teams": one });`,
    ],
    [
      "declare a guard",
      `import { is, type Typed } from "../runtime/typed.js";\nexport function isTeam(value: Typed | null | undefined): value is Team { return is(value, "contoso.hr.team", "contoso.hr.group"); }`,
    ],
    [
      "declare a factory",
      `export function team(value: Omit<Team, "@odata.type">): Team { return { "@odata.type": "#contoso.hr.team", ...value }; }`,
    ],
    [
      "declare request builders",
      `${imports}
      const access: Access = { roles: ["Owner"] };
      class TeamsBelow extends Resource {
        get owner(): Owner { return team(child(this.at, "/owner")); }
      }
      export function teams(parent: Location): Teams {
        const at = child(parent, "/teams");
        return combine(new TeamsBelow(at), read<Team>(at, access), {
          [root]: at,
          "by-id": (teamId: string) => team(key(at, "{id}", \`\${teamId}\`)),
        });
      }
      export function team(at: Location): Team;
      export function team(at: Location, options = {}): Team { return read(at, options); }`,
    ],
    [
      "have words in strings and comments that look like code",
      `/** eval("x"), import("fs"), a\\@ts-ignore, mail@ts-nocheck.example, (@ts-ignore), "@odata.type" */\nexport const text = "// @ts-nocheck //# sourceMappingURL=x";`,
    ],
    [
      "have tags",
      `/**\n * A.\n *\n * @see https://contoso.example/\n * @deprecated\n */\nexport type A = "a";`,
    ],
    [
      "have parameters that are named as globals",
      `export function f(process: string): string { return process; }`,
    ],
  ])("%s", (_, text) => {
    expect(messages(text)).toEqual([]);
  });
});

test("the index may export from the package", () => {
  const text = `export * from "./models/contoso.hr.js";\nexport * as hr from "./models/contoso.hr.js";`;
  expect(index(text)).toEqual([]);
  expect(index(`export * from "../models/contoso.hr.js";`)).toHaveLength(1);
});

describe("rendered code may not", () => {
  test.each([
    ["import a package", `import { readFile } from "node:fs";`, 'import of "node:fs"'],
    ["import for its effect", `import "../runtime/request.js";`, "without names"],
    ["import a default", `import request from "../runtime/request.js";`, "import default specifier"],
    ["import from outside the package", `import { a } from "../../../evil.js";`, "outside the package"],
    ["import by way of the outside", `import { a } from "../../../src/index.js";`, "outside the package"],
    ["import what is compiled", `import { a } from "../../dist/index.js";`, "outside the package"],
    ["import from a URL", `import { a } from "https://contoso.example/a.js";`, "outside the package"],
    ["import data", `import { a } from "data:text/javascript,alert(1)//.js";`, "outside the package"],
    [
      "import from a path with backslashes",
      `import type { A } from "./..\\\\..\\\\evil.js";`,
      "outside the package",
    ],
    ["import from a path with percents", `import type { A } from "./%2e%2e/a.js";`, "outside the package"],
    ["import from a path with a query", `import type { A } from "./a.js?b.js";`, "outside the package"],
    ["import values that templates do not use", `import { send } from "../runtime/client.js";`, "a value of"],
    [
      "import values by other names",
      `import { child as freeze } from "../runtime/location.js";`,
      "a value of",
    ],
    ["import values of the index", `import { send } from "../index.js";`, "a value of"],
    ["import all values", `import * as a from "../requests/a.js";`, "a value of"],
    ["export values of other modules", `export * from "../runtime/client.js";`, "another module's values"],
    ["export values of other modules by name", `export { send } from "../runtime/client.js";`, "by its name"],
    ["export values by other names", `const a = 1;\nexport { a as then };`, "by its name"],
    [
      "import with attributes",
      `import { a } from "../runtime/request.js" with { type: "json" };`,
      "attribute",
    ],
    ["require", `import fs = require("fs");`, "import equals declaration"],
    ["export from outside", `export * from "node:fs";`, "outside the package"],
    ["export an expression", `export default console.log(1);`, "export default declaration"],
    ["export in the way of CommonJS", `export = {};`, "export assignment"],
    ["name the type of a module outside", `export type A = import("node:fs").Stats;`, "import type"],
    ["run a statement", `console.log(1);`, "expression statement"],
    ["run a block", `{ fetch("x"); }`, "A block"],
    ["run a loop", `for (;;) {}`, "for statement"],
    ["await at the top", `await fetch("x");`, "expression statement"],
    [
      "call when it is loaded",
      `import { key } from "../runtime/request.js";\nconst a = key("x");`,
      "when the module is loaded",
    ],
    [
      "call its own freeze when it is loaded",
      `function freeze(a: object): object { return a; }\nconst a = freeze({});`,
      "when the module is loaded",
    ],
    [
      "freeze what is not its own",
      `import { freeze } from "../runtime/freeze.js";\nimport { combine } from "../runtime/resource.js";\nconst a = freeze(combine);`,
      "when the module is loaded",
    ],
    [
      "make a text of an object when it is loaded",
      "const a = `${{ toString: () => f() }}`;\nfunction f(): string { return ''; }",
      "put together when the module is loaded",
    ],
    [
      "make a number of an object",
      `const a = -{ valueOf: () => f() };\nfunction f(): number { return 1; }`,
      "The sign of",
    ],
    [
      "make a name of an object",
      `const root = { toString: () => f() };\nconst a = { [root]: 1 };\nfunction f(): string { return ""; }`,
      "that is computed",
    ],
    ["call itself when it is loaded", `const a = (() => "x")();`, "does not declare"],
    ["have a getter in a literal", `const a = { get b() { return fetch("x"); } };`, "object method"],
    [
      "have an accessor that calls a global",
      `class A extends B { get b() { return fetch("x"); } }`,
      'global "fetch"',
    ],
    ["have a default that calls a global", `function f(a = fetch("x")) { return a; }`, 'global "fetch"'],
    ["declare a variable", `let a = 1;`, "can change"],
    ["declare a var", `var a = 1;`, "can change"],
    ["use explicit resource management", `using a = { };`, "can change"],
    ["declare a class of its own", `export class A {}`, "not derived"],
    ["decorate", `@log class A extends B {}`, '"decorators"'],
    ["declare an abstract class", `abstract class A extends B {}`, '"abstract"'],
    ["run a class's static block", `class A extends B { static { fetch("x"); } }`, "static block"],
    ["initialize a class's field", `class A extends B { static a = fetch("x"); }`, "class property"],
    ["have a static accessor", `class A extends B { static get a() { return 1; } }`, '"static"'],
    ["have a method", `class A extends B { a() { return 1; } }`, "no accessor"],
    ["declare a class's constructor", `class A extends B { constructor() { fetch("x"); } }`, "no accessor"],
    [
      "compute the name of a class's member",
      `class A extends B { get [fetch("x")]() { return 1; } }`,
      '"computed"',
    ],
    ["derive a class from a call", `class A extends f() {}`, "not derived"],
    ["derive a class from a global", `class A extends Function {}`, 'global "Function"'],
    ["declare a class in an expression", `const a = class {};`, "class expression"],
    ["declare an enumeration", `export enum A { B = fetch("x") }`, "enum declaration"],
    ["declare a namespace", `namespace a { fetch("x"); }`, "module declaration"],
    ["declare globals", `declare global { const a: 1; }`, "module declaration"],
    ["import dynamically", `const a = () => import("node:fs");`, 'construct "import"'],
    ["call eval", `const a = () => eval("1");`, 'global "eval"'],
    ["call eval indirectly", `const a = () => (0, eval)("1");`, "does not declare"],
    ["construct", `const a = () => new Function("return 1");`, "does not declare"],
    ["construct while it loads", `class A extends B {} const a = new A();`, "runs when the module is loaded"],
    ["call Function", `const a = () => Function("return 1");`, "does not declare"],
    ["reach Function by a member", `const a = () => "".constructor;`, "Access to a member"],
    ["reach Function by an element", `const a = () => ""["constructor"];`, "Access to a member"],
    ["reach Function by a computed name", `const a = (b: "x") => ({})[b];`, "Access to a member"],
    ["set a prototype", `const a = { __proto__: null };`, '"__proto__"'],
    ["set a prototype by a string", `const a = { "__proto__": null };`, '"__proto__"'],
    ["compute a member's name", `const a = { ["b"]: 1 };`, "that is computed"],
    ["compute it by a symbol that is not of the runtime", `const a = { [root]: 1 };`, "that is computed"],
    ["read a global", `const a = globalThis;`, 'global "globalThis"'],
    ["pass a global in a template", "const a = `${process}`;", 'global "process"'],
    ["pass a global by its name", `const a = { process };`, 'global "process"'],
    ["spread a global", `const a = { ...process };`, 'global "process"'],
    ["default to a global", `function f(a = process) { return a; }`, 'global "process"'],
    ["use another member of Object", `const a = Object.assign;`, "Access to a member"],
    ["keep Object.freeze", `const a = Object.freeze;`, "Access to a member"],
    ["freeze otherwise", `const a = Object.freeze({});`, "does not declare"],
    ["call a method", `function f(a: string[]) { return a.map(f); }`, "does not declare"],
    ["call a parameter", `function f(a: () => void) { return a(); }`, "does not declare"],
    [
      "call a parameter that is named as a function",
      `${imports}\nfunction f(child: typeof key) { return child(); }`,
      "does not declare",
    ],
    [
      "construct a parameter that is named as a class",
      `${imports}\nfunction f(Resource: typeof combine) { return new Resource(); }`,
      "does not declare",
    ],
    [
      "call a constant that is named as a function",
      `${imports}\nfunction f(a: typeof key) { const child = a; return child(); }`,
      "does not declare",
    ],
    [
      "call a global that a type is named as",
      `import type { fetch } from "../models/a.js";\nfunction f() { return fetch("x"); }`,
      "does not declare",
    ],
    [
      "read a global that a type is named as",
      `import { type process } from "../requests/a.js";\nfunction f() { return process; }`,
      'global "process"',
    ],
    ["write a name by escapes", `const \\u0061 = 1;`, "with escapes"],
    ["have letters that look like others", `const \u0430 = 1;`, "other letters"],
    ["tag a template", "function f(a: any) { return f`x`; }", "tagged template"],
    ["assign", `function f(a: number) { return (a = 1); }`, "assignment expression"],
    ["assign logically", `function f(a: any) { return (a ??= 1); }`, "assignment expression"],
    ["use a comma", `function f(a: any) { return (a, 1); }`, "sequence expression"],
    ["increment", `function f(a: number) { return ++a; }`, "update expression"],
    ["increment afterwards", `function f(a: number) { return a++; }`, "update expression"],
    ["delete", `function f(a: any) { return delete a.b; }`, 'operator "delete"'],
    ["use this", `function f() { return this; }`, "this expression"],
    ["throw", `function f() { throw 1; }`, "throw statement"],
    ["await", `async function f() { return await 1; }`, '"async"'],
    ["yield", `function* f() { yield 1; }`, '"generator"'],
    ["destructure", `function f({ a = process }: any) { return a; }`, "object pattern"],
    ["use a regular expression", `const a = /(a+)+$/;`, "reg exp literal"],
    ["use a large integer", `const a = 1n;`, "big int literal"],
    ["leave a gap", `const a = [, 1];`, "gap"],
    ["call optionally", `function f(a?: () => void) { return a?.(); }`, "optional call"],
    ["direct the engine", `"use strict";`, '"directives"'],
    ["begin with an interpreter", `#!/usr/bin/env node\nconst a = 1;`, '"interpreter"'],
    ["declare an accessor in a type", `interface A { get b(): string }`, "accessor"],
    ["name the types of a module outside in a query", `type A = typeof import("node:fs");`, "import type"],
    ["be no module", `const a = ;`, "syntax error"],
    ["assert that something is not null", `function f(a?: string) { return a!; }`, "non null"],
    ["switch off the types", `// @ts-nocheck\nexport const a = 1;`, "instruction in a comment"],
    [
      "switch off the types of a line",
      `export const a = {\n  // @ts-ignore\n  b: 1 };`,
      "instruction in a comment",
    ],
    [
      "switch off the types behind words that look like it",
      `export const a = " @ts-nocheck";\n/* @ts-ignore */\nexport const b = 1;`,
      "instruction in a comment",
    ],
    [
      "name a source map",
      `export const a = 1;\n//# sourceMappingURL=https://contoso.example/a`,
      "instruction in a comment",
    ],
    ["instruct in capitals", `/** @TS-NoCheck */\nexport const a = 1;`, "instruction in a comment"],
    ["instruct by a part of a word", `/** @ts-ignored */\nexport const a = 1;`, "instruction in a comment"],
    [
      "name another compiler",
      `/** @jsxImportSource evil */\nexport const a = 1;`,
      "instruction in a comment",
    ],
    [
      "instruct a bundler",
      `/* @__NO_SIDE_EFFECTS__ */ function f() { return 1; }`,
      "instruction in a comment",
    ],
    ["name a source map in a text", `/** # sourceMappingURL=a */\nexport const a = 1;`, "instruction"],
    ["have other comments", `/* eslint-disable */\nexport const a = 1;`, "documents nothing"],
    ["have comments of lines", `// @flow\nexport const a = 1;`, "documents nothing"],
    [
      "refer to a file",
      `/// <reference path="../../../evil.d.ts" />\nexport const a = 1;`,
      "documents nothing",
    ],
    ["refer to types", `/// <reference types="node" />\nexport const a = 1;`, "documents nothing"],
    ["refer to a library", `/// <reference lib="dom" />\nexport const a = 1;`, "documents nothing"],
    ["have letters of no meaning", `const a = "\ue000";`, "invisible character"],
    ["reorder text", `/** \u202e */\nexport const a = 1;`, "invisible character"],
    ["break lines in other ways", `// a\u2028fetch("x")\nexport const a = 1;`, "invisible character"],
    ["return the carriage", `// a\rexport const a = 1;`, "invisible character"],
  ])("%s", (_, text, reason) => {
    expect(messages(text).join("\n")).toContain(reason);
  });

  test("do several such things without each being found, with its place", () => {
    const found = check(`${imports}\nlet a = eval("1");\nfetch("x");\n`);
    expect(found).toMatchObject([
      { code: "render-not-inert", origin: { offset: imports.length + 1 } },
      { code: "render-not-inert", message: expect.stringContaining("does not declare") as string },
      { code: "render-not-inert", message: expect.stringContaining('"eval"') as string },
      { code: "render-not-inert", origin: { source: { name: path } } },
    ]);
  });
});

describe("the package of shared types", () => {
  const models = "@contoso/models";
  const name = `${models}/models/contoso.hr`;

  test("may have its types imported and exported", () => {
    const text = `import type { Team } from "${name}";\nexport type { Team } from "${name}";`;
    expect(messages(text, models)).toEqual([]);
    expect(messages(text)).toHaveLength(2);
  });

  test.each([
    ["values", `import { team } from "${name}";`],
    ["values beside types", `import { type Team, team } from "${name}";`],
    ["exported values", `export { team } from "${name}";`],
    ["everything", `export * from "${name}";`],
    ["other modules", `import type { Team } from "${models}";`],
    ["what is below a module", `import type { Team } from "${name}/../../index.js";`],
    [
      "another package that begins with its name",
      `import type { Team } from "${models}2/models/contoso.hr";`,
    ],
  ])("may not be used for %s", (_, text) => {
    expect(messages(text, models).join("\n")).toContain("outside the package");
  });
});
