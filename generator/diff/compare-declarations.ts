/** What a package exports by name: types in their forms, factories, guards. */
import type { Form } from "../slice/slice.js";
import { type Comparison, TypeComparison } from "./compare-types.js";
import { type DeclaredType, type FunctionDeclaration, isType, type SurfaceIndex } from "./surface-index.js";

/** Says which names came and which are gone. What stands under names that both have is compared where it is used. */
export function compareDeclarations({ before, after, renamed, findings }: Comparison): void {
  const isNow = (namespace: string, name: string): boolean =>
    after.types.has(`${renamed.nowOf(namespace)} ${name}`);
  const formerNames = new Set(
    [...before.types.values()].map(
      ({ namespace, declaration }) => `${renamed.nowOf(namespace)} ${declaration.name}`,
    ),
  );
  for (const [key, type] of after.types) {
    if (formerNames.has(key)) continue;
    findings.add({
      rule: "type-added",
      subject: { kind: "type", name: nameIn(after, type) },
      forms: after.formsOf(type),
      places: { after: placeIn(after, type) },
    });
  }
  for (const type of before.types.values()) {
    if (isNow(type.namespace, type.declaration.name)) continue;
    findings.add({
      rule: "type-removed",
      subject: { kind: "type", name: nameIn(before, type) },
      forms: before.formsOf(type),
      places: { before: placeIn(before, type) },
    });
  }
  compareFunctions({ before, after, renamed, findings });
}

/** Compares what stands under each name that both have, in the forms in which both are used. */
export function compareAllTypes(comparison: Comparison): void {
  const { before, after, renamed } = comparison;
  const types = new TypeComparison(comparison);
  for (const type of before.types.values()) {
    const { namespace, declaration } = type;
    const [from, to] = [
      { kind: "named", namespace, name: declaration.name },
      { kind: "named", namespace: renamed.nowOf(namespace), name: declaration.name },
    ] as const;
    const now = after.find(to);
    if (now === undefined) continue;
    const forms = after.formsOf(now);
    for (const form of before.formsOf(type).filter((each) => forms.includes(each))) {
      const subject = { kind: "type", name: nameIn(after, now) } as const;
      types.compare(from, to, {
        subject,
        form,
        places: { before: placeIn(before, type), after: placeIn(after, now) },
      });
    }
  }
  types.finish();
}

function compareFunctions({ before, after, renamed, findings }: Comparison): void {
  const former = new Map(
    functionsOf(before).map((one) => [`${renamed.nowOf(one.namespace)} ${one.declaration.name}`, one]),
  );
  for (const one of functionsOf(after)) {
    if (former.delete(`${one.namespace} ${one.declaration.name}`)) continue;
    findings.add({
      rule: "function-added",
      subject: { kind: "type", name: nameIn(after, one) },
      forms: [formOf(one.declaration)],
      places: { after: placeOfFunction(after, one) },
    });
  }
  for (const one of former.values()) {
    findings.add({
      rule: "function-removed",
      subject: { kind: "type", name: nameIn(before, one) },
      forms: [formOf(one.declaration)],
      places: { before: placeOfFunction(before, one) },
    });
  }
}

interface DeclaredFunction {
  readonly namespace: string;
  readonly declaration: FunctionDeclaration;
}

function functionsOf({ surface }: SurfaceIndex): readonly DeclaredFunction[] {
  return surface.namespaces.flatMap(({ namespace, declarations }) =>
    declarations.flatMap((declaration) => (isType(declaration) ? [] : [{ namespace, declaration }])),
  );
}

/** A factory makes what is sent, and a guard tells what was read. */
function formOf({ kind }: FunctionDeclaration): Form {
  return kind === "factory" ? "create" : "read";
}

function nameIn(index: SurfaceIndex, { namespace, declaration }: DeclaredType | DeclaredFunction): string {
  return index.nameOf({ namespace, name: declaration.name });
}

function placeIn(index: SurfaceIndex, { namespace, declaration }: DeclaredType) {
  return { kind: "type", namespace, name: index.familyOf(namespace, declaration.name) } as const;
}

function placeOfFunction(index: SurfaceIndex, { declaration: { type } }: DeclaredFunction) {
  return {
    kind: "type",
    namespace: type.namespace,
    name: index.familyOf(type.namespace, type.name),
  } as const;
}
