import { pointerTo } from "../../../escape/json-pointer.js";
import { isJsonArray, isJsonObject } from "./json.js";
import type { JsonObject } from "./json.js";
import type { ObjectKind } from "./objects.js";
import type { Report } from "./report.js";

/** A value and where it is. */
export interface Located {
  readonly value: unknown;
  readonly pointer: string;
}

/**
 * The members of one JSON object, checked as they are asked for: a member that is there, but of another type than
 * asked for, is reported as `openapi-shape` and taken as absent.
 */
export class Fields<Key extends string> {
  readonly pointer: string;
  readonly #object: JsonObject;
  readonly #report: Report;

  constructor(object: JsonObject, pointer: string, report: Report) {
    this.#object = object;
    this.pointer = pointer;
    this.#report = report;
  }

  /** The object itself, to be read as another kind. */
  get location(): Located {
    return { value: this.#object, pointer: this.pointer };
  }

  has(key: Key): boolean {
    return Object.hasOwn(this.#object, key);
  }

  /** The pointer to a member, whether it is there or not. */
  at(key: Key): string {
    return pointerTo(this.pointer, key);
  }

  value(key: Key): unknown {
    return Object.hasOwn(this.#object, key) ? this.#object[key] : undefined;
  }

  /** The `$ref` of a member, if it is a Reference Object. */
  reference(key: Key): string | undefined {
    const member = this.value(key);
    const reference = isJsonObject(member) && Object.hasOwn(member, "$ref") ? member["$ref"] : undefined;
    return typeof reference === "string" ? reference : undefined;
  }

  string(key: Key): string | undefined {
    const value = this.value(key);
    if (value === undefined || typeof value === "string") return value;
    this.#report.shape("a string", value, this.at(key));
    return undefined;
  }

  boolean(key: Key): boolean | undefined {
    const value = this.value(key);
    if (value === undefined || typeof value === "boolean") return value;
    this.#report.shape("true or false", value, this.at(key));
    return undefined;
  }

  number(key: Key): number | undefined {
    const value = this.value(key);
    if (value === undefined || typeof value === "number") return value;
    this.#report.shape("a number", value, this.at(key));
    return undefined;
  }

  object<Member extends string>(key: Key, kind: ObjectKind<Member>): Fields<Member> | undefined {
    const value = this.value(key);
    return value === undefined ? undefined : asFields({ value, pointer: this.at(key) }, kind, this.#report);
  }

  /** The items of an array; empty where there is none. */
  items(key: Key): readonly Located[] {
    const value = this.value(key);
    if (value === undefined) return [];
    if (isJsonArray(value)) {
      const array = this.at(key);
      return value.map((item, index) => ({ value: item, pointer: pointerTo(array, index) }));
    }
    this.#report.shape("an array", value, this.at(key));
    return [];
  }

  /** The items of an array of objects. */
  objects<Member extends string>(key: Key, kind: ObjectKind<Member>): readonly Fields<Member>[] {
    return this.items(key).flatMap((item) => asFields(item, kind, this.#report) ?? []);
  }

  /** The names of the members, in the order of the file. */
  names(): readonly string[] {
    return Object.keys(this.#object);
  }
}

/** The members of a value that should be an object; reported and undefined where it is none. */
export function asFields<Key extends string>(
  { value, pointer }: Located,
  kind: ObjectKind<Key>,
  report: Report,
): Fields<Key> | undefined {
  if (isJsonObject(value)) return new Fields<Key>(value, pointer, report);
  if (value === true && kind.canBeTrue === true) return new Fields<Key>({}, pointer, report);
  report.shape(kind.name, value, pointer);
  return undefined;
}

/** The members of a map from names to objects of one kind, in the order of the file. */
export function mapEntries<Key extends string>(
  map: Fields<string> | undefined,
  kind: ObjectKind<Key>,
): readonly (readonly [string, Fields<Key>])[] {
  if (map === undefined) return [];
  return map.names().flatMap((name) => {
    const fields = map.object(name, kind);
    return fields === undefined ? [] : [[name, fields] as const];
  });
}
