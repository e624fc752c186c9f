import { isAbsolute, relative, resolve, sep } from "node:path";
import { isSlice } from "../config/slice-configuration.js";
import type { PackageConfiguration, SliceConfiguration } from "../config/slice-configuration.js";
import { ordinal } from "../ordinal.js";
import type { PackageSources } from "../pipeline.js";
import type { Source } from "../source.js";
import { hashOf } from "../write/manifest.js";
import type { PackageBasis } from "../write/manifest.js";

/** Who asks, and for which of its folders and versions. */
export interface BasisOptions {
  /** The current folder, as an absolute path. */
  readonly cwd: string;
  /** The version of this program. */
  readonly version: string;
}

/** A slice, and what was read for it. */
export interface ReadSlice {
  readonly slice: SliceConfiguration;
  readonly sources: PackageSources;
  /** The change log of the package whose types it shares. */
  readonly sharedChangelog?: Source;
}

/** Those of some slices that share a package of types. */
export function sharersOf<T extends { readonly slice: SliceConfiguration }>(
  shared: PackageConfiguration | undefined,
  slices: readonly T[],
): readonly T[] {
  return shared === undefined ? [] : slices.filter(({ slice }) => slice.sharedModels?.out === shared.out);
}

/**
 * What a package is made from, for its lock. Inputs are named relative to the package's folder, so that it does not
 * matter where the checkout or the current folder is.
 *
 * @param all at least those slices that share its types
 */
export function basisOf(
  { slice, sources }: ReadSlice,
  all: readonly ReadSlice[],
  options: BasisOptions,
): Required<PackageBasis> {
  const nameOf = (location: string) => inputName(location, slice.out, options.cwd);
  const { sharedModels } = slice;
  return {
    generator: options.version,
    configuration: {
      ...packageSettings(slice, slice, nameOf),
      ...selectionSettings(slice, nameOf),
      ...(slice.roles === undefined ? {} : { roles: nameOf(slice.roles) }),
      ...(sharedModels === undefined
        ? {}
        : {
            sharedModels: {
              madeFrom: hashOfShared(sharedModels, all, options),
              name: sharedModels.name,
              version: sharedModels.version,
            },
          }),
    },
    inputs: hashesOf(inputsOf(sources), nameOf),
  };
}

/** As `basisOf`, of any package; undefined where what it is made from was not read. */
export function basisOfPackage(
  configuration: PackageConfiguration,
  read: readonly ReadSlice[],
  options: BasisOptions,
): Required<PackageBasis> | undefined {
  if (!isSlice(configuration)) return sharedBasisOf(configuration, read, options);
  const one = read.find(({ slice }) => slice.out === configuration.out);
  return one && basisOf(one, read, options);
}

/** Of everything that decides which types are shared, and how they are declared. */
function hashOfShared(
  { name, out, version }: PackageConfiguration,
  slices: readonly ReadSlice[],
  options: BasisOptions,
): string {
  const withoutChangelogs = slices.map(({ slice, sources }) => ({ slice, sources }));
  const { configuration, inputs } = sharedBasisOf({ name, out, version }, withoutChangelogs, options);
  return hashOf(JSON.stringify([configuration, [...inputs]]));
}

/** As `basisOf`, of the types that slices share. */
export function sharedBasisOf(
  configuration: PackageConfiguration,
  slices: readonly ReadSlice[],
  { cwd, version }: BasisOptions,
): Required<PackageBasis> {
  const nameOf = (location: string) => inputName(location, configuration.out, cwd);
  const inOrder = [...sharersOf(configuration, slices)].sort((one, other) =>
    ordinal(one.slice.name, other.slice.name),
  );
  const all = inOrder.flatMap(({ sources: { metadata, annotations, permissions = [] }, sharedChangelog }) => [
    metadata.source,
    ...annotations,
    ...permissions,
    ...(sharedChangelog === undefined ? [] : [sharedChangelog]),
  ]);
  const [first] = inOrder;
  return {
    generator: version,
    configuration: {
      ...(first === undefined ? {} : packageSettings(configuration, first.slice, nameOf)),
      slices: Object.fromEntries(
        inOrder.map(({ slice }) => [slice.name, selectionSettings(slice, nameOf)] as const),
      ),
    },
    inputs: new Map([...hashesOf(all, nameOf)].sort(([one], [other]) => ordinal(one, other))),
  };
}

/** What is the same for all slices that share types, and what is said of the package. */
function packageSettings(
  { name, version, changelog }: PackageConfiguration,
  { apiVersion, metadata, annotations, derivedTypesLimit }: SliceConfiguration,
  nameOf: (location: string) => string,
): Readonly<Record<string, unknown>> {
  return {
    name,
    version,
    apiVersion,
    [metadata.form]: nameOf(metadata.location),
    annotations: annotations.map(nameOf),
    ...(changelog === undefined ? {} : { changelog: nameOf(changelog) }),
    ...(derivedTypesLimit === undefined ? {} : { limits: { derivedTypes: derivedTypesLimit } }),
  };
}

/** What one of them selects. */
function selectionSettings(
  { operations, include, permissions }: SliceConfiguration,
  nameOf: (location: string) => string,
): Readonly<Record<string, unknown>> {
  return { include: include.map(({ text }) => text), operations, permissions: permissions.map(nameOf) };
}

function inputsOf({
  metadata,
  annotations,
  permissions = [],
  roles,
  changelog,
}: PackageSources): readonly Source[] {
  const optional = [roles, changelog].filter((source) => source !== undefined);
  return [metadata.source, ...annotations, ...permissions, ...optional];
}

function hashesOf(
  sources: readonly Source[],
  nameOf: (location: string) => string,
): ReadonlyMap<string, string> {
  return new Map(sources.map((source) => [nameOf(source.name), hashOfText(source)]));
}

/** A URL as it is, without the name and password in it; a path relative to the package's folder, with `/`. */
function inputName(location: string, folder: string, cwd: string): string {
  if (/^[a-z][a-z0-9+.-]+:\/\//iu.test(location)) return location.replace(/^([a-z]+:\/\/)[^/?#]*@/iu, "$1");
  const path = relative(folder, resolve(cwd, location));
  // On Windows, another drive.
  return isAbsolute(path) ? path : path.split(sep).join("/");
}

const hashes = new WeakMap<Source, string>();

/** Of the text with line breaks as in Unix, so that it is the same in every checkout. */
export function hashOfText(source: Source): string {
  const hash = hashes.get(source) ?? hashOf(source.text.replaceAll("\r\n", "\n"));
  hashes.set(source, hash);
  return hash;
}
