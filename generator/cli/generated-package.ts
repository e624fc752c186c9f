/** Reads what consumers can see of a package that was generated before. */
import { append } from "../append.js";
import { readdir, realpath, stat } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import * as v from "valibot";
import { diagnostic, hasErrors } from "../diagnostics.js";
import type { Diagnostic, Outcome } from "../diagnostics.js";
import { declaredSurface, surfaceFiles } from "../diff/declared/declared-surface.js";
import type { Surface } from "../diff/surface.js";
import { ordinal } from "../ordinal.js";
import type { OutputFile } from "../output.js";
import { readSource } from "../read/source.js";
import { readSharedModules } from "./shared-declarations.js";

export interface ReadPackage {
  readonly name: string;
  readonly surface: Surface;
}

const manifestSchema = v.object({
  name: v.string(),
  graphSlice: v.object({ apiVersion: v.string() }),
  dependencies: v.optional(v.record(v.string(), v.string()), {}),
});

export async function isFolder(location: string, cwd: string): Promise<boolean> {
  const found = await stat(resolve(cwd, location)).catch(() => undefined);
  return found?.isDirectory() === true;
}

/** @param folder as the user gave it; without a value it is not that of a generated package, or cannot be read */
export async function readGeneratedPackage(
  folder: string,
  cwd: string,
): Promise<Outcome<ReadPackage | undefined>> {
  const manifest = await readSource(resolve(cwd, folder, "package.json"));
  const read = manifest.value && v.safeParse(manifestSchema, parsed(manifest.value.text));
  const paths = await declarationPaths(resolve(cwd, folder));
  if (read?.success !== true || !paths.includes("dist/index.d.ts")) return notGenerated(folder);
  const diagnostics: Diagnostic[] = [];
  const files: OutputFile[] = [];
  for (const path of paths) {
    const { value: source, diagnostics: found } = await readSource(resolve(cwd, folder, path));
    append(diagnostics, found);
    if (source !== undefined) files.push({ path, text: source.text });
  }
  const { name, graphSlice, dependencies } = read.output;
  const imported = new Map<string, OutputFile>();
  for (const [dependency, version] of Object.entries(dependencies)) {
    const real = await realpath(resolve(cwd, folder));
    const shared = await readSharedModules({ name: dependency, version }, real, folder);
    append(diagnostics, shared.diagnostics);
    for (const [specifier, file] of shared.value ?? []) imported.set(specifier, file);
  }
  if (hasErrors(diagnostics)) return { value: undefined, diagnostics };
  return { value: { name, surface: declaredSurface(files, graphSlice.apiVersion, imported) }, diagnostics };
}

async function declarationPaths(folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(folder, "dist"), { recursive: true }).catch(() => []);
  return entries
    .map((entry) => `dist/${entry.split(sep).join("/")}`)
    .filter((path) => surfaceFiles.test(path))
    .sort(ordinal);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function notGenerated(folder: string): Outcome<undefined> {
  const message =
    `"${folder}" is not the folder of a generated package: that has a package.json with "graphSlice", and ` +
    `dist/index.d.ts. Name such folders, or two metadata files.`;
  return { value: undefined, diagnostics: [diagnostic("input-unreadable", message)] };
}
