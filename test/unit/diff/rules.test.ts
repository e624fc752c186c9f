import { beforeAll, describe, expect, test } from "vitest";
import { audiences, type PackageDiff } from "../../../generator/diff/change.js";
import { diffPackages } from "../../../generator/diff/diff-packages.js";
import { type RuleId, ruleOf, rules } from "../../../generator/diff/rules.js";
import type { GeneratedPackage } from "../../../generator/pipeline.js";
import { ConsumerProgram } from "./compiled-consumers.js";
import { makeSide } from "./make-side.js";
import { type Direction, ruleCases } from "./rule-cases.js";

/** One direction of a case: a package, what becomes of it, and what used it. */
interface Step extends Direction {
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

const steps: readonly Step[] = ruleCases.flatMap(({ title, there, back }, index) => [
  { ...there, title: `${title}, there`, before: `left${index}`, after: `right${index}` },
  { ...back, title: `${title}, and back`, before: `right${index}`, after: `left${index}` },
]);

const packages = new Map<string, GeneratedPackage>();
const program = new ConsumerProgram();

beforeAll(async () => {
  for (const [index, { left, right }] of ruleCases.entries()) {
    packages.set(`left${index}`, await makeSide(left));
    packages.set(`right${index}`, await makeSide(right));
  }
  for (const [name, { files }] of packages) program.addPackage(name, files);
  for (const [index, step] of steps.entries()) {
    for (const audience of audiences) {
      const code = step[audience];
      if (code === undefined) continue;
      for (const name of [step.before, step.after]) {
        program.addConsumer(name, `${audience}${index}`, consumerOf(code));
      }
    }
  }
});

function consumerOf(code: string): string {
  return [
    'import * as api from "./index.js";',
    "export async function consumer(graph: api.GraphClient): Promise<void> {",
    ...(/\b(?:team|place)\b/u.test(code) ? ["const team = (await graph.teams.get()).value[0]!;"] : []),
    ...(/\bplace[.[]/u.test(code) ? ["const place = team.place!;"] : []),
    code,
    "}",
  ].join("\n");
}

function diffOf({ before, after }: Step): PackageDiff {
  return diffPackages(planned(before), planned(after));
}

function planned(name: string) {
  const { plan, slice } = packages.get(name) ?? {};
  if (plan === undefined || slice === undefined) throw new Error(`There is no plan of ${name}.`);
  return { plan, slice };
}

describe.each(steps.map((step) => [step.title, step] as const))("%s", (_, step) => {
  test("is named", () => {
    const found = new Set<RuleId>(diffOf(step).changes.map(({ rule }) => rule));
    expect([...found].sort()).toEqual([...step.rules].sort());
  });

  test.each(audiences.filter((audience) => step[audience] !== undefined))(
    "breaks code that is about %s where the rules say so",
    (audience) => {
      const index = steps.indexOf(step);
      expect(program.errorsOf(step.before, `${audience}${index}`)).toEqual([]);
      const breaking = diffOf(step).changes.filter(
        ({ rule, effect }) => effect[audience] === "major" && ruleOf(rule).noticed !== "at run time",
      );
      const errors = program.errorsOf(step.after, `${audience}${index}`);
      expect({ breaks: errors.length > 0, errors }).toEqual({ breaks: breaking.length > 0, errors });
    },
  );
});

test("each rule has a case", () => {
  const covered = new Set(steps.flatMap((step) => step.rules));
  expect(Object.keys(rules).filter((rule) => !covered.has(rule as RuleId))).toEqual([]);
});

test("each rule that breaks someone has code that was written before it", () => {
  const lacking = Object.keys(rules).filter((id) => {
    const broken = audiences.filter((audience) => ruleOf(id as RuleId)[audience] === "major");
    const cases = steps.filter((step) => step.rules.includes(id as RuleId));
    return broken.some((audience) => cases.every((step) => step[audience] === undefined));
  });
  expect(lacking).toEqual([]);
});

test("a package does not differ from itself", () => {
  for (const name of packages.keys()) {
    expect(diffPackages(planned(name), planned(name)).changes).toEqual([]);
  }
});
