/** `graph-slice generate`: makes the packages that are not up to date and writes them. */
import { relative } from "node:path";
import type { SliceConfiguration } from "../config/slice-configuration.js";
import { hasErrors } from "../diagnostics.js";
import type { StageTimes } from "../pipeline.js";
import type { Manifest } from "../write/manifest.js";
import { formatManifest, manifestOf } from "../write/manifest.js";
import { writePackage } from "../write/write-package.js";
import type { WriteResult } from "../write/write-package.js";
import { plural } from "./console.js";
import type { Context } from "./context.js";
import { isTrusted, trust } from "./development-build.js";
import { ExitCode } from "./exit-code.js";
import type { MadePackage, Workshop } from "./packages.js";
import { Inputs } from "./read-inputs.js";
import { whileNoUpdate } from "./update/while-no-update.js";
import { packageHeading, upToDatePackages } from "./up-to-date-packages.js";

export interface GenerateOptions {
  /** Makes and writes packages that are up to date, too, and those of a newer version of this program. */
  readonly force: boolean;
}

interface WrittenPackage extends MadePackage {
  readonly result: WriteResult;
  readonly writeTime: number;
}

/** A package that was not made, because it is what would be made. */
interface UpToDatePackage {
  readonly slice: SliceConfiguration;
  readonly lock: Manifest;
}

/**
 * Runs the command.
 *
 * @param workshop what an earlier run has left to share
 */
export async function generate(
  context: Context,
  { force }: GenerateOptions,
  workshop?: Workshop,
): Promise<ExitCode> {
  return whileNoUpdate(context, (slices) => generateSlices(slices, context, force, workshop));
}

async function generateSlices(
  slices: readonly SliceConfiguration[] | undefined,
  context: Context,
  force: boolean,
  workshop: Workshop | undefined,
): Promise<ExitCode> {
  const { console } = context;
  const inputs = workshop?.inputs ?? new Inputs();
  const upToDate = slices === undefined || force ? [] : await findAllUpToDate(slices, inputs, context);
  const rest = slices?.filter((slice) => !upToDate.some((one) => one.slice === slice)) ?? [];
  const outcome =
    slices === undefined ? { exitCode: ExitCode.badInput } : await make(rest, inputs, context, workshop);
  if ("exitCode" in outcome) {
    console.warn(`Nothing was written: ${console.countsInWords()}.`);
    console.finish({ command: "generate", ok: false, packages: [] });
    return outcome.exitCode;
  }
  for (const { slice } of upToDate) for (const line of unchanged(slice, context)) console.say(line);
  const written: WrittenPackage[] = [];
  let exitCode: ExitCode = ExitCode.done;
  for (const made of outcome.packages) {
    const start = performance.now();
    const { value: result, diagnostics } = await write(made, context, force);
    console.report(diagnostics);
    if (hasErrors(diagnostics)) exitCode = await blameFor(diagnostics);
    const one = { ...made, result, writeTime: performance.now() - start };
    written.push(one);
    for (const line of summary(one, context)) console.say(line);
    if (context.interruption.signal.aborted) exitCode = ExitCode.interrupted;
    if (exitCode !== ExitCode.done) break;
  }
  console.finish({
    command: "generate",
    ok: exitCode === ExitCode.done,
    packages: [
      ...upToDate.map(({ slice, lock }) => unchangedToJson(slice, lock, context)),
      ...written.map((one) => toJson(one, context)),
    ],
  });
  return exitCode;
}

async function findAllUpToDate(
  slices: readonly SliceConfiguration[],
  inputs: Inputs,
  context: Context,
): Promise<readonly UpToDatePackage[]> {
  const found = await upToDatePackages(slices, inputs, context);
  return [...found].flatMap(([slice, { text, lock }]) => (isTrusted(text) ? [{ slice, lock }] : []));
}

/** What makes packages is loaded only where there is one to make. */
async function make(
  slices: readonly SliceConfiguration[],
  inputs: Inputs,
  context: Context,
  workshop: Workshop | undefined,
): Promise<{ readonly packages: readonly MadePackage[] } | { readonly exitCode: ExitCode }> {
  if (slices.length === 0) return { packages: [] };
  // Files are read in the meantime.
  for (const slice of slices) void inputs.of(slice);
  const { makePackages, makePackagesIn } = await import("./packages.js");
  return workshop === undefined
    ? makePackages(slices, inputs, context)
    : makePackagesIn(workshop, slices, context);
}

async function blameFor(diagnostics: Parameters<typeof hasErrors>[0]): Promise<ExitCode> {
  const { blame } = await import("./packages.js");
  return blame(diagnostics);
}

async function write(
  { slice, made, basis }: MadePackage,
  { interruption }: Context,
  force: boolean,
): ReturnType<typeof writePackage> {
  const outcome = await interruption.protect(() =>
    writePackage(slice.out, made.files, { ...basis, force, signal: interruption.signal }),
  );
  if (outcome.value.status !== "failed") trust(formatManifest(manifestOf(made.files, basis)));
  return outcome;
}

function unchanged(slice: SliceConfiguration, context: Context): readonly string[] {
  const { paint } = context.console;
  return [packageHeading(slice, context), `  ${paint.green("unchanged")}: the inputs are those of the lock`];
}

function summary({ slice, made, result, writeTime }: WrittenPackage, context: Context): readonly string[] {
  const { paint } = context.console;
  const { operations = [], omissions = [] } = made.plan ?? {};
  const counts = [
    plural(operations.length, "operation"),
    plural(made.slice?.types.size ?? 0, "type"),
    `${plural(made.files.length, "file")}${changesInWords(result)}`,
    ...(omissions.length === 0 ? [] : [`${omissions.length} of the navigation properties left out`]),
  ];
  const seconds = ((totalTime(made.times) + writeTime) / 1000).toFixed(1);
  if (result.status === "failed") return [packageHeading(slice, context), `  ${paint.red("not written")}`];
  return [
    packageHeading(slice, context),
    `  ${paint.green(result.status)}: ${counts.join(", ")}; ${seconds} s`,
  ];
}

function changesInWords({ status, changed, removed }: WriteResult): string {
  if (status !== "written") return "";
  return removed.length === 0
    ? ` (${changed.length} changed)`
    : ` (${changed.length} changed, ${removed.length} removed)`;
}

function totalTime(times: StageTimes): number {
  return Object.values(times).reduce((sum, time) => sum + time, 0);
}

function unchangedToJson(
  { name, out }: SliceConfiguration,
  { files }: Manifest,
  { cwd }: Context,
): Record<string, unknown> {
  const folder = relative(cwd, out);
  return { name, folder, status: "unchanged", changed: [], removed: [], files: [...files.keys()] };
}

function toJson(
  { slice, made, result, writeTime }: WrittenPackage,
  { cwd }: Context,
): Record<string, unknown> {
  const { operations = [], omissions = [] } = made.plan ?? {};
  return {
    name: slice.name,
    folder: relative(cwd, slice.out),
    ...result,
    files: made.files.map(({ path }) => path),
    operations: operations.map(({ method, path, call }) => ({ method, path, call })),
    types: [...(made.slice?.types.keys() ?? [])],
    omissions,
    times: rounded({ ...made.times, write: writeTime }),
  };
}

/** Milliseconds, to a tenth. */
function rounded(times: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(times).map(([stage, time]) => [stage, Math.round(time * 10) / 10]),
  );
}
