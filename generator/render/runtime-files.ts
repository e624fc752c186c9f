import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { OutputFile } from "../output.js";
import { templatesFolder } from "../templates-folder.js";

/** The client runtime, as it is in `templates/runtime/`. */
export function runtimeFiles(): readonly OutputFile[] {
  const folder = join(templatesFolder(), "runtime");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => ({ path: `src/runtime/${name}`, text: readFileSync(join(folder, name), "utf8") }));
}
