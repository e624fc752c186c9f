import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { OutputFile } from "../output.js";
import { templatesFolder } from "./templates-folder.js";

/** The modules that are the same in every package: the client runtime, and the fake for tests. */
export function runtimeFiles(): readonly OutputFile[] {
  return ["runtime", "testing"].flatMap((name) => modulesIn(join(templatesFolder(), name), `src/${name}`));
}

function modulesIn(folder: string, path: string): readonly OutputFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => ({ path: `${path}/${name}`, text: readFileSync(join(folder, name), "utf8") }));
}
