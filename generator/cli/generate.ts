/** `graph-slice generate`: makes the packages that are not up to date and writes them. */
import { relative } from "node:path";
import type { PackageConfiguration, SliceConfiguration } from "../config/slice-configuration.js";
import type { StageFigures } from "../pipeline.js";
import type { PackagePlan } from "../plan/plan.js";
import { isType } from "../plan/shared-declarations.js";
import type { Manifest } from "../write/manifest.js";
import type { WriteResult } from "../write/write-package.js";
import { plural } from "./console.js";
import type { Context } from "./context.js";
import { isTrusted } from "./development-build.js";
import { ExitCode } from "./exit-code.js";
import type { MadePackage } from "./packages.js";
import { Inputs } from "./read-inputs.js";
import { whileNoUpdate } from "./update/while-no-update.js";
import { packageHeading, upToDatePackages } from "./up-to-date-packages.js";
import type { WrittenPackage, WrittenPackages } from "./write-packages.js";

export interface GenerateOptions {
  /** Makes and writes packages that are up to date, too, and those of a newer version of this program. */
  readonly force: boolean;
}

/**
 * Runs the command.
 *
 * @param inputs what an earlier run has read
 */
export async function generate(
  context: Context,
  { force }: GenerateOptions,
  inputs = new Inputs(),
): Promise<ExitCode> {
  return whileNoUpdate(context, (slices) => generateSlices(slices, inputs, context, force));
}

async function generateSlices(
  slices: readonly SliceConfiguration[] | undefined,
  inputs: Inputs,
  context: Context,
  force: boolean,
): Promise<ExitCode> {
  const { console } = context;
  const upToDate =
    slices === undefined || force ? [] : await upToDatePackages(slices, inputs, context, isTrusted);
  const rest = slices?.filter((slice) => !upToDate.some((one) => one.configuration === slice)) ?? [];
  const outcome = slices === undefined ? { exitCode: ExitCode.badInput } : await make(rest, inputs, context);
  if ("exitCode" in outcome) {
    console.warn(`Nothing was written: ${console.countsInWords()}.`);
    console.finish({ command: "generate", ok: false, packages: [] });
    return outcome.exitCode;
  }
  for (const { configuration } of upToDate) {
    for (const line of unchanged(configuration, context)) console.say(line);
  }
  const { written, exitCode } = await write(outcome.packages, context, force);
  console.finish({
    command: "generate",
    ok: exitCode === ExitCode.done,
    packages: [
      ...upToDate.map(({ configuration, lock }) => unchangedToJson(configuration, lock, context)),
      ...written.map((one) => toJson(one, context)),
    ],
  });
  return exitCode;
}

/** What makes packages is loaded only where there is one to make. */
async function make(
  slices: readonly SliceConfiguration[],
  inputs: Inputs,
  context: Context,
): Promise<{ readonly packages: readonly MadePackage[] } | { readonly exitCode: ExitCode }> {
  if (slices.length === 0) return { packages: [] };
  // Files are read in the meantime.
  void inputs.ofAll(slices);
  const { makePackages } = await import("./packages.js");
  return makePackages(slices, inputs, context);
}

async function write(
  packages: readonly MadePackage[],
  context: Context,
  force: boolean,
): Promise<WrittenPackages> {
  if (packages.length === 0) return { exitCode: ExitCode.done, written: [] };
  const { writePackages } = await import("./write-packages.js");
  return writePackages(packages, context, force, (one) => {
    for (const line of summary(one, context)) context.console.say(line);
  });
}

function unchanged(configuration: PackageConfiguration, context: Context): readonly string[] {
  const { paint } = context.console;
  return [
    packageHeading(configuration, context),
    `  ${paint.green("unchanged")}: the inputs are those of the lock`,
  ];
}

function summary(
  { configuration, made, result, writeTime }: WrittenPackage,
  context: Context,
): readonly string[] {
  const { paint } = context.console;
  const { operations, omissions } = requestsOf(made);
  const counts = [
    ...(operations === undefined ? [] : [plural(operations.length, "operation")]),
    plural(made.slice?.types.size ?? 0, "type"),
    ...sharedInWords(made),
    `${plural(made.files.length, "file")}${changesInWords(result)}`,
    ...(omissions.length === 0 ? [] : [`${omissions.length} of the navigation properties left out`]),
  ];
  const seconds = ((totalTime(made.times) + writeTime) / 1000).toFixed(1);
  const heading = packageHeading(configuration, context);
  if (result.status === "failed") return [heading, `  ${paint.red("not written")}`];
  return [heading, `  ${paint.green(result.status)}: ${counts.join(", ")}; ${seconds} s`];
}

/** What a package can request; no operations where it only declares types. */
function requestsOf({
  plan,
}: MadePackage["made"]): Partial<Pick<PackagePlan, "operations">> & Pick<PackagePlan, "omissions"> {
  if (plan === undefined) return { operations: [], omissions: [] };
  return "operations" in plan ? plan : { omissions: [] };
}

/** How many of the declared types, in all their forms, come from another package. */
function sharedInWords({ plan }: MadePackage["made"]): readonly string[] {
  if (plan === undefined || !("sharedModels" in plan)) return [];
  const declared = plan.models.flatMap(({ declarations }) => declarations.filter(isType)).length;
  const shared = plan.models.reduce((sum, module) => sum + (module.shared?.size ?? 0), 0);
  return [`${shared} of ${plural(declared, "declaration")} from ${plan.sharedModels.name}`];
}

function changesInWords({ status, changed, removed }: WriteResult): string {
  if (status !== "written") return "";
  return removed.length === 0
    ? ` (${changed.length} changed)`
    : ` (${changed.length} changed, ${removed.length} removed)`;
}

function totalTime(times: StageFigures): number {
  return Object.values(times).reduce((sum, time) => sum + time, 0);
}

function unchangedToJson(
  { name, out }: PackageConfiguration,
  { files }: Manifest,
  { cwd }: Context,
): Record<string, unknown> {
  const folder = relative(cwd, out);
  return { name, folder, status: "unchanged", changed: [], removed: [], files: [...files.keys()] };
}

function toJson(
  { configuration, made, result, writeTime }: WrittenPackage,
  { cwd }: Context,
): Record<string, unknown> {
  const { operations = [], omissions } = requestsOf(made);
  return {
    name: configuration.name,
    folder: relative(cwd, configuration.out),
    ...result,
    files: made.files.map(({ path }) => path),
    operations: operations.map(({ method, path, call }) => ({ method, path, call })),
    types: [...(made.slice?.types.keys() ?? [])],
    omissions,
    times: rounded({ ...made.times, write: writeTime }),
    memory: { ...made.memory, write: process.memoryUsage.rss() },
  };
}

/** Milliseconds, to a tenth. */
function rounded(times: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(times).map(([stage, time]) => [stage, Math.round(time * 10) / 10]),
  );
}
