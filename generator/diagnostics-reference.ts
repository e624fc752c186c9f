import { diagnosticCatalogue } from "./diagnostics.js";

/** The text of docs/diagnostics.md: every code with its severity and what it stands for. */
export function catalogueMarkdown(): string {
  const rows = Object.entries(diagnosticCatalogue).map(([code, [severity, meaning]]) => [
    `\`${code}\``,
    severity,
    meaning.replaceAll("|", "\\|"),
  ]);
  return [
    "# Diagnostics",
    "",
    "Every finding has one of these codes. After an `error` nothing is written, and the exit code is 2.",
    "",
    ...table(["code", "severity", "what it stands for"], rows),
    "",
  ].join("\n");
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  return [line(header), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)];
}
