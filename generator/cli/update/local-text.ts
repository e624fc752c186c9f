import { readFile } from "node:fs/promises";
import { isSystemError } from "../../system-error.js";

/** With line breaks as in Unix; undefined where there is no such file. */
export async function textAt(path: string): Promise<string | undefined> {
  try {
    return (await readFile(path, "utf8")).replaceAll("\r\n", "\n");
  } catch (error) {
    if (isSystemError(error, "ENOENT", "ENOTDIR", "EISDIR")) return undefined;
    throw error;
  }
}
