/** Few direct dependencies, each in one version and with one reason. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { repository } from "../../support/cli.js";

type Versions = Readonly<Record<string, string>>;

const manifest = JSON.parse(text("package.json")) as { dependencies: Versions; devDependencies: Versions };
const [, program = "", development = ""] = text("docs/dependencies.md").split(/^## .*$/mu);

describe.each([
  ["the program", manifest.dependencies, program],
  ["the development", manifest.devDependencies, development],
])("the dependencies of %s", (_, versions, section) => {
  test("are in one version each", () => {
    for (const version of Object.values(versions))
      expect(version).toMatch(/^(npm:[\w@/.-]+@)?\d+\.\d+\.\d+$/u);
  });

  test("are those that docs/dependencies.md gives a reason for", () => {
    const rows = section.split("\n").filter((line) => /^\| (?!package|-)/u.test(line));
    const reasons = rows.map((row) => row.split("|").map((cell) => cell.trim()));
    for (const [, , reason] of reasons) expect(reason).not.toBe("");
    // TypeScript is there in several versions, which share a row.
    const listed = reasons.flatMap(([, names = ""]) => names.replace(/, and .*$| \(.*\)$/gu, "").split(", "));
    const isBeside = (name: string) => /^typescript-\d/u.test(name) && !listed.includes(name);
    const used = Object.keys(versions).filter((name) => !isBeside(name));
    expect(listed.sort()).toEqual(used.sort());
  });
});

const packages = readdirSync(join(repository, "generated"));

describe.each(packages)("the generated package %s", (folder) => {
  test("needs nothing, and runs nothing when it is installed", () => {
    const generated = JSON.parse(text(join("generated", folder, "package.json"))) as object;
    for (const member of [
      "dependencies",
      "peerDependencies",
      "optionalDependencies",
      "bundleDependencies",
      "scripts",
    ]) {
      expect(generated).not.toHaveProperty(member);
    }
  });

  test("imports its own modules only", () => {
    const place = join("generated", folder, "dist");
    const files = readdirSync(join(repository, place), { recursive: true, encoding: "utf8" });
    const modules = files.filter((file) => /\.(js|d\.ts)$/u.test(file));
    expect(modules.length).toBeGreaterThan(10);
    for (const file of modules) {
      const { importedFiles } = ts.preProcessFile(text(join(place, file)));
      for (const { fileName } of importedFiles) expect(`${file}: ${fileName}`).toMatch(/: \.\.?\//u);
    }
  });
});

function text(file: string): string {
  return readFileSync(join(repository, file), "utf8");
}
