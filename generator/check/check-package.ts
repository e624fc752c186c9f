/** Checks what was rendered, before it can reach the disk, and compiles it. */
import { append } from "../append.js";
import { diagnostic, hasErrors } from "../diagnostics.js";
import type { Diagnostic, Outcome } from "../diagnostics.js";
import { ordinal } from "../ordinal.js";
import type { OutputFile } from "../output.js";
import { checkOutputPaths } from "../output-path.js";
import { compile } from "./compiler.js";
import type { InstalledPackage } from "./compiler.js";
import { isSyntaxError } from "./compiler-errors.js";
import type { CompilerError } from "./compiler-errors.js";

/**
 * Checks the files of one package: they parse, the rendered ones are inert (they only declare), they have the
 * right types. Returns them with `dist/**`, sorted by path.
 *
 * @param sharedModels the package whose types it shares: the only one of which modules may be named
 */
export async function checkPackage(
  files: readonly OutputFile[],
  sharedModels?: InstalledPackage,
): Promise<Outcome<readonly OutputFile[]>> {
  const malformed = [...checkOutputPaths(files), ...files.flatMap(checkJson)];
  if (hasErrors(malformed)) return { value: files, diagnostics: malformed };

  const active: Diagnostic[] = [];
  const modules = files.filter(isModule);
  const installed = sharedModels === undefined ? [] : [sharedModels];
  const compilation = await compile(modules, installed, async () => {
    const { findActiveCode } = await import("./inert.js");
    for (const module of modules.filter(isRendered)) {
      append(active, findActiveCode(module, sharedModels?.name));
    }
  });
  const syntax = compilation.errors.filter(isSyntaxError);
  // What is no TypeScript has no right types, and nothing in it is what it seems.
  const findings = [syntax.map(invalid), active, compilation.errors.map(invalid)];
  const diagnostics = findings.find(hasErrors) ?? [];
  const all = [...files, ...compilation.files];
  return { value: all.sort((one, other) => ordinal(one.path, other.path)), diagnostics };
}

function isModule({ path }: OutputFile): boolean {
  return path.startsWith("src/") && path.endsWith(".ts");
}

/** Whether a file is a module that is rendered. Those that are copied do things, which is what they are for. */
export function isRendered(file: OutputFile): boolean {
  return isModule(file) && !/^src\/(?:runtime|testing)\//.test(file.path);
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

function invalid({ place, code, message }: CompilerError): Diagnostic {
  const origin = place && { source: { name: place.path }, line: place.line, column: place.column };
  return diagnostic("render-invalid", `${message} (TS${code})`, origin);
}
