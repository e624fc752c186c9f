import { diagnostic } from "../diagnostics.js";
import type { Diagnostic } from "../diagnostics.js";
import type { Source } from "../source.js";

/** What a text looks like; whether it is that, its reader decides. */
export type Format = "csdl" | "openapi" | "unknown";

/** XML is taken for CSDL; JSON or YAML with the version member that OpenAPI requires, whatever the version, for OpenAPI. */
export function detectFormat({ text }: Source): Format {
  const start = /\S/u.exec(text)?.[0];
  if (start === "<") return "csdl";
  const versionMember =
    start === "{" ? /["']?\b(?:openapi|swagger)["']?\s*:/u : /^["']?(?:openapi|swagger)["']?\s*:/mu;
  return versionMember.test(text) ? "openapi" : "unknown";
}

/** The finding about a text in no known format. */
export function unknownFormat(source: Source): Diagnostic {
  return diagnostic(
    "input-unknown-format",
    "This is neither CSDL (XML that starts with an edmx:Edmx element) nor OpenAPI (JSON or YAML with an openapi member). " +
      "Name a metadata document in one of these formats.",
    { source, offset: 0 },
  );
}
