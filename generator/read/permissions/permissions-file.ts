/**
 * The shape of Graph's permission file: what each permission allows, by path sets.
 *
 * https://github.com/microsoftgraph/kibali/blob/main/specs/permissions.md
 */
import * as v from "valibot";
import { dictionary, keyOf, openObject } from "../json.js";
import type { HttpMethod } from "../../ir/access.js";
import { parsePathValue, schemeNames } from "./path-value.js";

/** Methods as the format has them; those without a counterpart change nothing, and some stand for several. */
export const methodNames = {
  GET: ["GET"],
  POST: ["POST"],
  PATCH: ["PATCH"],
  PUT: ["PUT"],
  DELETE: ["DELETE"],
  HEAD: [],
  OPTIONS: [],
  "<ReadMethods>": ["GET"],
  "<WriteMethods>": ["POST", "PATCH", "PUT", "DELETE"],
} as const satisfies Readonly<Record<string, readonly HttpMethod[]>>;

const text = v.string("a string");

const schemeName = keyOf(schemeNames);
const path = v.pipe(text, v.startsWith("/", 'a path that starts with "/"'));
const scheme = openObject({
  adminDisplayName: v.optional(text),
  adminDescription: v.optional(text),
  userDisplayName: v.optional(text),
  userDescription: v.optional(text),
  requiresAdminConsent: v.optional(v.boolean("true or false"), false),
  privilegeLevel: v.optional(v.picklist([1, 2, 3, 4, 5], "a level from 1 to 5")),
});

const pathValue = v.pipe(
  text,
  v.rawTransform(({ dataset, addIssue }) => {
    const parsed = parsePathValue(dataset.value);
    for (const { expected, found } of parsed.problems) addIssue({ message: expected, input: found });
    return parsed;
  }),
);

const pathSet = openObject({
  schemeKeys: v.array(schemeName, "an array of schemes"),
  methods: v.array(keyOf(methodNames), "an array of methods"),
  paths: dictionary(pathValue, path),
});

const permission = openObject({
  authorizationType: v.optional(text),
  schemes: dictionary(scheme, schemeName),
  pathSets: v.array(pathSet, "an array of path sets"),
});

export const permissionsFile = openObject({ permissions: dictionary(permission, text) });
export type PermissionsFile = v.InferOutput<typeof permissionsFile>;
export type SchemeName = v.InferOutput<typeof schemeName>;
