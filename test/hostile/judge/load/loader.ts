/** Loads packages in another process, and says what happens. */
import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import * as esbuild from "esbuild";
import type { OutputFile } from "../../../../generator/output.js";
import type { Observation } from "./observe.js";

export class Loader {
  readonly #child: ChildProcess;
  readonly #folder: string;
  readonly #pending = new Map<number, (answer: Observation) => void>();
  readonly #known = new Map<string, Promise<Observation>>();
  #count = 0;
  #printed = "";

  private constructor(child: ChildProcess, folder: string) {
    this.#child = child;
    this.#folder = folder;
    child.on("message", ({ id, ...answer }: Observation & { readonly id: number }) => {
      this.#pending.get(id)?.(answer);
      this.#pending.delete(id);
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (data: Buffer) => (this.#printed += data.toString()));
    }
    child.on("exit", (code) => {
      const effects = [`the process ended with ${String(code)}`];
      for (const answer of this.#pending.values()) answer({ asked: [], effects });
      this.#pending.clear();
    });
  }

  /** Starts the process. It may neither write files nor start others. */
  static async start(): Promise<Loader> {
    const folder = await mkdtemp(join(tmpdir(), "graph-slice-loader-"));
    const script = join(folder, "process.mjs");
    await esbuild.build({
      entryPoints: [join(import.meta.dirname, "process.ts")],
      bundle: true,
      platform: "node",
      format: "esm",
      outfile: script,
      logLevel: "silent",
    });
    const permission = process.allowedNodeEnvironmentFlags.has("--permission")
      ? "--permission"
      : "--experimental-permission";
    const execArgv = [permission, "--allow-fs-read=*", "--no-warnings"];
    return new Loader(fork(script, { execArgv, stdio: ["ignore", "pipe", "pipe", "ipc"], env: {} }), folder);
  }

  /** Loads all modules of a package. */
  load(files: readonly OutputFile[]): Promise<Observation> {
    const modules = files.filter(({ path }) => path.startsWith("src/") && path.endsWith(".ts"));
    const hash = createHash("sha1");
    for (const { path, text } of modules) hash.update(`${path}\n${text}\n`);
    const key = hash.digest("base64");
    const answer = this.#known.get(key) ?? this.#loadModules(modules);
    this.#known.set(key, answer);
    return answer;
  }

  async #loadModules(modules: readonly OutputFile[]): Promise<Observation> {
    try {
      return await this.ask(await bundleOf(modules));
    } catch (error) {
      return { asked: [], effects: [`cannot be bundled: ${String(error).slice(0, 300)}`] };
    }
  }

  /** Loads a bundle. */
  ask(bundle: string): Promise<Observation> {
    if (this.#child.exitCode !== null)
      return Promise.resolve({ asked: [], effects: ["the process is gone"] });
    const id = this.#count++;
    return new Promise((resolve) => {
      this.#pending.set(id, (answer) => {
        const printed = this.#printed === "" ? [] : [`printed ${this.#printed.slice(0, 100)}`];
        this.#printed = "";
        resolve({ asked: answer.asked, effects: [...answer.effects, ...printed] });
      });
      this.#child.send({ id, bundle });
    });
  }

  async close(): Promise<void> {
    this.#child.kill();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/** One script of all modules. A module that is not in the package is an error. */
export async function bundleOf(modules: readonly OutputFile[]): Promise<string> {
  const texts = new Map(modules.map(({ path, text }) => [path, text]));
  const entries = modules.map(({ path }) => `import ${JSON.stringify(`./${path.slice(4, -3)}.js`)};`);
  const { outputFiles } = await esbuild.build({
    stdin: { contents: entries.join("\n"), loader: "ts", sourcefile: "entry.ts" },
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    // What is not used would be left out, and so not run.
    treeShaking: false,
    logLevel: "silent",
    plugins: [
      {
        name: "package",
        setup(build) {
          build.onResolve({ filter: /.*/ }, ({ path, importer, namespace }) => {
            const from = namespace === "package" ? importer : "src/entry.ts";
            const resolved = posix.join(posix.dirname(from), path).replace(/\.js$/u, ".ts");
            if (!texts.has(resolved)) return { errors: [{ text: `imports ${path}` }] };
            return { path: resolved, namespace: "package", sideEffects: true };
          });
          build.onLoad({ filter: /.*/, namespace: "package" }, ({ path }) => ({
            contents: texts.get(path) ?? "",
            loader: "ts",
          }));
        },
      },
    ],
  });
  return outputFiles[0]?.text ?? "";
}
