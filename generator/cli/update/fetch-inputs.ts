/** Gets what inputs are cut out of, and finds out whether there is anything new. */
import type { Diagnostic, Outcome } from "../../diagnostics.js";
import { hasErrors } from "../../diagnostics.js";
import { isUrl } from "../../read/source.js";
import type { SourcesFile } from "../../read/sources/sources-file.js";
import { readUpstream } from "../../read/upstream.js";
import type { Upstream } from "../../read/upstream.js";
import { hashOf } from "../../write/manifest.js";
import type { TrackedInput } from "./tracked-inputs.js";

/** What was found of one input. */
export interface FetchedInput {
  readonly input: TrackedInput;
  /** `unchanged`: what was taken before is what there is. */
  readonly status: "new" | "changed" | "unchanged";
  /** Absent where a server said that there is nothing newer. */
  readonly upstream?: Upstream;
}

/**
 * @param conditionally whether to ask for what is newer only
 * @returns undefined after an error
 */
export async function fetchInputs(
  inputs: readonly TrackedInput[],
  sources: SourcesFile,
  conditionally: boolean,
): Promise<Outcome<readonly FetchedInput[] | undefined>> {
  const downloads = new Map<string, ReturnType<typeof readUpstream>>();
  const outcomes = await Promise.all(
    inputs.map(async (input) => {
      const known = conditionally ? knownOf(input) : undefined;
      // Inputs that come from the same place share a download.
      const key = JSON.stringify([input.from, known]);
      const download = downloads.get(key) ?? startDownload(input, sources, known);
      downloads.set(key, download);
      const { value, diagnostics } = await download;
      return { value: value === undefined ? undefined : fetched(input, value), diagnostics };
    }),
  );
  const diagnostics = distinct(outcomes.flatMap((outcome) => outcome.diagnostics));
  if (hasErrors(diagnostics)) return { value: undefined, diagnostics };
  return { value: outcomes.flatMap(({ value }) => value ?? []), diagnostics };
}

/** Gets what a server did not send because there was nothing newer. */
export async function fetchMissing(
  fetchedInputs: readonly FetchedInput[],
  sources: SourcesFile,
): Promise<Outcome<readonly FetchedInput[] | undefined>> {
  const missing = fetchedInputs.filter(({ upstream }) => upstream === undefined).map(({ input }) => input);
  const { value, diagnostics } = await fetchInputs(missing, sources, false);
  if (value === undefined) return { value, diagnostics };
  const byKey = new Map(value.map((one) => [one.input.key, one]));
  return { value: fetchedInputs.map((one) => byKey.get(one.input.key) ?? one), diagnostics };
}

function knownOf({ state, from }: TrackedInput): Upstream["validators"] | undefined {
  const { sha256, etag, lastModified, taken } = state;
  if (!isUrl(from) || sha256 === undefined || (etag ?? lastModified) === undefined) return undefined;
  if (taken !== hashOf(state.from)) return undefined;
  return {
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
}

function startDownload(
  { from, state }: TrackedInput,
  { allowedHosts = [], limits }: SourcesFile,
  known: Upstream["validators"] | undefined,
): ReturnType<typeof readUpstream> {
  return readUpstream(from, state.from, {
    allowedHosts,
    ...(limits?.bytes === undefined ? {} : { maximumBytes: limits.bytes }),
    ...(limits?.seconds === undefined ? {} : { timeout: limits.seconds * 1000 }),
    ...(known === undefined ? {} : { known }),
  });
}

function fetched(input: TrackedInput, found: Upstream | "unchanged"): FetchedInput {
  if (found === "unchanged") return { input, status: "unchanged" };
  const { sha256 } = input.state;
  const status = sha256 === undefined ? "new" : sha256 === found.sha256 ? "unchanged" : "changed";
  return { input, status, upstream: found };
}

function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((one) => [one.message, one])).values()];
}
