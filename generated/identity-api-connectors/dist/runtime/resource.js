/**
 * What is below a resource. Classes derive from it, with an accessor for each resource that is made when it is asked for:
 * on a prototype these cost nothing until then, in an object literal they would be made with each object.
 */
export class Resource {
    #at;
    constructor(at) {
        this.#at = at;
    }
    get at() {
        return this.#at;
    }
}
/** One object with the members of all. */
export const combine = Object.assign;
