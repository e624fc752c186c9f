/** `graph-slice check`: whether the packages on disk are what would be generated. */
import { join, relative, resolve } from "node:path";
import { packagesOf } from "../config/slice-configuration.js";
import type { PackageConfiguration, SliceConfiguration } from "../config/slice-configuration.js";
import { hasErrors } from "../diagnostics.js";
import { escapeHidden } from "../escape/hidden-characters.js";
import { causesOf, newerLock } from "../write/causes.js";
import type { Cause } from "../write/causes.js";
import { compareFolder, formatPatch } from "../write/compare.js";
import type { DifferenceReason, FileDifference } from "../write/compare.js";
import { readManifest } from "../write/folder.js";
import type { Paint } from "./console.js";
import { plural } from "./console.js";
import type { Context } from "./context.js";
import { ExitCode } from "./exit-code.js";
import { loadSlices } from "./load-slices.js";
import type { MadePackage } from "./packages.js";
import { Inputs } from "./read-inputs.js";
import { unfinishedUpdates } from "./update/complete-updates.js";
import { packageHeading, upToDatePackages } from "./up-to-date-packages.js";

export interface CheckOptions {
  /** Whether to show what differs, as unified diffs. */
  readonly diff: boolean;
  /** Whether to take a lock's word for what belongs in the files, and to generate only where it does not fit. */
  readonly quick: boolean;
}

/** What was found of one package. */
interface Finding {
  readonly configuration: PackageConfiguration;
  readonly differences: readonly FileDifference[];
  /** Why; none where files were edited and nothing else is the matter. */
  readonly causes: readonly CheckCause[];
}

/** `program`: nothing that the lock names is different, so this build of the program is. */
type CheckCause = Cause | { readonly kind: "program" };

export async function check(context: Context, options: CheckOptions): Promise<ExitCode> {
  const { console } = context;
  const findings = await findDifferences(context, options);
  if ("exitCode" in findings) {
    console.finish({ command: "check", ok: false, packages: [] });
    return findings.exitCode;
  }
  for (const finding of findings) show(finding, context, options);
  const drift = findings.some(({ differences }) => differences.length > 0);
  console.finish({
    command: "check",
    ok: !drift,
    packages: findings.map(({ configuration, causes, differences }) => ({
      name: configuration.name,
      folder: relative(context.cwd, configuration.out),
      causes: causes.map((cause) => forPeople(cause, configuration, context)),
      differences: differences.map((one) => toJson(one, options)),
    })),
  });
  return drift ? ExitCode.no : ExitCode.done;
}

async function findDifferences(
  context: Context,
  { quick }: CheckOptions,
): Promise<readonly Finding[] | { readonly exitCode: ExitCode }> {
  const slices = await loadSlices(context);
  if (slices === undefined) return { exitCode: ExitCode.badInput };
  const cutOff = unfinishedUpdates(slices, context.cwd);
  context.console.report(cutOff);
  if (cutOff.length > 0) return { exitCode: ExitCode.badInput };
  const inputs = new Inputs();
  const upToDate = await upToDatePackages(quick ? slices : [], inputs, context);
  const rest = slices.filter((slice) => !upToDate.some(({ configuration }) => configuration === slice));
  const outcome = await compareAll(rest, inputs, context);
  if ("exitCode" in outcome) return outcome;
  return packagesOf(slices).map(
    (configuration) =>
      outcome.find((finding) => finding.configuration.out === configuration.out) ?? {
        configuration,
        differences: [],
        causes: [],
      },
  );
}

async function compareAll(
  slices: readonly SliceConfiguration[],
  inputs: Inputs,
  context: Context,
): Promise<readonly Finding[] | { readonly exitCode: ExitCode }> {
  if (slices.length === 0) return [];
  const newer = packagesOf(slices).flatMap(({ out }) =>
    newerLock(relative(context.cwd, out), readManifest(out), context.version),
  );
  context.console.report(newer);
  if (hasErrors(newer)) return { exitCode: ExitCode.badInput };
  const { makePackages } = await import("./packages.js");
  const outcome = await makePackages(slices, inputs, context);
  return "exitCode" in outcome ? outcome : outcome.packages.map(compare);
}

function compare({ configuration, made, basis }: MadePackage): Finding {
  const differences = compareFolder(configuration.out, made.files, basis);
  const lock = readManifest(configuration.out);
  const all = typeof lock === "string" ? [] : causesOf(lock, basis);
  // What the shared models are made from changes with what the slice itself is made from.
  const others = all.filter((cause) => !isSharedBasis(cause));
  const causes = others.length === 0 ? all : others;
  const isUnexplained = causes.length === 0 && differences.some(({ reason }) => reason === "stale");
  return { configuration, differences, causes: isUnexplained ? [{ kind: "program" }] : causes };
}

function show(finding: Finding, context: Context, { diff }: CheckOptions): void {
  const { configuration, differences } = finding;
  const causes = finding.causes.map((cause) => forPeople(cause, configuration, context));
  const { console, cwd } = context;
  const { paint } = console;
  const heading = packageHeading(configuration, context);
  if (differences.length === 0) {
    console.say(`${heading}\n  ${paint.green("up to date")}`);
    return;
  }
  const them = differences.length === 1 ? "it" : "them";
  console.answer(heading);
  console.answer(
    `  ${paint.red(`${plural(differences.length, "file")} out of date`)}; "graph-slice generate" brings ${them} up to date`,
  );
  for (const cause of causes) console.answer(`  because ${causeInWords(cause)}`);
  for (const difference of differences) {
    console.answer(`  ${difference.path}: ${reasonInWords[difference.reason]}`);
    annotate(difference, causes, relative(cwd, configuration.out), context);
  }
  if (diff) for (const difference of differences) console.answer(colored(formatPatch(difference), paint));
}

/** Inputs by their paths from the current folder, in place of those from the package's. */
function forPeople(cause: CheckCause, { out }: PackageConfiguration, { cwd }: Context): CheckCause {
  if (cause.kind !== "input" || cause.name.includes("://")) return cause;
  return { ...cause, name: relative(cwd, resolve(out, cause.name)) };
}

/** Points at the first line of a file that differs. */
function annotate(
  { path, reason, found = "", expected = "" }: FileDifference,
  causes: readonly CheckCause[],
  folder: string,
  { console }: Context,
): void {
  const lines = expected.split("\n");
  const line = found.split("\n").findIndex((text, index) => text !== lines[index]);
  const why = reason === "stale" ? causes.map((cause) => `, because ${causeInWords(cause)}`).join("") : "";
  console.annotate({
    severity: "error",
    title: "graph-slice check",
    message: `This file ${reasonInWords[reason]}${why}. "graph-slice generate" brings it up to date.`,
    file: join(folder, path),
    ...(line === -1 ? {} : { line: line + 1 }),
  });
}

const reasonInWords: Readonly<Record<DifferenceReason, string>> = {
  missing: "is missing",
  stale: "would be generated otherwise now",
  edited: "was changed after it was generated",
  extra: "would not be generated any more",
  foreign: "was not generated, and stands where a generated file belongs",
  "not-a-file": "is not a regular file",
};

/** Whether another slice that shares types is different now, or what the types are made from. */
function isSharedBasis(cause: CheckCause): boolean {
  return cause.kind === "configuration" && cause.setting === "sharedModels.madeFrom";
}

function causeInWords(cause: CheckCause): string {
  switch (cause.kind) {
    case "input":
      return cause.change === "changed"
        ? `the input ${cause.name} changed`
        : `the input ${cause.name} was ${cause.change}`;
    case "configuration":
      if (isSharedBasis(cause)) return "what the shared models are made from changed";
      return `the setting "${cause.setting}" changed`;
    case "generator":
      return `graph-slice ${cause.before} generated it, and this is ${cause.after}`;
    case "program":
      return "this build of graph-slice generates otherwise, from the same inputs";
  }
}

function toJson(difference: FileDifference, { diff }: CheckOptions): Record<string, unknown> {
  const { path, reason } = difference;
  return diff ? { path, reason, diff: formatPatch(difference) } : { path, reason };
}

function colored(patch: string, paint: Paint): string {
  const line = (text: string) => {
    if (/^(?:\+\+\+|---) /.test(text)) return paint.bold(text);
    if (text.startsWith("+")) return paint.green(text);
    if (text.startsWith("-")) return paint.red(text);
    return text.startsWith("@@") ? paint.cyan(text) : text;
  };
  // The file may have codes of colours in it, too, and they are not ours.
  return escapeHidden(patch.trimEnd()).split("\n").map(line).join("\n");
}
