import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";
import type { PackageDiff } from "../../../generator/diff/change.js";
import { declaredSurface, surfaceFiles } from "../../../generator/diff/declared/declared-surface.js";
import { diffSurfaces } from "../../../generator/diff/diff-packages.js";
import { type Surface, surfaceOf } from "../../../generator/diff/surface.js";
import type { OutputFile } from "../../../generator/output.js";
import type { GeneratedPackage } from "../../../generator/pipeline.js";
import { committedSources, rendered } from "../../support/packages.js";
import { makeSide } from "./make-side.js";
import { ruleCases, type Side } from "./rule-cases.js";

/** The surface of a package by its plan, and by the declarations that were made of it. */
interface Surfaces {
  readonly planned: Surface;
  readonly declared: Surface;
}

function surfacesOf({ plan, files }: GeneratedPackage): Surfaces {
  if (plan === undefined) throw new Error("There is no plan.");
  return {
    planned: surfaceOf(plan),
    declared: declaredSurface(declarationsOf(files), plan.apiVersion),
  };
}

/** What the compiler makes of each module alone. */
function declarationsOf(files: readonly OutputFile[]): readonly OutputFile[] {
  return files
    .filter(({ path }) => /^src\/.*\.ts$/u.test(path))
    .map(({ path, text }) => ({ path: path.replace(/^src\/(.*)\.ts$/u, "dist/$1.d.ts"), text }))
    .filter(({ path }) => surfaceFiles.test(path))
    .map(({ path, text }) => ({ path, text: ts.transpileDeclaration(text, {}).outputText }));
}

const surfaces = new Map<Side, Surfaces>();

beforeAll(async () => {
  for (const { left, right } of ruleCases) {
    for (const side of [left, right]) surfaces.set(side, surfacesOf(await makeSide(side)));
  }
});

function surfacesIn(side: Side): Surfaces {
  const found = surfaces.get(side);
  if (found === undefined) throw new Error("This side was not made.");
  return found;
}

/** What a comparison says, without where it says it. */
function changesIn({ changes }: PackageDiff): readonly string[] {
  return changes.map(({ rule, subject, effect, before, after }) =>
    JSON.stringify([rule, subject, effect, before, after]),
  );
}

describe.each(ruleCases.map((each) => [each.title, each] as const))("%s", (_, { left, right }) => {
  test("has the surface of its plan in its declarations", () => {
    for (const side of [left, right]) {
      const { planned, declared } = surfacesIn(side);
      expect(changesIn(diffSurfaces(planned, declared))).toEqual([]);
      expect(changesIn(diffSurfaces(declared, planned))).toEqual([]);
    }
  });

  test("is found in declarations as in plans", () => {
    const [from, to] = [surfacesIn(left), surfacesIn(right)];
    expect(changesIn(diffSurfaces(from.declared, to.declared))).toEqual(
      changesIn(diffSurfaces(from.planned, to.planned)),
    );
    expect(changesIn(diffSurfaces(to.declared, from.declared))).toEqual(
      changesIn(diffSurfaces(to.planned, from.planned)),
    );
  });
});

test("the committed package has the surface of its plan", async () => {
  const { planned, declared } = surfacesOf(await rendered(await committedSources()));
  expect(declared.operations).toHaveLength(6);
  expect(changesIn(diffSurfaces(planned, declared))).toEqual([]);
});
