import type { Expression } from "../ir/annotation.js";
import {
  asCollection,
  asEnumerationMembers,
  asString,
  core,
  findAnnotation,
  recordProperty,
} from "../ir/lookups.js";
import type { Model, TypeReference } from "../ir/model.js";
import { underlyingType } from "../ir/url-notation.js";
import type { Deprecation, Doc } from "./plan.js";
import { primitiveName } from "./primitives.js";

/** What is annotated at the first of the targets that has a description, and the first that has a deprecation. */
export function docOf(model: Model, targets: readonly string[]): Doc {
  const description = firstOf(targets, (target) => descriptionAt(model, target));
  const deprecation = deprecationOf(model, targets);
  return {
    ...(description === undefined ? {} : { description }),
    ...(deprecation === undefined ? {} : { deprecation }),
  };
}

/**
 * The value that something has where a request leaves it out (CSDL 7.2.7; OptionalParameter of the Core vocabulary).
 *
 * @param text as CSDL writes it
 */
export function defaultOf(model: Model, { name }: TypeReference, text: string | undefined): Doc {
  if (text === undefined) return {};
  // What is no primitive, such as an enumeration, is written as a text.
  const isText = !["number", "boolean"].includes(primitiveName(underlyingType(model, name)));
  return { defaultValue: isText ? JSON.stringify(text) : text };
}

/** `Org.OData.Core.V1.Description`. */
export function descriptionAt(model: Model, target: string): string | undefined {
  const text = asString(findAnnotation(model, target, core.description)?.value)?.trim();
  return text === "" ? undefined : text;
}

/** The entry of `Org.OData.Core.V1.Revisions` that deprecates: what it says, and its dates. */
export function deprecationOf(model: Model, targets: readonly string[]): Deprecation | undefined {
  return firstOf(targets, (target) => {
    const revisions = asCollection(findAnnotation(model, target, core.revisions)?.value) ?? [];
    const revision = revisions.find((entry) => isDeprecation(recordProperty(entry, "Kind")));
    if (revision === undefined) return undefined;
    const parts = [
      asString(recordProperty(revision, "Description"))?.trim(),
      prefixed("Since ", literal(recordProperty(revision, "Date"))),
      prefixed("Removal on ", literal(recordProperty(revision, "RemovalDate"))),
    ];
    return {
      message: parts
        .filter((part) => part !== undefined)
        .map(asSentence)
        .join(" "),
    };
  });
}

/** A text that ends like a sentence. */
export function asSentence(text: string): string {
  return /[.!?:]$/u.test(text) ? text : `${text}.`;
}

function isDeprecation(kind: Expression | undefined): boolean {
  return asEnumerationMembers(kind)?.some((member) => member.endsWith("/Deprecated")) ?? false;
}

function literal(expression: Expression | undefined): string | undefined {
  return expression?.kind === "literal" || expression?.kind === "string" ? expression.value : undefined;
}

function prefixed(prefix: string, text: string | undefined): string | undefined {
  return text === undefined ? undefined : prefix + text;
}

function firstOf<Item, Result>(
  items: readonly Item[],
  find: (item: Item) => Result | undefined,
): Result | undefined {
  for (const item of items) {
    const result = find(item);
    if (result !== undefined) return result;
  }
  return undefined;
}
