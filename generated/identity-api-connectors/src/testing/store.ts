import type { JsonObject } from "./json.js";

/** The content of a stream. */
export interface Content {
  readonly bytes: Uint8Array;
  readonly type: string;
}

/** What a fake holds, by paths from the service root in which keys are percent-encoded. */
export class Store {
  readonly #collections = new Map<string, JsonObject[]>();
  readonly #entities = new Map<string, JsonObject>();
  readonly #references = new Map<string, Set<string>>();
  readonly #streams = new Map<string, Content>();

  /** The entities that have their place in a collection. */
  collection(path: string): JsonObject[] {
    return valueAt(this.#collections, path, () => []);
  }

  /** A singleton, or what stands behind a navigation property to one. */
  entity(path: string): JsonObject | undefined {
    return this.#entities.get(path);
  }

  setEntity(path: string, entity: JsonObject): void {
    this.#entities.set(path, entity);
  }

  /** The paths of entities that have their place elsewhere. */
  references(path: string): Set<string> {
    return valueAt(this.#references, path, () => new Set());
  }

  stream(path: string): Content | undefined {
    return this.#streams.get(path);
  }

  setStream(path: string, content: Content): void {
    this.#streams.set(path, content);
  }

  /** Forgets what is at a path and below it, and references to it. */
  remove(path: string): void {
    const isGone = (each: string): boolean => each === path || each.startsWith(`${path}/`);
    for (const map of [this.#collections, this.#entities, this.#references, this.#streams]) {
      for (const each of [...map.keys()].filter(isGone)) map.delete(each);
    }
    for (const targets of this.#references.values()) {
      for (const target of [...targets].filter(isGone)) targets.delete(target);
    }
  }
}

function valueAt<V>(map: Map<string, V>, path: string, make: () => V): V {
  const value = map.get(path) ?? make();
  map.set(path, value);
  return value;
}
