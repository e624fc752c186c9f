/** Checks what was rendered, before it can reach the disk, and compiles it. */
import { diagnostic, hasErrors } from "../diagnostics.js";
import type { Diagnostic, Outcome } from "../diagnostics.js";
import { ordinal } from "../ordinal.js";
import type { OutputFile } from "../output.js";
import { checkOutputPaths } from "../output-path.js";
import { compile } from "./compiler.js";
import type { InstalledPackage } from "./compiler.js";
import { isSyntaxError } from "./compiler-errors.js";
import type { CompilerError } from "./compiler-errors.js";
import { isRendered } from "./rendered.js";

/** Finds what is not inert among the rendered modules of a package. */
export interface ActiveCodeSearch {
  readonly add: (module: OutputFile) => void;
  /** What was found in all that were added. */
  readonly findings: () => Promise<readonly Diagnostic[]>;
}

export interface PackageCheck {
  /** Has a file looked at before there are all of them. */
  readonly look: (file: OutputFile) => void;
  /**
   * Checks the files of one package: they parse, the rendered ones are inert (they only declare), they have the
   * right types. Returns them with `dist/**`, sorted by path.
   */
  readonly check: (files: readonly OutputFile[]) => Promise<Outcome<readonly OutputFile[]>>;
}

/**
 * Makes a check of one package.
 *
 * @param sharedModels the package whose types it shares: the only one of which modules may be named
 */
export function createPackageCheck(search: ActiveCodeSearch, sharedModels?: InstalledPackage): PackageCheck {
  const seen = new Set<OutputFile>();
  function look(file: OutputFile): void {
    if (seen.has(file) || !isRendered(file)) return;
    seen.add(file);
    search.add(file);
  }
  return {
    look,
    check(files) {
      files.forEach(look);
      return check(files, search, sharedModels === undefined ? [] : [sharedModels]);
    },
  };
}

/** Checks a package in this thread; see `createPackageCheck`. */
export async function checkPackage(
  files: readonly OutputFile[],
  sharedModels?: InstalledPackage,
): Promise<Outcome<readonly OutputFile[]>> {
  const { searchModule } = await import("./active-code.js");
  const found: Diagnostic[] = [];
  const search: ActiveCodeSearch = {
    add: (module) => found.push(...searchModule(module, sharedModels?.name)),
    findings: () => Promise.resolve(found),
  };
  return createPackageCheck(search, sharedModels).check(files);
}

async function check(
  files: readonly OutputFile[],
  search: ActiveCodeSearch,
  installed: readonly InstalledPackage[],
): Promise<Outcome<readonly OutputFile[]>> {
  const malformed = [...checkOutputPaths(files), ...files.flatMap(checkJson)];
  if (hasErrors(malformed)) return { value: files, diagnostics: malformed };

  const modules = files.filter(({ path }) => path.startsWith("src/") && path.endsWith(".ts"));
  const [active, compilation] = await Promise.all([search.findings(), compile(modules, installed)]);
  const syntax = compilation.errors.filter(isSyntaxError);
  // What is no TypeScript has no right types, and nothing in it is what it seems.
  const findings = [syntax.map(invalid), active, compilation.errors.map(invalid)];
  const diagnostics = findings.find(hasErrors) ?? [];
  const all = [...files, ...compilation.files];
  return { value: all.sort((one, other) => ordinal(one.path, other.path)), diagnostics };
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
