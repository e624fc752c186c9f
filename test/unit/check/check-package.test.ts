import { describe, expect, test } from "vitest";
import { checkPackage } from "../../../generator/check/check-package.js";
import type { OutputFile } from "../../../generator/output.js";
import { formatPlace, placeOf } from "../../../generator/source.js";

const runtime = {
  path: "src/runtime/request.ts",
  text: `/** Sends. */
export async function send(path: string): Promise<string> {
  console.log(path);
  return await Promise.resolve(path);
}
declare const console: { log(text: string): void };
`,
};

const models = {
  path: "src/models/contoso.hr.ts",
  text: `/** A team. */
export interface Team {
  readonly "@odata.type": "#contoso.hr.team";
  name?: string | null;
}

export function team(value: Omit<Team, "@odata.type">): Team {
  return { "@odata.type": "#contoso.hr.team", ...value };
}
`,
};

const index = { path: "src/index.ts", text: `export * from "./models/contoso.hr.js";\n` };

const readme = { path: "README.md", text: "# Teams\n" };

async function errors(files: readonly OutputFile[]): Promise<readonly string[]> {
  const { diagnostics } = await checkPackage(files);
  return diagnostics.map(
    ({ code, message, origin }) => `${origin ? formatPlace(placeOf(origin)) : ""} ${code} ${message}`,
  );
}

describe("checking a package", () => {
  test("adds the compiled modules, sorted, with the specifiers as they were", async () => {
    const { value, diagnostics } = await checkPackage([readme, index, models]);
    expect(diagnostics).toEqual([]);
    expect(value.map(({ path }) => path)).toEqual([
      "README.md",
      "dist/index.d.ts",
      "dist/index.js",
      "dist/models/contoso.hr.d.ts",
      "dist/models/contoso.hr.js",
      "src/index.ts",
      "src/models/contoso.hr.ts",
    ]);
    expect(value.find(({ path }) => path === "dist/index.js")?.text).toBe(index.text);
    expect(value.find(({ path }) => path === "dist/models/contoso.hr.js")?.text).toBe(
      `export function team(value) {\n    return { "@odata.type": "#contoso.hr.team", ...value };\n}\n`,
    );
    expect(value.find(({ path }) => path === "dist/models/contoso.hr.d.ts")?.text).toBe(
      `/** A team. */
export interface Team {
    readonly "@odata.type": "#contoso.hr.team";
    name?: string | null;
}
export declare function team(value: Omit<Team, "@odata.type">): Team;
`,
    );
  });

  test("lets the runtime do things, and nothing else", async () => {
    expect(await errors([runtime])).toEqual([]);
    expect(await errors([{ ...runtime, path: "src/client.ts" }])).toContainEqual(
      expect.stringContaining("render-not-inert"),
    );
  });

  test("reports every syntax error with its place, and looks no further", async () => {
    expect(
      await errors([
        { path: "src/a.ts", text: "const a = ;\nlet b: = 2;\n" },
        { path: "src/b.ts", text: ")" },
      ]),
    ).toEqual([
      expect.stringMatching(/^src\/a\.ts:1:11 render-invalid .*\(TS\d+\)$/),
      expect.stringMatching(/^src\/a\.ts:2:8 render-invalid .*\(TS\d+\)$/),
      expect.stringMatching(/^src\/b\.ts:1:1 render-invalid .*\(TS\d+\)$/),
    ]);
  });

  test.each([
    ["an unknown type", `export interface A { b: Missing }`, "TS2304"],
    ["a wrong type", `export const a: string = 1;`, "TS2322"],
    ["undefined for an optional property", `export const a: { b?: string } = { b: undefined };`, "TS2375"],
    [
      "a type that is imported as a value",
      `import { Team } from "../models/contoso.hr.js";\nexport type A = Team;`,
      "TS1484",
      "src/runtime/a.ts",
    ],
    [
      "an export without a type",
      `function f(): { a: string } { return { a: "" }; }\nexport const a = () => f();`,
      "TS9013",
    ],
    ["an import that nobody uses", `import type { Team } from "./models/contoso.hr.js";`, "TS6196"],
    ["the global of a browser", `export type A = Window;`, "TS2304"],
    ["a name that is not exported", `export type { Nothing } from "./models/contoso.hr.js";`, "TS2305"],
    [
      "an unchecked index in a module that is copied",
      `export const a = (b: readonly string[]): string => b["0"];`,
      "TS2322",
      "src/runtime/a.ts",
    ],
  ])("reports %s", async (_, text, code, path = "src/a.ts") => {
    expect(await errors([models, { path, text }])).toEqual([
      expect.stringMatching(new RegExp(`^${path}:\\d+:\\d+ render-invalid .*\\(${code}\\)$`, "s")),
    ]);
  });

  test("reports a document that is not JSON", async () => {
    expect(await errors([{ path: "package.json", text: `{ "name": }` }])).toEqual([
      expect.stringMatching(/^package\.json:1:1 render-invalid /),
    ]);
  });

  test("checks several packages at once without mixing them up", async () => {
    const wrong = { path: "src/index.ts", text: `export * from "./models/contoso.it.js";\n` };
    const packages = [[index, models], [wrong, models], [index], [models, index]];
    const [first, ...others] = await Promise.all(packages.map((files) => checkPackage(files)));
    expect(others.map(({ diagnostics }) => diagnostics.length)).toEqual([1, 1, 0]);
    expect(others.at(-1)).toEqual(first);
  });

  test("imports nothing that is not in the package", async () => {
    const text = `import type { A } from "./b.js";\nexport const c: A = 1;\n`;
    expect(await errors([{ path: "src/a.ts", text }])).toEqual([
      expect.stringMatching(/^src\/a\.ts:1:24 render-invalid .*\(TS2307\)$/),
    ]);
  });

  test("compiles nothing under a path that leaves the package", async () => {
    expect(await errors([{ path: "src/../../a.ts", text: "export const a = 1;\n" }])).toEqual([
      ` output-path-invalid The generated file "src/../../a.ts" has ".." in its path.`,
    ]);
  });

  test("counts columns as editors do", async () => {
    const text = `/** \u{1f600} */ export const \u00e4: string = "\u{1f600}", b: string = 1;\n`;
    const [error] = await errors([{ path: "src/a.ts", text }]);
    expect(error).toContain(`src/a.ts:1:${text.indexOf("b: string") + 1} `);
  });
});
