import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { hasErrors } from "../../../generator/diagnostics.js";
import { generatePackage } from "../../../generator/pipeline.js";
import type { PackageOptions, PackageSources } from "../../../generator/pipeline.js";
import { recutAll } from "../../support/recut.js";
import { optionsOf, scenariosOf, sourcesOf } from "../../support/scenario.js";

const folder = fileURLToPath(new URL("../../scenarios/", import.meta.url));

const cases = readdirSync(folder)
  .filter((name) => name.endsWith(".md") && name !== "README.md")
  .flatMap((name) =>
    scenariosOf(readFileSync(folder + name, "utf8")).flatMap((scenario) =>
      scenario.inputs.map(
        (input) => [`${name}: ${scenario.title} (${input.language})`, scenario, input] as const,
      ),
    ),
  );

async function rendered(
  sources: PackageSources,
  options: PackageOptions,
): Promise<Record<string, string> | undefined> {
  const { value, diagnostics } = await generatePackage(sources, options, {
    check: (files) => Promise.resolve({ value: files, diagnostics: [] }),
  });
  if (hasErrors(diagnostics)) return undefined;
  return Object.fromEntries(
    value.files
      .filter(({ path }) => !/^src\/(?:runtime|testing)\//u.test(path))
      .map(({ path, text }) => [path, text]),
  );
}

describe("what is cut out of a scenario's input gives the same package", () => {
  test.each(cases)("%s", async (_, scenario, input) => {
    const [sources, options] = [sourcesOf(scenario, input), optionsOf(scenario)];
    const whole = await rendered(sources, options);
    if (whole === undefined) return;
    // OpenAPI takes names that CSDL does not.
    if (input.language === "yaml" && scenario.title === "Names that would be code") return;
    const recut = await recutAll(sources, options);
    expect(await rendered(recut, options)).toEqual(whole);
    expect((await recutAll(recut, options)).metadata.source.text).toBe(recut.metadata.source.text);
  });
});
