import { isAbsolute, relative, resolve, sep } from "node:path";
import type { SliceConfiguration } from "../config/slice-configuration.js";
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

/**
 * What a package is made from, for its lock. Inputs are named relative to the package's folder, so that it does not
 * matter where the checkout or the current folder is.
 */
export function basisOf(
  slice: SliceConfiguration,
  { metadata, annotations, permissions = [], roles, changelog }: PackageSources,
  { cwd, version }: BasisOptions,
): Required<PackageBasis> {
  const nameOf = (location: string) => inputName(location, slice.out, cwd);
  const { name, version: packageVersion, apiVersion, operations, derivedTypesLimit } = slice;
  const optional = [roles, changelog].filter((source) => source !== undefined);
  const sources = [metadata.source, ...annotations, ...permissions, ...optional];
  return {
    generator: version,
    configuration: {
      name,
      version: packageVersion,
      apiVersion,
      operations,
      include: slice.include.map(({ text }) => text),
      [metadata.form]: nameOf(slice.metadata.location),
      annotations: slice.annotations.map(nameOf),
      permissions: slice.permissions.map(nameOf),
      ...(slice.roles === undefined ? {} : { roles: nameOf(slice.roles) }),
      ...(slice.changelog === undefined ? {} : { changelog: nameOf(slice.changelog) }),
      ...(derivedTypesLimit === undefined ? {} : { limits: { derivedTypes: derivedTypesLimit } }),
    },
    inputs: new Map(sources.map((source) => [nameOf(source.name), hashOfText(source)])),
  };
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
