/** What the compiler takes to check a consumer: `tsc` as a process, with the settings of a strict project. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Figure, figure, inTurns, runNode } from "../measure.js";
import { benchFolder, root } from "../paths.js";
import { type Contestant, consumerSource, contestants } from "./contestants.js";

export interface TypeCheckOptions {
  /** A folder of `node_modules/` that has a TypeScript. */
  readonly compiler: string;
  readonly skipLibCheck: boolean;
  /** Without the DOM library, whose own check is most of an empty file's. */
  readonly withoutDom?: boolean;
}

export interface TypeCheck {
  /** Milliseconds of the whole process. */
  readonly time: Figure;
  /** Bytes, as the compiler itself says. */
  readonly memory: Figure;
  /** Errors that it reports, if any. */
  readonly errors: number;
}

type Checked = Contestant | "empty";

/** Checks consumers in turns; `empty` is the floor. */
export async function typeChecks(
  options: TypeCheckOptions,
  rounds: number,
  checked: readonly Checked[] = ["empty", ...contestants],
): Promise<Map<Checked, TypeCheck>> {
  const folder = await mkdtemp(path.join(tmpdir(), "graph-slice-bench-"));
  try {
    for (const name of checked) {
      await writeFile(path.join(folder, `${name}.json`), JSON.stringify(project(name, options)));
    }
    const compiler = path.join(root, "node_modules", options.compiler, "bin", "tsc");
    const samples = await inTurns(checked, rounds, async (name) => {
      const run = await runNode([compiler, "-p", path.join(folder, `${name}.json`), "--extendedDiagnostics"]);
      return { time: run.wall, memory: memoryUsed(run.stdout), errors: errorsIn(run.stdout) };
    });
    return new Map([...samples].map(([name, taken]) => [name, summary(taken)]));
  } finally {
    await rm(folder, { recursive: true });
  }
}

function project(checked: Checked, { skipLibCheck, withoutDom = false }: TypeCheckOptions): unknown {
  const file =
    checked === "empty" ? path.join(benchFolder, "consumers", "empty.ts") : consumerSource("patch", checked);
  const lib = withoutDom ? { lib: ["es2022"] } : {};
  return {
    compilerOptions: {
      strict: true,
      target: "es2022",
      module: "nodenext",
      types: [],
      noEmit: true,
      skipLibCheck,
      ...lib,
    },
    files: [file],
  };
}

function memoryUsed(output: string): number {
  const kilobytes = /^Memory used:\s*(\d+)K/m.exec(output)?.[1];
  if (kilobytes === undefined)
    throw new Error(`The compiler did not say how much memory it used:\n${output}`);
  return Number(kilobytes) * 1024;
}

function errorsIn(output: string): number {
  return output.match(/error TS\d+:/g)?.length ?? 0;
}

function summary(
  samples: readonly { readonly time: number; readonly memory: number; readonly errors: number }[],
): TypeCheck {
  return {
    time: figure(samples.map(({ time }) => time)),
    memory: figure(samples.map(({ memory }) => memory)),
    errors: Math.max(...samples.map(({ errors }) => errors)),
  };
}
