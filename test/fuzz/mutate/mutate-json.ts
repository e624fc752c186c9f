/** Mutations of JSON that is still JSON: values and names, and the text that the rest is read from. */
import { parse, stringify } from "yaml";
import type { Random } from "../random.js";
import { dictionary } from "./dictionary.js";
import { type Mutate, mutateText } from "./mutate-text.js";

type Container = unknown[] | Record<string, unknown>;

const odd: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e308,
  "",
  " ",
  [],
  {},
  [[]],
  [null],
  { a: 1 },
];

const operations: readonly ((place: Place, random: Random, values: readonly unknown[]) => void)[] = [
  ({ container, key }, random) => {
    set(container, key, random.pick(odd));
  },
  ({ container, key }, random) => {
    set(container, key, random.pick(dictionary));
  },
  ({ container, key }, random, values) => {
    set(container, key, structuredClone(random.pick(values)));
  },
  ({ container, key }) => {
    if (Array.isArray(container)) container.splice(Number(key), 1);
    else Reflect.deleteProperty(container, key);
  },
  ({ container, key }, random) => {
    const value: unknown = Reflect.get(container, key);
    if (Array.isArray(container)) container.splice(random.below(container.length), 0, structuredClone(value));
    else set(container, random.pick(dictionary), structuredClone(value));
  },
  ({ container, key }, random, values) => {
    const value: unknown = Reflect.get(container, key);
    if (Array.isArray(container)) return;
    const names = values.filter((other) => typeof other === "string");
    Reflect.deleteProperty(container, key);
    set(container, random.pick([...names, ...dictionary]), value);
  },
  ({ container, key }) => {
    set(container, key, [Reflect.get(container, key)]);
  },
  ({ container, key }) => {
    const value: unknown = Reflect.get(container, key);
    set(container, key, typeof value === "string" ? Number(value) : String(value));
  },
  ({ container, key }, random) => {
    let value: unknown = Reflect.get(container, key);
    for (let depth = random.pick([1, 20, 200, 600]); depth > 0; depth--)
      value = random.chance(0.5) ? [value] : { a: value };
    set(container, key, value);
  },
];

/** For readers of JSON. */
export const mutateJson: Mutate = (text, others, random) =>
  mutated(text, others, random, (source) => JSON.parse(source), JSON.stringify);

/** For readers of YAML. */
export const mutateYaml: Mutate = (text, others, random) =>
  mutated(
    text,
    others,
    random,
    (source) => parse(source, { maxAliasCount: 100, logLevel: "silent" }),
    random.chance(0.5) ? toYaml : JSON.stringify,
  );

function toYaml(value: unknown): string {
  return stringify(value, { aliasDuplicateObjects: false });
}

function mutated(
  text: string,
  others: readonly string[],
  random: Random,
  read: (text: string) => unknown,
  write: (value: unknown) => string,
): string {
  try {
    const root = [read(text)];
    for (let count = 1 + random.below(4); count > 0; count--) {
      const places = placesIn(root).slice(1);
      if (places.length === 0) break;
      const values = places.map(({ container, key }): unknown => Reflect.get(container, key));
      random.pick(operations)(random.pick(places), random, [...values, ...keysIn(places)]);
    }
    return write(root[0]).slice(0, 200_000);
  } catch {
    // No JSON any more, or nested too deep to be written.
    return mutateText(text, others, random);
  }
}

interface Place {
  readonly container: Container;
  readonly key: string;
}

/** Every value in a document but those far down; the document itself comes first. */
function placesIn(root: Container, depth = 0): readonly Place[] {
  if (depth > 50) return [];
  return Object.keys(root).flatMap((key): readonly Place[] => {
    const value: unknown = Reflect.get(root, key);
    const below = typeof value === "object" && value !== null ? placesIn(value as Container, depth + 1) : [];
    return [{ container: root, key }, ...below];
  });
}

function keysIn(places: readonly Place[]): readonly string[] {
  return places.flatMap(({ container, key }) => (Array.isArray(container) ? [] : [key]));
}

/** Also `__proto__` becomes a member. */
function set(container: Container, key: string, value: unknown): void {
  Object.defineProperty(container, key, { value, enumerable: true, writable: true, configurable: true });
}
