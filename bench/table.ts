/** Tables of figures in Markdown, and their place in the README. */
import { readFile, writeFile } from "node:fs/promises";
import { format, resolveConfig } from "prettier";
import type { Figure } from "./measure.js";

/** A limit that DESIGN sets, and whether it is kept. */
export interface Verdict {
  readonly bar: string;
  readonly kept: boolean;
}

export function verdictCell(verdict: Verdict | undefined): string {
  return verdict === undefined ? "" : `${verdict.bar} ${verdict.kept ? "✓" : "✗"}`;
}

/** A figure: its minimum, its median in brackets where that differs, and how often the floor goes into it. */
export function figureCell(
  { minimum, median }: Figure,
  show: (value: number) => string,
  ratio?: number,
): string {
  const middle = show(median) === show(minimum) ? "" : ` (${show(median)})`;
  return show(minimum) + middle + (ratio === undefined ? "" : `, ${times(ratio)}`);
}

export function times(ratio: number): string {
  return `${ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(2)} ×`;
}

export function seconds(milliseconds: number): string {
  if (milliseconds < 100) return `${milliseconds.toFixed(0)} ms`;
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

/** Thousands of bytes, as transfer sizes are counted. */
export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(bytes < 100_000 ? 2 : 0)} kB`;
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(0)} MB`;
}

export function count(value: number): string {
  return Math.round(value).toLocaleString("en-US");
}

export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** Replaces what is between `<!-- bench:name -->` and `<!-- /bench:name -->` in a Markdown file. */
export async function replaceSection(file: string, name: string, section: string): Promise<void> {
  const [begin, end] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
  const text = await readFile(file, "utf8");
  const from = text.indexOf(begin);
  const to = text.indexOf(end, from);
  if (from === -1 || to === -1) throw new Error(`${file} has no place for the table: ${begin} … ${end}.`);
  const replaced = `${text.slice(0, from + begin.length)}\n\n${section}\n\n${text.slice(to)}`;
  const options = await resolveConfig(file);
  await writeFile(file, await format(replaced, { ...options, filepath: file }));
}
