import { append } from "../../../append.js";
import { limits } from "../../../limits.js";
import type { Report } from "../document/report.js";
import type { PropertyDraft, StructuredDraft } from "./draft-types.js";

/** Who derives from whom, among the structured types of one document. */
export class Hierarchy {
  readonly #types: ReadonlyMap<string, StructuredDraft>;
  readonly #derived = new Map<string, StructuredDraft[]>();

  constructor(types: ReadonlyMap<string, StructuredDraft>) {
    this.#types = types;
    for (const type of types.values()) {
      if (type.baseType === undefined) continue;
      const siblings = this.#derived.get(type.baseType);
      if (siblings === undefined) this.#derived.set(type.baseType, [type]);
      else siblings.push(type);
    }
  }

  type(name: string): StructuredDraft | undefined {
    return this.#types.get(name);
  }

  /** A type and its base types, from derived to base. */
  lineage(name: string): readonly StructuredDraft[] {
    const lineage: StructuredDraft[] = [];
    for (let type = this.#types.get(name); type !== undefined; type = this.#baseOf(type)) lineage.push(type);
    return lineage;
  }

  /** The last of the base types; a type without a base type is its own root. */
  root(name: string): string {
    return this.lineage(name).at(-1)?.name ?? name;
  }

  directlyDerived(name: string): readonly StructuredDraft[] {
    return this.#derived.get(name) ?? [];
  }

  /** The types that derive from a type, however deep. */
  derived(name: string): readonly StructuredDraft[] {
    const all: StructuredDraft[] = [];
    const pending = [...this.directlyDerived(name)];
    for (let type = pending.pop(); type !== undefined; type = pending.pop()) {
      all.push(type);
      append(pending, this.directlyDerived(type.name));
    }
    return all;
  }

  /** A property that is declared or inherited, and the type that declares it. */
  property(
    typeName: string,
    name: string,
  ): { readonly declaringType: StructuredDraft; readonly property: PropertyDraft } | undefined {
    let declaringType = this.#types.get(typeName);
    for (; declaringType !== undefined; declaringType = this.#baseOf(declaringType)) {
      const property = declaringType.properties.get(name);
      if (property !== undefined) return { declaringType, property };
    }
    return undefined;
  }

  #baseOf({ baseType }: StructuredDraft): StructuredDraft | undefined {
    return baseType === undefined ? undefined : this.#types.get(baseType);
  }
}

/** The types with every circle of base types cut, and every line of more of them than the limit; both are reported. */
export function withoutCircles(
  types: ReadonlyMap<string, StructuredDraft>,
  report: Report,
): ReadonlyMap<string, StructuredDraft> {
  const result = new Map(types);
  /** How many base types are above a type. */
  const depths = new Map<string, number>();
  const cut = (type: StructuredDraft): void => {
    const { baseType, ...withoutBase } = type;
    if (baseType !== undefined) result.set(type.name, withoutBase);
    depths.set(type.name, 0);
  };
  for (const start of types.keys()) {
    const path = new Map<string, StructuredDraft>();
    for (let type = result.get(start); type !== undefined && !depths.has(type.name);) {
      path.set(type.name, type);
      const { baseType, name, pointer } = type;
      if (baseType !== undefined && path.has(baseType)) {
        const message = `${JSON.stringify(name)} is, by way of its base types, its own base type.`;
        report.add("openapi-reference", message, pointer);
        cut(type);
        break;
      }
      type = baseType === undefined ? undefined : result.get(baseType);
    }
    for (const type of [...path.values()].reverse()) {
      const above = type.baseType === undefined ? undefined : depths.get(type.baseType);
      const depth = above === undefined || depths.has(type.name) ? 0 : above + 1;
      depths.set(type.name, depth);
      if (depth <= limits.baseTypes) continue;
      const message = `${JSON.stringify(type.name)} has more than ${limits.baseTypes} base types above each other, which is the limit.`;
      report.add("input-too-large", message, type.pointer);
      cut(type);
    }
  }
  return result;
}
