/** What stands in the way of a package: files of the user, and links that would lead out of the folder. */
import { join } from "node:path";
import { diagnostic } from "../diagnostics.js";
import type { Diagnostic } from "../diagnostics.js";
import { foldersAbove, manifestName } from "../output.js";
import type { OutputFile } from "../output.js";
import { contentOf, kindOf } from "./folder.js";
import type { FoundManifest } from "./folder.js";

/** Finds everything in a folder that must not be replaced by the given files. */
export function findObstacles(
  folder: string,
  files: readonly OutputFile[],
  manifest: FoundManifest,
): readonly Diagnostic[] {
  const messages: string[] = [];
  const blocked = new Set<string>();
  for (const path of ["", ...foldersAbove([manifestName, ...files.map((file) => file.path)])]) {
    const kind = isBelow(path, blocked) ? undefined : kindOf(join(folder, path));
    if (kind === undefined || kind === "folder") continue;
    messages.push(inTheWay(join(folder, path), kind, "a folder"));
    blocked.add(path);
  }
  for (const { path, text } of [...files, { path: manifestName, text: "" }]) {
    const full = join(folder, path);
    const kind = isBelow(path, blocked) ? undefined : kindOf(full);
    if (kind === undefined || (kind === "file" && isListed(path, manifest))) continue;
    if (kind === "file" && holds(full, text)) continue;
    messages.push(inTheWay(full, kind, "a generated file"));
  }
  if (manifest === "broken") messages.push(brokenManifest(folder));
  return messages.map((message) => diagnostic("output-foreign-file", message));
}

function isBelow(path: string, folders: ReadonlySet<string>): boolean {
  return folders.has("") || [...foldersAbove([path])].some((folder) => folders.has(folder));
}

function isListed(path: string, manifest: FoundManifest): boolean {
  return path === manifestName || (typeof manifest !== "string" && manifest.files.has(path));
}

function holds(path: string, text: string): boolean {
  return contentOf(path)?.equals(Buffer.from(text)) === true;
}

function inTheWay(path: string, kind: string, wanted: string): string {
  const found = kind === "link" ? "a symbolic link, which is not followed" : `a ${kind}`;
  const unlisted = kind === "file" ? " that this program did not write" : "";
  return `${path} is ${found}${unlisted}, where ${wanted} belongs. Move it away, or choose another output folder.`;
}

function brokenManifest(folder: string): string {
  return (
    `${join(folder, manifestName)} cannot be read, so it is not known which files are generated. ` +
    `Restore it, or delete the folder if nothing in it is yours.`
  );
}
