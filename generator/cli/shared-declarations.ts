/** Finds the package of types that a generated package shares with others, where it was installed or generated. */
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import * as v from "valibot";
import { diagnostic } from "../diagnostics.js";
import type { Outcome } from "../diagnostics.js";
import { ordinal } from "../ordinal.js";
import type { OutputFile } from "../output.js";

const manifestSchema = v.object({ name: v.string(), version: v.string(), graphSlice: v.unknown() });

/** A package that another one names. */
export interface Dependency {
  readonly name: string;
  readonly version: string;
}

/**
 * The modules of a package, beside the one that depends on it or in `node_modules` above that, by the specifiers with
 * which they are imported.
 *
 * @param folder that of the package that depends on it: an absolute path without links
 * @param shown that folder, as the user gave it
 */
export async function readSharedModules(
  dependency: Dependency,
  folder: string,
  shown: string,
): Promise<Outcome<ReadonlyMap<string, OutputFile> | undefined>> {
  const { name, version } = dependency;
  for (const candidate of await candidates(name, folder)) {
    if (!(await isPackage(candidate, dependency))) continue;
    return { value: await modulesIn(candidate, name), diagnostics: [] };
  }
  const message =
    `"${shown}" takes types from "${name}" ${version}, which is neither beside it nor in a node_modules folder ` +
    `above it. Generate or install that version there.`;
  return { value: undefined, diagnostics: [diagnostic("input-unreadable", message)] };
}

async function candidates(name: string, folder: string): Promise<readonly string[]> {
  const parent = dirname(folder);
  const beside = (await readdir(parent)).sort(ordinal).map((each) => join(parent, each));
  return [...beside, ...foldersUp(folder).map((each) => join(each, "node_modules", name))];
}

function foldersUp(folder: string): readonly string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...foldersUp(parent)];
}

async function isPackage(folder: string, { name, version }: Dependency): Promise<boolean> {
  try {
    const found = v.parse(manifestSchema, JSON.parse(await readFile(join(folder, "package.json"), "utf8")));
    return found.name === name && found.version === version;
  } catch {
    return false;
  }
}

async function modulesIn(folder: string, name: string): Promise<ReadonlyMap<string, OutputFile>> {
  const models = join(folder, "dist", "models");
  const files = (await readdir(models)).filter((file) => file.endsWith(".d.ts")).sort(ordinal);
  const texts = await Promise.all(files.map((file) => readFile(join(models, file), "utf8")));
  return new Map(
    files.map((file, index) => [
      `${name}/models/${file.slice(0, -".d.ts".length)}`,
      { path: `dist/models/${file}`, text: texts[index] ?? "" },
    ]),
  );
}
