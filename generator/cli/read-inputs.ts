/** Reads what a slice is made from. */
import { resolve } from "node:path";
import type { SliceConfiguration } from "../config/slice-configuration.js";
import { hasErrors } from "../diagnostics.js";
import type { Outcome } from "../diagnostics.js";
import type { ReadSlice } from "./package-basis.js";
import type { PackageSources } from "../pipeline.js";
import { readSource } from "../read/source.js";
import type { Source } from "../source.js";

/** Reads each file or URL once, however many slices name it. */
export class Inputs {
  readonly #sources = new Map<string, Promise<Outcome<Source | undefined>>>();

  /** @param known what need not be read, by the paths or URLs that slices name */
  constructor(known: Iterable<readonly [location: string, source: Source]> = []) {
    for (const [location, source] of known) {
      this.#sources.set(location, Promise.resolve({ value: source, diagnostics: [] }));
    }
  }

  /** All inputs of a slice; without a value one of them cannot be read. */
  async of(slice: SliceConfiguration): Promise<Outcome<PackageSources | undefined>> {
    const readAll = (locations: readonly string[]) =>
      Promise.all(locations.map((location) => this.read(location)));
    const optional = (location: string | undefined): readonly string[] =>
      location === undefined ? [] : [location];
    const [[metadata], annotations, permissions, [roles], [changelog]] = await Promise.all([
      readAll([slice.metadata.location]),
      readAll(slice.annotations),
      readAll(slice.permissions),
      readAll(optional(slice.roles)),
      readAll(optional(slice.changelog)),
    ]);
    const outcomes = [metadata, ...annotations, ...permissions, roles, changelog].filter(
      (outcome) => outcome !== undefined,
    );
    const diagnostics = outcomes.flatMap((outcome) => outcome.diagnostics);
    if (hasErrors(diagnostics) || metadata?.value === undefined) return { value: undefined, diagnostics };
    return {
      value: {
        metadata: { form: slice.metadata.form, source: metadata.value },
        annotations: annotations.flatMap(({ value }) => value ?? []),
        permissions: permissions.flatMap(({ value }) => value ?? []),
        ...(roles?.value === undefined ? {} : { roles: roles.value }),
        ...(changelog?.value === undefined ? {} : { changelog: changelog.value }),
      },
      diagnostics,
    };
  }

  /** All of slices, of those for which it can be read. */
  async ofAll(slices: readonly SliceConfiguration[]): Promise<Outcome<readonly ReadSlice[]>> {
    const outcomes = await Promise.all(slices.map((slice) => this.#ofSlice(slice)));
    return {
      value: outcomes.flatMap(({ value }) => value ?? []),
      diagnostics: outcomes.flatMap(({ diagnostics }) => diagnostics),
    };
  }

  async #ofSlice(slice: SliceConfiguration): Promise<Outcome<ReadSlice | undefined>> {
    const sources = await this.of(slice);
    const changelog = slice.sharedModels?.changelog;
    const shared = changelog === undefined ? undefined : await this.read(changelog);
    const diagnostics = [...sources.diagnostics, ...(shared?.diagnostics ?? [])];
    if (sources.value === undefined || hasErrors(diagnostics)) return { value: undefined, diagnostics };
    const sharedChangelog = shared?.value === undefined ? {} : { sharedChangelog: shared.value };
    return { value: { slice, sources: sources.value, ...sharedChangelog }, diagnostics };
  }

  /** Reads a file again, which is named by its absolute path, when it is wanted next. */
  forget(path: string, cwd: string): void {
    for (const location of this.#sources.keys()) {
      if (resolve(cwd, location) === path) this.#sources.delete(location);
    }
  }

  /** One file or URL. */
  read(location: string): Promise<Outcome<Source | undefined>> {
    const source = this.#sources.get(location) ?? readSource(location);
    this.#sources.set(location, source);
    return source;
  }
}
