/**
 * The same API as CSDL and as OpenAPI, compared in everything. docs/csdl-and-openapi.md has the causes of all differences, and how many
 * there are of each; UPDATE=1 writes it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readPermissions } from "../../generator/read/permissions/read-permissions.js";
import { slices } from "../slices/slices.js";
import { differences } from "../support/model-differences.js";
import { repository, sourceOf } from "../support/packages.js";
import { byPrettier } from "../support/prettier.js";
import { sharedGraph } from "../support/shared.js";
import { annotationCauses, annotationDifferences } from "./agreement/annotations.js";
import { explained, type Cause } from "./agreement/cause.js";
import { readForms, type Forms } from "./agreement/forms.js";
import { choiceCauses, descriptionCauses, optionCauses } from "./agreement/request-causes.js";
import {
  choiceDifferences,
  descriptionDifferences,
  modelDifferences,
  optionDifferences,
} from "./agreement/request-differences.js";
import { operationsOf } from "./agreement/slice-differences.js";
import { typeCauses } from "./agreement/type-causes.js";

const file = join(repository, "docs/csdl-and-openapi.md");

test.each([...typeCauses, ...annotationCauses, ...descriptionCauses, ...optionCauses, ...choiceCauses])(
  "docs have the cause: $cause",
  ({ cause }) => {
    expect(readFileSync(file, "utf8")).toContain(cause);
  },
);

describe.skipIf(sharedGraph === undefined)("both forms of Graph (skipped without shared/graph)", () => {
  let forms: Forms;
  beforeAll(() => {
    forms = readForms(sharedGraph ?? "");
  });

  test("declare the same types, actions and functions, but for known causes", async () => {
    const found = explained(differences(forms.csdl, forms.openApi), typeCauses, forms);
    expect(found.unexplained).toEqual([]);
    await expectTable("types", causeTable(found.counts));
  });

  test("say the same of them in annotations, but for known causes", async () => {
    const found = explained(annotationDifferences(forms), annotationCauses, forms);
    expect(found.unexplained).toEqual([]);
    await expectTable("annotations", causeTable(found.counts));
  });

  test("make the same of each request that the document lists", () => {
    expect(forms.described.length).toBeGreaterThan(10_000);
    expect(modelDifferences(forms)).toEqual([]);
  });

  test("carry what the document says that requests and responses carry, but for known causes", async () => {
    const found = explained(descriptionDifferences(forms), descriptionCauses, forms);
    expect(found.unexplained).toEqual([]);
    await expectTable("descriptions", causeTable(found.counts));
  });

  test("take the same query options, but for known causes", async () => {
    const found = explained(optionDifferences(forms), optionCauses, forms);
    expect(found.unexplained).toEqual([]);
    await expectTable("options", causeTable(found.counts));
  });

  test("have the same requests below a wildcard, but for known causes", async () => {
    const found = explained(choiceDifferences(forms), choiceCauses, forms);
    expect(found.unexplained).toEqual([]);
    await expectTable("requests", causeTable(found.counts));
  });

  test("give slices with the same operations, but for requests that only one of them has", async () => {
    const path = join(sharedGraph ?? "", "permissions/permissions.json");
    const permissions = readPermissions(await sourceOf(path)).value;
    const known = new Set(choiceDifferences(forms).map(({ subject }) => subject));
    const optional = new Set(
      optionDifferences(forms).map(({ found: { method, location } }) => `${method} ${location.path}`),
    );
    const rows = slices.map((slice) => {
      const csdl = operationsOf(forms.csdlModel, permissions, slice);
      const openApi = operationsOf(forms.openApiModel, permissions, slice);
      const [left, right] = [missing(csdl, openApi), missing(openApi, csdl)];
      // Where documentation lists the requests, only alternate keys, which OpenAPI does not have, are missing.
      const isKnown = (key: string): boolean => (slice.operations === "all" ? known.has(key) : isByName(key));
      expect([...left, ...right].filter((key) => !isKnown(key))).toEqual([]);
      const both = [...csdl].filter(([key]) => openApi.has(key));
      expect(both.filter(([key, operation]) => openApi.get(key) !== operation && !optional.has(key))).toEqual(
        [],
      );
      const counts = [both.length, left.length, right.length];
      return `| ${slice.include.map((each) => `\`${each}\``).join(", ")} | ${counts.join(" | ")} |`;
    });
    await expectTable("slices", [
      "| slice | operations of both | of CSDL alone | of OpenAPI alone |",
      "| --- | --: | --: | --: |",
      ...rows,
    ]);
  });
});

/** Whether a path has an entity by an alternate key: parentheses that no name of a function stands before. */
function isByName(key: string): boolean {
  return /^[A-Z]+ \/[^/(]+\(/.test(key);
}

function missing(from: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): readonly string[] {
  return [...from.keys()].filter((key) => !other.has(key));
}

function causeTable<D>(counts: ReadonlyMap<Cause<D>, number>): readonly string[] {
  const rows = [...counts].map(([{ cause, effect }, count]) => `| ${count} | ${cause} | ${effect} |`);
  return ["| number | cause | effect |", "| --: | --- | --- |", ...rows];
}

/** Compares what stands between two marks of the document, or writes it. */
async function expectTable(name: string, lines: readonly string[]): Promise<void> {
  const text = readFileSync(file, "utf8");
  const [begin, end] = [`<!-- agreement:${name} -->`, `<!-- /agreement:${name} -->`];
  const [before = "", rest = ""] = text.split(begin);
  const [, after = ""] = rest.split(end);
  const updated = await byPrettier(
    [before, begin, "\n\n", lines.join("\n"), "\n\n", end, after].join(""),
    "md",
  );
  if (process.env["UPDATE"] === "1") writeFileSync(file, updated);
  expect(readFileSync(file, "utf8")).toBe(updated);
}
