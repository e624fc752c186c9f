import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layOut } from "../../../generator/render/layout/layout.js";
import { alignTables } from "../../../generator/markdown-tables.js";
import { committedSources, rendered } from "../../support/packages.js";
import { byPrettier, changedByPrettier } from "../../support/prettier.js";

// Scenarios ask the same of every package that they make.
test("the committed package is laid out as prettier does it", async () => {
  const { files } = await rendered(await committedSources());
  expect(await changedByPrettier(files)).toEqual([]);
});

/** Names of many lengths, so that lines end before, at and after the last column. */
const name = fc
  .tuple(fc.constantFrom("Team", "Shift", "Employee"), fc.nat(60))
  .map(([start, length]) => start + "x".repeat(length));
const type = fc.tuple(name, fc.constantFrom("", "models.")).map(([text, alias]) => alias + text);
const generic = fc
  .tuple(name, fc.array(type, { minLength: 1, maxLength: 3 }))
  .map(([of, types]) => `${of}<${types.join(", ")}>`);
const strings = fc.array(name, { maxLength: 5 }).map((values) => values.map((value) => `"${value}"`));

const lines = {
  imports: fc
    .tuple(fc.array(name, { minLength: 1, maxLength: 4 }), name)
    .map(
      ([names, from]) =>
        `import { ${names.map((each, index) => `${each}${index}`).join(", ")} } from "./${from}.js";`,
    ),
  unions: fc
    .tuple(name, fc.array(type, { minLength: 1, maxLength: 5 }))
    .map(([of, members]) => `export type ${of} = ${members.join(" | ")};`),
  interfaces: fc
    .tuple(name, fc.array(fc.oneof(generic, name), { minLength: 1, maxLength: 3 }))
    .map(([of, bases]) => `export interface ${of} extends ${bases.join(", ")} {\n  readonly a: string;\n}`),
  members: fc
    .tuple(name, generic, fc.constantFrom("", '["get"]', " | null"))
    .map(([of, member, end]) => `export interface A {\n  readonly ${of}: ${member}${end};\n}`),
  methods: fc
    .tuple(name, fc.array(type, { maxLength: 3 }), generic)
    .map(
      ([of, types, result]) =>
        `export interface A {\n  ${of}(${types.map((each, index) => `p${index}: ${each}`).join(", ")}): ${result};\n}`,
    ),
  functions: fc
    .tuple(name, type, generic, strings)
    .map(
      ([of, parameter, result, values]) =>
        `export function ${of}(value: ${parameter}): ${result} {\n  return (\n    make(${["value", ...values].join(", ")})\n  );\n}`,
    ),
  conditions: fc
    .tuple(name, fc.array(name, { minLength: 1, maxLength: 4 }))
    .map(
      ([of, names]) =>
        `export function ${of}(value: A): value is B {\n  return ${names.map((each) => `is(value, "${each}")`).join(" || ")};\n}`,
    ),
  objects: fc
    .tuple(name, strings, strings)
    .map(
      ([of, one, other]) =>
        `const table = {\n  ${of}: { least: [${one.join(", ")}], higher: [${other.join(", ")}] },\n  long: "${of}",\n};`,
    ),
  arrows: fc
    .tuple(name, type, name)
    .map(
      ([of, parameter, target]) =>
        `function f(at: A): B {\n  return combine(\n    new C(at),\n    {\n      ${of}: (key: ${parameter}) => ${target}(named(at, "/x", { key: quoted(key) })),\n    }\n  );\n}`,
    ),
} as const satisfies Readonly<Record<string, fc.Arbitrary<string>>>;

describe("lines of any length stand as prettier puts them", () => {
  test.each(Object.entries(lines))("%s", async (_kind, arbitrary) => {
    await fc.assert(
      fc.asyncProperty(arbitrary, async (text) => {
        expect(layOut(text)).toBe(await byPrettier(text, "ts"));
      }),
      { numRuns: 150 },
    );
  });
});

describe("tables of Markdown", () => {
  test.each([
    ["| a | b |\n| --- | :---: |\n| one | two |\n"],
    ["text\n\n| a \\| b | c |\n| :-- | --: |\n| 1 | 200000 |\n| 3 |  |\n\nmore\n"],
    ["| Global | China |\n| :---: | :---: |\n| ✅ | ❌ |\n"],
    ["| 名前 | b |\n| --- | --- |\n| x | y |\n"],
  ])("%j", async (text) => {
    expect(alignTables(text)).toBe(await byPrettier(text, "md"));
  });
});

test("a table may have any number of rows", () => {
  const rows = Array.from({ length: 150_000 }, (_, index) => `| ${index} |`);
  const lines = alignTables(["| number |", "| --- |", ...rows].join("\n")).split("\n");
  expect(lines.at(-2)).toBe("| 149999 |");
});
