/** `graph-slice check`: whether the packages on disk are what would be generated. */
import { relative } from "node:path";
import { compareFolder, formatPatch } from "../write/compare.js";
import type { DifferenceReason, FileDifference } from "../write/compare.js";
import type { Paint } from "./console.js";
import { plural } from "./console.js";
import type { Context } from "./context.js";
import { ExitCode } from "./exit-code.js";
import { makePackages } from "./packages.js";

export interface CheckOptions {
  /** Whether to show what differs, as unified diffs. */
  readonly diff: boolean;
}

export async function check(context: Context, { diff }: CheckOptions): Promise<ExitCode> {
  const { console, cwd, version } = context;
  const outcome = await makePackages(context);
  if ("exitCode" in outcome) {
    console.finish({ command: "check", ok: false, packages: [] });
    return outcome.exitCode;
  }
  const packages: Record<string, unknown>[] = [];
  let drift = false;
  for (const { slice, made } of outcome.packages) {
    const differences = await compareFolder(slice.out, made.files, version);
    const folder = relative(cwd, slice.out);
    drift ||= differences.length > 0;
    packages.push({ name: slice.name, folder, differences: differences.map((one) => toJson(one, diff)) });
    if (differences.length === 0) {
      console.say(
        `${console.paint.bold(slice.name)} ${console.paint.dim("→")} ${folder}\n  ${console.paint.green("up to date")}`,
      );
      continue;
    }
    console.answer(`${console.paint.bold(slice.name)} ${console.paint.dim("→")} ${folder}`);
    console.answer(
      `  ${console.paint.red(`${plural(differences.length, "file")} out of date`)}; "graph-slice generate" brings ${differences.length === 1 ? "it" : "them"} up to date`,
    );
    for (const difference of differences) {
      console.answer(`  ${difference.path}: ${reasonInWords[difference.reason]}`);
    }
    if (diff)
      for (const difference of differences) console.answer(colored(formatPatch(difference), console.paint));
  }
  console.finish({ command: "check", ok: !drift, packages });
  return drift ? ExitCode.no : ExitCode.done;
}

const reasonInWords: Readonly<Record<DifferenceReason, string>> = {
  missing: "is missing",
  stale: "would be generated otherwise now",
  edited: "was changed after it was generated",
  extra: "would not be generated any more",
  "not-a-file": "is not a regular file",
};

function toJson(difference: FileDifference, diff: boolean): Record<string, unknown> {
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
  return patch.trimEnd().split("\n").map(line).join("\n");
}
