/** `graph-slice generate --watch`: generates again whenever something changes that the packages are made from. */
import { relative, resolve } from "node:path";
import { watch } from "chokidar";
import { findConfiguration } from "../config/load-configuration.js";
import type { SliceConfiguration } from "../config/slice-configuration.js";
import { diagnostic } from "../diagnostics.js";
import { forgetTemplates } from "../render/templates.js";
import { templatesFolder } from "../render/templates-folder.js";
import type { Context } from "./context.js";
import { isDevelopmentBuild } from "./development-build.js";
import { ExitCode } from "./exit-code.js";
import { generate } from "./generate.js";
import { loadSilently } from "./load-slices.js";
import { Inputs } from "./read-inputs.js";

/** How long nothing must change before what changed is looked at, in milliseconds: editors write in steps. */
const quietTime = 50;

/** Runs until it is interrupted. Whatever is wrong meanwhile is said, and the packages stay as they are. */
export async function generateAndWatch(context: Context): Promise<ExitCode> {
  const { console, cwd, interruption } = context;
  if (console.options.json) {
    const message = "--watch and --json exclude each other: --json is for one document.";
    console.report([diagnostic("usage-invalid", message)]);
    console.finish({ command: "generate", ok: false, packages: [] });
    return ExitCode.badInput;
  }
  const inputs = new Inputs();
  const watcher = watch([], { ignoreInitial: true });
  const changes = new Changes();
  watcher.on("all", (_event, path) => {
    changes.add(resolve(cwd, path));
  });
  watcher.on("error", (error) => {
    console.warn(`Changes may go unnoticed: ${String(error)}`);
  });
  interruption.signal.addEventListener("abort", () => {
    changes.end();
  });
  try {
    for (
      let changed: readonly string[] | undefined = [];
      changed !== undefined;
      changed = await changes.next()
    ) {
      for (const path of changed) {
        inputs.forget(path, cwd);
        console.say(console.paint.dim(`${relative(cwd, path)} changed`));
      }
      if (changed.some((path) => path.startsWith(templatesFolder()))) forgetTemplates();
      const round = { ...context, console: console.anew() };
      // What to watch is known before it is read, so that no change is missed meanwhile.
      watcher.add([...(await watchedPaths(context))]);
      await generate(round, { force: changed.some((path) => path.startsWith(templatesFolder())) }, inputs);
      if (interruption.signal.aborted) break;
      console.say(console.paint.dim("Watching; Ctrl+C ends it."));
    }
    return ExitCode.interrupted;
  } finally {
    await watcher.close();
  }
}

/** The configuration, the inputs that are files, and the templates of a program that is being developed. */
async function watchedPaths(context: Context): Promise<ReadonlySet<string>> {
  const { cwd, configFile, flags } = context;
  const { value: slices } = await loadSilently(context);
  const configuration = flags.size > 0 ? undefined : await findConfiguration(cwd, configFile);
  return new Set([
    ...(configuration === undefined ? [] : [configuration]),
    ...slices.flatMap(inputsOf).map((location) => resolve(cwd, location)),
    ...(isDevelopmentBuild ? [templatesFolder()] : []),
  ]);
}

function inputsOf(slice: SliceConfiguration): readonly string[] {
  const { metadata, annotations, permissions, roles, sources, changelog, sharedModels } = slice;
  const optional = [roles, sources, changelog, sharedModels?.changelog].filter(
    (location) => location !== undefined,
  );
  const all = [metadata.location, ...annotations, ...permissions, ...optional];
  return all.filter((location) => !location.includes("://"));
}

/** The paths that changed, in batches. */
class Changes {
  readonly #paths = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #ended = false;
  #wake: () => void = () => undefined;

  add(path: string): void {
    this.#paths.add(path);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#wake();
    }, quietTime);
  }

  end(): void {
    this.#ended = true;
    this.#wake();
  }

  /** Waits for a batch; undefined at the end. */
  async next(): Promise<readonly string[] | undefined> {
    while (!this.#ended && (this.#paths.size === 0 || this.#timer !== undefined)) {
      await new Promise<void>((fulfil) => {
        this.#wake = fulfil;
      });
    }
    if (this.#ended) return undefined;
    const paths = [...this.#paths].sort();
    this.#paths.clear();
    return paths;
  }
}
