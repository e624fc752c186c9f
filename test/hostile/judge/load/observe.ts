/** Runs a bundle in a realm of its own in which nothing happens unseen. */
import { createContext, runInContext } from "node:vm";

export interface Observation {
  /** Names that the language does not have, and that were asked for as globals. */
  readonly asked: readonly string[];
  /** Whatever else happened, or went wrong. */
  readonly effects: readonly string[];
}

/** How long a bundle may take to load, in milliseconds. */
const patience = 2_000;

/**
 * Loads a bundle. Its realm has the objects of the language and nothing of the platform. What else is asked for is noted, and so is
 * each global and each member of an object of the language that is not as it was.
 */
export function observe(bundle: string): Observation {
  const realm = createContext({}, { codeGeneration: { strings: false, wasm: false } });
  const asked = new Set<string>();
  const run = (code: string): unknown =>
    runInContext(code, realm, { timeout: patience, filename: "bundle.js" });
  const install = run(watchGlobals) as (note: (name: string) => void) => void;
  install((name) => asked.add(name));
  const before = run(inventory) as string;
  asked.clear();
  const failures: string[] = [];
  try {
    run(bundle);
  } catch (error) {
    failures.push(`failed to load: ${String(error).slice(0, 200)}`);
  }
  const names = [...asked].sort();
  return { asked: names, effects: [...failures, ...differences(before, inventoryOf(run))] };
}

function inventoryOf(run: (code: string) => unknown): string {
  try {
    return String(run(inventory));
  } catch (error) {
    return `not to be read any more: ${String(error).slice(0, 200)}`;
  }
}

function differences(before: string, after: string): readonly string[] {
  const [former, latter] = [before, after].map((text) => new Set(text.split("\n")));
  const added = [...(latter ?? [])].filter((line) => former?.has(line) !== true);
  const gone = [...(former ?? [])].filter((line) => latter?.has(line) !== true);
  return [
    ...added.map((line) => `has ${line.slice(0, 120)}`),
    ...gone.map((line) => `lost ${line.slice(0, 120)}`),
  ];
}

/** A name that no global has is looked for in the prototype of all of them. */
const watchGlobals = `(note) => {
  const { has, get } = Reflect;
  // What the engine adds to the language.
  delete globalThis.console;
  delete globalThis.WebAssembly;
  Object.setPrototypeOf(globalThis, new Proxy(Object.getPrototypeOf(globalThis), {
    has(target, name) { note(String(name)); return has(target, name); },
    get(target, name, receiver) { note(String(name)); return get(target, name, receiver); },
  }));
}`;

/** Every global, and every member of the objects of the language, a line each. */
const inventory = `(() => {
  "use strict";
  const describe = (name, object) => Reflect.ownKeys(object).map((key) => {
    const { get, set, value } = Reflect.getOwnPropertyDescriptor(object, key);
    const text = typeof value === "function" ? Function.prototype.toString.call(value) : typeof value;
    return [name, String(key), typeof get, typeof set, text].join(" ");
  });
  const roots = Reflect.ownKeys(globalThis)
    .map((key) => [String(key), Reflect.getOwnPropertyDescriptor(globalThis, key).value])
    .filter(([key, value]) => typeof value === "function" || typeof value === "object" && value !== null);
  return [
    ...describe("globalThis", globalThis),
    ...roots.filter(([, value]) => value !== globalThis).flatMap(([name, value]) => [
      ...describe(name, value),
      ...(typeof value === "function" && typeof value.prototype === "object" ? describe(name + ".prototype", value.prototype) : []),
    ]),
  ].join("\\n");
})()`;
