/** `graph-slice diff`: what changes for consumers between two metadata files, or two generated packages. */
import { append } from "../append.js";
import type { SliceConfiguration } from "../config/slice-configuration.js";
import { diagnostic, hasErrors } from "../diagnostics.js";
import type { Diagnostic, Outcome } from "../diagnostics.js";
import { type Change, greatestStep, type PackageDiff, type Step, steps } from "../diff/change.js";
import { diffPackages, diffSurfaces } from "../diff/diff-packages.js";
import { diffToMarkdown } from "../diff/diff-markdown.js";
import { ruleOf } from "../diff/rules.js";
import { markdownCode } from "../escape/markdown.js";
import { placer } from "../format-diagnostics.js";
import type { Context } from "./context.js";
import { diffInWords } from "./diff-in-words.js";
import { type InputsOfOneSide, makeSides, type MetadataSide } from "./diff-sides.js";
import { ExitCode } from "./exit-code.js";
import { isFolder, readGeneratedPackage } from "./generated-package.js";
import { loadSlices } from "./load-slices.js";
import { startProgress } from "./progress.js";
import { Inputs } from "./read-inputs.js";

export type Threshold = "breaking" | Exclude<Step, "none">;

export interface DiffOptions {
  readonly format: "text" | "markdown";
  readonly failOn?: Threshold;
  readonly before: InputsOfOneSide;
  readonly after: InputsOfOneSide;
}

interface Compared {
  readonly name: string;
  readonly diff: PackageDiff;
}

export async function diff(
  context: Context,
  before: string,
  after: string,
  options: DiffOptions,
): Promise<ExitCode> {
  const { console } = context;
  const { value: compared, diagnostics } = await compare(context, before, after, options);
  console.report(diagnostics);
  if (compared === undefined) {
    console.finish({ command: "diff", ok: false, packages: [] });
    return ExitCode.badInput;
  }
  for (const [index, one] of compared.entries()) {
    if (index > 0) console.answer("");
    for (const line of linesOf(one, options, context)) console.answer(line);
  }
  const ok = !fails(greatestStep(compared.map(({ diff: { step } }) => step)), options.failOn);
  console.finish({ command: "diff", ok, packages: compared.map(toJson) });
  return ok ? ExitCode.done : ExitCode.no;
}

async function compare(
  context: Context,
  before: string,
  after: string,
  options: DiffOptions,
): Promise<Outcome<readonly Compared[] | undefined>> {
  const { console, cwd } = context;
  const { format, before: old, after: now } = options;
  const folders = [await isFolder(before, cwd), await isFolder(after, cwd)];
  const problems = [
    ...(console.options.json && format !== "text"
      ? [`--json and --format ${format} exclude each other: each is the whole output.`]
      : []),
    ...(folders.includes(true) ? packageProblems(context, folders, options) : []),
  ];
  if (problems.length > 0) {
    const diagnostics = problems.map((problem) => diagnostic("usage-invalid", problem));
    return { value: undefined, diagnostics };
  }
  if (folders.includes(true)) return compareGenerated(before, after, cwd);
  const slices = await slicesOf(context, after);
  if (slices === undefined) return { value: undefined, diagnostics: [] };
  return compareMetadata(context, slices, [
    { location: before, ...old },
    { location: after, ...now },
  ]);
}

/** Packages are what they are: nothing else describes them. */
function packageProblems(
  { flags, configFile }: Context,
  folders: readonly boolean[],
  { before, after }: DiffOptions,
): readonly string[] {
  const given = [
    ...flags.keys(),
    ...(configFile === undefined ? [] : ["--config"]),
    ...Object.keys(before).map((name) => `--old-${name}`),
    ...Object.keys(after).map((name) => `--new-${name}`),
  ];
  return [
    ...(folders.includes(false)
      ? ["A folder and a file cannot be compared: name two metadata files, or the folders of two packages."]
      : []),
    ...(given.length > 0
      ? [`${given.join(", ")}: that is for metadata, and here two packages are compared.`]
      : []),
  ];
}

async function compareGenerated(
  before: string,
  after: string,
  cwd: string,
): Promise<Outcome<readonly Compared[] | undefined>> {
  const [old, now] = [await readGeneratedPackage(before, cwd), await readGeneratedPackage(after, cwd)];
  const diagnostics = [...old.diagnostics, ...now.diagnostics];
  if (old.value === undefined || now.value === undefined) return { value: undefined, diagnostics };
  const { name } = now.value;
  return { value: [{ name, diff: diffSurfaces(old.value.surface, now.value.surface) }], diagnostics };
}

/** The slices of the flags or of the configuration; the metadata of both is another one. */
async function slicesOf(
  context: Context,
  metadata: string,
): Promise<readonly SliceConfiguration[] | undefined> {
  const { flags } = context;
  return loadSlices(
    flags.size === 0 ? context : { ...context, flags: new Map([...flags, ["--csdl", metadata]]) },
  );
}

async function compareMetadata(
  { console }: Context,
  slices: readonly SliceConfiguration[],
  sides: readonly [MetadataSide, MetadataSide],
): Promise<Outcome<readonly Compared[] | undefined>> {
  const inputs = new Inputs();
  const progress = startProgress(console.isWatched);
  const diagnostics: Diagnostic[] = [];
  const compared: Compared[] = [];
  try {
    for (const slice of slices) {
      progress.update(`${slice.name}: comparing`);
      const made = await makeSides(slice, sides, inputs);
      append(diagnostics, made.diagnostics);
      if (made.value !== undefined) compared.push({ name: slice.name, diff: diffPackages(...made.value) });
    }
  } finally {
    progress.stop();
  }
  return { value: hasErrors(diagnostics) ? undefined : compared, diagnostics: distinct(diagnostics) };
}

/** What is wrong with a file is said once, however many slices it is for. */
function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Map(
    diagnostics.map((one) => [`${one.code} ${one.message} ${one.origin?.source.name ?? ""}`, one]),
  );
  return [...seen.values()];
}

function linesOf(
  { name, diff: found }: Compared,
  { format }: DiffOptions,
  context: Context,
): readonly string[] {
  if (format === "text") return diffInWords(name, found, context.console.paint);
  const heading = `## ${markdownCode(name)}: ${found.step}`;
  return [heading, "", ...diffToMarkdown(found).trimEnd().split("\n")];
}

function fails(step: Step, threshold: Threshold | undefined): boolean {
  if (threshold === undefined) return false;
  return steps.indexOf(step) >= steps.indexOf(threshold === "breaking" ? "major" : threshold);
}

function toJson({ name, diff: { step, effect, changes } }: Compared): Record<string, unknown> {
  const placeOf = placer();
  return {
    name,
    step,
    effect,
    changes: changes.map(({ origins, ...change }: Change) => ({
      ...change,
      says: ruleOf(change.rule).says,
      places: Object.fromEntries(Object.entries(origins).map(([side, origin]) => [side, placeOf(origin)])),
    })),
  };
}
