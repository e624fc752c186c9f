/**
 * Takes each rule of the escaping layer away, and of what beside it decides about text in logs, one after the other, and sees that
 * an example fails without it. Nobody lists the
 * rules: they are found in the syntax of the modules, so that a new one without an example fails here.
 */
import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import { examples, type Layer } from "../unit/escape/rules.js";
import { compile, modules, modulesBeside, withLayer } from "./layer.js";
import { type Mutant, mutantsOf } from "./mutants.js";
import { redundant } from "./redundant.js";

const modulesAndMutants = Object.entries(modules).map(([name, file]) => {
  const source = readFileSync(file, "utf8");
  const mutants = mutantsOf(file, source);
  return [file, mutants.length, name as keyof Layer, source, mutants] as const;
});

test("the layer is these modules", () => {
  const files = readdirSync("generator/escape").map((name) => `generator/escape/${name}`);
  expect(Object.values(modules).toSorted()).toEqual([...files, ...Object.values(modulesBeside)].toSorted());
});

describe.each(modulesAndMutants)("%s, with %d mutants:", (file, _, name, source, mutants) => {
  test("as it is, each example is right", () => {
    expect(withLayer(file, compile(source), (layer) => failing(layer, name))).toBeUndefined();
  });

  test("an example fails for each mutant, if it is not redundant by design", () => {
    const unnoticed = mutants.filter((mutant) => !isNoticed(name, mutant));
    const listed = redundant.flatMap((group) => group.mutants);
    const unlisted = unnoticed.filter((mutant) => !listed.includes(mutant.name));
    expect(unlisted.map((mutant) => `${mutant.place} ${mutant.name}`)).toEqual([]);
    // Those that are listed, and no more of them.
    const ofModule = listed.filter((each) => each.startsWith(`${basename(file)} `));
    expect(ofModule).toEqual(unnoticed.map((mutant) => mutant.name).toSorted());
  });
});

test("what is listed as redundant is sorted, and of a module", () => {
  const listed = redundant.flatMap(({ mutants }) => mutants);
  expect(listed).toEqual(listed.toSorted());
  const files = Object.values(modules).map((file) => basename(file));
  expect(files).toEqual(expect.arrayContaining(listed.map((name) => name.replace(/ .*/su, ""))));
});

test("a mutant that goes round in circles is ended", () => {
  const circles = compile("export const isEndless = true; while (isEndless);");
  expect(() => {
    withLayer(modules.plainText, circles, () => undefined, 50);
  }).toThrow(/timed out/u);
});

/** The first rule that a layer does not keep. */
function failing(layer: Layer, module: keyof Layer): string | undefined {
  // Those of the module itself come first: most of its mutants fail them.
  const all = [...examples[module], ...Object.values(examples).flat()];
  return all.find(([, actual, expected]) => !isDeepStrictEqual(actual(layer), expected))?.[0];
}

/** Whether the examples tell a mutant from the original; whatever it throws does, and that it does not end. */
function isNoticed(module: keyof Layer, { place, source }: Mutant): boolean {
  const compiled = compile(source);
  try {
    return withLayer(modules[module], compiled, (layer) => failing(layer, module)) !== undefined;
  } catch (error) {
    if (error instanceof SyntaxError) throw new Error(`${place}: the mutant is no program`, { cause: error });
    return true;
  }
}
