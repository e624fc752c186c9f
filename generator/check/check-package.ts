/** Checks what was rendered, before it can reach the disk, and compiles it. */
import { createHash } from "node:crypto";
import { ts } from "ts-morph";
import { diagnostic, hasErrors } from "../diagnostics.js";
import type { Diagnostic, Outcome } from "../diagnostics.js";
import type { OutputFile } from "../output.js";
import type { Source } from "../source.js";
import { createCompiler } from "./compiler.js";
import type { Compilation, Compiler } from "./compiler.js";
import { findActiveCode } from "./inert.js";

/** Modules that are copied, not rendered: they do things, which is what they are for. */
const isCopied = (path: string): boolean =>
  path.startsWith("src/runtime/") || path.startsWith("src/testing/");

/** A check of one package after the other. */
export type PackageCheck = (files: readonly OutputFile[]) => Outcome<readonly OutputFile[]>;

/** What becomes of the runtime's modules, which are the same in every package. */
export interface CompiledRuntime {
  /** Of the sources that were compiled. */
  readonly hash: string;
  readonly files: readonly OutputFile[];
}

/**
 * Checks the files of one package: they parse, the rendered ones are inert (they only declare), they have the
 * right types. Returns them with `dist/**`, sorted by path.
 */
export function checkPackage(files: readonly OutputFile[]): Outcome<readonly OutputFile[]> {
  return createPackageCheck()(files);
}

/** Makes a check that keeps what packages have in common; a runtime that is known need not be compiled again. */
export function createPackageCheck(knownRuntime?: CompiledRuntime): PackageCheck {
  const compile = createCompiler();
  let runtime = knownRuntime;

  function compileRuntimeOnce(files: readonly OutputFile[]): Outcome<CompiledRuntime> {
    if (runtime?.hash === hashOf(files)) return { value: runtime, diagnostics: [] };
    const outcome = compileRuntime(files, compile);
    if (!hasErrors(outcome.diagnostics)) runtime = outcome.value;
    return outcome;
  }
  return (files) => check(files, compile, compileRuntimeOnce);
}

/** Checks and compiles the runtime's modules by themselves: they import nothing but each other. */
export function compileRuntime(
  files: readonly OutputFile[],
  compile: Compiler = createCompiler(),
): Outcome<CompiledRuntime> {
  const { value, diagnostics } = compileFiles(compile(files), files);
  return { value: { hash: hashOf(files), files: value }, diagnostics };
}

function check(
  files: readonly OutputFile[],
  compile: Compiler,
  compileRuntimeOnce: (files: readonly OutputFile[]) => Outcome<CompiledRuntime>,
): Outcome<readonly OutputFile[]> {
  const modules = files.filter(({ path }) => path.startsWith("src/") && path.endsWith(".ts"));
  const runtime = modules.filter(({ path }) => isCopied(path));
  const rendered = modules.filter(({ path }) => !isCopied(path));

  const compilation = compile(modules);
  const malformed = [
    ...files.flatMap(checkJson),
    ...invalid(modules.flatMap(({ path }) => compilation.syntaxErrors(path))),
  ];
  if (hasErrors(malformed)) return { value: files, diagnostics: malformed };

  const active = [...compilation.sources]
    .filter(([path]) => !isCopied(path))
    .flatMap(([path, source]) => findActiveCode(path, source, compilation.sources));
  if (hasErrors(active)) return { value: files, diagnostics: active };

  const fromRuntime = compileRuntimeOnce(runtime);
  const fromRendered = compileFiles(compilation, rendered);
  const all = [...files, ...fromRuntime.value.files, ...fromRendered.value];
  return {
    value: all.sort((one, other) => (one.path < other.path ? -1 : 1)),
    diagnostics: [...fromRuntime.diagnostics, ...fromRendered.diagnostics],
  };
}

function compileFiles(
  compilation: Compilation,
  files: readonly OutputFile[],
): Outcome<readonly OutputFile[]> {
  const emitted = files.map(({ path }) => compilation.emit(path));
  const types = files.flatMap(({ path }) => compilation.typeErrors(path));
  return {
    value: emitted.flatMap((each) => each.files),
    diagnostics: invalid([...types, ...emitted.flatMap(({ errors }) => errors)]),
  };
}

function hashOf(files: readonly OutputFile[]): string {
  const texts = files.map(({ path, text }) => [path, text]);
  return createHash("sha256").update(JSON.stringify(texts)).digest("hex");
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

/**
 * What the compiler finds wrong, as findings. Those of one file share its source: a text that is sent to another
 * thread as often as there are findings would fill the memory.
 */
function invalid(found: readonly ts.Diagnostic[]): readonly Diagnostic[] {
  const sources = new Map<ts.SourceFile, Source>();
  return found.map(({ code, messageText, file, start }) => {
    const lines = ts.flattenDiagnosticMessageText(messageText, "\n").split("\n");
    const message = `${lines.map((line) => line.trim()).join(" ")} (TS${code})`;
    if (file === undefined) return diagnostic("render-invalid", message);
    const source = sources.get(file) ?? { name: file.fileName.slice(1), text: file.text };
    sources.set(file, source);
    return diagnostic("render-invalid", message, { source, offset: start ?? 0 });
  });
}
