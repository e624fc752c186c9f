/** Installs what the tests of this folder need and the repository itself does not, where it is missing. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

const repository = resolve(import.meta.dirname, "../..");

export default function install(): void {
  installIn("bench");
  installIn("test/peers");
}

function installIn(name: string): void {
  const folder = join(repository, name);
  // npm writes this file last.
  if (existsSync(join(folder, "node_modules", ".package-lock.json"))) return;
  const npm = ["ci", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund"];
  execFileSync("npm", npm, { stdio: "inherit", shell: process.platform === "win32" });
}
