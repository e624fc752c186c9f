/** The licences of everything that is installed; docs/licences.md is written with UPDATE=1. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { expect, test } from "vitest";
import { repository } from "../../support/cli.js";

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
}

/** What may be shipped with a program under the MIT licence without asking anyone. */
const allowed: readonly string[] = [
  "MIT",
  "ISC",
  "0BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "BlueOak-1.0.0",
];

/** What may be used in development besides. Each is used as it is, and nothing of it is shipped. */
const allowedInDevelopment: readonly string[] = [...allowed, "MPL-2.0", "Python-2.0"];

/** Packages whose licence npm cannot read: by their version, what their own files say. */
const read: Readonly<Record<string, string>> = { "format@0.2.2": "MIT" };

const { packages } = JSON.parse(text("package-lock.json")) as { packages: Readonly<Record<string, Locked>> };
const installed = Object.entries(packages)
  .filter(([path, { link }]) => path.includes("node_modules/") && link !== true)
  .map(([path, { version, license, dev = false }]) => {
    const name = path.split("node_modules/").at(-1) ?? "";
    return {
      name: `${name}@${version}`,
      licence: license ?? read[`${name}@${version}`] ?? "none",
      isShipped: !dev,
    };
  });

test("every package has a licence that allows what is done with it", () => {
  const others = installed.filter(
    ({ licence, isShipped }) => !(isShipped ? allowed : allowedInDevelopment).includes(licence),
  );
  expect(others).toEqual([]);
});

test("docs/licences.md lists them", async () => {
  const file = join(repository, "docs/licences.md");
  const expected = await format(document(), { parser: "markdown", printWidth: 120 });
  if (process.env["UPDATE"] === "1") writeFileSync(file, expected);
  expect(text("docs/licences.md")).toBe(expected);
});

function document(): string {
  return [
    "# Licences",
    "",
    "Of every package in the lock. A test fails on a licence that is none of these, and writes this file with",
    "`UPDATE=1 npx vitest run test/unit/supply`. What a generated package contains is the work of this repository, under MIT.",
    "",
    `## Of the program`,
    "",
    ...table(installed.filter(({ isShipped }) => isShipped)),
    "",
    "## Of the development",
    "",
    ...table(installed.filter(({ isShipped }) => !isShipped)),
    "",
  ].join("\n");
}

function table(of: typeof installed): readonly string[] {
  const licences = [...new Set(of.map(({ licence }) => licence))].sort();
  return [
    "| licence | packages |",
    "| --- | --- |",
    ...licences.map((licence) => {
      const names = of.filter((one) => one.licence === licence).map(({ name }) => name);
      return `| ${licence} | ${[...new Set(names)].sort().join(", ")} |`;
    }),
  ];
}

function text(file: string): string {
  return readFileSync(join(repository, file), "utf8");
}
