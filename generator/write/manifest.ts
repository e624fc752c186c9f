/**
 * The manifest: which files of a folder this program wrote, and what they held. Everything else in the folder
 * is the user's.
 */
import { createHash } from "node:crypto";
import * as v from "valibot";
import type { OutputFile } from "../output.js";

/** The manifest's own name inside the package's folder. */
export const manifestName = "graph-slice.lock.json";

const manifestSchema = v.object({
  generator: v.string(),
  files: v.record(v.string(), v.string()),
});

export interface Manifest {
  /** The version of this program that wrote the files. */
  readonly generator: string;
  /** By path: the SHA-256 of the file's UTF-8 text, in hexadecimal. */
  readonly files: ReadonlyMap<string, string>;
}

export function manifestOf(files: readonly OutputFile[], generator: string): Manifest {
  return { generator, files: new Map(files.map(({ path, text }) => [path, hashOf(text)])) };
}

export function hashOf(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}

/** The manifest as it is written: sorted, so that it is a function of the files alone. */
export function formatManifest(manifest: Manifest): string {
  const files = [...manifest.files].sort(([one], [other]) => (one < other ? -1 : 1));
  const document = { generator: manifest.generator, files: Object.fromEntries(files) };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Reads a manifest back; undefined when the text is not one, e.g. after a merge that went wrong. */
export function parseManifest(text: string): Manifest | undefined {
  try {
    const { generator, files } = v.parse(manifestSchema, JSON.parse(text));
    return { generator, files: new Map(Object.entries(files)) };
  } catch {
    return undefined;
  }
}
