/** Runs the corpus: every payload in every field. */
import { isRendered } from "../../generator/check/check-package.js";
import { findActiveCode } from "../../generator/check/inert.js";
import { hasErrors } from "../../generator/diagnostics.js";
import type { OutputFile } from "../../generator/output.js";
import { Console } from "../../generator/cli/console.js";
import { diagnosticsToJson, formatDiagnostics } from "../../generator/format-diagnostics.js";
import { generatePackage, generateSharedModels } from "../../generator/pipeline.js";
import type { Diagnostic } from "../../generator/diagnostics.js";
import type { PipelineHooks } from "../../generator/pipeline.js";
import { cleanInputs, fields } from "./fields.js";
import type { Field, Inputs } from "./fields.js";
import { commandsIn, faultsOfOutput } from "./judge/files.js";
import { Judge, learn, nothingKnown } from "./judge/judge.js";
import { Loader } from "./judge/load/loader.js";
import { families, familyNames } from "./payloads.js";
import type { Family, Payload } from "./payloads.js";

export interface Case {
  readonly field: Field;
  readonly family: Family;
  readonly payload: Payload;
}

export interface Result {
  readonly case: Case;
  /** Errors were found, and nothing was made. */
  readonly refused: boolean;
  readonly packages: readonly MadePackage[];
  readonly diagnostics: readonly Diagnostic[];
  /** Where the payload is in the output; none where it has no influence on it. */
  readonly places: ReadonlySet<string>;
  /** What must never be. */
  readonly faults: readonly string[];
}

/** A package that was made. */
interface MadePackage {
  readonly files: readonly OutputFile[];
  /** The package that it may import types from. */
  readonly imports?: string;
}

/** A payload that is no text is for fields that take values. */
function isFor({ takesValues }: Field, payload: Payload): boolean {
  return takesValues || typeof payload === "string";
}

/**
 * Every payload in every field, or some of them, the same ones each time. Of pairs of a field and a family, one in `every`
 * is taken, with as many payloads as are asked for; the pairs and the payloads take turns.
 */
export function casesOf({
  every,
  payloads,
}: {
  readonly every: number;
  readonly payloads: number;
}): readonly Case[] {
  return fields.flatMap((field, fieldIndex) =>
    familyNames.flatMap((family, familyIndex) => {
      if ((fieldIndex + familyIndex) % every !== 0) return [];
      const possible = families[family].filter((payload) => isFor(field, payload));
      const start = fieldIndex * 7 + familyIndex;
      return Array.from(
        { length: Math.min(payloads, possible.length) },
        (_, index) => possible[(start + index) % possible.length] as Payload,
      ).map((payload) => ({ field, family, payload }));
    }),
  );
}

/** What judges the syntax of packages, and what loads them. */
export interface Court {
  readonly judge: Judge;
  readonly loader: Loader;
  /** The globals that clean packages ask for when they are loaded. */
  readonly globals: ReadonlySet<string>;
}

/** Knows what packages of clean inputs are made of, and what they do when they are loaded. */
export async function openCourt(): Promise<Court> {
  const known = nothingKnown();
  const loader = await Loader.start();
  const globals = new Set<string>();
  for (const inputs of cleanInputs()) {
    const { packages, diagnostics } = await make(inputs);
    if (hasErrors(diagnostics)) throw new Error(formatDiagnostics(diagnostics).join("\n"));
    for (const { files, imports } of packages) {
      learn(files, known, imports);
      const { asked, effects } = await loader.load(files);
      if (effects.length > 0) throw new Error(`A clean package has effects: ${effects.join("; ")}`);
      for (const name of asked) globals.add(name);
    }
  }
  return { judge: new Judge(known), loader, globals };
}

export async function runCase(one: Case, { judge, loader, globals }: Court): Promise<Result> {
  const before = namesOfPrototypes();
  const { packages, diagnostics } = await make(one.field.inputs(one.payload));
  const refused = hasErrors(diagnostics);
  const accepted = refused ? [] : packages;
  const verdicts = accepted.map(({ files, imports }) => judge.judge(files, imports));
  const loaded = await Promise.all(accepted.map(({ files }) => loader.load(files)));
  const faults = verdicts.flatMap((verdict) => verdict.faults);
  const places = new Set(verdicts.flatMap((verdict) => [...verdict.places]));
  return {
    case: one,
    refused,
    packages,
    diagnostics,
    places,
    faults: [
      ...faults,
      ...accepted.flatMap(wronglyRefused),
      ...loaded.flatMap(({ effects }) => effects),
      ...loaded.flatMap(({ asked }) =>
        asked.filter((name) => !globals.has(name)).map((name) => `asks for ${name}`),
      ),
      ...(refused && packages.some(({ files }) => files.length > 0)
        ? ["something was made in spite of errors"]
        : []),
      ...faultsOfDiagnostics(diagnostics),
      ...(namesOfPrototypes() === before ? [] : ["a prototype was changed"]),
    ],
  };
}

/** What the check would refuse of a package that is as it should be: that would be a defect of the program. */
function wronglyRefused({ files, imports }: MadePackage): readonly string[] {
  const found = files.filter(isRendered).flatMap((file) => findActiveCode(file, imports));
  return found.map(({ message }) => `is refused: ${message}`);
}

/** Everything up to the check of the generator itself, so that escaping stands alone. */
async function make({ sources, options, sharedModels, diagnostics }: Inputs): Promise<{
  readonly packages: readonly MadePackage[];
  readonly diagnostics: readonly Diagnostic[];
}> {
  if (hasErrors(diagnostics)) return { packages: [], diagnostics };
  const hooks: PipelineHooks = { check: (files) => Promise.resolve({ value: files, diagnostics: [] }) };
  if (sharedModels === undefined) {
    const { value, diagnostics: found } = await generatePackage(sources, options, hooks);
    return { packages: [{ files: value.files }], diagnostics: [...diagnostics, ...found] };
  }
  const { apiVersion, version } = options;
  const common = { name: sharedModels, apiVersion, version };
  const models = await generateSharedModels([{ sources, options }], common, hooks);
  const { plan, files } = models.value;
  const shared = plan === undefined ? {} : { shared: { plan, files } };
  const { value, diagnostics: found } = await generatePackage(sources, { ...options, ...shared }, hooks);
  const made = { files: value.files, imports: sharedModels };
  return {
    // What is wrong with a slice is said of the slice, without which the other is not written.
    packages: hasErrors(found) ? [made] : [{ files }, made],
    diagnostics: [...diagnostics, ...models.diagnostics, ...found],
  };
}

/** What is printed of findings: where a person reads it, and where a build service does. */
function faultsOfDiagnostics(diagnostics: readonly Diagnostic[]): readonly string[] {
  if (diagnostics.length === 0) return [];
  const logs = [{}, { GITHUB_ACTIONS: "true" }, { TF_BUILD: "True" }].map((env) =>
    printed(diagnostics, env, false),
  );
  const json = printed(diagnostics, {}, true);
  const [lines = ""] = logs;
  const count = diagnosticsToJson(diagnostics).length;
  return [
    ...faultsOfOutput(logs.join("")),
    ...logs.flatMap(commandsIn).map((command) => `a build service would obey ${command}`),
    ...(lines.split("\n").length === count + 1 ? [] : ["a finding has more than one line"]),
    ...(lines.split("\n").some((line) => line.length > 10_000) ? ["a line is too long"] : []),
    ...faultsOfOutput(json),
    ...commandsIn(json).map((command) => `a build service would obey ${command}`),
    ...((JSON.parse(json) as { diagnostics: unknown[] }).diagnostics.length === count
      ? []
      : ["JSON lacks findings"]),
  ];
}

function printed(
  diagnostics: readonly Diagnostic[],
  env: Readonly<Record<string, string>>,
  json: boolean,
): string {
  let errors = "";
  let output = "";
  const terminal = {
    stdout: { write: (text: string) => (output += text) },
    stderr: { write: (text: string) => (errors += text) },
    env,
  };
  const console = new Console(terminal, { json, quiet: false, color: false });
  console.report(diagnostics);
  console.finish({});
  return json ? output : errors;
}

function namesOfPrototypes(): string {
  return [Object, Array, Function, String, Map, Promise]
    .flatMap(({ prototype }) => Object.getOwnPropertyNames(prototype))
    .join();
}
