import type { Code } from "./code.js";
import { stringLiteral } from "./literal.js";

/** Names that Windows keeps for devices, whatever follows a dot. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** A file name without its extension: letters, digits, `.`, `-` and `_`, on every file system the same. */
export function fileName(text: string): string {
  const safe = text
    .replace(/[^A-Za-z0-9._-]+/gu, "-")
    .replace(/\.{2,}/gu, ".")
    .slice(0, 100)
    .replace(/^[.-]+|[.-]+$/gu, "");
  if (safe === "") return "_";
  // `x.d.ts` would be a declaration file, from which nothing is emitted.
  const emitted = /\.d$/i.test(safe) ? `${safe}_` : safe;
  return devices.test(emitted) ? `_${emitted}` : emitted;
}

/** The specifier of a relative import, with the extension that the emitted file has. */
export function importPath(folders: readonly Folder[], file: string): Code {
  return stringLiteral(`${folders.join("/")}/${file}.js`);
}

type Folder = "." | ".." | "models" | "requests" | "runtime";
