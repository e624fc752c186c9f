/** Tables in Markdown (GFM 4.10). */

/** A table of cells that are Markdown already, without layout. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, header.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** The page with its tables laid out as prettier does it, their columns under each other, and one end of line at its end; everything else stays as it is. */
export function alignTables(page: string): string {
  const lines: string[] = [];
  let table: string[] = [];
  for (const line of page.split("\n")) {
    if (line.startsWith("|")) {
      table.push(line);
      continue;
    }
    for (const aligned of alignTable(table)) lines.push(aligned);
    lines.push(line);
    table = [];
  }
  return [...lines, ...alignTable(table)].join("\n").trimEnd() + "\n";
}

/** The second row says how columns are aligned (GFM 4.10). */
function alignTable(table: readonly string[]): readonly string[] {
  const rows = table.map(cellsOf);
  const alignments = (rows[1] ?? []).map(alignmentOf);
  const widths = alignments.map((_, column) =>
    rows.reduce((most, row, index) => (index === 1 ? most : Math.max(most, widthOf(row[column] ?? ""))), 3),
  );
  return rows.map((row, index) => {
    const cells = widths.map((width, column) => {
      const alignment = alignments[column] ?? "none";
      return index === 1 ? rule(alignment, width) : pad(row[column] ?? "", alignment, width);
    });
    return `| ${cells.join(" | ")} |`;
  });
}

/** A bar that is part of a cell has a backslash before it. */
function cellsOf(row: string): readonly string[] {
  return row
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}

type Alignment = "none" | "left" | "center" | "right";

function alignmentOf(cell: string): Alignment {
  if (cell.endsWith(":")) return cell.startsWith(":") ? "center" : "right";
  return cell.startsWith(":") ? "left" : "none";
}

function rule(alignment: Alignment, width: number): string {
  const first = alignment === "left" || alignment === "center" ? ":" : "-";
  const last = alignment === "right" || alignment === "center" ? ":" : "-";
  return first + "-".repeat(width - 2) + last;
}

function pad(cell: string, alignment: Alignment, width: number): string {
  const missing = width - widthOf(cell);
  if (alignment === "right") return " ".repeat(missing) + cell;
  const before = alignment === "center" ? Math.floor(missing / 2) : 0;
  return " ".repeat(before) + cell + " ".repeat(missing - before);
}

/** In columns of a terminal: pictures and the characters of East Asia take two. */
function widthOf(text: string): number {
  if (!/[^\x20-\x7e]/u.test(text)) return text.length;
  let width = 0;
  for (const character of text.normalize("NFC")) {
    if (/\p{Mn}/u.test(character)) continue;
    width += wide.test(character) ? 2 : 1;
  }
  return width;
}

const wide =
  /[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;
