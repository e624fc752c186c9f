/**
 * Every setting of a slice, once: its key in a configuration, its rule, and what it is called and does in the help.
 * The schema of a configuration, the flags of the command line and the types of both are made from these tables.
 */
import * as v from "valibot";
import { isPackageName } from "./package-name.js";

const text = v.pipe(v.string(), v.nonEmpty("must not be empty"));
const texts = v.pipe(v.array(text), v.nonEmpty("must not be empty"));
const textOrTexts = v.union([text, texts]);
const count = v.pipe(v.number(), v.integer("must be a whole number"), v.minValue(0, "must not be negative"));
const packageName = v.pipe(
  text,
  v.check(isPackageName, "must be a name that npm takes: lower case, e.g. @contoso/teams"),
);
const apiVersion = v.pipe(
  text,
  v.regex(/^[A-Za-z0-9][\w.-]*$/, "must be the last segment of a service's root, e.g. v1.0"),
);

/** An optional setting; `value` is what its value is called, with `…` where there can be several. */
function setting<const Schema extends v.GenericSchema>(schema: Schema, value: string, help: string) {
  return v.pipe(v.optional(schema), v.title(value), v.description(help));
}

const limitSettings = {
  derivedTypes: setting(
    count,
    "COUNT",
    "leave out the derived types of a type that has more of them than this",
  ),
};

const sliceSettings = {
  csdl: setting(text, "FILE", "the metadata in CSDL (XML): a path or a URL"),
  openapi: setting(text, "FILE", "the metadata in OpenAPI (JSON or YAML) instead"),
  annotations: setting(texts, "FILE…", "CSDL with annotations of the metadata"),
  permissions: setting(textOrTexts, "FILE…", "the permissions that the requests need (JSON)"),
  roles: setting(text, "FILE", "the administrator roles that the requests need (JSON)"),
  sources: setting(text, "FILE", "the package's version, and where newer inputs come from (JSON)"),
  include: setting(texts, "PATTERN…", "the requests that are wanted, e.g. '/teams/{id}/**'"),
  name: setting(packageName, "NAME", "the package's name (default: made from the first pattern)"),
  out: setting(text, "FOLDER", "the package's folder (default: generated/NAME, without the scope)"),
  apiVersion: setting(apiVersion, "VERSION", `the version in URLs (default: "v1.0")`),
  operations: setting(
    v.picklist(["documented", "all"]),
    "WHICH",
    `"documented": those that the permissions list (default); or "all"`,
  ),
};

/** What is between slices: no flag has it, since flags describe one slice. */
const sharedSettings = {
  sharedModels: v.optional(packageName),
};

/** One slice, as it is written in a configuration. */
export const sliceSchema = v.strictObject({
  ...sliceSettings,
  ...sharedSettings,
  limits: v.optional(v.strictObject(limitSettings)),
});

export type SliceSettings = v.InferOutput<typeof sliceSchema>;

/** A package of types that slices share, where something is to be said of it. */
const sharedModelsSchema = v.strictObject({ name: packageName, out: v.optional(text) });

export type SharedModelsSettings = v.InferOutput<typeof sharedModelsSchema>;

/** A whole configuration. */
export const configurationSchema = v.strictObject({
  slices: v.pipe(v.array(sliceSchema), v.nonEmpty("must have at least one slice")),
  sharedModels: v.optional(v.array(sharedModelsSchema)),
});

/** The keys that an object of a configuration may have. */
export function keysAt(path: readonly (string | number)[]): readonly string[] {
  const [list] = path;
  if (list === undefined) return Object.keys(configurationSchema.entries);
  if (list === "sharedModels") return Object.keys(sharedModelsSchema.entries);
  return Object.keys(path.at(-1) === "limits" ? limitSettings : sliceSchema.entries);
}

/** How a setting is given on the command line. */
export interface SettingFlag {
  /** With dashes, e.g. `--api-version`. */
  readonly flag: string;
  /** What its value is called. */
  readonly value: string;
  readonly help: string;
  /** Where the setting is in a slice, e.g. `["limits", "derivedTypes"]`. */
  readonly path: readonly [string, ...string[]];
  readonly repeatable: boolean;
  readonly numeric: boolean;
}

/** The flags of all settings, in the order of the tables. */
export const settingFlags: readonly SettingFlag[] = [
  ...Object.entries(sliceSettings).map(([key, schema]) => settingFlag(kebabCase(key), [key], schema)),
  ...Object.entries(limitSettings).map(([key, schema]) =>
    settingFlag(`${kebabCase(key)}-limit`, ["limits", key], schema),
  ),
];

function settingFlag(name: string, path: SettingFlag["path"], schema: v.GenericSchema): SettingFlag {
  return {
    flag: `--${name}`,
    value: v.getTitle(schema) ?? "VALUE",
    help: v.getDescription(schema) ?? "",
    path,
    repeatable: v.is(schema, ["several"]),
    numeric: v.is(schema, 1),
  };
}

function kebabCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
