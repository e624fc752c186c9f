/** Consumers that must not compile say, above each line at fault, what the compiler's message has to name. */
import type { CompilerError } from "../support/compilers.js";

const directive = /^\s*\/\/ @ts-expect-error\b(?<names>.*)$/u;

/** An error that a compiler owes. */
export interface Rejection {
  readonly file: string;
  readonly line: number;
  /** The line itself. */
  readonly code: string;
  /** What the error names: in its message, or as the code that it points at. */
  readonly names: readonly string[];
}

/** The errors that are expected in a text by its `@ts-expect-error` lines: `// @ts-expect-error 'name' 'other'`. */
export function rejections(file: string, text: string): readonly Rejection[] {
  const lines = text.split("\n");
  return lines.flatMap((line, index) => {
    const names = directive.exec(line)?.groups?.["names"];
    if (names === undefined) return [];
    return {
      file,
      line: index + 2,
      code: lines[index + 1] ?? "",
      names: [...names.matchAll(/'([^']+)'/gu)].flatMap(([, name]) => name ?? []),
    };
  });
}

/** The text with the same lines, none of which silences an error. */
export function withoutDirectives(text: string): string {
  return text.replaceAll("@ts-expect-error", "expected:");
}

/** What is wrong with a compiler's errors, in words: those that are not expected, not there, or do not name what they should. */
export function discrepancies(
  errors: readonly CompilerError[],
  expected: readonly Rejection[],
): readonly string[] {
  const at = ({ file, line }: { file: string; line: number }): string => `${file}:${line}`;
  const owed = new Set(expected.map(at));
  const surprising = errors.filter((error) => !owed.has(at(error)));
  return [
    ...surprising.map((error) => `${at(error)} is rejected: ${error.message}`),
    ...expected.flatMap((rejection) => {
      const found = errors.filter((error) => at(error) === at(rejection));
      if (found.length === 0) return `${at(rejection)} compiles: ${rejection.code.trim()}`;
      return rejection.names
        .filter((name) => !found.some((error) => isNamed(name, error, rejection.code)))
        .map(
          (name) =>
            `${at(rejection)} does not name ${name}: ${found.map(({ message }) => message).join("\n")}`,
        );
    }),
  ];
}

function isNamed(name: string, { message, column }: CompilerError, code: string): boolean {
  return message.includes(name) || code.startsWith(name, column - 1);
}
