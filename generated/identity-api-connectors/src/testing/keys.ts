import { type JsonObject, memberOf } from "./json.js";
import { isNumeric } from "./primitives.js";
import type { Types } from "./types.js";

/**
 * Makes the key of a new entity.
 *
 * @param type The entity's type, by its qualified name.
 * @param count Which new key it is: 1 for the first one.
 */
export type KeyMaker = (type: string, count: number) => string | number;

/** The same in each run: `00000000-0000-0000-0000-000000000001`, and so on. */
function countedKey(count: number): string {
  return `00000000-0000-0000-0000-${count.toString(16).padStart(12, "0")}`;
}

/** Makes keys for new entities, and counts them. */
export class Keys {
  readonly #types: Types;
  readonly #make: KeyMaker | undefined;
  #count = 0;

  constructor(types: Types, make: KeyMaker | undefined) {
    this.#types = types;
    this.#make = make;
  }

  /** The parts of the key that an entity lacks. */
  missing(entity: JsonObject, type: string): JsonObject {
    const names = this.#types.keyOf(type).filter((name) => (memberOf(entity, name) ?? null) === null);
    return Object.fromEntries(names.map((name) => [name, this.#next(type, name)]));
  }

  #next(type: string, name: string): string | number {
    const count = ++this.#count;
    if (this.#make !== undefined) return this.#make(type, count);
    return isNumeric(this.#types.members(type).get(name)?.name) ? count : countedKey(count);
  }
}
