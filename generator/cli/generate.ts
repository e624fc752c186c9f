/** `graph-slice generate`: makes the packages and writes them. */
import { relative } from "node:path";
import { hasErrors } from "../diagnostics.js";
import type { StageTimes } from "../pipeline.js";
import { writePackage } from "../write/write-package.js";
import type { WriteResult } from "../write/write-package.js";
import { plural } from "./console.js";
import type { Context } from "./context.js";
import { ExitCode } from "./exit-code.js";
import { blame, makePackages } from "./packages.js";
import type { MadePackage } from "./packages.js";

interface WrittenPackage extends MadePackage {
  readonly result: WriteResult;
  readonly writeTime: number;
}

export async function generate(context: Context): Promise<ExitCode> {
  const { console } = context;
  const outcome = await makePackages(context);
  if ("exitCode" in outcome) {
    console.warn(`Nothing was written: ${console.countsInWords()}.`);
    console.finish({ command: "generate", ok: false, packages: [] });
    return outcome.exitCode;
  }
  const written: WrittenPackage[] = [];
  let exitCode: ExitCode = ExitCode.done;
  for (const made of outcome.packages) {
    const start = performance.now();
    const { value: result, diagnostics } = await write(made, context);
    console.report(diagnostics);
    if (hasErrors(diagnostics)) exitCode = blame(diagnostics);
    const one = { ...made, result, writeTime: performance.now() - start };
    written.push(one);
    for (const line of summary(one, context)) console.say(line);
    if (context.interruption.signal.aborted) exitCode = ExitCode.interrupted;
    if (exitCode !== ExitCode.done) break;
  }
  console.finish({
    command: "generate",
    ok: exitCode === ExitCode.done,
    packages: written.map((one) => toJson(one, context)),
  });
  return exitCode;
}

function write({ slice, made }: MadePackage, context: Context): ReturnType<typeof writePackage> {
  const { interruption, version } = context;
  return interruption.protect(() =>
    writePackage(slice.out, made.files, { generator: version, signal: interruption.signal }),
  );
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
  const heading = `${paint.bold(slice.name)} ${paint.dim("→")} ${relative(context.cwd, slice.out)}`;
  if (result.status === "failed") return [heading, `  ${paint.red("not written")}`];
  return [heading, `  ${paint.green(result.status)}: ${counts.join(", ")}; ${seconds} s`];
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
