/** Builds the program before the tests that run it, when its sources are newer than what was built. */
import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

const repository = resolve(import.meta.dirname, "../..");

export default function buildProgram(): void {
  if (builtAt() >= changedAt()) return;
  const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", "build"], {
    cwd: repository,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  // Type errors do not matter here.
  if (status !== 0) console.warn(`The program was built with errors:\n${stdout}${stderr}`);
}

/** When the program was built last. */
function builtAt(): number {
  return modifiedAt(join(repository, "dist/cli/main.js"));
}

function changedAt(): number {
  const folders = ["generator", "templates/runtime"].map((name) => join(repository, name));
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  );
  return Math.max(...files.filter((path) => path.endsWith(".ts")).map(modifiedAt));
}

function modifiedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
