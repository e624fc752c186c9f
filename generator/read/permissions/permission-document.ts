/**
 * What a permission source may hold, recognised by its members: path sets, the lists that directories show to those
 * who choose permissions, and deployments. One file may hold several of them.
 *
 * https://github.com/microsoftgraph/kibali/blob/main/specs/permissions-deployments.md
 */
import * as v from "valibot";
import { anyObject, dictionary, keyOf, openObject } from "../json.js";
import { schemeNames } from "./path-value.js";
import { permissionsMember } from "./permissions-file.js";

const text = v.string("a text");
const flag = v.boolean("true or false");

const listedScope = openObject({
  id: v.nullish(text),
  value: text,
  isAdmin: v.nullish(flag),
  isEnabled: v.nullish(flag),
  isHidden: v.nullish(flag),
});
export type ListedScope = v.InferOutput<typeof listedScope>;

const deployment = openObject({
  id: v.nullish(text),
  scheme: keyOf(schemeNames),
  environment: v.optional(text, ""),
  isHidden: v.nullish(flag),
  isEnabled: v.nullish(flag),
});
export type ListedDeployment = v.InferOutput<typeof deployment>;

const members = {
  permissions: v.optional(permissionsMember),
  delegatedScopesList: v.optional(v.array(listedScope, "an array of scopes")),
  applicationScopesList: v.optional(v.array(listedScope, "an array of scopes")),
  permissionDeployments: v.optional(dictionary(v.array(deployment, "an array of deployments"), text)),
};

export const permissionDocument = v.pipe(
  anyObject,
  v.check(
    (document) => Object.keys(members).some((member) => Object.hasOwn(document, member)),
    `an object with one of ${Object.keys(members)
      .map((member) => `"${member}"`)
      .join(", ")}`,
  ),
  openObject(members),
);
export type PermissionDocument = v.InferOutput<typeof permissionDocument>;
