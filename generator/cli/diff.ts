/** `graph-slice diff`: what changes for consumers between two metadata files, or two generated packages. */
import type { SliceConfiguration } from "../config/slice-configuration.js";
import { diagnostic, hasErrors } from "../diagnostics.js";
import type { Diagnostic, Outcome } from "../diagnostics.js";
import { type Change, greatestStep, type PackageDiff, type Step, steps } from "../diff/change.js";
import { diffPackages } from "../diff/diff-packages.js";
import { diffToMarkdown } from "../diff/diff-markdown.js";
import { ruleOf } from "../diff/rules.js";
import { markdownCode } from "../escape/markdown.js";
import { placer } from "../format-diagnostics.js";
import type { Context } from "./context.js";
import { diffInWords } from "./diff-in-words.js";
import { type InputsOfOneSide, makeSides, type MetadataSide } from "./diff-sides.js";
import { ExitCode } from "./exit-code.js";
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
  { format, before: old, after: now }: DiffOptions,
): Promise<Outcome<readonly Compared[] | undefined>> {
  const { console } = context;
  if (console.options.json && format !== "text") {
    const message = `--json and --format ${format} exclude each other: each is the whole output.`;
    return { value: undefined, diagnostics: [diagnostic("usage-invalid", message)] };
  }
  const slices = await slicesOf(context, after);
  if (slices === undefined) return { value: undefined, diagnostics: [] };
  return compareMetadata(context, slices, [
    { location: before, ...old },
    { location: after, ...now },
  ]);
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
      diagnostics.push(...made.diagnostics);
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
