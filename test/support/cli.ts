/** Runs the built program as a user does, in a process of its own. */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { resolve } from "node:path";

export const repository = resolve(import.meta.dirname, "../..");

const builtProgram = resolve(repository, "dist/cli/main.js");

export interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Another one than the one that was built. */
  readonly program?: string;
  /** A command that runs the one that is behind it. */
  readonly prefix?: readonly string[];
  /** Called when the process has started. */
  readonly onStart?: (child: ChildProcess) => void;
}

export interface RunResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export async function run(
  args: readonly string[],
  { cwd, env = {}, program = builtProgram, prefix = [], onStart }: RunOptions,
): Promise<RunResult> {
  const [command = process.execPath, ...parameters] = [...prefix, process.execPath, program, ...args];
  const child = spawn(command, parameters, {
    cwd,
    // Not what the service adds that may run the tests.
    env: { ...process.env, GITHUB_ACTIONS: "", TF_BUILD: "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
  onStart?.(child);
  return new Promise((fulfil, reject) => {
    child.on("error", reject);
    child.on("close", (exitCode) => {
      fulfil({ exitCode, ...output });
    });
  });
}
