/** A scan as a process of its own; says what it finds. */
import path from "node:path";
import { argv } from "node:process";
import { pathToFileURL } from "node:url";
import * as v from "valibot";
import type { scanProject as ScanProject } from "../../generator/scan/scan-project.js";
import { root } from "../paths.js";

const scanModule = v.object({
  scanProject: v.custom<typeof ScanProject>((value) => typeof value === "function"),
});

const [project] = v.parse(v.tuple([v.string()]), argv.slice(2));
const built: unknown = await import(pathToFileURL(path.join(root, "dist", "scan", "scan-project.js")).href);
const { value } = await v.parse(scanModule, built).scanProject({ project });
console.log(
  JSON.stringify({
    files: value?.statistics.files,
    calls: value?.calls.length,
    open: value?.unresolved.length,
  }),
);
