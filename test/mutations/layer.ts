import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { posix } from "node:path";
import { Script } from "node:vm";
import { transformSync } from "esbuild";
import type { Layer } from "../unit/escape/rules.js";

/** Modules whose rules are no escaping, but decide about what is escaped. */
export const modulesBeside = {
  annotations: "generator/cli/log-annotations.ts",
  pathWithin: "generator/path-within.ts",
} as const satisfies Partial<Record<keyof Layer, string>>;

/** The modules of the layer, by the names that the examples use. */
export const modules = {
  ...modulesBeside,
  code: "generator/escape/code.ts",
  comment: "generator/escape/comment.ts",
  fileName: "generator/escape/file-name.ts",
  hidden: "generator/escape/hidden-characters.ts",
  identifier: "generator/escape/identifier.ts",
  jsonPointer: "generator/escape/json-pointer.ts",
  literal: "generator/escape/literal.ts",
  log: "generator/escape/log.ts",
  markdown: "generator/escape/markdown.ts",
  plainText: "generator/escape/plain-text.ts",
  terminal: "generator/escape/terminal.ts",
  xml: "generator/escape/xml.ts",
} as const satisfies Record<keyof Layer, string>;

/** A module that is compiled, and not linked. */
export type Compiled = (require: (specifier: string) => unknown, exports: object) => unknown;

/** @throws what is wrong with the syntax */
export function compile(source: string): Compiled {
  const { code } = transformSync(source, { loader: "ts", format: "cjs", target: "node20" });
  const script = `(require, exports) => { const module = { exports }; ${code}\nreturn module.exports; }`;
  return new Script(script).runInThisContext() as Compiled;
}

/**
 * What a function says of a layer in which one module is another.
 *
 * @throws what the module or the function throws, and where either has not ended in so many milliseconds
 */
export function withLayer<T>(file: string, module: Compiled, use: (layer: Layer) => T, timeout = 10_000): T {
  let result: { readonly value: T } | undefined;
  // Only what a script calls is ended after a time.
  Object.assign(globalThis, {
    inTime: () => {
      result = { value: use(link(new Map([...originals, [file, module]]))) };
    },
  });
  inTime.runInThisContext({ timeout });
  if (result === undefined) throw new Error("has no result");
  return result.value;
}

const requireOfNode = createRequire(import.meta.url);

const inTime = new Script("inTime()");

const originals: ReadonlyMap<string, Compiled> = new Map(
  Object.values(modules).map((file) => [file, compile(readFileSync(file, "utf8"))]),
);

function link(sources: ReadonlyMap<string, Compiled>): Layer {
  const loaded = new Map<string, unknown>();
  const load = (file: string): unknown => {
    if (!loaded.has(file)) {
      const module = sources.get(file);
      if (module === undefined) throw new Error(`${file} is no module of the layer`);
      const require = (specifier: string): unknown =>
        specifier.startsWith(".")
          ? load(posix.join(posix.dirname(file), specifier.replace(/\.js$/u, ".ts")))
          : requireOfNode(specifier);
      loaded.set(file, module(require, {}));
    }
    return loaded.get(file);
  };
  return Object.fromEntries(
    Object.entries(modules).map(([name, file]) => [name, load(file)]),
  ) as unknown as Layer;
}
