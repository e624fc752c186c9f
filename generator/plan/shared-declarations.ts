/** Which declarations of a package's models another package declares in the same way. */
import { isDeepStrictEqual } from "node:util";
import type {
  Declaration,
  ModelModule,
  ModelsPlan,
  NamedTypeExpression,
  PackagePlan,
  TypeDeclaration,
  TypeExpression,
} from "./plan.js";

/** Whether a declaration is nothing at run time. */
export function isType(declaration: Declaration): declaration is TypeDeclaration {
  return declaration.kind !== "factory" && declaration.kind !== "guard";
}

/**
 * Takes every type from the other package that is the same there: of the same name, declared in the same way, and made
 * of types that are the same there, too. (The greatest such set: types may refer to each other in circles.)
 */
export function shareModels(plan: PackagePlan, { name, version, models: others }: ModelsPlan): PackagePlan {
  const same = sameDeclarations(plan.models, others);
  if (same.size === 0) return plan;
  const models = plan.models.map((module): ModelModule => {
    const shared = module.declarations.filter((declaration) =>
      same.has(keyOf(module.namespace, declaration)),
    );
    return shared.length === 0 ? module : { ...module, shared: new Set(shared.map((one) => one.name)) };
  });
  return { ...plan, models, sharedModels: { name, version } };
}

/** The keys of the types that are the same in both. */
function sameDeclarations(
  models: readonly ModelModule[],
  others: readonly ModelModule[],
): ReadonlySet<string> {
  const declared = typesByKey(models, others);
  const candidates = typesByKey(others, models);
  const same = new Map(
    [...declared].filter(([key, declaration]) => isDeepStrictEqual(declaration, candidates.get(key))),
  );
  const users = new Map<string, string[]>();
  for (const [key, declaration] of same) {
    for (const named of namedTypesOf(declaration)) {
      const used = keyOf(named.namespace, named);
      users.set(used, [...(users.get(used) ?? []), key]);
    }
  }
  const pending = [...users.keys()].filter((key) => !same.has(key));
  for (let key = pending.pop(); key !== undefined; key = pending.pop()) {
    for (const user of users.get(key) ?? []) if (same.delete(user)) pending.push(user);
  }
  return new Set(same.keys());
}

/** The types of those modules that have the same file in both packages, which a module of one imports from the other. */
function typesByKey(
  models: readonly ModelModule[],
  others: readonly ModelModule[],
): ReadonlyMap<string, TypeDeclaration> {
  const isInBoth = ({ namespace, file }: ModelModule): boolean =>
    others.some((other) => other.namespace === namespace && other.file === file);
  return new Map(
    models
      .filter(isInBoth)
      .flatMap(({ namespace, declarations }) =>
        declarations.filter(isType).map((declaration) => [keyOf(namespace, declaration), declaration]),
      ),
  );
}

function keyOf(namespace: string, { name }: Pick<Declaration, "name">): string {
  return `${namespace}#${name}`;
}

/** The declarations that one refers to. */
function namedTypesOf(declaration: TypeDeclaration): readonly NamedTypeExpression[] {
  switch (declaration.kind) {
    case "interface":
      return declaration.members.flatMap(({ type }) => namedIn(type));
    case "union":
      return declaration.members.map(({ type }) => type);
    case "alias":
      return namedIn(declaration.type);
    case "enumeration":
      return [];
  }
}

function namedIn(type: TypeExpression): readonly NamedTypeExpression[] {
  switch (type.kind) {
    case "named":
      return [type];
    case "array":
      return namedIn(type.items);
    case "nullable":
      return namedIn(type.type);
    case "primitive":
    case "local":
      return [];
  }
}
