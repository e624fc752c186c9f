/** The licences of everything that is installed are those that docs/licences.md allows. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repository } from "../../support/cli.js";

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
}

const [, shipped = "", development = "", exceptions = ""] = text("docs/licences.md").split(/^## .*$/mu);
const allowed = firstCells(shipped);
const allowedInDevelopment = [...allowed, ...firstCells(development)];
const read = new Map(rowsOf(exceptions).map(([name = "", licence = ""]) => [name, licence] as const));

const { packages } = JSON.parse(text("package-lock.json")) as { packages: Readonly<Record<string, Locked>> };
const installed = Object.entries(packages)
  .filter(([path, { link }]) => path.includes("node_modules/") && link !== true)
  .map(([path, { version, license, dev = false }]) => {
    const name = path.split("node_modules/").at(-1) ?? "";
    return {
      name: `${name}@${version}`,
      licence: license ?? read.get(`${name}@${version}`) ?? "none",
      isShipped: !dev,
    };
  });

test("every package has a licence that allows what is done with it", () => {
  const others = installed.filter(
    ({ licence, isShipped }) => !(isShipped ? allowed : allowedInDevelopment).includes(licence),
  );
  expect(others).toEqual([]);
});

test("no licence is allowed that nothing has", () => {
  const used = new Set(installed.map(({ licence }) => licence));
  expect(allowedInDevelopment.filter((licence) => !used.has(licence))).toEqual([]);
  const names = new Set(installed.map(({ name }) => name));
  expect([...read.keys()].filter((name) => !names.has(name))).toEqual([]);
});

test("the built program says what it contains, which is shipped in the versions of the lock", () => {
  const contained = [...text("dist/licences.txt").matchAll(/^(\S+) (\d\S*): (\S+)$/gmu)].map(
    ([, name = "", version = "", licence = ""]) => ({ name: `${name}@${version}`, licence, isShipped: true }),
  );
  expect(contained.map(({ name }) => name)).toContainEqual(expect.stringMatching(/^fast-xml-parser@/u));
  expect(installed).toEqual(expect.arrayContaining(contained));
});

/** The cells of the rows of a table, but for its head. */
function rowsOf(section: string): readonly (readonly string[])[] {
  const rows = section.split("\n").filter((line) => line.startsWith("|"));
  return rows.slice(2).map((row) =>
    row
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

function firstCells(section: string): readonly string[] {
  return rowsOf(section).map(([cell = ""]) => cell);
}

function text(file: string): string {
  return readFileSync(join(repository, file), "utf8");
}
