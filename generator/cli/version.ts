import { readFileSync } from "node:fs";
import * as v from "valibot";

const packageSchema = v.object({ version: v.string() });

/** The version of this program, from its own package. */
export function programVersion(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return v.parse(packageSchema, JSON.parse(text)).version;
}
