/** A project that has installed the package and sends the six operations. */
import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { compile, compilers } from "../support/compilers.js";
import { type ConsumerProject, consumerProject } from "../support/consumer-project.js";

/** Installs the package and compiles the consumer, with the web platform's types alone. */
export async function sixOperationsProject(): Promise<ConsumerProject> {
  const project = await consumerProject();
  await cp(join(import.meta.dirname, "consumer"), project.folder, { recursive: true });
  const compilerOptions = {
    target: "es2022",
    lib: ["es2022", "dom"],
    types: [],
    module: "nodenext",
    strict: true,
  };
  await writeFile(
    join(project.folder, "tsconfig.json"),
    JSON.stringify({ compilerOptions, files: ["six-operations.ts"] }),
  );
  const [, , current] = compilers;
  const errors = await compile(current!, project.folder, "tsconfig.json");
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
  return project;
}

/** Bundles a module that may import the compiled consumer, as `./six-operations.js`. */
export async function bundled(folder: string, code: string, format: "esm" | "iife"): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: folder,
    stdin: { contents: code, resolveDir: folder },
    bundle: true,
    format,
    platform: "neutral",
    target: "es2022",
    write: false,
  });
  return outputFiles[0]!.text;
}
