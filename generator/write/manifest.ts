/**
 * The lock: what a package was made from, and which files of its folder this program wrote. Everything else in the
 * folder is the user's. One entry a line, sorted, and nothing in it that differs from run to run or from machine to
 * machine, so that version control merges it.
 */
import { createHash } from "node:crypto";
import * as v from "valibot";
import { jsonText } from "../escape/hidden-characters.js";
import type { OutputFile } from "../output.js";

/** The form of the lock. It counts up when an older program would misread it. */
const currentLockVersion = 1;

const hashes = v.optional(v.record(v.string(), v.string()), {});

const manifestSchema = v.object({
  lockVersion: v.optional(v.number(), currentLockVersion),
  generator: v.string(),
  configuration: v.optional(v.record(v.string(), v.unknown()), {}),
  inputs: hashes,
  files: v.record(v.string(), v.string()),
});

/** What the files of a package are a function of. */
export interface PackageBasis {
  /** The version of this program. */
  readonly generator: string;
  /** The settings that matter to the files, as JSON. */
  readonly configuration?: Readonly<Record<string, unknown>>;
  /** By name: the hash of each input's text; see `hashOf`. */
  readonly inputs?: ReadonlyMap<string, string>;
}

export interface Manifest extends Required<PackageBasis> {
  /** By path: the SHA-256 of the file's UTF-8 text, in hexadecimal. */
  readonly files: ReadonlyMap<string, string>;
}

export function manifestOf(files: readonly OutputFile[], basis: PackageBasis): Manifest {
  return {
    configuration: {},
    inputs: new Map(),
    ...basis,
    files: new Map(files.map(({ path, text }) => [path, hashOf(text)])),
  };
}

/** SHA-256 of bytes, or of a text in UTF-8; in hexadecimal. */
export function hashOf(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}

/** The lock as it is written: sorted, so that it is a function of what it says alone. */
export function formatManifest({ generator, configuration, inputs, files }: Manifest): string {
  const document = {
    lockVersion: currentLockVersion,
    generator,
    configuration: sorted(Object.entries(configuration)),
    inputs: sorted(inputs),
    files: sorted(files),
  };
  return `${jsonText(document)}\n`;
}

function sorted<T>(entries: Iterable<readonly [string, T]>): Record<string, T> {
  return Object.fromEntries([...entries].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/**
 * Reads a lock back.
 *
 * @returns `newer` where its form is that of a newer version of this program; undefined where the text is not a lock,
 * e.g. after a merge that went wrong
 */
export function parseManifest(text: string): Manifest | "newer" | undefined {
  try {
    const document: unknown = JSON.parse(text);
    const version = v.safeParse(v.object({ lockVersion: v.number() }), document);
    if (version.success && version.output.lockVersion > currentLockVersion) return "newer";
    const { generator, configuration, inputs, files } = v.parse(manifestSchema, document);
    return {
      generator,
      configuration,
      inputs: new Map(Object.entries(inputs)),
      files: new Map(Object.entries(files)),
    };
  } catch {
    return undefined;
  }
}
