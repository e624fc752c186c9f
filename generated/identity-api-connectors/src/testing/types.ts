import { type JsonObject, memberOf } from "./json.js";
import { invalid } from "./refusal.js";
import type { Service, StructuredType } from "./service.js";

/** A value as it is read, sent to create, or sent to update. */
export type Form = "read" | "create" | "update";

/** The type of a value, or of the items of a list. */
export interface TypeReference {
  readonly name: string;
  readonly collection: boolean;
}

export interface Member extends TypeReference {
  readonly isNavigation: boolean;
  readonly nullable: boolean;
  /** The forms in which it does not occur. */
  readonly absentFrom: readonly Form[];
}

/** `ns.team` or `Collection(ns.team)`. */
export function typeReference(text: string): TypeReference {
  const [, item] = /^Collection\((.*)\)$/.exec(text) ?? [];
  return { name: item ?? text, collection: item !== undefined };
}

/** Look-ups of the types of a service. */
export class Types {
  readonly enumerations: ReadonlyMap<string, readonly string[]>;
  readonly #types: ReadonlyMap<string, StructuredType>;
  readonly #members = new Map<string, ReadonlyMap<string, Member>>();

  constructor({ types, enumerations }: Service) {
    this.#types = new Map(Object.entries(types));
    this.enumerations = new Map(Object.entries(enumerations));
  }

  /** The entity type or complex type of that name. */
  find(name: string): StructuredType | undefined {
    return this.#types.get(name);
  }

  /** The type and its base types, nearest first. */
  lineage(name: string): readonly string[] {
    const chain = new Set<string>();
    for (let type: string | undefined = name; type !== undefined && !chain.has(type);) {
      chain.add(type);
      type = this.#types.get(type)?.base;
    }
    return [...chain];
  }

  isA(name: string, base: string): boolean {
    return this.lineage(name).includes(base);
  }

  /** Whether values may have members that are not declared; of a type that is not known, all members are such. */
  isOpen(name: string): boolean {
    return !this.#types.has(name) || this.lineage(name).some((each) => this.#types.get(each)?.open === true);
  }

  keyOf(name: string): readonly string[] {
    return this.#lists(name, ({ key }) => key);
  }

  /** The members of a type, inherited ones included. */
  members(name: string): ReadonlyMap<string, Member> {
    const known = this.#members.get(name);
    if (known !== undefined) return known;
    const notNull = this.#lists(name, (type) => type.notNull);
    const readOnly = this.#lists(name, (type) => type.readOnly);
    const writeOnly = this.#lists(name, (type) => type.writeOnly);
    const fixed = [...this.#lists(name, (type) => type.immutable), ...this.keyOf(name)];
    const member = (memberName: string, type: string, isNavigation: boolean): [string, Member] => {
      const absentFrom = new Set<Form>();
      if (readOnly.includes(memberName)) absentFrom.add("create").add("update");
      if (writeOnly.includes(memberName)) absentFrom.add("read");
      if (fixed.includes(memberName)) absentFrom.add("update");
      return [
        memberName,
        {
          ...typeReference(type),
          isNavigation,
          nullable: !notNull.includes(memberName),
          absentFrom: [...absentFrom],
        },
      ];
    };
    const members = new Map(
      [...this.lineage(name)].reverse().flatMap((each) => {
        const { members: own = {}, navigation = {} } = this.#types.get(each) ?? {};
        return [
          ...Object.entries(own).map(([memberName, type]) => member(memberName, type, false)),
          ...Object.entries(navigation).map(([memberName, type]) => member(memberName, type, true)),
        ];
      }),
    );
    this.#members.set(name, members);
    return members;
  }

  /** The type of a value: what its `@odata.type` says, or else the declared one. */
  actual(value: JsonObject, declared: string): string {
    const written = memberOf(value, "@odata.type");
    if (written === undefined) return declared;
    if (typeof written !== "string") throw invalid("The value of @odata.type is not a string.");
    return written.replace(/^#/, "");
  }

  /** The entries of a list that a type has, those of its base types included. */
  #lists(name: string, list: (type: StructuredType) => readonly string[] | undefined): readonly string[] {
    return this.lineage(name).flatMap((each) => list(this.#types.get(each) ?? {}) ?? []);
  }
}
