/** A path or a URL becomes text. The only place that reads inputs. */
import { createReadStream } from "node:fs";
import { diagnostic } from "../diagnostics.js";
import type { Outcome } from "../diagnostics.js";
import { limits } from "../limits.js";
import type { Source } from "../source.js";
import { isSystemError, reasonOf } from "../system-error.js";
import { collect } from "./collect.js";
import { decode } from "./decode.js";
import { fetchBytes } from "./fetch-bytes.js";
import { InputFailure } from "./input-failure.js";

export interface ReadOptions {
  /** How large an input may be, in bytes after decompression. */
  readonly maximumBytes?: number;
  /** How long a download may take, in milliseconds, redirects and all. */
  readonly timeout?: number;
}

/**
 * Reads a text in UTF-8, or in UTF-16 with a byte order mark; the mark is removed.
 *
 * @param location a path, an https URL, or an http URL of this machine
 * @returns undefined with an `input-unreadable` diagnostic where it cannot be read
 */
export async function readSource(
  location: string,
  options: ReadOptions = {},
): Promise<Outcome<Source | undefined>> {
  try {
    const bytes = await readBytes(location, options);
    return { value: { name: location, text: decode(bytes) }, diagnostics: [] };
  } catch (error) {
    return { value: undefined, diagnostics: [diagnostic("input-unreadable", unreadable(location, error))] };
  }
}

async function readBytes(location: string, options: ReadOptions): Promise<Uint8Array> {
  const { maximumBytes = limits.inputBytes, timeout = limits.downloadTime } = options;
  if (isUrl(location)) return fetchBytes(location, { maximumBytes, timeout });
  return collect(createReadStream(location, { highWaterMark: 1024 * 1024 }), maximumBytes);
}

/** Whether a location is a URL, of whatever protocol, and not a path. */
export function isUrl(location: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//iu.test(location);
}

/** Why an input cannot be read, for people. */
export function unreadable(name: string, error: unknown): string {
  return `"${withoutCredentials(name)}" cannot be read: ${reasonInWords(error)}`;
}

/** Messages end up in logs. */
function withoutCredentials(location: string): string {
  return location.replace(/^([a-z]+:\/\/)[^/?#]*@/iu, "$1");
}

function reasonInWords(error: unknown): string {
  if (error instanceof InputFailure) return error.message;
  if (isSystemError(error, "ENOENT", "ENOTDIR")) return "there is no such file. Check the path.";
  if (isSystemError(error, "EISDIR")) return "it is a folder. Name a file in it.";
  if (isSystemError(error, "EACCES", "EPERM")) return "there is no permission to read it.";
  return `${reasonOf(error)}.`;
}
