import { parseDocument } from "yaml";
import { diagnostic } from "../../../diagnostics.js";
import type { Diagnostic, Outcome } from "../../../diagnostics.js";
import type { Source } from "../../../source.js";

/** How many nodes aliases may stand for: a few lines of aliases of aliases would otherwise fill the memory. */
const maximalAliasCount = 1000;

/** Reads YAML 1.2, of whatever shape; undefined where it cannot be read. */
export function parseYamlText(source: Source): Outcome<unknown> {
  try {
    const document = parseDocument(source.text, { prettyErrors: false, logLevel: "silent" });
    if (document.errors.length > 0) {
      const findings = document.errors.map((error) => malformed(source, error.message, error.pos[0]));
      return { value: undefined, diagnostics: findings };
    }
    const value: unknown = document.toJS({ maxAliasCount: maximalAliasCount });
    return { value, diagnostics: [] };
  } catch (error) {
    // Too many aliases, an alias that contains itself, or nesting too deep to follow.
    const reason = error instanceof Error ? error.message : String(error);
    return { value: undefined, diagnostics: [malformed(source, reason, 0)] };
  }
}

function malformed(source: Source, reason: string, offset: number): Diagnostic {
  return diagnostic("openapi-malformed", `This is not valid YAML: ${reason}`, { source, offset });
}
