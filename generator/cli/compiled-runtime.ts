/** The compiled runtime, which the build leaves beside the program so that no run has to make it. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as v from "valibot";
import type { CompiledRuntime } from "../check/check-package.js";

const file = fileURLToPath(new URL("../compiled-runtime.json", import.meta.url));

const schema = v.object({
  hash: v.string(),
  files: v.array(v.object({ path: v.string(), text: v.string() })),
});

/** Undefined where the program was not built. Whether it fits the sources, the check finds out. */
export function readCompiledRuntime(): CompiledRuntime | undefined {
  return existsSync(file) ? v.parse(schema, JSON.parse(readFileSync(file, "utf8"))) : undefined;
}

export function writeCompiledRuntime(runtime: CompiledRuntime): void {
  writeFileSync(file, `${JSON.stringify(runtime, null, 1)}\n`);
}
