/** What TypeScript finds, as findings of this program. */
import { ts } from "ts-morph";
import { diagnostic } from "../../diagnostics.js";
import type { Diagnostic, DiagnosticCode } from "../../diagnostics.js";
import type { Origin } from "../../source.js";

export function configurationDiagnostic(file: string, found: ts.Diagnostic): Diagnostic {
  return fromCompiler("program-configuration", found, found.file === undefined ? `${file}: ` : "");
}

/** The first syntax error of a source file, for all of them. */
export function syntaxDiagnostic(errors: readonly ts.Diagnostic[]): readonly Diagnostic[] {
  const [first] = errors;
  if (first === undefined) return [];
  const others = errors.length === 1 ? "" : ` There are ${errors.length - 1} more errors in this file.`;
  return [fromCompiler("program-syntax", first, "", `${others} What could be read of it was scanned.`)];
}

function fromCompiler(code: DiagnosticCode, found: ts.Diagnostic, before: string, after = ""): Diagnostic {
  const text = ts.flattenDiagnosticMessageText(found.messageText, " ");
  return diagnostic(code, `${before}${text}${after}`, originOf(found));
}

function originOf({ file, start }: ts.Diagnostic): Origin | undefined {
  if (file === undefined) return undefined;
  return { source: { name: file.fileName, text: file.text }, offset: start ?? 0 };
}
