import type { Operation, Parameter, TypeReference } from "../../../ir/model.js";
import { groupBy } from "../../../ir/group-by.js";
import { mapEntries } from "../document/fields.js";
import { mapObject, schemaObject } from "../document/objects.js";
import type { Hierarchy } from "../types/hierarchy.js";
import { typeReference } from "../types/type-reference.js";
import { functionParameters } from "./function-parameters.js";
import type { PathContext, Resource } from "./resources.js";

/** An action or function, and where it is called. */
export interface CalledOperation {
  readonly operation: Operation;
  readonly calls: readonly Resource[];
}

/**
 * The actions and functions that paths call. One that is called at many places is one operation; one that is called on
 * a type and on types that derive from it is bound to the first.
 */
export function operationsOf(
  resources: readonly Resource[],
  context: PathContext,
): readonly CalledOperation[] {
  const composable = composableFunctions(resources);
  const bySignature = new Map<string, CalledOperation[]>();
  for (const resource of resources) {
    const operation = operationOf(resource, composable, context);
    if (operation === undefined) continue;
    const signature = signatureOf(operation);
    const calls = bySignature.get(signature) ?? [];
    calls.push({ operation, calls: [resource] });
    bySignature.set(signature, calls);
  }
  return [...bySignature.values()].flatMap((calls) => mostGeneral(calls, context.hierarchy));
}

function operationOf(
  resource: Resource,
  composable: ReadonlySet<string>,
  context: PathContext,
): Operation | undefined {
  const { node, parent, step, type } = resource;
  if (step.kind !== "operation") return undefined;
  const binding = step.unbound ? undefined : parent?.type;
  const origin = context.document.report.origin(node.pointer);
  const parameters = [
    ...(binding === undefined ? [] : [bindingParameter(binding, origin)]),
    ...(step.operation === "action"
      ? actionParameters(resource, context)
      : functionParameters(node, context)),
  ];
  const operation: Operation = {
    kind: step.operation,
    name: step.name,
    bound: binding !== undefined,
    composable: step.operation === "function" && composable.has(step.name),
    parameters,
    origin,
  };
  return type === undefined ? operation : { ...operation, returnType: type };
}

/** OpenAPI does not name it. */
function bindingParameter({ name, collection }: TypeReference, origin: Parameter["origin"]): Parameter {
  return { name: "bindingParameter", type: { name, collection }, origin };
}

/** The members of the object that is sent. */
function actionParameters({ node }: Resource, context: PathContext): readonly Parameter[] {
  const { document } = context;
  const body = node.requests.find(({ method }) => method === "POST")?.body;
  const schema = body?.schema && document.references.resolve(body.schema, schemaObject);
  if (schema === undefined) return [];
  const properties = mapEntries(schema.object("properties", mapObject), schemaObject);
  if (properties.length === 0 || body?.stream === true) {
    if (body?.stream === true || schema.has("allOf")) {
      document.report.unsupported(
        "The body of an action that is not an object of parameters has no counterpart and is ignored.",
        schema.pointer,
      );
    }
    return [];
  }
  return properties.flatMap(([name, property]) => {
    const type = typeReference(property, context);
    return type === undefined ? [] : [{ name, type, origin: document.report.origin(property.pointer) }];
  });
}

/** A function that something follows in a path (CSDL 12.4.4). */
function composableFunctions(resources: readonly Resource[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { parent, step } of resources) {
    if (parent?.step.kind === "operation" && step.kind !== "protocol" && step.kind !== "unknown") {
      names.add(parent.step.name);
    }
  }
  return names;
}

/** What two operations have in common that differ in the type that they are bound to only. */
function signatureOf({ kind, name, bound, parameters, returnType }: Operation): string {
  const [binding] = bound ? parameters : [];
  const rest = parameters
    .slice(bound ? 1 : 0)
    .map((parameter) => `${parameter.name}:${typeText(parameter.type)}`)
    .sort();
  return [kind, name, bound, binding?.type.collection, ...rest, returnType && typeText(returnType)].join(" ");
}

function typeText({ name, collection }: TypeReference): string {
  return collection ? `Collection(${name})` : name;
}

function mostGeneral(called: readonly CalledOperation[], hierarchy: Hierarchy): readonly CalledOperation[] {
  const byBinding = groupBy(called, ({ operation }) => bindingType(operation));
  return [...byBinding].flatMap(([type, same]) => {
    const [, ...bases] = type === undefined ? [] : hierarchy.lineage(type);
    const [first] = same;
    if (first === undefined || bases.some(({ name }) => byBinding.has(name))) return [];
    return [{ operation: first.operation, calls: same.flatMap(({ calls }) => calls) }];
  });
}

function bindingType({ bound, parameters }: Operation): string | undefined {
  return bound ? parameters[0]?.type.name : undefined;
}
