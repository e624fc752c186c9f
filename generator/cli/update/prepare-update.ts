/** Everything that an update comes to, before any of it is written. */
import { resolve } from "node:path";
import type { SliceConfiguration } from "../../config/slice-configuration.js";
import { hasErrors } from "../../diagnostics.js";
import type { Diagnostic } from "../../diagnostics.js";
import { formatSources } from "../../read/sources/read-sources.js";
import type { SourcesFile } from "../../read/sources/sources-file.js";
import type { Source } from "../../source.js";
import { hashOf } from "../../write/manifest.js";
import { findUpToDate } from "../../write/up-to-date.js";
import type { Context } from "../context.js";
import type { ExitCode } from "../exit-code.js";
import { blame, makePackages } from "../packages.js";
import type { MadePackage } from "../packages.js";
import { Inputs } from "../read-inputs.js";
import { cutInputs } from "./cut-inputs.js";
import type { CompleteInput } from "./cut-inputs.js";
import { compareWithUpstream } from "./faithful.js";
import { textAt } from "./local-text.js";
import { newVersionsOf } from "./next-versions.js";
import type { Version } from "./next-versions.js";

/** What the run is about. */
export interface UpdateWork {
  /** The sources file. */
  readonly source: Source;
  readonly sources: SourcesFile;
  /** The slices that name it. */
  readonly slices: readonly SliceConfiguration[];
  readonly inputs: readonly CompleteInput[];
  /** By slice; see `cutBasis`. */
  readonly bases: ReadonlyMap<SliceConfiguration, string>;
  readonly context: Context;
}

/** A file beside the packages. */
export interface UpdatedFile {
  /** From the current folder. */
  readonly location: string;
  readonly text: string;
  readonly status: "new" | "changed" | "unchanged";
}

export interface UpdatedPackage extends Pick<Version, "configuration" | "before" | "diff" | "dependency"> {
  readonly made: MadePackage;
  /** Whether its folder holds something else. */
  readonly changed: boolean;
}

export interface PreparedUpdate {
  readonly files: readonly UpdatedFile[];
  readonly packages: readonly UpdatedPackage[];
}

/** Prepares an update; reports what is wrong. */
export async function prepareUpdate(
  work: UpdateWork,
): Promise<PreparedUpdate | { readonly exitCode: ExitCode }> {
  const { context, slices } = work;
  const fail = (diagnostics: readonly Diagnostic[]): { readonly exitCode: ExitCode } => {
    context.console.report(diagnostics);
    return { exitCode: blame(diagnostics) };
  };
  const cut = await cutInputs(work.inputs, slices);
  if (cut.value === undefined) return fail(cut.diagnostics);
  const texts = new Map([...cut.value.texts].map(([{ location }, source]) => [location, source]));

  const next = await newVersionsOf(texts, work);
  if (hasErrors(next.diagnostics)) return fail(next.diagnostics);
  const { versions } = next.value;

  const changelogs = versions.map(({ changelog }) => changelog);
  const inputs = new Inputs([...texts, ...changelogs.map((source) => [source.name, source] as const)]);
  const outcome = await makePackages(next.value.slices, inputs, context);
  if ("exitCode" in outcome) return outcome;
  const unfaithful = await compareWithUpstream(cut.value.slices, outcome.packages);
  if (hasErrors(unfaithful)) return fail(unfaithful);

  const sources = newSources(work, cut.value.texts, versions);
  const files = [...texts.values(), ...changelogs, { name: work.source.name, text: formatSources(sources) }];
  return {
    files: await Promise.all(files.map((file) => updatedFile(file, context.cwd))),
    packages: await Promise.all(outcome.packages.map((made) => updatedPackage(made, versions))),
  };
}

async function updatedPackage(made: MadePackage, versions: readonly Version[]): Promise<UpdatedPackage> {
  const { configuration, basis } = made;
  const changed = (await findUpToDate(configuration.out, basis)) === undefined;
  const version = versions.find((one) => one.configuration.out === configuration.out);
  return { before: configuration.version, ...version, configuration, made, changed };
}

function newSources(
  { sources, slices, inputs, bases }: UpdateWork,
  texts: ReadonlyMap<CompleteInput["input"], Source>,
  versions: readonly Version[],
): SourcesFile {
  const files = inputs.map(({ input, upstream: { sha256, size, validators } }) => {
    const written = hashOf(texts.get(input)?.text ?? "");
    const { from } = input.state;
    return [input.key, { from, sha256, size, ...validators, taken: hashOf(from), written }] as const;
  });
  const packages = versions.map(({ configuration: { name, version }, changelogKey: changelog }) => {
    const slice = slices.find((one) => one.name === name);
    const basis = slice && bases.get(slice);
    return [name, { version, changelog, ...(basis === undefined ? {} : { basis }) }] as const;
  });
  return {
    ...sources,
    files: { ...sources.files, ...Object.fromEntries(files) },
    packages: { ...sources.packages, ...Object.fromEntries(packages) },
  };
}

async function updatedFile({ name, text }: Source, cwd: string): Promise<UpdatedFile> {
  const found = await textAt(resolve(cwd, name));
  const status = found === undefined ? "new" : found === text ? "unchanged" : "changed";
  return { location: name, text, status };
}
