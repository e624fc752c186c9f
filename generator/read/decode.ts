import { InputFailure } from "./input-failure.js";

/** Bytes become text. The byte order mark says which encoding it is, UTF-8 where there is none; it is removed. */
export function decode(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new InputFailure(`it is not valid ${encoding.toUpperCase()} text. Save it as UTF-8.`);
  }
}

function encodingOf([first, second]: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return "utf-8";
}
