/** The inputs of slices that a sources file knows the origin of. */
import { dirname, relative, resolve } from "node:path";
import type { SliceConfiguration } from "../../config/slice-configuration.js";
import { diagnostic } from "../../diagnostics.js";
import type { Diagnostic, Outcome } from "../../diagnostics.js";
import { jsonPointer } from "../../escape/json-pointer.js";
import { isUrl } from "../../read/source.js";
import type { SourceOfFile, SourcesFile } from "../../read/sources/sources-file.js";
import type { Source } from "../../source.js";

export type InputKind = "metadata" | "annotations" | "permissions" | "roles";

export interface TrackedInput {
  /** As the sources file names it. */
  readonly key: string;
  /** As the slices name it. */
  readonly location: string;
  /** An absolute path. */
  readonly path: string;
  readonly kind: InputKind;
  /** Those that are made from it. */
  readonly slices: readonly SliceConfiguration[];
  readonly state: SourceOfFile;
  /** What it is cut out of: an absolute path or a URL. */
  readonly from: string;
}

/** @param slices those that name this sources file */
export function trackedInputs(
  source: Source,
  sources: SourcesFile,
  slices: readonly SliceConfiguration[],
  cwd: string,
): Outcome<readonly TrackedInput[]> {
  const folder = resolve(cwd, dirname(source.name));
  const diagnostics: Diagnostic[] = [];
  const inputs = Object.entries(sources.files).flatMap(([key, state]): TrackedInput[] => {
    const path = resolve(folder, key);
    const from = isUrl(state.from) ? state.from : resolve(folder, state.from);
    const uses = slices.flatMap((slice) => usesOf(slice, path, cwd));
    const problem = problemOf(uses, path, from);
    if (problem !== undefined) {
      const origin = { source, pointer: jsonPointer(["files", key]) };
      diagnostics.push(diagnostic("sources-unusable", problem, origin));
    }
    const [first] = uses;
    if (first === undefined) return [];
    const { kind, location } = first;
    return [{ key, location, path, kind, slices: uses.map(({ slice }) => slice), state, from }];
  });
  if (inputs.length === 0 && diagnostics.length === 0) {
    const message =
      'This file says of no input where it comes from. Add the files to "files", each with "from".';
    diagnostics.push(diagnostic("sources-unusable", message, { source, pointer: "/files" }));
  }
  return { value: inputs, diagnostics };
}

interface Use {
  readonly slice: SliceConfiguration;
  readonly kind: InputKind;
  readonly location: string;
}

function usesOf(slice: SliceConfiguration, path: string, cwd: string): readonly Use[] {
  const { metadata, annotations, permissions, roles } = slice;
  const inputs: readonly (readonly [InputKind, readonly string[]])[] = [
    ["metadata", [metadata.location]],
    ["annotations", annotations],
    ["permissions", permissions],
    ["roles", roles === undefined ? [] : [roles]],
  ];
  for (const [kind, locations] of inputs) {
    const location = locations.find((each) => !isUrl(each) && resolve(cwd, each) === path);
    if (location !== undefined) return [{ slice, kind, location }];
  }
  return [];
}

function problemOf(uses: readonly Use[], path: string, from: string): string | undefined {
  const [first] = uses;
  if (first === undefined) {
    return "This is no input of a slice that names this sources file. Correct the path, which starts at this file's folder, or remove it.";
  }
  if (path === from)
    return 'This input would be cut out of itself. Name in "from" what the service publishes.';
  const openApi = uses.find(({ kind, slice }) => kind === "metadata" && slice.metadata.form === "openapi");
  if (openApi !== undefined) {
    return (
      `"${openApi.slice.name}" is made from OpenAPI, and what is cut out is written as CSDL. Name a file in "csdl" instead; ` +
      'what it is cut out of, "from", can be OpenAPI.'
    );
  }
  if (uses.some(({ kind }) => kind !== first.kind))
    return "Slices take this file for inputs of different kinds.";
  return undefined;
}

/** A path for people. */
export function shown(path: string, cwd: string): string {
  return relative(cwd, path);
}
