/** What the TypeScript compiler reports, from the text that it writes with `--pretty false`. */

export interface CompilerError {
  /** Absent where the error is about the project. */
  readonly place?: { readonly path: string; readonly line: number; readonly column: number };
  /** Without `TS`. */
  readonly code: number;
  /** With what explains it, as one line. */
  readonly message: string;
}

/** An error is one line; the lines below it, which are indented, explain it. */
export function parseCompilerErrors(output: string): readonly CompilerError[] {
  return output.split(/\r?\n(?=\S)/u).flatMap((entry) => {
    const found =
      /^(?:(?<path>.+)\((?<line>\d+),(?<column>\d+)\): )?error TS(?<code>\d+): (?<text>.*)$/su.exec(entry);
    if (found?.groups === undefined) return [];
    const { path, line, column, code, text = "" } = found.groups;
    const place = path === undefined ? {} : { place: { path, line: Number(line), column: Number(column) } };
    return [
      {
        ...place,
        code: Number(code),
        message: text
          .trim()
          .split(/\s*\n\s*/u)
          .join(" "),
      },
    ];
  });
}

/** Whether an error means that the text is no TypeScript at all. */
export function isSyntaxError({ code }: CompilerError): boolean {
  return code >= 1000 && code < 2000;
}
