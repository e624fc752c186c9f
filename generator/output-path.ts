/**
 * Which paths a generated file may have: those that mean the same file on every operating system and stay
 * inside the package's folder. Metadata is hostile, so this is checked here again, whatever planned the names.
 */
import { diagnostic } from "./diagnostics.js";
import type { Diagnostic } from "./diagnostics.js";
import { foldersAbove, manifestName } from "./output.js";
import type { OutputFile } from "./output.js";

/** Device names of Windows, which are reserved with any extension. */
const reservedNames = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/** What Windows forbids in a name, and control characters. */
const forbiddenCharacters = /[\p{Cc}<>:"|?*\\]/u;

/** The longest name that common file systems take, in bytes of UTF-8. */
const longestName = 255;

/** Finds every path that is unsafe, and every two that are the same file where case does not count. */
export function checkOutputPaths(files: readonly OutputFile[]): readonly Diagnostic[] {
  return [...unsafePaths(files), ...collisions(files)].map((message) =>
    diagnostic("output-path-invalid", message),
  );
}

function unsafePaths(files: readonly OutputFile[]): readonly string[] {
  return files.flatMap(({ path }) => {
    const reason = whyUnsafe(path);
    return reason === undefined ? [] : [`The generated file ${JSON.stringify(path)} ${reason}.`];
  });
}

/** Why a path is refused, as the end of a sentence about it; undefined for one that is safe. */
export function whyUnsafe(path: string): string | undefined {
  if (path === "") return "has an empty path";
  if (path === manifestName) return "has the name that is kept for the manifest";
  if (path.startsWith("/")) return "has an absolute path";
  if (/\p{Surrogate}/u.test(path)) return "has half of a surrogate pair in its path";
  for (const name of path.split("/")) {
    const reason = whyUnsafeName(name);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function whyUnsafeName(name: string): string | undefined {
  if (name === "") return "has an empty name in its path";
  if (name === "." || name === "..") return `has ${JSON.stringify(name)} in its path`;
  if (forbiddenCharacters.test(name)) return `has a character in ${JSON.stringify(name)} that is not allowed`;
  if (/[. ]$/.test(name)) return `has the name ${JSON.stringify(name)}, which ends with a dot or a blank`;
  if (reservedNames.test(name)) return `has the name ${JSON.stringify(name)}, which Windows reserves`;
  if (Buffer.byteLength(name) > longestName) return `has a name of more than ${longestName} bytes`;
  return undefined;
}

/** Two files with one path, paths that differ in case only, and a file in the place of a folder. */
function collisions(files: readonly OutputFile[]): readonly string[] {
  const messages: string[] = [];
  const taken = new Map<string, string>();
  for (const { path } of files) {
    const other = taken.get(folded(path));
    if (other !== undefined) messages.push(sameFile(other, path));
    else taken.set(folded(path), path);
  }
  const folders = new Map<string, string>();
  for (const { path } of files) {
    for (const folder of foldersAbove([path])) {
      const file = taken.get(folded(folder));
      if (file !== undefined)
        messages.push(`The generated file "${file}" stands where "${path}" needs a folder.`);
      const other = folders.get(folded(folder));
      if (other !== undefined && other !== folder) messages.push(sameFile(other, folder));
      folders.set(folded(folder), folder);
    }
  }
  return messages;
}

function sameFile(one: string, other: string): string {
  return one === other
    ? `The generated file "${one}" is written twice.`
    : `The generated paths "${one}" and "${other}" are the same on a system where case does not count.`;
}

/** Case and Unicode form are forgotten, as by the file systems of Windows and macOS. */
function folded(path: string): string {
  return path.normalize("NFC").toLowerCase();
}
