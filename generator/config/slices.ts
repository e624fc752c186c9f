/** Raw settings become configurations of slices: they are checked, and defaults and paths resolved. */
import { relative, resolve, sep } from "node:path";
import * as v from "valibot";
import { diagnostic } from "../diagnostics.js";
import type { Diagnostic, Outcome } from "../diagnostics.js";
import { parsePattern } from "../slice/patterns.js";
import { sharedModelsOf } from "./shared-models.js";
import { firstVersion } from "./slice-configuration.js";
import type { PackageConfiguration, SliceConfiguration } from "./slice-configuration.js";
import { defaultPackageName, unscoped } from "./package-name.js";
import { settingIssue } from "./setting-issues.js";
import type { SettingPath, SettingsSource } from "./setting-issues.js";
import { configurationSchema, sliceSchema } from "./settings.js";
import type { SliceSettings } from "./settings.js";

/** Makes the slices of a configuration document. */
export function slicesOf(document: unknown, source: SettingsSource): Outcome<readonly SliceConfiguration[]> {
  const { output, issues, typed } = v.safeParse(configurationSchema, document);
  const settings = isRecord(document) && Array.isArray(document["slices"]) ? document["slices"] : [];
  const rules = settings.flatMap((slice: unknown, index) => missing(slice, ["slices", index], source));
  const diagnostics = [...(issues ?? []).map((issue) => settingIssue(issue, source)), ...rules];
  if (!typed || diagnostics.length > 0) return { value: [], diagnostics };
  const slices = output.slices.map((slice, index) => resolveSlice(slice, ["slices", index], source));
  const { value: shared, diagnostics: disagreements } = sharedModelsOf(output, slices, source);
  const packages = shared.map(({ configuration }) => configuration);
  return {
    value: slices.map((slice, index) => {
      const name = output.slices[index]?.sharedModels;
      const sharedModels = packages.find((one) => one.name === name);
      return sharedModels === undefined ? slice : { ...slice, sharedModels };
    }),
    diagnostics: [
      ...checkSlices(slices, (index) => ["slices", index], source),
      ...shared.flatMap(({ configuration, folderPath }, index) =>
        folderProblems(configuration, [...slices, ...packages.slice(0, index)], folderPath, source),
      ),
      ...disagreements,
    ],
  };
}

/** Makes the one slice that the settings of a command line describe. */
export function sliceOf(settings: unknown, source: SettingsSource): Outcome<readonly SliceConfiguration[]> {
  const { output, issues, typed } = v.safeParse(sliceSchema, settings);
  const diagnostics = [
    ...(issues ?? []).map((issue) => settingIssue(issue, source)),
    ...missing(settings, [], source),
  ];
  if (!typed || diagnostics.length > 0) return { value: [], diagnostics };
  const slice = resolveSlice(output, [], source);
  return { value: [slice], diagnostics: checkSlices([slice], () => [], source) };
}

function resolveSlice(
  settings: SliceSettings,
  path: SettingPath,
  source: SettingsSource,
): SliceConfiguration {
  const {
    csdl,
    openapi,
    annotations = [],
    permissions = [],
    roles,
    include = [],
    limits,
    sources,
  } = settings;
  const locate = (location: string) => resolveLocation(location, source);
  const name = settings.name ?? defaultPackageName(include[0] ?? "");
  return {
    name,
    out: resolve(source.folder, settings.out ?? `generated/${unscoped(name)}`),
    metadata:
      csdl === undefined
        ? { form: "openapi", location: locate(openapi ?? "") }
        : { form: "csdl", location: locate(csdl) },
    annotations: annotations.map(locate),
    permissions: [permissions].flat().map(locate),
    ...(roles === undefined ? {} : { roles: locate(roles) }),
    include: include.map((text, index) => {
      const origin = source.originOf([...path, "include", index]);
      return origin === undefined ? { text } : { text, origin };
    }),
    apiVersion: settings.apiVersion ?? "v1.0",
    operations: settings.operations ?? "documented",
    ...(limits?.derivedTypes === undefined ? {} : { derivedTypesLimit: limits.derivedTypes }),
    ...(sources === undefined ? {} : { sources: locate(sources) }),
    version: firstVersion,
  };
}

/** A URL as it is; a path relative to the current folder, so that it is short in messages. */
function resolveLocation(location: string, { folder, cwd }: SettingsSource): string {
  if (/^[a-z][a-z0-9+.-]+:\/\//iu.test(location)) return location;
  const path = resolve(folder, location);
  const short = relative(cwd, path);
  return short.startsWith(`..${sep}..`) ? path : short;
}

/** What a slice needs, whatever else is wrong with it. */
function missing(slice: unknown, path: SettingPath, source: SettingsSource): readonly Diagnostic[] {
  if (!isRecord(slice)) return [];
  const name = (key: string) => source.nameOf([...path, key]);
  const problems: string[] = [];
  if (!("csdl" in slice) && !("openapi" in slice)) {
    problems.push(`The metadata is missing: give ${name("csdl")} or ${name("openapi")}.`);
  }
  if ("csdl" in slice && "openapi" in slice) {
    problems.push(
      `${name("csdl")} and ${name("openapi")} exclude each other: one metadata file makes a package.`,
    );
  }
  if (!("include" in slice)) {
    problems.push(`${name("include")} is missing: say which requests are wanted, e.g. "/teams/{id}/**".`);
  }
  return problems.map((message) => diagnostic("config-invalid", message, source.originOf(path)));
}

/** What can be said only when all slices are known. */
function checkSlices(
  slices: readonly SliceConfiguration[],
  pathOf: (index: number) => SettingPath,
  source: SettingsSource,
): readonly Diagnostic[] {
  return slices.flatMap((slice, index) => [
    ...slice.include.flatMap(({ text, origin }) => parsePattern(text, origin).diagnostics),
    ...folderProblems(slice, slices.slice(0, index), [...pathOf(index), "out"], source),
  ]);
}

/** A package's folder is replaced as a whole: nothing else may be around it or in it. */
function folderProblems(
  { out, name }: PackageConfiguration,
  earlier: readonly PackageConfiguration[],
  path: SettingPath,
  source: SettingsSource,
): readonly Diagnostic[] {
  const problems: string[] = [];
  if (contains(out, source.cwd) || contains(out, source.folder)) {
    const example = `generated/${unscoped(name)}`;
    problems.push(
      `The output folder ${out} holds more than this package. Name one for it alone, e.g. "${example}".`,
    );
  }
  for (const other of earlier) {
    if (contains(out, other.out) || contains(other.out, out)) {
      problems.push(
        `The output folders ${other.out} and ${out} are in one another. Each package needs its own.`,
      );
    }
  }
  return problems.map((message) => diagnostic("config-invalid", message, source.originOf(path)));
}

function contains(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
