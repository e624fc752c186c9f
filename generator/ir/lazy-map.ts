/** A map whose keys are known, and whose values are made when they are first asked for. */
export class LazyMap<Key, Value> implements ReadonlyMap<Key, Value> {
  readonly #keys: () => ReadonlySet<Key>;
  readonly #valueOf: (key: Key) => Value | undefined;
  readonly #known = new Map<Key, Value | undefined>();

  /**
   * @param keys the keys, or what finds them out when they are first asked for
   * @param valueOf gives undefined for what is no key, and for a key that comes to nothing
   */
  constructor(keys: ReadonlySet<Key> | (() => ReadonlySet<Key>), valueOf: (key: Key) => Value | undefined) {
    this.#keys = typeof keys === "function" ? keys : () => keys;
    this.#valueOf = valueOf;
  }

  get size(): number {
    return this.#keys().size;
  }

  get(key: Key): Value | undefined {
    const known = this.#known.get(key);
    if (known !== undefined || this.#known.has(key)) return known;
    const value = this.#valueOf(key);
    this.#known.set(key, value);
    return value;
  }

  has(key: Key): boolean {
    return this.#keys().has(key);
  }

  keys(): MapIterator<Key> {
    return this.#keys().keys();
  }

  *entries(): MapIterator<[Key, Value]> {
    for (const key of this.#keys()) {
      const value = this.get(key);
      if (value !== undefined) yield [key, value];
    }
  }

  *values(): MapIterator<Value> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.entries();
  }

  forEach(visit: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    for (const [key, value] of this.entries()) visit(value, key, this);
  }
}
