/** Completes updates that were cut off, before anything else is done with what they write. */
import { resolve } from "node:path";
import { packagesOf } from "../../config/slice-configuration.js";
import type { SliceConfiguration } from "../../config/slice-configuration.js";
import { diagnostic, hasErrors } from "../../diagnostics.js";
import type { Diagnostic } from "../../diagnostics.js";
import { readSource } from "../../read/source.js";
import { readSources } from "../../read/sources/read-sources.js";
import { changelogName } from "../../update/changelog.js";
import { tidyUp } from "../../write/leftovers.js";
import { completeWrite, isBegun, isUnfinished } from "../../write/write-together.js";
import type { Context } from "../context.js";
import { besideSources, loadSilently, loadSlices } from "../load-slices.js";

/**
 * The slices of the command, as they are when no update of them is left undone; undefined after an error. The caller holds
 * the writer locks of their sources files.
 */
export async function completeUpdates(context: Context): Promise<readonly SliceConfiguration[] | undefined> {
  const { value: slices } = await loadSilently(context);
  const { cwd, console } = context;
  for (const sources of sourcesOf(slices)) {
    const anchor = resolve(cwd, sources);
    if (!isBegun(anchor)) continue;
    const isDecided = isUnfinished(anchor);
    const known = await mayBeWritten(sources, slices, cwd);
    const diagnostics = await completeWrite(anchor, known);
    console.report(diagnostics);
    if (hasErrors(diagnostics)) return undefined;
    if (isDecided) console.say(`An update from ${sources} that was cut off is complete now.`);
  }
  const left = await Promise.all(packagesOf(slices).map(({ out }) => tidyUp(out)));
  console.report(left.flat());
  if (hasErrors(left.flat())) return undefined;
  return loadSlices(context);
}

/** The errors of a run that does not write, where updates were cut off. */
export function unfinishedUpdates(slices: readonly SliceConfiguration[], cwd: string): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const sources of sourcesOf(slices)) {
    if (!isUnfinished(resolve(cwd, sources))) continue;
    const message = `An update from ${sources} was cut off. Run "graph-slice update" or "graph-slice generate", which complete it first.`;
    diagnostics.push(diagnostic("update-unfinished", message));
  }
  return diagnostics;
}

/** The sources files that slices name. */
export function sourcesOf(slices: readonly SliceConfiguration[]): readonly string[] {
  return [...new Set(slices.flatMap(({ sources }) => sources ?? []))];
}

async function mayBeWritten(
  sources: string,
  slices: readonly SliceConfiguration[],
  cwd: string,
): Promise<ReadonlySet<string>> {
  const { value: source } = await readSource(sources);
  const packages = packagesOf(slices);
  const names = packages.map(({ name }) => name);
  const besides = [
    ...Object.keys((source && readSources(source).value)?.files ?? {}),
    ...names.map((name) => changelogName(name, names)),
  ];
  return new Set([
    resolve(cwd, sources),
    ...besides.map((key) => resolve(cwd, besideSources(sources, key, cwd))),
    ...packages.flatMap(({ out, changelog }) => [
      out,
      ...(changelog === undefined ? [] : [resolve(cwd, changelog)]),
    ]),
  ]);
}
