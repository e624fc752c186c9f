import type {
  EntityContainer,
  EntitySet,
  NavigationPropertyBinding,
  OperationImport,
  Singleton,
} from "../../ir/model.js";
import type { XmlElement } from "../xml.js";
import {
  attributeNames,
  booleanAttribute,
  checkAttributes,
  identifierAttribute,
  requiredAttribute,
  requiredQualifiedName,
} from "./attributes.js";
import { visitChildren } from "./elements.js";
import { lowerAnnotation } from "./lower-annotation.js";
import type { Lowering } from "./lowering.js";
import { resolvePath } from "./names.js";

const containerAttributes = attributeNames("Name", "Extends");
const entitySetAttributes = attributeNames("Name", "EntityType", "IncludeInServiceDocument");
const singletonAttributes = attributeNames("Name", "Type", "Nullable");
const bindingAttributes = attributeNames("Path", "Target");
const importAttributes = {
  Action: attributeNames("Name", "Action", "EntitySet"),
  Function: attributeNames("Name", "Function", "EntitySet", "IncludeInServiceDocument"),
} as const;

/** CSDL 13: `<EntityContainer>`. */
export function lowerContainer(
  lowering: Lowering,
  element: XmlElement,
  namespace: string,
): EntityContainer | undefined {
  checkAttributes(lowering, element, containerAttributes);
  const shortName = identifierAttribute(lowering, element, "Name");
  const name = `${namespace}.${shortName ?? ""}`;
  if (element.attribute("Extends") !== undefined) {
    const message = "What the extended container has is not read; add it to this container.";
    lowering.report("csdl-unsupported", message, element.attributeOrigin("Extends"));
  }
  const entitySets: EntitySet[] = [];
  const singletons: Singleton[] = [];
  const operationImports: OperationImport[] = [];
  visitChildren(lowering, element, {
    EntitySet: (child) => {
      append(entitySets, lowerEntitySet(lowering, child, name));
    },
    Singleton: (child) => {
      append(singletons, lowerSingleton(lowering, child, name));
    },
    ActionImport: (child) => {
      append(operationImports, lowerImport(lowering, child, name, "Action"));
    },
    FunctionImport: (child) => {
      append(operationImports, lowerImport(lowering, child, name, "Function"));
    },
    Annotation: (child) => {
      lowerAnnotation(lowering, child, name);
    },
  });
  if (shortName === undefined) return undefined;
  return { name, entitySets, singletons, operationImports, origin: element.origin };
}

/** CSDL 13.2: `<EntitySet>`. */
function lowerEntitySet(lowering: Lowering, element: XmlElement, container: string): EntitySet | undefined {
  checkAttributes(lowering, element, entitySetAttributes);
  const name = identifierAttribute(lowering, element, "Name");
  const entityType = requiredQualifiedName(lowering, element, "EntityType");
  const includeInServiceDocument = booleanAttribute(lowering, element, "IncludeInServiceDocument") ?? true;
  const bindings = lowerBindings(lowering, element, `${container}/${name ?? ""}`);
  if (name === undefined || entityType === undefined) return undefined;
  return { kind: "entitySet", name, entityType, includeInServiceDocument, bindings, origin: element.origin };
}

/** CSDL 13.3: `<Singleton>`. */
function lowerSingleton(lowering: Lowering, element: XmlElement, container: string): Singleton | undefined {
  checkAttributes(lowering, element, singletonAttributes);
  const name = identifierAttribute(lowering, element, "Name");
  const type = requiredQualifiedName(lowering, element, "Type");
  const nullable = booleanAttribute(lowering, element, "Nullable") ?? false;
  const bindings = lowerBindings(lowering, element, `${container}/${name ?? ""}`);
  if (name === undefined || type === undefined) return undefined;
  return { kind: "singleton", name, type, nullable, bindings, origin: element.origin };
}

/** CSDL 13.4: the `<NavigationPropertyBinding>`s of an entity set or singleton, and its annotations. */
function lowerBindings(
  lowering: Lowering,
  element: XmlElement,
  target: string,
): readonly NavigationPropertyBinding[] {
  const bindings: NavigationPropertyBinding[] = [];
  visitChildren(lowering, element, {
    NavigationPropertyBinding: (child) => {
      checkAttributes(lowering, child, bindingAttributes);
      visitChildren(lowering, child, {});
      const path = requiredAttribute(lowering, child, "Path");
      const boundTo = requiredAttribute(lowering, child, "Target");
      if (path === undefined || boundTo === undefined) return;
      bindings.push({
        path: resolvePath(lowering.aliases, path),
        target: resolvePath(lowering.aliases, boundTo),
      });
    },
    Annotation: (child) => {
      lowerAnnotation(lowering, child, target);
    },
  });
  return bindings;
}

/** CSDL 13.5 and 13.6: `<ActionImport>` and `<FunctionImport>`. */
function lowerImport(
  lowering: Lowering,
  element: XmlElement,
  container: string,
  imported: "Action" | "Function",
): OperationImport | undefined {
  checkAttributes(lowering, element, importAttributes[imported]);
  const name = identifierAttribute(lowering, element, "Name");
  const operation = requiredQualifiedName(lowering, element, imported);
  const entitySet = element.attribute("EntitySet");
  const includeInServiceDocument = booleanAttribute(lowering, element, "IncludeInServiceDocument");
  visitChildren(lowering, element, {
    Annotation: (child) => {
      lowerAnnotation(lowering, child, `${container}/${name ?? ""}`);
    },
  });
  if (name === undefined || operation === undefined) return undefined;
  return {
    kind: imported === "Action" ? "actionImport" : "functionImport",
    name,
    operation,
    ...(entitySet === undefined ? {} : { entitySet: resolvePath(lowering.aliases, entitySet) }),
    ...(includeInServiceDocument === undefined ? {} : { includeInServiceDocument }),
    origin: element.origin,
  };
}

function append<T>(list: T[], item: T | undefined): void {
  if (item !== undefined) list.push(item);
}
