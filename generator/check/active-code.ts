import type { Diagnostic } from "../diagnostics.js";
import type { OutputFile } from "../output.js";
import { findActiveCode } from "./inert.js";
import { typescript } from "./typescript.js";

/** Modules that are copied, not rendered: they do things, which is what they are for. */
const isCopied = (path: string): boolean =>
  path.startsWith("src/runtime/") || path.startsWith("src/testing/");

/** Finds what is not inert in the modules of a package, as far as they are rendered. */
export function searchActiveCode(modules: readonly OutputFile[]): readonly Diagnostic[] {
  const paths = new Set(modules.map(({ path }) => path));
  return modules
    .filter(({ path }) => !isCopied(path))
    .flatMap(({ path, text }) => {
      const file = typescript.createSourceFile(path, text, languageOptions, true);
      return findActiveCode(path, file, paths);
    });
}

const languageOptions = {
  languageVersion: typescript.ScriptTarget.ES2022,
  // Doc comments say nothing of what runs.
  jsDocParsingMode: typescript.JSDocParsingMode.ParseNone,
};
