/** The packages of types that slices share, and what such slices must have in common. */
import { isDeepStrictEqual } from "node:util";
import { resolve } from "node:path";
import { diagnostic } from "../diagnostics.js";
import type { Diagnostic, Outcome } from "../diagnostics.js";
import { unscoped } from "./package-name.js";
import type { SettingPath, SettingsSource } from "./setting-issues.js";
import type { SharedModelsSettings, SliceSettings } from "./settings.js";
import { firstVersion } from "./slice-configuration.js";
import type { PackageConfiguration, SliceConfiguration } from "./slice-configuration.js";

/** A package of shared types, and the setting that says, or could say, where its folder is. */
export interface SharedModels {
  readonly configuration: PackageConfiguration;
  readonly folderPath: SettingPath;
}

interface Settings {
  readonly slices: readonly SliceSettings[];
  readonly sharedModels?: readonly SharedModelsSettings[] | undefined;
}

/**
 * Makes a package for each name that slices have in `sharedModels`.
 *
 * @param slices one for each of the settings' slices, in their order
 */
export function sharedModelsOf(
  { slices: settings, sharedModels: listed = [] }: Settings,
  slices: readonly SliceConfiguration[],
  source: SettingsSource,
): Outcome<readonly SharedModels[]> {
  const groups = new Map<string, Sharer[]>();
  slices.forEach((slice, index) => {
    const name = settings[index]?.sharedModels;
    if (name === undefined) return;
    groups.set(name, [...(groups.get(name) ?? []), { slice, path: ["slices", index] }]);
  });
  const value = [...groups].flatMap(([name, [first]]) => {
    const index = listed.findIndex((one) => one.name === name);
    if (first === undefined) return [];
    const { sources } = first.slice;
    const folder = resolve(source.folder, listed[index]?.out ?? `generated/${unscoped(name)}`);
    const configuration = {
      name,
      out: folder,
      version: firstVersion,
      ...(sources === undefined ? {} : { sources }),
    };
    const folderPath = index === -1 ? [...first.path, "sharedModels"] : ["sharedModels", index, "out"];
    return [{ configuration, folderPath }];
  });
  return {
    value,
    diagnostics: [
      ...[...groups].flatMap(([name, sharers]) => nameProblems(name, sharers, slices, source)),
      ...[...groups].flatMap(([name, sharers]) => disagreements(name, sharers, source)),
      ...listProblems(listed, groups, source),
    ],
  };
}

/** A slice, and where its settings are. */
interface Sharer {
  readonly slice: SliceConfiguration;
  readonly path: SettingPath;
}

function nameProblems(
  name: string,
  sharers: readonly Sharer[],
  slices: readonly SliceConfiguration[],
  source: SettingsSource,
): readonly Diagnostic[] {
  if (!slices.some((slice) => slice.name === name)) return [];
  const message =
    `"${name}" is the name of a slice. The package of the types that slices share needs a name of its own, ` +
    `e.g. "${name}-models".`;
  return sharers.slice(0, 1).map(({ path }) => invalid(message, [...path, "sharedModels"], source));
}

/** What decides how a type is declared, besides which requests there are. */
const common = [
  { key: ({ metadata }) => metadata.form, valueOf: ({ metadata }) => metadata.location },
  { key: () => "annotations", valueOf: ({ annotations }) => annotations },
  { key: () => "apiVersion", valueOf: ({ apiVersion }) => apiVersion },
  {
    key: () => "limits",
    valueOf: ({ derivedTypesLimit: derivedTypes }) =>
      derivedTypes === undefined ? undefined : { derivedTypes },
  },
  // What is made together is updated together.
  { key: () => "sources", valueOf: ({ sources }) => sources },
] as const satisfies readonly {
  readonly key: (slice: SliceConfiguration) => string;
  readonly valueOf: (slice: SliceConfiguration) => unknown;
}[];

/** What each slice has otherwise than the first one that shares the package. */
function disagreements(
  name: string,
  [first, ...others]: readonly Sharer[],
  source: SettingsSource,
): readonly Diagnostic[] {
  if (first === undefined) return [];
  return others.flatMap(({ slice, path }) =>
    common
      .filter(
        ({ key, valueOf }) =>
          key(slice) !== key(first.slice) || !isDeepStrictEqual(valueOf(slice), valueOf(first.slice)),
      )
      .map(({ key, valueOf }) => {
        const setting = source.nameOf([...path, key(slice)]);
        const message =
          `Slices that share types agree in the metadata, "annotations", "apiVersion", "limits" and "sources", but ` +
          `${setting} is ${inWords(valueOf(slice))} for "${slice.name}" and ` +
          `${other(first.slice, slice, key)}${inWords(valueOf(first.slice))} for "${first.slice.name}", ` +
          `and both share "${name}". Make them the same, or let one of them share another package, or none.`;
        const related = source.originOf([...first.path, key(first.slice)]);
        const one = invalid(message, [...path, key(slice)], source);
        return related === undefined ? one : { ...one, related };
      }),
  );
}

/** The other slice's setting, where it has another name: `openapi` in place of `csdl`. */
function other(
  one: SliceConfiguration,
  another: SliceConfiguration,
  key: (slice: SliceConfiguration) => string,
): string {
  return key(one) === key(another) ? "" : `"${key(one)}" is `;
}

function inWords(value: unknown): string {
  if (!Array.isArray(value)) return value === undefined ? "not set" : JSON.stringify(value);
  return value.length === 0 ? "not set" : `[${value.map((item) => JSON.stringify(item)).join(", ")}]`;
}

function listProblems(
  listed: readonly SharedModelsSettings[],
  groups: ReadonlyMap<string, unknown>,
  source: SettingsSource,
): readonly Diagnostic[] {
  return listed.flatMap(({ name }, index) => {
    const path = ["sharedModels", index, "name"];
    if (listed.findIndex((other) => other.name === name) < index) {
      return [invalid(`"${name}" is listed twice. Keep one of them.`, path, source)];
    }
    if (groups.has(name)) return [];
    const message = `No slice shares "${name}". Name it in "sharedModels" of the slices that do, or remove it here.`;
    return [invalid(message, path, source)];
  });
}

function invalid(message: string, path: SettingPath, source: SettingsSource): Diagnostic {
  return diagnostic("config-invalid", message, source.originOf(path));
}
