/** Writes one file, whole or not at all. */
import { randomBytes } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { diagnostic } from "../diagnostics.js";
import type { Diagnostic } from "../diagnostics.js";
import { reasonOf } from "../system-error.js";

/**
 * Replaces a file by another text at once: whoever reads it finds the old one or the new one.
 *
 * @returns what is in the way; then the old file is as it was
 */
export async function writeFileWhole(path: string, text: string): Promise<readonly Diagnostic[]> {
  const staged = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}`);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(staged, text, { flag: "wx" });
    await rename(staged, path);
    return [];
  } catch (error) {
    await rm(staged, { force: true });
    return [
      diagnostic("output-unwritable", `${path} cannot be written: ${reasonOf(error)}. It is as it was.`),
    ];
  }
}
