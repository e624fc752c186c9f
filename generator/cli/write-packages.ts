/** Writes packages that were made, one after the other. */
import { dirname } from "node:path";
import { isSlice } from "../config/slice-configuration.js";
import { diagnostic, hasErrors } from "../diagnostics.js";
import { reasonOf } from "../system-error.js";
import { formatManifest, manifestOf } from "../write/manifest.js";
import { makeFolder } from "../write/transaction.js";
import { writePackage } from "../write/write-package.js";
import type { WriteResult } from "../write/write-package.js";
import { LockUnavailable, targetOfSharers, whileOnlyWriterOfAll } from "../write/writer-lock.js";
import type { Context } from "./context.js";
import { trust } from "./development-build.js";
import { ExitCode } from "./exit-code.js";
import { blame } from "./packages.js";
import type { MadePackage } from "./packages.js";

export interface WrittenPackage extends MadePackage {
  readonly result: WriteResult;
  /** In milliseconds. */
  readonly writeTime: number;
}

export interface WrittenPackages {
  readonly exitCode: ExitCode;
  /** All up to the first one that could not be written. */
  readonly written: readonly WrittenPackage[];
}

/**
 * Writes packages. Those that share types fit each other, and so are written while no other run writes any of them.
 *
 * @param onWritten is told of each
 */
export async function writePackages(
  packages: readonly MadePackage[],
  context: Context,
  force: boolean,
  onWritten: (one: WrittenPackage) => void,
): Promise<WrittenPackages> {
  const written: WrittenPackage[] = [];
  const writeAll = async (): Promise<ExitCode> => {
    for (const made of packages) {
      const start = performance.now();
      const { value: result, diagnostics } = await write(made, context, force);
      context.console.report(diagnostics);
      const one = { ...made, result, writeTime: performance.now() - start };
      written.push(one);
      onWritten(one);
      if (context.interruption.signal.aborted) return ExitCode.interrupted;
      if (hasErrors(diagnostics)) return blame(diagnostics);
    }
    return ExitCode.done;
  };
  const shared = packages
    .map(({ configuration }) => configuration)
    .filter((configuration) => !isSlice(configuration))
    .map(({ out }) => out);
  const exitCode = await whileOnlySharer(shared, context, writeAll);
  return { exitCode, written };
}

/** @param folders those of shared types */
async function whileOnlySharer(
  folders: readonly string[],
  { console, interruption: { signal } }: Context,
  run: () => Promise<ExitCode>,
): Promise<ExitCode> {
  if (folders.length === 0) return run();
  const refuse = (error: unknown): ExitCode => {
    const message =
      `The packages that share ${folders.join(", ")} cannot be written: ${reasonOf(error)}. ` +
      `What was there is untouched.`;
    console.report([diagnostic("output-unwritable", message)]);
    return signal.aborted ? ExitCode.interrupted : ExitCode.badInput;
  };
  try {
    for (const folder of folders) await makeFolder(dirname(folder));
  } catch (error) {
    return refuse(error);
  }
  const targets = folders.map(targetOfSharers).sort();
  try {
    return await whileOnlyWriterOfAll(targets, run, { signal });
  } catch (error) {
    if (error instanceof LockUnavailable && targets.includes(error.target)) return refuse(error);
    throw error;
  }
}

async function write(
  { configuration, made, basis }: MadePackage,
  { interruption }: Context,
  force: boolean,
): ReturnType<typeof writePackage> {
  const outcome = await interruption.protect(() =>
    writePackage(configuration.out, made.files, { ...basis, force, signal: interruption.signal }),
  );
  if (outcome.value.status !== "failed") trust(formatManifest(manifestOf(made.files, basis)));
  return outcome;
}
