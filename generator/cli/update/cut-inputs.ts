/** Cuts slices out of what upstream has, and writes what is left of each input. */
import type { SliceConfiguration } from "../../config/slice-configuration.js";
import { hasErrors } from "../../diagnostics.js";
import type { Diagnostic, Outcome } from "../../diagnostics.js";
import { groupBy } from "../../ir/group-by.js";
import { sliceSources, sliceUnionOfSources } from "../../pipeline.js";
import type { CutSlice, PackageSources } from "../../pipeline.js";
import { detectFormat, unknownFormat } from "../../read/detect-format.js";
import { recutMetadata } from "../../recut/recut.js";
import type { RecutSlice } from "../../recut/recut.js";
import { keptAccess, recutPermissions } from "../../recut/recut-permissions.js";
import { recutRoles } from "../../recut/recut-roles.js";
import type { Source } from "../../source.js";
import { optionsOf } from "../pipeline-options.js";
import { Inputs } from "../read-inputs.js";
import type { FetchedInput } from "./fetch-inputs.js";
import type { TrackedInput } from "./tracked-inputs.js";

/** An input with what upstream has of it. */
export type CompleteInput = FetchedInput & Required<Pick<FetchedInput, "upstream">>;

/** A slice of what upstream has. */
export interface UpstreamSlice {
  readonly slice: SliceConfiguration;
  readonly sources: PackageSources;
  readonly cut: CutSlice;
}

export interface CutInputs {
  readonly slices: readonly UpstreamSlice[];
  /** What is left of each input, under the name that slices have for it. */
  readonly texts: ReadonlyMap<TrackedInput, Source>;
}

/** @returns undefined after an error */
export async function cutInputs(
  inputs: readonly CompleteInput[],
  slices: readonly SliceConfiguration[],
): Promise<Outcome<CutInputs | undefined>> {
  const upstream = new Inputs(inputs.map(({ input, upstream: { source } }) => [input.location, source]));
  const diagnostics: Diagnostic[] = [];
  const cut: UpstreamSlice[] = [];
  for (const slice of slices) {
    const outcome = await cutSlice(slice, inputs, upstream);
    diagnostics.push(...outcome.diagnostics);
    if (outcome.value !== undefined) cut.push(outcome.value);
  }
  if (hasErrors(diagnostics)) return { value: undefined, diagnostics };
  const unions = await unionsOf(cut);
  const texts = new Map(
    inputs.map(({ input, upstream: { source } }) => {
      const isUsed = ({ slice }: { readonly slice: SliceConfiguration }): boolean =>
        input.slices.includes(slice);
      const text = textOf(input, source, cut.filter(isUsed), unions.filter(isUsed));
      return [input, { name: input.location, text }];
    }),
  );
  return { value: { slices: cut, texts }, diagnostics };
}

/** What slices select together that share types, with one of them. */
interface Union {
  readonly slice: SliceConfiguration;
  readonly cut: RecutSlice;
}

/** Types that are shared may have members that lead from what one slice selects to what another one does. */
async function unionsOf(cut: readonly UpstreamSlice[]): Promise<readonly Union[]> {
  const groups = groupBy(
    cut.filter(({ slice }) => slice.sharedModels !== undefined),
    ({ slice }) => slice.sharedModels?.out ?? "",
  );
  const unions: Union[] = [];
  for (const [first, ...others] of groups.values()) {
    if (first === undefined) continue;
    const { slice, sources } = first;
    const selected = [first, ...others].map((one) => ({
      sources: one.sources,
      options: optionsOf(one.slice),
    }));
    const { value } = await sliceUnionOfSources(selected, slice.derivedTypesLimit);
    if (value !== undefined) {
      unions.push({ slice, cut: { slice: value, annotations: sources.annotations } });
    }
  }
  return unions;
}

async function cutSlice(
  slice: SliceConfiguration,
  inputs: readonly CompleteInput[],
  upstream: Inputs,
): Promise<Outcome<UpstreamSlice | undefined>> {
  const read = await upstream.of(slice);
  if (read.value === undefined) return { value: undefined, diagnostics: read.diagnostics };
  const isTracked = inputs.some(({ input }) => input.kind === "metadata" && input.slices.includes(slice));
  const { source } = read.value.metadata;
  const format = isTracked ? detectFormat(source) : read.value.metadata.form;
  if (format === "unknown") return { value: undefined, diagnostics: [unknownFormat(source)] };
  const sources: PackageSources = { ...read.value, metadata: { form: format, source } };
  const { value: cut, diagnostics } = await sliceSources(sources, optionsOf(slice));
  // What is not wrong is said of what is written.
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return { value: cut === undefined ? undefined : { slice, sources, cut }, diagnostics: errors };
}

function textOf(
  { kind }: TrackedInput,
  source: Source,
  slices: readonly UpstreamSlice[],
  unions: readonly Union[],
): string {
  const [first] = slices;
  if (first === undefined) return source.text;
  switch (kind) {
    case "metadata": {
      const recut = slices.map(({ cut: { slice }, sources: { annotations } }) => ({ slice, annotations }));
      return recutMetadata(first.sources.metadata, [...recut, ...unions.map(({ cut }) => cut)]);
    }
    case "permissions": {
      const table = first.cut.access.permissions;
      if (table === undefined) return source.text;
      const listings = slices.flatMap(({ cut: { slice } }) => slice.listings);
      return recutPermissions(source, table, keptAccess(table, listings));
    }
    case "roles":
      return recutRoles(
        source,
        slices.map(({ cut: { slice } }) => slice),
      );
    case "annotations":
      return source.text.replaceAll("\r\n", "\n");
  }
}
