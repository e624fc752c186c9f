/** The TypeScript that ts-morph carries, for what reads code. */
import { createRequire } from "node:module";
import type * as Morph from "ts-morph";

/** To `import` a CommonJS module of 9 MB, Node.js looks through all of it for the names that it exports; to `require` it does not. */
const morph: unknown = createRequire(import.meta.url)("ts-morph");

if (!isMorph(morph)) throw new TypeError("ts-morph has no TypeScript.");

export const typescript: typeof Morph.ts = morph.ts;

function isMorph(module: unknown): module is typeof Morph {
  return typeof module === "object" && module !== null && "ts" in module;
}
