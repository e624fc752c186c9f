/** Look-ups in the surface of a package. */
import type {
  FactoryDeclaration,
  GuardDeclaration,
  InterfaceDeclaration,
  NamedTypeExpression,
  TypeDeclaration,
  TypeExpression,
} from "../plan/plan.js";
import { isType } from "../plan/shared-declarations.js";
import { allForms } from "../plan/type-names.js";
import type { Form } from "../slice/slice.js";
import type { Surface, SurfaceNamespace, SurfaceOperation } from "./surface.js";

/** A declaration that is a type, and its namespace. */
export interface DeclaredType {
  readonly namespace: string;
  readonly declaration: TypeDeclaration;
}

export type FunctionDeclaration = FactoryDeclaration | GuardDeclaration;
export type { TypeDeclaration } from "../plan/plan.js";
export { isType } from "../plan/shared-declarations.js";

/** One of the types that stand where a type is named. */
export interface Variant extends DeclaredType {
  readonly declaration: InterfaceDeclaration;
  /** Whether the union makes its `@odata.type` obligatory. */
  readonly tagged: boolean;
}

export class SurfaceIndex {
  readonly surface: Surface;
  readonly types: ReadonlyMap<string, DeclaredType>;
  #forms: ReadonlyMap<string, ReadonlySet<Form>> | undefined;

  constructor(surface: Surface) {
    this.surface = surface;
    this.types = new Map(
      surface.namespaces.flatMap(({ namespace, declarations }) =>
        declarations
          .filter(isType)
          .map((declaration) => [`${namespace} ${declaration.name}`, { namespace, declaration }]),
      ),
    );
  }

  namespace(name: string): SurfaceNamespace | undefined {
    return this.surface.namespaces.find(({ namespace }) => namespace === name);
  }

  find({ namespace, name }: Pick<NamedTypeExpression, "namespace" | "name">): DeclaredType | undefined {
    return this.types.get(`${namespace} ${name}`);
  }

  /** The type that an alias stands for; any other type as it is. */
  resolve(type: TypeExpression): TypeExpression {
    const seen = new Set<string>();
    let resolved = type;
    while (resolved.kind === "named" && !seen.has(resolved.name)) {
      seen.add(resolved.name);
      const found = this.find(resolved)?.declaration;
      if (found?.kind !== "alias") break;
      resolved = found.type;
    }
    return resolved;
  }

  /** As consumers name it. */
  nameOf({ namespace, name }: { readonly namespace: string; readonly name: string }): string {
    const found = this.namespace(namespace);
    return found === undefined || found.primary ? name : `${found.alias}.${name}`;
  }

  /** The name that the forms of a type have in common: that of `TeamCreate` is `Team`. */
  familyOf(namespace: string, name: string): string {
    const shorter = name.replace(/(?:Itself)?(?:Create|Update)?$/u, "");
    return shorter !== "" && this.types.has(`${namespace} ${shorter}`) ? shorter : name;
  }

  /** The object types that can stand where a type is declared. */
  variants({ namespace, declaration }: DeclaredType): readonly Variant[] {
    if (declaration.kind === "interface") return [{ namespace, declaration, tagged: false }];
    if (declaration.kind !== "union") return [];
    return declaration.members.flatMap(({ type, tagged }) => {
      const found = this.find(type);
      return found?.declaration.kind === "interface"
        ? [{ namespace: found.namespace, declaration: found.declaration, tagged }]
        : [];
    });
  }

  /** The forms in which requests use a type; none where nothing leads to it. */
  formsOf({ namespace, declaration }: DeclaredType): readonly Form[] {
    if (this.surface.operations.length === 0) return this.#possibleForms(namespace, declaration);
    this.#forms ??= this.#walk();
    const forms = this.#forms.get(`${namespace} ${declaration.name}`);
    if (forms !== undefined) return allForms.filter((form) => forms.has(form));
    // A form that is the same as another one may have a name that nothing uses.
    const other = declaration.kind === "alias" ? this.resolve(declaration.type) : undefined;
    const found = other?.kind === "named" ? this.find(other) : undefined;
    return found === undefined ? [] : this.formsOf(found);
  }

  /**
   * The forms in which the packages that share types may use one: the one that its name says, or all that have no
   * name of their own.
   */
  #possibleForms(namespace: string, declaration: TypeDeclaration): readonly Form[] {
    const { name } = declaration;
    const family = this.familyOf(namespace, name);
    if (family !== name) {
      const own = name.endsWith("Create") ? "create" : name.endsWith("Update") ? "update" : "read";
      return [own];
    }
    // What has an ETag comes back.
    if (declaration.kind === "interface" && declaration.tagged) return ["read"];
    const isFree = (suffix: string): boolean => !this.types.has(`${namespace} ${name}${suffix}`);
    return allForms.filter((form) => form === "read" || isFree(form === "create" ? "Create" : "Update"));
  }

  #walk(): ReadonlyMap<string, ReadonlySet<Form>> {
    const forms = new Map<string, Set<Form>>();
    const pending = this.surface.operations.flatMap(typesOf);
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const { form } = next;
      const type = itemOf(next.type);
      const found = type.kind === "named" ? this.find(type) : undefined;
      if (found === undefined) continue;
      const key = `${found.namespace} ${found.declaration.name}`;
      const known = forms.get(key) ?? new Set();
      if (known.has(form)) continue;
      forms.set(key, known.add(form));
      pending.push(...partsOf(found.declaration).map((part) => ({ type: part, form })));
    }
    return forms;
  }
}

/** What a request sends is in the form to update where it updates, and else in the one to create. */
export function bodyForm({ shape }: SurfaceOperation): Form {
  return shape === "update" ? "update" : "create";
}

interface UsedType {
  readonly type: TypeExpression;
  readonly form: Form;
}

function itemOf(type: TypeExpression): TypeExpression {
  let item = type;
  while (item.kind === "array" || item.kind === "nullable") {
    item = item.kind === "array" ? item.items : item.type;
  }
  return item;
}

function typesOf(operation: SurfaceOperation): readonly UsedType[] {
  const { pathParameters, body, parameters, result } = operation;
  return [
    ...(result === undefined ? [] : [{ type: result, form: "read" as const }]),
    ...(body === undefined ? [] : [{ type: body, form: bodyForm(operation) }]),
    ...[...pathParameters, ...(parameters?.members ?? []).map(({ type }) => type)].map((type) => ({
      type,
      form: "create" as const,
    })),
  ];
}

function partsOf(declaration: TypeDeclaration): readonly TypeExpression[] {
  switch (declaration.kind) {
    case "interface":
      return declaration.members.map(({ type }) => type);
    case "union":
      return declaration.members.map(({ type }) => type);
    case "alias":
      return [declaration.type];
    case "enumeration":
      return [];
  }
}
