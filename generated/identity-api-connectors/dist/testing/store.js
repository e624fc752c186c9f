/** What a fake holds, by paths from the service root in which keys are percent-encoded. */
export class Store {
    #collections = new Map();
    #entities = new Map();
    #references = new Map();
    #streams = new Map();
    /** The entities that have their place in a collection. */
    collection(path) {
        return valueAt(this.#collections, path, () => []);
    }
    /** A singleton, or what stands behind a navigation property to one. */
    entity(path) {
        return this.#entities.get(path);
    }
    setEntity(path, entity) {
        this.#entities.set(path, entity);
    }
    /** The paths of entities that have their place elsewhere. */
    references(path) {
        return valueAt(this.#references, path, () => new Set());
    }
    stream(path) {
        return this.#streams.get(path);
    }
    setStream(path, content) {
        this.#streams.set(path, content);
    }
    /** Forgets what is at a path and below it, and references to it. */
    remove(path) {
        const isGone = (each) => each === path || each.startsWith(`${path}/`);
        for (const map of [this.#collections, this.#entities, this.#references, this.#streams]) {
            for (const each of [...map.keys()].filter(isGone))
                map.delete(each);
        }
        for (const targets of this.#references.values()) {
            for (const target of [...targets].filter(isGone))
                targets.delete(target);
        }
    }
}
function valueAt(map, path, make) {
    const value = map.get(path) ?? make();
    map.set(path, value);
    return value;
}
