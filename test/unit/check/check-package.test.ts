import { describe, expect, test } from "vitest";
import { checkPackage, compileRuntime, createPackageCheck } from "../../../generator/check/check-package.js";
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

const errors = (files: Parameters<typeof checkPackage>[0]) =>
  checkPackage(files).diagnostics.map(
    ({ code, message, origin }) => `${origin ? formatPlace(placeOf(origin)) : ""} ${code} ${message}`,
  );

describe("checking a package", () => {
  test("adds the compiled modules, sorted, with the specifiers as they were", () => {
    const { value, diagnostics } = checkPackage([readme, index, models]);
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

  test("lets the runtime do things, and nothing else", () => {
    expect(errors([runtime])).toEqual([]);
    expect(errors([{ ...runtime, path: "src/client.ts" }])).toContainEqual(
      expect.stringContaining("render-not-inert"),
    );
  });

  test("reports every syntax error with its place, and looks no further", () => {
    expect(
      errors([
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
    ["an unchecked index", `export const a = (b: readonly string[]): string => b["0"];`, "TS2322"],
    [
      "a type that is imported as a value",
      `import { Team } from "./models/contoso.hr.js";\nexport type A = Team;`,
      "TS1484",
    ],
    [
      "an export without a type",
      `function f(): { a: string } { return { a: "" }; }\nexport const a = () => f();`,
      "TS9007",
    ],
    ["an import that nobody uses", `import { team } from "./models/contoso.hr.js";`, "TS6133"],
    ["the global of a browser", `export type A = Window;`, "TS2304"],
    ["a name that is not exported", `export { nothing } from "./models/contoso.hr.js";`, "TS2305"],
  ])("reports %s", (_, text, code) => {
    expect(errors([models, { path: "src/a.ts", text }])).toEqual([
      expect.stringMatching(new RegExp(`^src/a\\.ts:\\d+:\\d+ render-invalid .*\\(${code}\\)$`, "s")),
    ]);
  });

  test("reports a document that is not JSON", () => {
    expect(errors([{ path: "package.json", text: `{ "name": }` }])).toEqual([
      expect.stringMatching(/^package\.json:1:1 render-invalid /),
    ]);
  });

  test("does not mix up packages that are checked one after the other", () => {
    const check = createPackageCheck();
    const wrong = { path: "src/index.ts", text: `export * from "./models/contoso.it.js";\n` };
    expect(check([index, models]).diagnostics).toEqual([]);
    expect(check([wrong, models]).diagnostics).toHaveLength(1);
    expect(check([index]).diagnostics).toHaveLength(1);
    expect(check([index, models]).value).toEqual(checkPackage([models, index]).value);
  });

  test("takes a runtime that is compiled already as it is, as long as it fits the sources", () => {
    const { value: known, diagnostics } = compileRuntime([runtime]);
    expect(diagnostics).toEqual([]);
    const marked = { ...known, files: known.files.map(({ path }) => ({ path, text: "// known\n" })) };
    const check = createPackageCheck(marked);
    const compiled = (files: readonly OutputFile[]) =>
      check(files).value.find(({ path }) => path === "dist/runtime/request.js")?.text;
    expect(compiled([index, models, runtime])).toBe("// known\n");
    expect(compiled([index, models, { ...runtime, text: `${runtime.text}// newer\n` }])).toContain(
      "async function",
    );
  });
});
