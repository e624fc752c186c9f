import { diagnosticCatalogue } from "./diagnostics.js";
import { tableCell } from "./escape/markdown.js";
import { alignTables, markdownTable } from "./markdown-tables.js";

/** The text of docs/diagnostics.md: every code with its severity and what it stands for. */
export function catalogueMarkdown(): string {
  const rows = Object.entries(diagnosticCatalogue).map(([code, [severity, meaning]]) => [
    `\`${code}\``,
    severity,
    tableCell(meaning),
  ]);
  const page = [
    "# Diagnostics",
    "",
    "Every finding has one of these codes. After an `error` nothing is written, and the exit code is 2.",
    "",
    markdownTable(["code", "severity", "what it stands for"], rows),
  ];
  return alignTables(page.join("\n"));
}
