import type { TypeReference } from "../../../ir/model.js";
import { isQualified } from "../../../ir/paths.js";
import type { PathSegment } from "../../../ir/paths.js";
import { resultOf } from "./entry-point.js";
import { qualify } from "./namespaces.js";
import { operationKind, operationKindByMethod } from "./operation-kind.js";
import type { PathNode } from "./path-tree.js";
import type { KeyPart, PathContext, Resource, Step } from "./resources.js";

type NamedSegment = Extract<PathSegment, { readonly kind: "name" }>;

/** A resource that is not put into its place yet. A property and a named key after it, in one segment, are two. */
type Next = Omit<Resource, "parent">;

/** What a segment after the first one does; it depends on the type of what comes before it. */
export function nextStep(node: PathNode, parent: Resource, context: PathContext): readonly Next[] {
  const { segment } = node;
  switch (segment.kind) {
    case "relativePath":
      return [resource(node, { kind: "relativePath" }, parent.type)];
    case "placeholder":
      return [keyStep(node, [{ placeholder: segment.name }], parent, context)];
    case "name":
      if (segment.name.startsWith("$")) return [{ node, step: { kind: "protocol", name: segment.name } }];
      return namedStep(node, segment, parent, context);
  }
}

function namedStep(
  node: PathNode,
  segment: NamedSegment,
  parent: Resource,
  context: PathContext,
): readonly Next[] {
  if (parent.type === undefined) return [unknown(node, parent, context)];
  const marked = operationKind(node);
  if (marked !== undefined) return [operationStep(node, segment, marked, context)];

  const property = propertyStep(node, segment, parent.type, context);
  if (property !== undefined) return property;

  const parts = unnamedCompositeKey(segment.name);
  if (parts !== undefined && parent.type.collection) return [keyStep(node, parts, parent, context)];

  const name = qualify(segment.name, context.namespaces);
  if (isQualified(segment.name) && context.hierarchy.type(name) !== undefined) {
    return withNamedKey(node, segment, { kind: "cast" }, { ...parent.type, name });
  }
  const guessed = operationKindByMethod(node);
  if (guessed !== undefined && (isQualified(segment.name) || guessed === "action")) {
    return [operationStep(node, segment, guessed, context)];
  }
  return [unknown(node, parent, context)];
}

/** A property of the type before. */
function propertyStep(
  node: PathNode,
  segment: NamedSegment,
  type: TypeReference,
  { hierarchy }: PathContext,
): readonly Next[] | undefined {
  if (type.collection) return undefined;
  const found = hierarchy.property(type.name, segment.name);
  if (found === undefined) return undefined;
  return withNamedKey(node, segment, { kind: "property", ...found }, found.property.type);
}

/** What a segment addresses by its name, and one entity of it where a key is in parentheses. */
function withNamedKey(
  node: PathNode,
  { arguments: given }: NamedSegment,
  step: Step,
  type: TypeReference,
): readonly Next[] {
  if (given.length === 0) return [resource(node, step, type)];
  const parts = given.map(({ name, value }) => ({ property: name, placeholder: value }));
  return [
    resource({ ...node, requests: [] }, step, type),
    resource(node, { kind: "key", parts }, { ...type, collection: false }),
  ];
}

function operationStep(
  node: PathNode,
  segment: NamedSegment,
  operation: "action" | "function",
  context: PathContext,
): Next {
  const name = qualify(segment.name, context.namespaces);
  return resource(node, { kind: "operation", operation, name, unbound: false }, resultOf(node, context));
}

function keyStep(node: PathNode, parts: readonly KeyPart[], parent: Resource, context: PathContext): Next {
  if (parent.type?.collection !== true) return unknown(node, parent, context);
  return resource(node, { kind: "key", parts }, { name: parent.type.name, collection: false });
}

/** `orderId={orderId},line={line}`: a key of several parts as a segment without parentheses. */
function unnamedCompositeKey(text: string): readonly KeyPart[] | undefined {
  const parts = text.split(",").map((part) => /^([^=]+)=(.+)$/.exec(part));
  const named = parts.flatMap((match) => {
    const [, property, placeholder] = match ?? [];
    return property === undefined || placeholder === undefined ? [] : [{ property, placeholder }];
  });
  return named.length === parts.length ? named : undefined;
}

function unknown(node: PathNode, parent: Resource, { document }: PathContext): Next {
  if (parent.step.kind !== "unknown") {
    document.report.unsupported(
      "A segment of a path is neither a property, a key, a type, an action nor a function of what comes before it; it is ignored with all that follows it.",
      node.pointer,
    );
  }
  return { node, step: { kind: "unknown" } };
}

function resource(node: PathNode, step: Step, type: TypeReference | undefined): Next {
  return type === undefined ? { node, step } : { node, step, type };
}
