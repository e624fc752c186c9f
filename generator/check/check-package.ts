/** Checks what was rendered, before it can reach the disk, and compiles it. */
import { ts } from "ts-morph";
import { diagnostic, hasErrors } from "../diagnostics.js";
import type { Diagnostic, Outcome } from "../diagnostics.js";
import type { OutputFile } from "../output.js";
import { createCompiler } from "./compiler.js";
import type { Compiler } from "./compiler.js";
import { findActiveCode } from "./inert.js";

/** Modules that are copied, not rendered: they do things, which is what they are for. */
const runtimeFolder = "src/runtime/";

/** A check of one package after the other, all with the same compiler. */
export type PackageCheck = (files: readonly OutputFile[]) => Outcome<readonly OutputFile[]>;

/**
 * Checks the files of one package: they parse, the rendered ones are inert (they only declare), they have the
 * right types. Returns them with `dist/**`, sorted by path.
 */
export function checkPackage(files: readonly OutputFile[]): Outcome<readonly OutputFile[]> {
  return createPackageCheck()(files);
}

export function createPackageCheck(): PackageCheck {
  const compile = createCompiler();
  return (files) => check(files, compile);
}

function check(files: readonly OutputFile[], compile: Compiler): Outcome<readonly OutputFile[]> {
  const documents = files.flatMap(checkJson);
  const compilation = compile(files.filter(({ path }) => path.startsWith("src/") && path.endsWith(".ts")));

  const syntax = [...documents, ...compilation.syntaxErrors().map(invalid)];
  if (hasErrors(syntax)) return { value: files, diagnostics: syntax };

  const active = [...compilation.sources].flatMap(([path, source]) =>
    path.startsWith(runtimeFolder) ? [] : findActiveCode(path, source, compilation.sources),
  );
  if (hasErrors(active)) return { value: files, diagnostics: active };

  const emitted = compilation.emit();
  const types = [...compilation.typeErrors(), ...emitted.errors].map(invalid);
  const all = [...files, ...emitted.files].sort((one, other) => (one.path < other.path ? -1 : 1));
  return { value: all, diagnostics: types };
}

function checkJson({ path, text }: OutputFile): readonly Diagnostic[] {
  if (!path.endsWith(".json")) return [];
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const origin = { source: { name: path, text }, offset: 0 };
    return [diagnostic("render-invalid", `The generated document is not JSON: ${reason}`, origin)];
  }
}

function invalid({ code, messageText, file, start }: ts.Diagnostic): Diagnostic {
  const lines = ts.flattenDiagnosticMessageText(messageText, "\n").split("\n");
  const message = `${lines.map((line) => line.trim()).join(" ")} (TS${code})`;
  if (file === undefined) return diagnostic("render-invalid", message);
  const source = { name: file.fileName.slice(1), text: file.text };
  return diagnostic("render-invalid", message, { source, offset: start ?? 0 });
}
