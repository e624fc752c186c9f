import type { Diagnostic } from "../diagnostics.js";
import type { OutputFile } from "../output.js";
import { findActiveCode } from "./inert.js";
import { typescript } from "./typescript.js";

/** Finds what is not inert in a rendered module; see `findActiveCode`. */
export function searchModule({ path, text }: OutputFile, sharedModels?: string): readonly Diagnostic[] {
  const file = typescript.createSourceFile(path, text, languageOptions, true);
  return findActiveCode(path, file, sharedModels);
}

const languageOptions = {
  languageVersion: typescript.ScriptTarget.ES2022,
  // Doc comments say nothing of what runs.
  jsDocParsingMode: typescript.JSDocParsingMode.ParseNone,
};
