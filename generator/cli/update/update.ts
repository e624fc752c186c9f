/** `graph-slice update`: takes the newer metadata and permissions, and everything that follows from them. */
import { resolve } from "node:path";
import type { SliceConfiguration } from "../../config/slice-configuration.js";
import { diagnostic, hasErrors } from "../../diagnostics.js";
import { groupBy } from "../../ir/group-by.js";
import { readSource } from "../../read/source.js";
import { packageState, readSources } from "../../read/sources/read-sources.js";
import { hashOf } from "../../write/manifest.js";
import { writeTogether } from "../../write/write-together.js";
import type { Context } from "../context.js";
import { ExitCode } from "../exit-code.js";
import { loadSlices } from "../load-slices.js";
import { hashOfText } from "../package-basis.js";
import { Inputs } from "../read-inputs.js";
import { unfinishedUpdates } from "./complete-updates.js";
import { cutBasis } from "./cut-basis.js";
import { fetchInputs, fetchMissing } from "./fetch-inputs.js";
import type { FetchedInput } from "./fetch-inputs.js";
import { prepareUpdate } from "./prepare-update.js";
import type { UpdateWork } from "./prepare-update.js";
import { trackedInputs } from "./tracked-inputs.js";
import { reportOf, sayReport } from "./update-report.js";
import type { UpdateReport } from "./update-report.js";
import { whileNoUpdate } from "./while-no-update.js";

export interface UpdateOptions {
  /** Says what would be done, and does nothing. */
  readonly dryRun: boolean;
  /** Finds out whether anything is new, and takes nothing. */
  readonly frozen: boolean;
}

/** What became of one sources file. */
type Outcome =
  { readonly report: UpdateReport; readonly exitCode: ExitCode } | { readonly exitCode: ExitCode };

export async function update(context: Context, options: UpdateOptions): Promise<ExitCode> {
  const run = (slices: readonly SliceConfiguration[] | undefined): Promise<ExitCode> =>
    updateSlices(slices, context, options);
  return options.dryRun || options.frozen ? run(await loadSlices(context)) : whileNoUpdate(context, run);
}

async function updateSlices(
  slices: readonly SliceConfiguration[] | undefined,
  context: Context,
  options: UpdateOptions,
): Promise<ExitCode> {
  const { console } = context;
  const outcomes: Outcome[] = [];
  const groups = slices && groupsOf(slices, context);
  let exitCode: ExitCode = groups === undefined ? ExitCode.badInput : ExitCode.done;
  for (const [sources, ofSources] of groups ?? []) {
    const outcome = await updateFrom(sources, ofSources, context, options);
    outcomes.push(outcome);
    if ("report" in outcome) sayReport(outcome.report, context, options);
    if (exitCode === ExitCode.done) exitCode = outcome.exitCode;
    if (outcome.exitCode !== ExitCode.done && outcome.exitCode !== ExitCode.no) break;
  }
  if (exitCode !== ExitCode.done && exitCode !== ExitCode.no) {
    console.warn(`Nothing was written: ${console.countsInWords()}.`);
  }
  const reports = outcomes.flatMap((outcome) => ("report" in outcome ? [outcome.report] : []));
  console.finish({
    command: "update",
    ok: exitCode === ExitCode.done,
    ...options,
    sources: reports.map((report) => reportOf(report, context)),
  });
  return exitCode;
}

/** The slices by their sources files; undefined after an error. */
function groupsOf(
  slices: readonly SliceConfiguration[],
  { console, cwd }: Context,
): ReadonlyMap<string, readonly SliceConfiguration[]> | undefined {
  const groups = groupBy(
    slices.filter(({ sources }) => sources !== undefined),
    ({ sources = "" }) => sources,
  );
  if (groups.size === 0) {
    const message =
      'No slice says where its inputs come from. Name a sources file in the setting "sources" (--sources FILE).';
    console.report([diagnostic("config-missing", message)]);
    return undefined;
  }
  const cutOff = unfinishedUpdates(slices, cwd);
  console.report(cutOff);
  return cutOff.length > 0 ? undefined : groups;
}

async function updateFrom(
  location: string,
  configured: readonly SliceConfiguration[],
  context: Context,
  options: UpdateOptions,
): Promise<Outcome> {
  const { console, cwd } = context;
  const failed = { exitCode: ExitCode.badInput };
  const { value: source, diagnostics } = await readSource(location);
  const read = source && readSources(source);
  console.report([...diagnostics, ...(read?.diagnostics ?? [])]);
  if (source === undefined || read?.value === undefined) return failed;
  const sources = read.value;
  const slices = configured.map(withoutChangelog);
  const tracked = trackedInputs(source, sources, slices, cwd);
  console.report(tracked.diagnostics);
  if (hasErrors(tracked.diagnostics)) return failed;

  const own = new Inputs();
  const bases = new Map<SliceConfiguration, string>();
  for (const slice of slices) bases.set(slice, await cutBasis(slice, tracked.value, own, context));
  const isCut =
    slices.every((slice) => packageState(sources, slice.name)?.basis === bases.get(slice)) &&
    (await Promise.all(tracked.value.map(isAsWritten))).every(Boolean);

  const fetched = await fetchInputs(tracked.value, sources, isCut && !options.frozen);
  console.report(fetched.diagnostics);
  if (fetched.value === undefined) return failed;
  const isSame = isCut && fetched.value.every(({ status }) => status === "unchanged");
  if (options.frozen || (isSame && !fetched.value.some(hasNewTags))) {
    return {
      report: { location, inputs: fetched.value, isCut },
      exitCode: isSame ? ExitCode.done : ExitCode.no,
    };
  }
  const complete = await fetchMissing(fetched.value, sources);
  console.report(complete.diagnostics);
  if (complete.value === undefined) return failed;
  const inputs = complete.value.flatMap(({ upstream, ...rest }) =>
    upstream === undefined ? [] : [{ ...rest, upstream }],
  );
  return apply({ source, sources, slices, inputs, bases, context }, location, isCut, options);
}

/** Whether a server can be asked for what is newer from now on. */
function hasNewTags({ input: { state }, upstream }: FetchedInput): boolean {
  const { etag, lastModified } = upstream?.validators ?? {};
  const isKnown = (state.etag ?? state.lastModified) !== undefined && state.taken === hashOf(state.from);
  return (etag ?? lastModified) !== undefined && !isKnown;
}

/** The change log is about to be another one, and need not be there yet. */
function withoutChangelog({ changelog, ...rest }: SliceConfiguration): SliceConfiguration {
  const slice = changelog === undefined ? { ...rest } : rest;
  if (slice.sharedModels === undefined) return slice;
  const { changelog: ofShared, ...shared } = slice.sharedModels;
  return { ...slice, sharedModels: ofShared === undefined ? { ...shared } : shared };
}

async function isAsWritten({ location, state }: FetchedInput["input"]): Promise<boolean> {
  if (state.written === undefined || state.sha256 === undefined) return false;
  const { value: source } = await readSource(location);
  return source !== undefined && hashOfText(source) === state.written;
}

async function apply(
  work: UpdateWork,
  location: string,
  isCut: boolean,
  { dryRun }: UpdateOptions,
): Promise<Outcome> {
  const { context, inputs } = work;
  const { console, cwd, interruption } = context;
  const prepared = await prepareUpdate(work);
  if ("exitCode" in prepared) return prepared;
  const report = { location, inputs, isCut, prepared };
  if (dryRun) return { report, exitCode: ExitCode.done };
  const { diagnostics } = await interruption.protect(() =>
    writeTogether({
      anchor: resolve(cwd, location),
      files: prepared.files.map((file) => ({ path: resolve(cwd, file.location), text: file.text })),
      packages: prepared.packages.map(({ configuration, made: { made, basis } }) => ({
        folder: configuration.out,
        files: made.files,
        basis,
      })),
      signal: interruption.signal,
    }),
  );
  console.report(diagnostics);
  if (hasErrors(diagnostics)) {
    return { exitCode: interruption.signal.aborted ? ExitCode.interrupted : ExitCode.badInput };
  }
  return { report, exitCode: ExitCode.done };
}
