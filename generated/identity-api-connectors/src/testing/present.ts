import { isObject, type JsonObject, memberOf } from "./json.js";
import { zeroOf } from "./primitives.js";
import type { Member, Types } from "./types.js";

/** Makes what comes back of what was written. */
export type Conversion<Written = unknown, Read = object> = {
  // A method, so that conversions of special types are conversions.
  convert(written: Written): Read;
}["convert"];

/** Conversions by the type that was written. */
export type Conversions = Readonly<Record<string, Conversion | undefined>>;

/** What stands in place of a string that does not come back. */
const mask = "******";

/** How stored objects come back. */
export class Presenter {
  readonly #types: Types;
  readonly #conversions: ReadonlyMap<string, Conversion | undefined>;

  constructor(types: Types, conversions: Conversions) {
    this.#types = types;
    this.#conversions = new Map(Object.entries(conversions));
  }

  /**
   * An object as it is read: with all structural properties, with `@odata.type` where it is not of the declared type, a string
   * that does not come back as `******`, and null where the whole object does not come back.
   */
  object(stored: JsonObject, declared: string): JsonObject | null {
    const name = this.#types.actual(stored, declared);
    const type = this.#types.find(name);
    if (type?.readAs !== undefined) return this.#converted(stored, name, type.readAs, declared);
    if (type?.never === "read") return null;
    return this.#members(stored, name, declared);
  }

  /** The value of a member as it is read; undefined for one that is not. */
  member(stored: JsonObject, name: string, member: Member): unknown {
    const value = memberOf(stored, name);
    if (member.absentFrom.includes("read")) return typeof value === "string" ? mask : undefined;
    if (Array.isArray(value)) {
      const items: readonly unknown[] = value;
      return items.flatMap((item) => (isObject(item) ? (this.object(item, member.name) ?? []) : [item]));
    }
    if (isObject(value)) return this.object(value, member.name);
    return value ?? this.#empty(member);
  }

  /** What stands where nothing was written. */
  #empty({ name, collection, nullable }: Member): unknown {
    if (collection) return [];
    if (nullable) return null;
    return this.#types.enumerations.get(name)?.[0] ?? zeroOf(name);
  }

  #members(stored: JsonObject, name: string, declared: string): JsonObject {
    const members = this.#types.members(name);
    const entries: [string, unknown][] = name === declared ? [] : [["@odata.type", `#${name}`]];
    for (const [memberName, member] of members) {
      if (member.isNavigation || member.name === "Edm.Stream") continue;
      const value = this.member(stored, memberName, member);
      if (value !== undefined) entries.push([memberName, value]);
    }
    if (this.#types.isOpen(name)) {
      const isUndeclared = ([memberName]: [string, unknown]): boolean =>
        !members.has(memberName) && !memberName.includes("@");
      entries.push(...Object.entries(stored).filter(isUndeclared));
    }
    return Object.fromEntries(entries);
  }

  /** Members of the same name carry over, unless they do not come back; others have what stands where nothing was written. */
  #converted(stored: JsonObject, name: string, readAs: string, declared: string): JsonObject {
    const conversion = this.#conversions.get(name);
    const members = this.#types.members(name);
    const comesBack = ([memberName]: [string, unknown]): boolean =>
      members.get(memberName)?.absentFrom.includes("read") === false &&
      this.#types.members(readAs).has(memberName);
    const converted = {
      "@odata.type": `#${readAs}`,
      ...(conversion?.(stored) ?? Object.fromEntries(Object.entries(stored).filter(comesBack))),
    };
    return this.#members(converted, this.#types.actual(converted, declared), declared);
  }
}
