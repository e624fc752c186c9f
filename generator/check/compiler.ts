/**
 * TypeScript's native compiler, as a process of its own over a temporary folder. It writes what the one in JavaScript
 * writes, ten times as fast; see docs/decisions/0010-native-compiler.md.
 */
import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { mkdtemp, readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, sep } from "node:path";
import { inBatches } from "../in-batches.js";
import { foldersAbove } from "../output.js";
import type { OutputFile } from "../output.js";
import type { CompiledModules } from "./compiled-modules.js";
import { parseCompilerErrors } from "./compiler-errors.js";
import type { CompilerError } from "./compiler-errors.js";
// The strictest settings that consumers use, and what `isolatedDeclarations` needs to make `.d.ts` files.
import compilerOptions from "./compiler-options.json" with { type: "json" };

/** What the compiler makes of modules; nothing where there is an error. */
export interface Compilation {
  /** The `.js` and the `.d.ts` in `dist/` of each module in `src/`. */
  readonly files: readonly OutputFile[];
  readonly errors: readonly CompilerError[];
}

/** A package that modules may import from, with its manifest and its declarations. */
export interface InstalledPackage {
  readonly name: string;
  readonly files: readonly OutputFile[];
}

/**
 * Compiles modules.
 *
 * @param modules files in `src/`, whose paths are known to be safe
 * @param installed what was made and checked before, with names that npm takes
 * @param meanwhile what this process does while that of the compiler runs
 * @throws where the compiler is missing, or ends without a word
 */
export async function compile(
  modules: readonly OutputFile[],
  installed: readonly InstalledPackage[],
  meanwhile: () => Promise<void>,
): Promise<Compilation> {
  const executable = findExecutable();
  const { sources, folder: compiled, emitted } = await withoutCompiled(modules);
  return inTemporaryFolder(async (folder) => {
    const project = JSON.stringify({
      compilerOptions: { ...compilerOptions, rootDir: "src", rootDirs: ["src", compiled], outDir: "dist" },
      files: sources.map(({ path }) => path),
    });
    const imported = installed.flatMap(({ name, files }) =>
      files.map(({ path, text }) => ({ path: `node_modules/${name}/${path}`, text })),
    );
    await writeFiles(folder, [...sources, ...imported, { path: "tsconfig.json", text: project }]);
    const effort = sources.reduce((size, { text }) => size + text.length, 0) < smallSize ? small : large;
    const [{ output, succeeded }] = await Promise.all([run(executable, folder, effort), meanwhile()]);
    if (succeeded) return { files: [...(await readFiles(folder, "dist")), ...emitted], errors: [] };
    const errors = parseCompilerErrors(output);
    if (errors.length === 0) throw new Error(`The compiler ${executable} failed: ${output}`);
    return { files: [], errors };
  });
}

/**
 * Takes out the modules that are compiled already. What is emitted for a module depends on its own text alone
 * (`isolatedModules`, `isolatedDeclarations`), but whether it has errors depends on the others: where one of the compiled modules has
 * another text now, or is missing, all of them are compiled anew.
 */
async function withoutCompiled(modules: readonly OutputFile[]): Promise<CompiledModules> {
  const { compiledModules } = await import("./compiled-modules.js");
  const compiled = new Map(compiledModules.sources.map(({ path, text }) => [path, text]));
  const others = modules.filter(({ path, text }) => compiled.get(path) !== text);
  return modules.length - others.length === compiled.size
    ? { ...compiledModules, sources: others }
    : { sources: modules, emitted: [], folder: "src" };
}

const require = createRequire(import.meta.url);

/** The executable is in a package for the platform, on which the compiler's package depends optionally. */
function findExecutable(): string {
  const compiler = createRequire(require.resolve("typescript-7.0/package.json"));
  const name = `@typescript/typescript-${process.platform}-${process.arch}`;
  try {
    const folder = join(dirname(compiler.resolve(`${name}/package.json`)), "lib");
    return join(folder, process.platform === "win32" ? "tsc.exe" : "tsc");
  } catch (error) {
    const advice = "Install this program together with its optional dependencies.";
    throw new Error(`The TypeScript compiler for this platform, ${name}, is not installed. ${advice}`, {
      cause: error,
    });
  }
}

/** How the compiler runs: https://pkg.go.dev/runtime#hdr-Environment_Variables says what the variables are. */
interface Effort {
  readonly parameters: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** In characters of source. */
const smallSize = 1_000_000;

/** Threads, and the collection of garbage as long as there is little, would take longer than the compilation. */
const small: Effort = {
  parameters: ["--singleThreaded"],
  environment: { GOGC: "off", GOMEMLIMIT: "512MiB" },
};

/** Half as much garbage as usual is a seventh less memory for all of a service, in the same time. */
const large: Effort = { parameters: [], environment: { GOGC: "50" } };

async function run(
  executable: string,
  folder: string,
  effort: Effort,
): Promise<{ readonly output: string; readonly succeeded: boolean }> {
  return new Promise((resolve) => {
    const parameters = ["--project", ".", "--pretty", "false", "--locale", "en", ...effort.parameters];
    const env = { ...process.env, ...effort.environment };
    const options = { cwd: folder, env, maxBuffer: Number.POSITIVE_INFINITY, windowsHide: true };
    // It does not outlive this process, which may end before.
    const end = (): void => void child.kill();
    process.once("exit", end);
    const child = execFile(executable, parameters, options, (error, stdout, stderr) => {
      process.off("exit", end);
      const failure = error !== null && stdout === "" ? error.message : "";
      resolve({ output: stdout + stderr + failure, succeeded: error === null });
    });
  });
}

/** Runs something with a folder that is gone afterwards, also when the process is told to end in between. */
async function inTemporaryFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "graph-slice-"));
  const remove = () => {
    rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", remove);
  try {
    return await use(folder);
  } finally {
    process.off("exit", remove);
    remove();
  }
}

async function writeFiles(folder: string, files: readonly OutputFile[]): Promise<void> {
  for (const path of foldersAbove(files.map(({ path }) => path))) mkdirSync(join(folder, path));
  await inBatches(files, ({ path, text }) => {
    writeFileSync(join(folder, path), text);
  });
}

async function readFiles(folder: string, part: string): Promise<readonly OutputFile[]> {
  const entries = await readdir(join(folder, part), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return inBatches(paths, (path) => ({
    path: path.split(sep).join("/"),
    text: readFileSync(join(folder, path), "utf8"),
  }));
}
