/** What a command says, and where: results on stdout, findings on stderr. */
import { append } from "../append.js";
import pc from "picocolors";
import type { Diagnostic, Severity } from "../diagnostics.js";
import { presentable } from "../escape/log.js";
import { printable } from "../escape/terminal.js";
import {
  countSeverities,
  diagnosticsToJson,
  formatDiagnostic,
  placeDiagnostics,
} from "../format-diagnostics.js";
import type { PlacedDiagnostic } from "../format-diagnostics.js";
import { annotationWriter } from "./log-annotations.js";
import type { LogAnnotation } from "./log-annotations.js";

/** What a command uses of a process. */
export interface Terminal {
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface Stream {
  readonly isTTY?: boolean;
  /** The width of a terminal; 0 where nothing says how wide it is. */
  readonly columns?: number;
  write(text: string): unknown;
}

export interface ConsoleOptions {
  /** One JSON document on stdout, and nothing else there. */
  readonly json: boolean;
  /** Nothing but errors. */
  readonly quiet: boolean;
  /** Colours where they can be seen; else never. */
  readonly color: boolean;
}

/** The colours that `ownColor` has: any other would be shown as what is not ours. */
export type Paint = Pick<
  ReturnType<typeof pc.createColors>,
  "blue" | "bold" | "cyan" | "dim" | "green" | "red" | "yellow"
>;

export class Console {
  readonly options: ConsoleOptions;
  /** Whether there is a person who watches, to be shown progress. */
  readonly isWatched: boolean;
  /** Colours for what is said. */
  readonly paint: Paint;
  readonly #paintErrors: Paint;
  readonly #terminal: Terminal;
  readonly #annotation: ReturnType<typeof annotationWriter>;
  readonly #diagnostics: Diagnostic[] = [];

  constructor(terminal: Terminal, options: ConsoleOptions) {
    const { stdout, stderr, env } = terminal;
    const colored = options.color && (env["NO_COLOR"] ?? "") === "" && env["TERM"] !== "dumb";
    this.options = options;
    const isTerminal = stdout.isTTY === true && stderr.isTTY === true && stderr.columns !== 0;
    this.isWatched = isTerminal && !options.quiet && !options.json;
    this.paint = pc.createColors(colored && stdout.isTTY === true);
    this.#paintErrors = pc.createColors(colored && stderr.isTTY === true);
    this.#terminal = terminal;
    this.#annotation = annotationWriter(env);
  }

  /** One with the same streams and options, for another run: it has no findings yet. */
  anew(): Console {
    return new Console(this.#terminal, this.options);
  }

  /** Shows findings, and keeps them for the JSON document. */
  report(diagnostics: readonly Diagnostic[]): void {
    append(this.#diagnostics, diagnostics);
    for (const placed of placeDiagnostics(diagnostics)) {
      const { severity, code } = placed.diagnostic;
      if (this.options.quiet && severity !== "error") continue;
      const line = formatDiagnostic(placed);
      this.warn(line.replace(`${severity} ${code}`, this.#colored(severity, code)));
      this.annotate(annotationOf(placed));
    }
  }

  /** Points at a file in the log of a build service, where one runs this process. */
  annotate(annotation: LogAnnotation): void {
    if (this.options.quiet && annotation.severity !== "error") return;
    const line = this.#annotation?.(annotation);
    // Services read both streams. On this one it is in no document that someone redirects to a file.
    if (line !== undefined) this.#terminal.stderr.write(`${line}\n`);
  }

  /** A line for people about what became of the run: not with `--json` or `--quiet`. */
  say(line: string): void {
    if (!this.options.quiet) this.answer(line);
  }

  /** A line that was asked for: not with `--json`. */
  answer(line: string): void {
    if (!this.options.json) this.#terminal.stdout.write(`${presentable(line)}\n`);
  }

  /** A line on stderr, whatever the options. */
  warn(line: string): void {
    this.#terminal.stderr.write(`${presentable(line)}\n`);
  }

  /** The end of a command: with `--json` the one document, which has the members given and every finding. */
  finish(document: Readonly<Record<string, unknown>>): void {
    if (!this.options.json) return;
    const diagnostics = diagnosticsToJson(this.#diagnostics);
    const text = JSON.stringify({ ...document, diagnostics }, toPlainJson, 2);
    this.#terminal.stdout.write(`${presentable(text)}\n`);
  }

  /** How many findings there were, e.g. `2 errors, 1 warning`. */
  countsInWords(): string {
    const { error, warning } = countSeverities(this.#diagnostics);
    return [plural(error, "error"), ...(warning > 0 ? [plural(warning, "warning")] : [])].join(", ");
  }

  #colored(severity: Severity, code: string): string {
    const paint = this.#paintErrors;
    const color = { error: paint.red, warning: paint.yellow, info: paint.blue }[severity];
    return `${color(severity)} ${paint.bold(code)}`;
  }
}

function annotationOf({ diagnostic, place }: PlacedDiagnostic): LogAnnotation {
  const { severity, code, message } = diagnostic;
  return {
    severity,
    title: code,
    message: printable(message),
    ...(place === undefined ? {} : { file: place.file }),
    ...(place === undefined || "pointer" in place ? {} : { line: place.line, column: place.column }),
  };
}

/** Maps become objects. Where in a text something was said is for diagnostics. */
function toPlainJson(key: string, value: unknown): unknown {
  if (key === "origin") return undefined;
  return value instanceof Map ? Object.fromEntries(value) : value;
}

/** `1 file`, `2 files`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
