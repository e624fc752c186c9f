/** Checks what was rendered, before it can reach the disk, and compiles it. */
import { diagnostic, hasErrors } from "../diagnostics.js";
import type { Diagnostic, Outcome } from "../diagnostics.js";
import { ordinal } from "../ordinal.js";
import type { OutputFile } from "../output.js";
import { checkOutputPaths } from "../output-path.js";
import { compile } from "./compiler.js";
import { isSyntaxError } from "./compiler-errors.js";
import type { CompilerError } from "./compiler-errors.js";

/** Finds what is not inert among the rendered modules of a package. */
export type ActiveCodeSearch = (modules: readonly OutputFile[]) => Promise<readonly Diagnostic[]>;

/**
 * Checks the files of one package: they parse, the rendered ones are inert (they only declare), they have the
 * right types. Returns them with `dist/**`, sorted by path.
 */
export async function checkPackage(
  files: readonly OutputFile[],
  search: ActiveCodeSearch = searchHere,
): Promise<Outcome<readonly OutputFile[]>> {
  const malformed = [...checkOutputPaths(files), ...files.flatMap(checkJson)];
  if (hasErrors(malformed)) return { value: files, diagnostics: malformed };

  const modules = files.filter(({ path }) => path.startsWith("src/") && path.endsWith(".ts"));
  const [active, compilation] = await Promise.all([search(modules), compile(modules)]);
  const syntax = compilation.errors.filter(isSyntaxError);
  // What is no TypeScript has no right types, and nothing in it is what it seems.
  const findings = [syntax.map(invalid), active, compilation.errors.map(invalid)];
  const diagnostics = findings.find(hasErrors) ?? [];
  const all = [...files, ...compilation.files];
  return { value: all.sort((one, other) => ordinal(one.path, other.path)), diagnostics };
}

async function searchHere(modules: readonly OutputFile[]): Promise<readonly Diagnostic[]> {
  const { searchActiveCode } = await import("./active-code.js");
  return searchActiveCode(modules);
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
