/** Builds the program before the tests that run it, when its sources are newer than what was built. */
import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

const repository = resolve(import.meta.dirname, "../..");

export default function buildProgram(): void {
  if (builtAt() >= changedAt()) return;
  const tsc = join(repository, "node_modules/typescript/bin/tsc");
  const build = join(repository, "tsconfig.build.json");
  const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", build], { encoding: "utf8" });
  // What has type errors is built all the same; finding them is not the tests' matter.
  if (status !== 0) console.warn(`The program was built with errors:\n${stdout}`);
}

/** When the program was built last. */
function builtAt(): number {
  return modifiedAt(join(repository, "dist/.tsbuildinfo"));
}

function changedAt(): number {
  const folder = join(repository, "generator");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  return Math.max(...files.map((name) => modifiedAt(join(folder, name))));
}

function modifiedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
