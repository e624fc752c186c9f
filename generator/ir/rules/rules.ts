import type { Diagnostic } from "../../diagnostics.js";
import type { ModelDocument } from "../document.js";
import type { Model } from "../model.js";
import { baseTypeCycles } from "./base-type-cycles.js";
import { baseTypeKinds } from "./base-type-kinds.js";
import { containers } from "./containers.js";
import { duplicateMembers } from "./duplicate-members.js";
import { duplicateOperations } from "./duplicate-operations.js";
import { duplicateSchemaChildren } from "./duplicate-schema-children.js";
import { keyProperties } from "./key-properties.js";
import { memberKinds } from "./member-kinds.js";
import { sizes } from "./sizes.js";
import { underlyingTypes } from "./underlying-types.js";
import { unresolvedPaths } from "./unresolved-paths.js";
import { unresolvedTypes } from "./unresolved-types.js";

/**
 * A rule of the specification that a model keeps.
 *
 * @param checked what the documents come to; the first of two declarations of one name
 * @param documents everything that is to be checked
 * @param model where names are looked up: it may have more than what is to be checked
 */
export type Rule = (
  checked: Model,
  documents: readonly ModelDocument[],
  model: Model,
) => readonly Diagnostic[];

export const rules: readonly Rule[] = [
  sizes,
  duplicateSchemaChildren,
  duplicateOperations,
  duplicateMembers,
  containers,
  baseTypeCycles,
  baseTypeKinds,
  unresolvedTypes,
  memberKinds,
  underlyingTypes,
  keyProperties,
  unresolvedPaths,
];
