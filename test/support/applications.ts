/** The example applications of `test/apps`, as they are when their packages are installed. */
import { cpSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..", "..");

export const applicationsFolder = path.join(root, "test", "apps");

/** Copies the applications and what they import into a folder. */
export function installApplications(folder: string): void {
  cpSync(applicationsFolder, folder, { recursive: true });
  installPackages(folder);
}

/** Puts what applications import where TypeScript looks for it. */
export function installPackages(folder: string): void {
  const modules = path.join(folder, "node_modules");
  cpSync(path.join(applicationsFolder, "packages"), modules, { recursive: true });
  cpSync(
    path.join(root, "generated", "identity-api-connectors"),
    path.join(modules, "@graph-slice", "identity-api-connectors"),
    { recursive: true },
  );
}
