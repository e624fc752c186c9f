import { ts } from "ts-morph";
import { describe, expect, test } from "vitest";
import { findActiveCode } from "../../../generator/check/inert.js";

const path = "src/requests/teams.ts";

const imports = `import { key, read, type Location } from "../runtime/request.js";\nimport type { Team } from "../models/contoso.hr.js";\n`;

function check(text: string, sharedModels?: string) {
  const file = ts.createSourceFile(`/${path}`, text, { languageVersion: ts.ScriptTarget.ES2022 }, true);
  return findActiveCode(path, file, sharedModels);
}

const messages = (text: string, sharedModels?: string) =>
  check(text, sharedModels).map(({ message }) => message);

describe("rendered code may", () => {
  test.each([
    ["import from the package", imports],
    [
      "export from the package",
      `export * from "../models/contoso.hr.js";\nexport * as hr from "../models/contoso.hr.js";`,
    ],
    [
      "declare an interface",
      `export interface Team<T = string> extends Base { readonly "@odata.type"?: "#a.b"; f(x: T): void; [key: string]: unknown }`,
    ],
    [
      "declare types",
      `type A<T> = { readonly [K in keyof T]: T[K] extends infer U ? U[] : never } | (string & {}) | \`a\${number}\` | [a: 1, b?: -1] | typeof a;`,
    ],
    [
      "declare a frozen table",
      `export const table = Object.freeze({ "GET /teams": Object.freeze({ least: ["A"], higher: [], level: -1 }) } as const);`,
    ],
    [
      "declare a guard",
      `import { is } from "../runtime/request.js";\nexport function isTeam(value: unknown): value is Team { return is(value, "contoso.hr.team"); }`,
    ],
    [
      "declare a factory",
      `export function team(value: Omit<Team, "@odata.type">): Team { return { "@odata.type": "#contoso.hr.team", ...value }; }`,
    ],
    [
      "declare request builders",
      `${imports}
      export function teams(parent: Location): Teams {
        const at = key(parent, "/teams");
        return {
          ...read<Team>(at, { method: "GET", path: "/teams", access }),
          get owner() { return team(key(at, "/owner")); },
          byTeamId: (teamId) => team(key(at, teamId)),
          named(name: string, deep?: boolean) { return team(key(at, \`(name=\${name})\`, deep ?? !undefined)); },
        };
      }
      const access = { roles: ["Owner"] } satisfies object;
      function team(at: Location): Team { return at["x"] === undefined ? read(at) : at.y && at.z; }`,
    ],
    [
      "have words in strings and comments that look like code",
      `/** eval("x"), import("fs"), a\\@ts-ignore, mail@ts-nocheck.example */\nexport const text = "// @ts-nocheck //# sourceMappingURL=x";`,
    ],
    [
      "have parameters that are named as globals",
      `export function f(process: string): string { return process; }`,
    ],
  ])("%s", (_, text) => {
    expect(messages(text)).toEqual([]);
  });
});

describe("rendered code may not", () => {
  test.each([
    ["import a package", `import { readFile } from "node:fs";`, 'import of "node:fs"'],
    ["import for its effect", `import "../runtime/request.js";`, "without names"],
    ["import a default", `import request from "../runtime/request.js";`, "without names"],
    ["import from outside the package", `import { a } from "../../../evil.js";`, "outside the package"],
    ["import by way of the outside", `import { a } from "../../../src/index.js";`, "outside the package"],
    ["import what is compiled", `import { a } from "../../dist/index.js";`, "outside the package"],
    ["import from a URL", `import { a } from "https://contoso.example/a.js";`, "outside the package"],
    ["import data", `import { a } from "data:text/javascript,alert(1)//.js";`, "outside the package"],
    [
      "import with attributes",
      `import { a } from "../runtime/request.js" with { type: "json" };`,
      "attribute",
    ],
    ["require", `import fs = require("fs");`, "import equals declaration"],
    ["export from outside", `export * from "node:fs";`, "outside the package"],
    ["export an expression", `export default console.log(1);`, "export assignment"],
    ["name the type of a module outside", `export type A = import("node:fs").Stats;`, "import type"],
    ["run a statement", `console.log(1);`, "expression statement"],
    ["run a block", `{ fetch("x"); }`, "block"],
    ["run a loop", `for (;;) {}`, "for statement"],
    ["await at the top", `await fetch("x");`, "expression statement"],
    [
      "call when it is loaded",
      `import { key } from "../runtime/request.js";\nconst a = key("x");`,
      "when the module is loaded",
    ],
    ["call itself when it is loaded", `const a = (() => "x")();`, "does not declare"],
    ["have a getter that calls a global", `const a = { get b() { return fetch("x"); } };`, 'global "fetch"'],
    ["declare a variable", `let a = 1;`, "can change"],
    ["declare a var", `var a = 1;`, "can change"],
    ["use explicit resource management", `using a = { };`, "can change"],
    ["export a class", `export class A {}`, "modifier of a class"],
    ["run a class's static block", `class A { static { fetch("x"); } }`, "no accessor"],
    ["initialize a class's field", `class A { static a = fetch("x"); }`, "no accessor"],
    ["declare a class's constructor", `class A { constructor() { fetch("x"); } }`, "no accessor"],
    ["compute the name of a class's member", `class A { get [fetch("x")]() { return 1; } }`, "no accessor"],
    ["derive a class from a call", `class A extends f() {}`, "derived from an expression"],
    ["declare a class in an expression", `const a = class {};`, "class expression"],
    ["declare an enumeration", `export enum A { B = fetch("x") }`, "enum declaration"],
    ["declare a namespace", `namespace a { fetch("x"); }`, "module declaration"],
    ["declare globals", `declare global { const a: 1; }`, "module declaration"],
    ["import dynamically", `const a = () => import("node:fs");`, "import keyword"],
    ["call eval", `const a = () => eval("1");`, 'global "eval"'],
    ["call eval indirectly", `const a = () => (0, eval)("1");`, "does not declare"],
    ["construct", `const a = () => new Function("return 1");`, "does not declare"],
    ["construct while it loads", `class A {} const a = new A();`, "runs when the module is loaded"],
    ["call Function", `const a = () => Function("return 1");`, "does not declare"],
    ["reach Function by a member", `const a = () => "".constructor;`, '"constructor"'],
    ["reach Function by an element", `const a = () => ""["constructor"];`, '"constructor"'],
    ["reach Function by a computed name", `const a = (b: "x") => ({})[b];`, "computed name"],
    ["set a prototype", `const a = { __proto__: null };`, '"__proto__"'],
    ["set a prototype by a string", `const a = { "__proto__": null };`, '"__proto__"'],
    ["compute a member's name", `const a = { ["b"]: 1 };`, "computed property name"],
    ["read a global", `const a = globalThis;`, 'global "globalThis"'],
    ["pass a global in a template", "const a = `${process}`;", 'global "process"'],
    ["pass a global by its name", `const a = { process };`, 'global "process"'],
    ["spread a global", `const a = { ...process };`, 'global "process"'],
    ["default to a global", `function f(a = process) { return a; }`, 'global "process"'],
    ["use another member of Object", `const a = Object.assign;`, 'global "Object"'],
    ["keep Object.freeze", `const a = Object.freeze;`, 'global "Object"'],
    ["call a method", `function f(a: string[]) { return a.map(f); }`, "does not declare"],
    ["call a parameter", `function f(a: () => void) { return a(); }`, "does not declare"],
    ["tag a template", "function f(a: any) { return f`x`; }", "tagged template"],
    ["assign", `function f(a: number) { return (a = 1); }`, 'operator "="'],
    ["assign logically", `function f(a: any) { return (a ??= 1); }`, 'operator "??="'],
    ["use a comma", `function f(a: any) { return (a, 1); }`, 'operator ","'],
    ["increment", `function f(a: number) { return ++a; }`, "changes a variable"],
    ["increment afterwards", `function f(a: number) { return a++; }`, "postfix unary"],
    ["delete", `function f(a: any) { return delete a.b; }`, "delete expression"],
    ["use this", `function f() { return this; }`, "this keyword"],
    ["throw", `function f() { throw 1; }`, "throw statement"],
    ["await", `async function f() { return await 1; }`, "async keyword"],
    ["yield", `function* f() { yield 1; }`, "asterisk token"],
    ["destructure", `function f({ a = process }: any) { return a; }`, "object binding pattern"],
    ["use a regular expression", `const a = /(a+)+$/;`, "regular expression literal"],
    ["assert that something is not null", `function f(a?: string) { return a!; }`, "non null"],
    ["switch off the types", `// @ts-nocheck\nexport const a = 1;`, "instruction in a comment"],
    [
      "switch off the types of a line",
      `export const a = {\n  // @ts-ignore\n  b: 1 };`,
      "instruction in a comment",
    ],
    [
      "name a source map",
      `export const a = 1;\n//# sourceMappingURL=https://contoso.example/a`,
      "instruction in a comment",
    ],
    ["refer to a file", `/// <reference path="../../../evil.d.ts" />\nexport const a = 1;`, "in a comment"],
    ["refer to types", `/// <reference types="node" />\nexport const a = 1;`, "in a comment"],
    ["refer to a library", `/// <reference lib="dom" />\nexport const a = 1;`, "in a comment"],
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
