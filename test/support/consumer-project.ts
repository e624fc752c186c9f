import { execFile } from "node:child_process";
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

export const repository = fileURLToPath(new URL("../..", import.meta.url));

/** The package that is installed: the committed one. That it is what the generator makes is for `check` to say. */
export const packageFolder = join(repository, "generated", "identity-api-connectors");
export const packageName = "@graph-slice/identity-api-connectors";

/** A consumer's project outside the checkout. */
export interface ConsumerProject {
  readonly folder: string;
  /** Where the package is installed. */
  readonly installed: string;
  remove(): Promise<void>;
}

/**
 * Makes a project that has installed the package the way npm does: packed, so that only what the package publishes is there.
 *
 * @param linked Packages that the project has besides, from this repository's own.
 */
export async function consumerProject(linked: readonly string[] = []): Promise<ConsumerProject> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), "graph-slice-consumer-"));
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  const archive = await npm(folder, "pack", packageFolder, "--silent", "--ignore-scripts");
  await npm(folder, "install", "--silent", "--offline", "--ignore-scripts", `./${archive}`);
  for (const name of linked) await link(name, folder);
  return {
    folder,
    installed: join(folder, "node_modules", packageName),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Links one of this repository's own dependencies into a project. */
async function link(name: string, folder: string): Promise<void> {
  const place = join(folder, "node_modules", name);
  await mkdir(dirname(place), { recursive: true });
  await symlink(join(repository, "node_modules", name), place, "junction");
}

async function npm(cwd: string, ...parameters: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)("npm", parameters, { cwd });
  return stdout.trim();
}
