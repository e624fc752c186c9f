import { isStructuredType } from "../ir/lookups.js";
import type { QualifiedName } from "../ir/model.js";
import type { Form, Resource } from "../slice/slice.js";
import type { TypePlanning } from "./declarations.js";
import { ordinal } from "../ordinal.js";
import type { NamedTypeExpression, ServiceData, StoredTypePlan } from "./plan.js";
import { typeOf } from "./service-resources.js";

/** What can be stored from the start: the entities that have a path of their own, and their collections. */
export function serviceData(planning: TypePlanning): readonly ServiceData[] {
  const describe = (resource: Resource): readonly ServiceData[] => {
    const { segment, path, children } = resource;
    if (segment.kind === "operation") return [];
    const type = isPlaceOfEntities(resource) ? typeOf(segment) : undefined;
    const stored = type === undefined ? undefined : storedType(planning, type.name);
    return [
      ...(type === undefined || stored === undefined ? [] : [{ path, collection: type.collection, stored }]),
      ...children.flatMap(describe),
    ];
  };
  return planning.slice.root.children.flatMap(describe).sort((left, right) => ordinal(left.path, right.path));
}

function isPlaceOfEntities({ segment }: Resource): boolean {
  return ["entitySet", "singleton", "navigationProperty", "relativePath"].includes(segment.kind);
}

/** The forms that a stored value can have; undefined where no request has it in any. */
export function storedType(
  { slice, forms, names }: TypePlanning,
  type: QualifiedName,
): StoredTypePlan | undefined {
  if (!isStructuredType(slice.types.get(type)?.type)) return undefined;
  const declared = (form: Form): readonly NamedTypeExpression[] =>
    forms.isDeclared(type, form) ? [names.declared(type, form)] : [];
  const all = [...declared("read"), ...declared("create"), ...declared("update")];
  const distinct = all.filter(({ name }, index) => all.findIndex((other) => other.name === name) === index);
  return distinct.length === 0 ? undefined : { forms: distinct };
}
