import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { makeSides } from "../../generator/cli/diff-sides.js";
import { Inputs } from "../../generator/cli/read-inputs.js";
import type { SliceConfiguration } from "../../generator/config/slice-configuration.js";
import { diffPackages } from "../../generator/diff/diff-packages.js";
import { diffToMarkdown } from "../../generator/diff/diff-markdown.js";
import { repository } from "../support/packages.js";
import { sharedGraph } from "../support/shared.js";

/** The history, oldest first. */
const versions = [
  "v1.0-2021-04-before-api-connectors",
  "v1.0-2021-04-20",
  "v1.0-2023-02-14",
  "v1.0-2025-10",
  "v1.0-2026-08-20",
] as const;

const successions = versions.slice(1).map((after, index) => [versions[index] ?? after, after] as const);

const golden = (name: string): string => join(repository, "test/upstream/golden", name);

const slices: readonly (readonly [string, Pick<SliceConfiguration, "annotations" | "include">])[] = [
  [
    "identity-api-connectors",
    {
      annotations: [join(repository, "metadata/identity-api-connectors.annotations.xml")],
      include: [{ text: "/identity/apiConnectors/**" }],
    },
  ],
  ["users", { annotations: [], include: [{ text: "/users" }, { text: "/users/*" }] }],
  ["groups", { annotations: [], include: [{ text: "/groups" }, { text: "/groups/*" }] }],
];

describe.skipIf(sharedGraph === undefined)("the history of Graph (skipped without shared/graph)", () => {
  const at = (path: string): string => join(sharedGraph ?? "", path);
  const inputs = new Inputs();

  async function compare(
    slice: Pick<SliceConfiguration, "annotations" | "include">,
    from: string,
    to: string,
  ) {
    const configuration: SliceConfiguration = {
      ...slice,
      name: "@contoso/history",
      out: "/nowhere",
      metadata: { form: "csdl", location: at(`csdl/${to}.xml`) },
      permissions: [at("permissions/permissions.json")],
      apiVersion: "v1.0",
      operations: "documented",
      version: "0.1.0",
    };
    const sides = [{ location: at(`csdl/${from}.xml`) }, { location: at(`csdl/${to}.xml`) }] as const;
    const { value, diagnostics } = await makeSides(configuration, sides, inputs);
    expect(diagnostics).toEqual([]);
    if (value === undefined) throw new Error("There is nothing to compare.");
    return value;
  }

  test.each(slices)("of %s is what a person has read; UPDATE=1 writes it", async (name, slice) => {
    const reports: string[] = [`# ${name}\n`];
    for (const [from, to] of successions) {
      const [before, after] = await compare(slice, from, to);
      const diff = diffPackages(before, after);
      reports.push(`## ${from} → ${to}: ${diff.step}\n`, diffToMarkdown(diff));
      // What is added on the way there is removed on the way back.
      const back = diffPackages(after, before);
      const count = (rule: string, changes: typeof diff.changes): number =>
        changes.filter((change) => change.rule === rule).length;
      for (const thing of ["type", "operation", "function"]) {
        expect(count(`${thing}-added`, diff.changes)).toBe(count(`${thing}-removed`, back.changes));
        expect(count(`${thing}-removed`, diff.changes)).toBe(count(`${thing}-added`, back.changes));
      }
      expect(diffPackages(after, after).changes).toEqual([]);
    }
    const report = `${reports.join("\n").trimEnd()}\n`;
    if (process.env["UPDATE"] === "1") await writeFile(golden(`${name}.md`), report);
    expect(report).toBe(await readFile(golden(`${name}.md`), "utf8"));
  });
});
