/** Checks what was rendered, before it can reach the disk, and compiles it. */
import { ts } from "ts-morph";
import { diagnostic, hasErrors } from "../diagnostics.js";
import type { Diagnostic, Outcome } from "../diagnostics.js";
import type { OutputFile } from "../output.js";
import { createCompiler } from "./compiler.js";
import type { Compilation, Compiler } from "./compiler.js";
import { findActiveCode } from "./inert.js";

/** Modules that are copied, not rendered: they do things, which is what they are for. */
const runtimeFolder = "src/runtime/";

/** A check of one package after the other. What they have in common is compiled once. */
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
  const compileRuntime = remembering((files) => compileFiles(compile(files), files));
  return (files) => check(files, compile, compileRuntime);
}

type Compiled = Outcome<readonly OutputFile[]>;

function check(
  files: readonly OutputFile[],
  compile: Compiler,
  compileRuntime: (files: readonly OutputFile[]) => Compiled,
): Outcome<readonly OutputFile[]> {
  const modules = files.filter(({ path }) => path.startsWith("src/") && path.endsWith(".ts"));
  const runtime = modules.filter(({ path }) => path.startsWith(runtimeFolder));
  const rendered = modules.filter(({ path }) => !path.startsWith(runtimeFolder));

  const compilation = compile(modules);
  const malformed = [
    ...files.flatMap(checkJson),
    ...modules.flatMap(({ path }) => compilation.syntaxErrors(path).map(invalid)),
  ];
  if (hasErrors(malformed)) return { value: files, diagnostics: malformed };

  const active = [...compilation.sources]
    .filter(([path]) => !path.startsWith(runtimeFolder))
    .flatMap(([path, source]) => findActiveCode(path, source, compilation.sources));
  if (hasErrors(active)) return { value: files, diagnostics: active };

  // The runtime imports nothing but itself, so that what becomes of it is the same in every package.
  const compiled = [compileRuntime(runtime), compileFiles(compilation, rendered)];
  const all = [...files, ...compiled.flatMap(({ value }) => value)];
  return {
    value: all.sort((one, other) => (one.path < other.path ? -1 : 1)),
    diagnostics: compiled.flatMap(({ diagnostics }) => diagnostics),
  };
}

function compileFiles(compilation: Compilation, files: readonly OutputFile[]): Compiled {
  const emitted = files.map(({ path }) => compilation.emit(path));
  const types = files.flatMap(({ path }) => compilation.typeErrors(path));
  return {
    value: emitted.flatMap((each) => each.files),
    diagnostics: [...types, ...emitted.flatMap(({ errors }) => errors)].map(invalid),
  };
}

/** Computes a result again only for other files than the last time. */
function remembering(compute: (files: readonly OutputFile[]) => Compiled): typeof compute {
  let last: { readonly key: string; readonly result: Compiled } | undefined;
  return (files) => {
    const key = JSON.stringify(files.map(({ path, text }) => [path, text]));
    last = last?.key === key ? last : { key, result: compute(files) };
    return last.result;
  };
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
