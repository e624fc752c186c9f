/** Where things are. npm starts its scripts in the folder of their package.json, which is the repository's root. */
import { existsSync } from "node:fs";
import path from "node:path";

export const root = process.cwd();
export const benchFolder = path.join(root, "bench");

/** What esbuild makes of this folder. */
const compiledFolder = path.join(benchFolder, "dist");

/** The package that is measured, as it is committed. */
export const packageFolder = path.join(root, "generated", "identity-api-connectors");

/** Real metadata, where it lies beside the repository. */
export const sharedGraph: string | undefined = [path.join(root, "..", "shared", "graph")].find(existsSync);

/** The compiled form of a script of this folder, e.g. `client/calls`. */
export function compiled(script: string): string {
  return path.join(compiledFolder, `${script}.js`);
}
