/**
 * What stands in an output folder before it is written. Links are seen as such and never followed. The calls block: packages have
 * many small files, for which asynchronous calls take several times as long.
 */
import { lstatSync, readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { foldersAbove, manifestName } from "../output.js";
import { isSystemError } from "../system-error.js";
import { parseManifest } from "./manifest.js";
import type { Manifest } from "./manifest.js";

export type EntryKind = "file" | "folder" | "link" | "other";

/** The manifest of a folder; `broken` when the file is there, but is not one, `newer` when its form is not known here. */
export type FoundManifest = Manifest | "absent" | "broken" | "newer";

/** What stands at a path; undefined where nothing does. */
export function kindOf(path: string): EntryKind | undefined {
  try {
    const status = lstatSync(path);
    if (status.isSymbolicLink()) return "link";
    if (status.isDirectory()) return "folder";
    return status.isFile() ? "file" : "other";
  } catch (error) {
    if (isSystemError(error, "ENOENT", "ENOTDIR")) return undefined;
    throw error;
  }
}

/** The kind of what stands at a path, or of the first thing above it that is no folder. */
export function kindBelow(folder: string, path: string): EntryKind | undefined {
  const names = path.split("/");
  for (let depth = 1; depth < names.length; depth++) {
    const kind = kindOf(join(folder, ...names.slice(0, depth)));
    if (kind === undefined) return undefined;
    if (kind !== "folder") return kind === "file" ? "other" : kind;
  }
  return kindOf(join(folder, path));
}

/** A regular file's content; undefined where there is none, or where something else stands. */
export function contentOf(path: string): Buffer | undefined {
  return kindOf(path) === "file" ? readFileSync(path) : undefined;
}

export function readManifest(folder: string): FoundManifest {
  const content = contentOf(join(folder, manifestName));
  if (content === undefined) return "absent";
  return parseManifest(content.toString("utf8")) ?? "broken";
}

/**
 * The paths in a folder that are not ours, as few as possible: a folder that holds nothing of ours is one path
 * and is not looked into. The paths are relative, with `/` between names.
 */
export async function foreignPaths(folder: string, ours: ReadonlySet<string>): Promise<readonly string[]> {
  const ourFolders = foldersAbove(ours);
  const foreign: string[] = [];
  const pending = [""];
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    for (const entry of await readdir(join(folder, path), { withFileTypes: true })) {
      const child = path === "" ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory() && ourFolders.has(child)) pending.push(child);
      else if (entry.isDirectory() || !ours.has(child)) foreign.push(child);
    }
  }
  return foreign.sort();
}
