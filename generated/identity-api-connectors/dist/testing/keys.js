import { memberOf } from "./json.js";
import { isNumeric } from "./primitives.js";
/** The same in each run: `00000000-0000-0000-0000-000000000001`, and so on. */
function countedKey(count) {
    return `00000000-0000-0000-0000-${count.toString(16).padStart(12, "0")}`;
}
/** Makes keys for new entities, and counts them. */
export class Keys {
    #types;
    #make;
    #count = 0;
    constructor(types, make) {
        this.#types = types;
        this.#make = make;
    }
    /** The parts of the key that an entity lacks. */
    missing(entity, type) {
        const names = this.#types.keyOf(type).filter((name) => (memberOf(entity, name) ?? null) === null);
        return Object.fromEntries(names.map((name) => [name, this.#next(type, name)]));
    }
    #next(type, name) {
        const count = ++this.#count;
        if (this.#make !== undefined)
            return this.#make(type, count);
        return isNumeric(this.#types.members(type).get(name)?.name) ? count : countedKey(count);
    }
}
