/** Whether a package need not be generated, as far as its lock can say. */
import { join } from "node:path";
import { inBatches } from "../in-batches.js";
import { manifestName } from "../output.js";
import { whyUnsafe } from "../output-path.js";
import { causesOf } from "./causes.js";
import { contentOf, kindBelow, readManifest } from "./folder.js";
import { hashOf } from "./manifest.js";
import type { Manifest, PackageBasis } from "./manifest.js";
import { hasLeftovers } from "./leftovers.js";

/** The lock of a package that is up to date, and its text. */
export interface UpToDate {
  readonly lock: Manifest;
  readonly text: string;
}

/**
 * Whether a folder holds what was made of the same things: the lock names them, and every file that it lists is there
 * as it was written. This takes the lock's word for what belongs in the files.
 *
 * @returns undefined where the package has to be generated to know
 */
export async function findUpToDate(folder: string, basis: PackageBasis): Promise<UpToDate | undefined> {
  const lock = readManifest(folder);
  if (typeof lock === "string" || causesOf(lock, basis).length > 0) return undefined;
  // What a crashed run has left may have files of the user in it.
  if (await hasLeftovers(folder)) return undefined;
  const intact = await inBatches([...lock.files], (file) => isIntact(folder, file));
  if (intact.includes(false)) return undefined;
  const text = contentOf(join(folder, manifestName))?.toString("utf8") ?? "";
  return { lock, text };
}

function isIntact(folder: string, [path, hash]: readonly [string, string]): boolean {
  if (whyUnsafe(path) !== undefined || kindBelow(folder, path) !== "file") return false;
  const content = contentOf(join(folder, path));
  return content !== undefined && hashOf(content) === hash;
}
