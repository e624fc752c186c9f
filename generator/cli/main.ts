#!/usr/bin/env node
/** The program. Only what is in this folder prints or ends the process. */
import { presentable } from "../escape/log.js";
import { runCommandLine } from "./command-line.js";
import { ExitCode } from "./exit-code.js";
import { Interruption } from "./interruption.js";
import { programVersion } from "./version.js";

const interruption = new Interruption((code) => process.exit(code));

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    interruption.raise();
  });
}

// Whoever reads the output may have read enough.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

process.on("uncaughtException", (error) => {
  reportDefect(error);
  process.exit();
});

try {
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    terminal: process,
    cwd: process.cwd(),
    version: programVersion(),
    interruption,
  });
} catch (error) {
  reportDefect(error);
}

function reportDefect(error: unknown): void {
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(
    `This is a defect of graph-slice ${programVersion()} (Node.js ${process.version}), not of your input. ` +
      `Please report it with the text below and, if you can, the inputs.\n\n${presentable(details)}\n`,
  );
  process.exitCode = ExitCode.defect;
}
