/** Tools of others that the package is tried with: installed for a test, in the versions of `versions.json`. */
import { execFile } from "node:child_process";
import { mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import versions from "./versions.json" with { type: "json" };

export type ToolName = keyof typeof versions;

/** Installed tools. */
export interface Tools {
  readonly folder: string;
  /** A file of a tool. */
  file(name: ToolName, path: string): string;
  remove(): Promise<void>;
}

/** Whether the tools that are binaries run here; they are those for this platform. */
export const runsBinaries = process.platform === "linux" && process.arch === "x64";

/** Installs tools into a folder of their own. No scripts of theirs run: what is installed is what the registry has. */
export async function install(...names: readonly ToolName[]): Promise<Tools> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), "graph-slice-tools-"));
  const dependencies = Object.fromEntries(names.map((name) => [name, versions[name]]));
  await writeFile(
    join(folder, "package.json"),
    JSON.stringify({ private: true, type: "module", dependencies }),
  );
  await run("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"], folder);
  return {
    folder,
    file: (name, path) => join(folder, "node_modules", name, path),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Runs a command and gives what it writes on standard output; throws, with all its output, where it fails. */
export async function run(command: string, args: readonly string[], cwd: string): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(command, [...args], { cwd, maxBuffer: 1 << 26 });
    return stdout;
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    throw new Error(`${[command, ...args].join(" ")} failed:\n${stdout}${stderr}`, { cause: error });
  }
}

/** Runs a script of Node with this Node. */
export function runNode(args: readonly string[], cwd: string): Promise<string> {
  return run(process.execPath, args, cwd);
}
