import { code, type Code, type Identifier } from "../escape/code.js";
import type { Declaration, ModelModule, NamedTypeExpression, TypeExpression } from "../plan/plan.js";

/** How a module names types: those of its own namespace by their names, others through the imports that it notes. */
export class TypeWriter {
  private readonly modules: ReadonlyMap<string, ModelModule>;
  private readonly own: string | undefined;
  private readonly declarations = new Map<string, ReadonlyMap<Identifier, Declaration>>();
  private readonly used = new Set<ModelModule>();
  private readonly usedHere = new Set<Identifier>();

  /** @param own The namespace of the module that is written, where it is a model module. */
  constructor(models: readonly ModelModule[], own?: string) {
    this.modules = new Map(models.map((module) => [module.namespace, module]));
    this.own = own;
  }

  /** The type as TypeScript writes it. */
  type(expression: TypeExpression): Code {
    switch (expression.kind) {
      case "primitive":
        return primitives[expression.name];
      case "named":
        return this.name(expression);
      case "local":
        return expression.name;
      case "nullable":
        return code`${this.type(expression.type)} | null`;
      case "array": {
        const items = this.type(expression.items);
        return expression.items.kind === "nullable" ? code`(${items})[]` : code`${items}[]`;
      }
    }
  }

  /** Whether a named type is one of objects: not an enumeration, nor a name for a primitive type. */
  isObject({ namespace, name }: NamedTypeExpression): boolean {
    const declaration = this.declarationsOf(namespace).get(name);
    if (declaration?.kind === "alias")
      return declaration.type.kind === "named" && this.isObject(declaration.type);
    return declaration?.kind === "interface" || declaration?.kind === "union";
  }

  name({ namespace, name }: NamedTypeExpression): Code {
    const module = namespace === this.own ? undefined : this.modules.get(namespace);
    if (module === undefined) {
      this.usedHere.add(name);
      return name;
    }
    this.used.add(module);
    return code`${module.alias}.${name}`;
  }

  /** The modules that the names so far come from, in the order of the package. */
  imports(): readonly { readonly alias: Identifier; readonly file: string }[] {
    return [...this.modules.values()].filter((module) => this.used.has(module));
  }

  /** Whether the module that is written has named one of its own namespace's types. */
  usesHere(name: Identifier): boolean {
    return this.usedHere.has(name);
  }

  private declarationsOf(namespace: string): ReadonlyMap<Identifier, Declaration> {
    const known = this.declarations.get(namespace);
    if (known !== undefined) return known;
    const declarations = this.modules.get(namespace)?.declarations ?? [];
    const byName = new Map(declarations.map((declaration) => [declaration.name, declaration]));
    this.declarations.set(namespace, byName);
    return byName;
  }
}

const primitives = {
  string: code`string`,
  number: code`number`,
  boolean: code`boolean`,
  unknown: code`unknown`,
} as const;
