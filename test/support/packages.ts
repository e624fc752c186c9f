/** Makes packages in tests the way the command does, without writing them. */
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { OutputFile } from "../../generator/output.js";
import {
  type GeneratedPackage,
  generatePackage,
  type PackageOptions,
  type PackageSources,
} from "../../generator/pipeline.js";
import type { Diagnostic, Outcome } from "../../generator/diagnostics.js";
import type { Source } from "../../generator/source.js";

export const repository = resolve(import.meta.dirname, "../..");

/** What the committed package is made with. */
export const committedOptions: PackageOptions = {
  name: "@graph-slice/identity-api-connectors",
  version: "0.1.0",
  apiVersion: "v1.0",
  include: ["/identity/apiConnectors/**"],
  operations: "documented",
};

/** A file as a source; relative to the repository. */
export async function sourceOf(path: string): Promise<Source> {
  const text = await readFile(resolve(repository, path), "utf8");
  return { name: path, text: text.replace(/^\uFEFF/, "") };
}

const committedPermissions = ["metadata/permissions.json", "metadata/permission-deployments.json"];

/** The inputs of the committed package, with some of them replaced. */
export async function committedSources(
  metadata: PackageSources["metadata"]["form"] = "csdl",
  replaced: { readonly metadata?: string; readonly permissions?: readonly string[] } = {},
): Promise<PackageSources> {
  const own =
    metadata === "csdl" ? "identity-api-connectors.csdl.xml" : "identity-api-connectors.openapi.yaml";
  return {
    metadata: { form: metadata, source: await sourceOf(replaced.metadata ?? join("metadata", own)) },
    annotations: [await sourceOf("metadata/identity-api-connectors.annotations.xml")],
    permissions: await Promise.all((replaced.permissions ?? committedPermissions).map(sourceOf)),
    roles: await sourceOf("metadata/roles.json"),
  };
}

/** The files of a package as they are rendered: neither checked nor compiled, which other tests do. */
export async function rendered(
  sources: PackageSources,
  options: PackageOptions = committedOptions,
): Promise<GeneratedPackage & { readonly diagnostics: readonly Diagnostic[] }> {
  const { value, diagnostics } = await generatePackage(sources, options, { check: unchecked });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(errors.map(({ code, message }) => `${code}: ${message}`).join("\n"));
  return { ...value, diagnostics };
}

/** The files below a folder of the package, by path. */
export function below(folder: string, files: readonly OutputFile[]): Record<string, string> {
  return Object.fromEntries(
    files.filter(({ path }) => path.startsWith(folder)).map(({ path, text }) => [path, text]),
  );
}

function unchecked(files: readonly OutputFile[]): Promise<Outcome<readonly OutputFile[]>> {
  return Promise.resolve({ value: files, diagnostics: [] });
}
