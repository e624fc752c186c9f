/** What an input is cut out of: a file or a URL, and what tells whether it is still the same. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { limits } from "../limits.js";
import { diagnostic } from "../diagnostics.js";
import type { Outcome } from "../diagnostics.js";
import type { Source } from "../source.js";
import { collect } from "./collect.js";
import { decode } from "./decode.js";
import { fetchNewer } from "./fetch-bytes.js";
import type { Validators } from "./fetch-bytes.js";
import { InputFailure } from "./input-failure.js";
import { isUrl, unreadable } from "./source.js";

export interface UpstreamOptions {
  /** In bytes after decompression. */
  readonly maximumBytes?: number;
  /** In milliseconds, redirects and all. */
  readonly timeout?: number;
  /** See `FetchOptions`. */
  readonly allowedHosts: readonly string[];
  /** What an earlier answer had; absent where the content is wanted in any case. */
  readonly known?: Validators;
}

export interface Upstream {
  readonly source: Source;
  /** Of the bytes, in hexadecimal. */
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  readonly validators: Validators;
}

/**
 * Reads what an input is cut out of.
 *
 * @param location an absolute path, an https URL, or an http URL of this machine
 * @param name what to call it
 * @returns `unchanged` where a server says so; undefined with an `input-unreadable` diagnostic where it cannot be read
 */
export async function readUpstream(
  location: string,
  name: string,
  options: UpstreamOptions,
): Promise<Outcome<Upstream | "unchanged" | undefined>> {
  try {
    const read = await readAnywhere(location, options);
    if (read === "unchanged") return { value: read, diagnostics: [] };
    const { bytes, validators } = read;
    const text = decode(bytes);
    if (text.trim() === "")
      throw new InputFailure("it is empty. What was taken from it before is as it was.");
    if (isWebPage(text)) throw new InputFailure("it is a web page (HTML). Check the URL.");
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    return {
      value: { source: { name, text }, sha256, size: bytes.byteLength, validators },
      diagnostics: [],
    };
  } catch (error) {
    return { value: undefined, diagnostics: [diagnostic("input-unreadable", unreadable(name, error))] };
  }
}

async function readAnywhere(
  location: string,
  { maximumBytes = limits.inputBytes, timeout = limits.downloadTime, ...rest }: UpstreamOptions,
): Promise<{ readonly bytes: Uint8Array; readonly validators: Validators } | "unchanged"> {
  if (isUrl(location)) return fetchNewer(location, { maximumBytes, timeout, ...rest });
  return { bytes: await collect(createReadStream(location), maximumBytes), validators: {} };
}

function isWebPage(text: string): boolean {
  return /^\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/isu.test(text.slice(0, 10_000));
}
