import { parse } from "@babel/parser";
import type { File } from "@babel/types";

/** Reads a module of TypeScript; nothing where it is none. */
export function parseModule(
  text: string,
  onError: (reason: string, offset: number) => void,
): File | undefined {
  try {
    return parse(text, { sourceType: "module", plugins: ["typescript"], attachComment: false });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const offset = "pos" in error && typeof error.pos === "number" ? error.pos : 0;
    onError(`A syntax error: ${error.message}`, offset);
    return undefined;
  }
}
