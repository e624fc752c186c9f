/**
 * The shape of Graph's permission file: what each permission allows, by path sets.
 *
 * https://github.com/microsoftgraph/kibali/blob/main/specs/permissions.md
 */
import * as v from "valibot";
import { limits } from "../../limits.js";
import { anyObject, dictionary, keyOf, openObject } from "../json.js";
import type { HttpMethod, PermissionSet } from "../../ir/access.js";
import { parseAlsoRequires } from "./also-requires.js";
import { anExpression, parsePathValue, schemeNames } from "./path-value.js";
import type { PathValue } from "./path-value.js";

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

const scheme = openObject({
  adminDisplayName: v.optional(text),
  adminDescription: v.optional(text),
  userDisplayName: v.optional(text),
  userDescription: v.optional(text),
  requiresAdminConsent: v.optional(v.boolean("true or false"), false),
  privilegeLevel: v.optional(v.picklist([1, 2, 3, 4, 5], "a level from 1 to 5")),
});

/** A list, as an object of thousands of members takes several times as long to make and to go through. */
const paths = v.pipe(
  anyObject,
  v.rawTransform(({ dataset, addIssue }): readonly ListedPath[] => {
    // Most paths of a set have the same value.
    const parsed = new Map<string, PathValue>();
    return Object.entries(dataset.value).map(([path, input]) => {
      const report = (message: string, found: unknown): void => {
        const place = {
          type: "object",
          origin: "value",
          input: dataset.value,
          key: path,
          value: input,
        } as const;
        addIssue({ message, input: found, path: [place] });
      };
      if (!path.startsWith("/")) report('a path that starts with "/"', path);
      if (path.length > limits.pathLength) report(`a path of ${limits.pathLength} characters at most`, path);
      if (typeof input !== "string") report("a string", input);
      const written = typeof input === "string" ? input : "";
      const value = parsed.get(written) ?? parsePathValue(written);
      parsed.set(written, value);
      for (const { expected, found } of value.problems) report(expected, found);
      return { path, value };
    });
  }),
);

/** A path, and what is said of the permission on it. */
export interface ListedPath {
  readonly path: string;
  readonly value: PathValue;
}

/** Of every path of a set. */
const condition = v.pipe(
  text,
  v.rawTransform(({ dataset, addIssue, NEVER }): readonly PermissionSet[] => {
    if (dataset.value.trim() === "") return [];
    const sets = parseAlsoRequires(dataset.value);
    if (sets === undefined) addIssue({ message: anExpression, input: dataset.value });
    return sets ?? NEVER;
  }),
);

const pathSet = openObject({
  schemeKeys: v.array(schemeName, "an array of schemes"),
  methods: v.array(keyOf(methodNames), "an array of methods"),
  alsoRequires: v.optional(condition, ""),
  paths,
});

const permission = openObject({
  authorizationType: v.optional(text),
  schemes: dictionary(scheme, schemeName),
  pathSets: v.array(pathSet, "an array of path sets"),
});

const permissionName = v.pipe(
  text,
  v.maxLength(limits.nameLength, `a name of ${limits.nameLength} characters at most`),
);

export const permissionsMember = dictionary(permission, permissionName);
export type PermissionsMember = v.InferOutput<typeof permissionsMember>;
export type SchemeName = v.InferOutput<typeof schemeName>;
export type SchemeDeclaration = v.InferOutput<typeof scheme>;
