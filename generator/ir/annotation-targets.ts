/**
 * What a target path leads to.
 *
 * https://docs.oasis-open.org/odata/odata-csdl-xml/v4.01/odata-csdl-xml-v4.01.html#sec_Target
 */
import type { TargetPath } from "./annotation.js";
import { followPath, isDeclaredNamespace } from "./member-path.js";
import type { Model, Operation, QualifiedName, TypeReference } from "./model.js";
import { namespaceOf } from "./names.js";
import { operationTarget } from "./operation-target.js";
import { isStructuredType } from "./structured-types.js";

/** The declarations in which targets are looked for. */
export type Declarations = Omit<Model, "annotations">;

export type TargetEnd =
  /** The canonical paths: one for each overload where the target names an operation without saying which. */
  | { readonly kind: "known"; readonly targets: readonly TargetPath[]; readonly specific: boolean }
  /** No document declares the namespace, so nothing can be said. */
  | { readonly kind: "foreign"; readonly namespace: string }
  /** The first part that leads nowhere, in words. */
  | { readonly kind: "unknown"; readonly reason: string };

/** Resolves a target path with aliases already replaced. */
export function resolveTarget(model: Declarations, target: TargetPath): TargetEnd {
  const { path, embedded } = splitEmbeddedTerm(target.replace(/\s+/gu, ""));
  const [head = "", ...segments] = path.split("/");
  const end = resolveHead(model, head, segments);
  if (end.kind !== "known" || embedded === "") return end;
  return { ...end, targets: end.targets.map((each) => each + embedded) };
}

/** The namespace of the first part of a target path; of a schema's own target, what is before its last dot. */
export function targetNamespace(target: TargetPath): string {
  return namespaceOf(targetHead(target));
}

/** The qualified name, or the namespace, that a target path starts with. */
export function targetHead(target: TargetPath): string {
  const end = target.search(/[/(@]/u);
  return (end === -1 ? target : target.slice(0, end)).trim();
}

/** `ns.type/property@ns.term#qualifier`: an annotation of an annotation. */
function splitEmbeddedTerm(target: string): { readonly path: string; readonly embedded: string } {
  const at = target.search(/\/?@/u);
  return at === -1
    ? { path: target, embedded: "" }
    : { path: target.slice(0, at), embedded: target.slice(at).replace(/^\//u, "") };
}

function resolveHead(model: Declarations, head: string, segments: readonly string[]): TargetEnd {
  if (isDeclaredNamespace(model, head) && segments.length === 0) return known(head);
  const name = head.replace(/\(.*$/u, "");
  const namespace = namespaceOf(name);
  if (namespace === "") return unknown(`"${head}" has no namespace`);
  if (!isDeclaredNamespace(model, namespace)) return { kind: "foreign", namespace };

  const path = [head, ...segments].join("/");
  const overloads = model.operations.get(name);
  if (overloads !== undefined && (head !== name || !model.types.has(name))) {
    return resolveOperation(model, overloads, head, segments);
  }
  const type = model.types.get(name);
  if (type?.kind === "enumerationType") {
    const [member, ...rest] = segments;
    const exists = type.members.some((each) => each.name === member);
    return member === undefined || (exists && rest.length === 0)
      ? known(path)
      : unknown(`the enumeration type "${name}" has no member "${segments.join("/")}"`);
  }
  if (isStructuredType(type)) return resolveMember(model, name, segments, path);
  if ((type !== undefined || model.terms.has(name)) && segments.length === 0) return known(path);
  if (model.container?.name === name) return resolveContainerChild(model, segments, path);
  return unknown(`"${head}" is not declared`);
}

function resolveMember(
  model: Declarations,
  type: QualifiedName,
  segments: readonly string[],
  path: TargetPath,
): TargetEnd {
  const end = followPath(model, type, segments);
  return end.kind === "resolved" ? known(path) : unknown(`"${end.type}" has no member "${end.segment}"`);
}

function resolveContainerChild(
  model: Declarations,
  segments: readonly string[],
  path: TargetPath,
): TargetEnd {
  const { container } = model;
  const [child, ...rest] = segments;
  if (container === undefined || child === undefined) return known(path);
  const set = container.entitySets.find(({ name }) => name === child);
  const singleton = container.singletons.find(({ name }) => name === child);
  const type = set?.entityType ?? singleton?.type;
  if (type !== undefined) return resolveMember(model, type, rest, path);
  const isImport = container.operationImports.some(({ name }) => name === child);
  return isImport && rest.length === 0
    ? known(path)
    : unknown(`the entity container "${container.name}" has no child "${segments.join("/")}"`);
}

function resolveOperation(
  model: Declarations,
  overloads: readonly Operation[],
  head: string,
  segments: readonly string[],
): TargetEnd {
  const specific = head.endsWith(")");
  const named = specific ? overloads.filter((overload) => isOverload(overload, head)) : overloads;
  if (named.length === 0) {
    const known = overloads.map(operationTarget).join(", ");
    return unknown(`"${head}" is no overload of the operation; there are: ${known}`);
  }
  const [part, ...rest] = segments;
  if (part === undefined) return knownAll(named.map(operationTarget), specific);

  const targets = named.flatMap((overload) => {
    const type = partType(overload, part);
    const resolved = type !== undefined && followPath(model, type.name, rest).kind === "resolved";
    return resolved ? [[operationTarget(overload), ...segments].join("/")] : [];
  });
  return targets.length > 0
    ? knownAll(targets, specific)
    : unknown(`"${head}" has no parameter or result "${segments.join("/")}"`);
}

/** An action is named by its binding parameter's type; all its parameters' types are understood, too. */
function isOverload(operation: Operation, head: string): boolean {
  return head === operationTarget(operation) || head === operationTarget({ ...operation, kind: "function" });
}

function partType(operation: Operation, part: string): TypeReference | undefined {
  return part === "$ReturnType"
    ? operation.returnType
    : operation.parameters.find(({ name }) => name === part)?.type;
}

function known(target: TargetPath): TargetEnd {
  return knownAll([target], true);
}

function knownAll(targets: readonly TargetPath[], specific: boolean): TargetEnd {
  return { kind: "known", targets, specific };
}

function unknown(reason: string): TargetEnd {
  return { kind: "unknown", reason };
}
