/** Text in columns, as wide as their widest cell. */

export interface Cell {
  readonly text: string;
  /** How it looks; what it adds takes no width. */
  readonly paint?: (text: string) => string;
}

export type Row = readonly (string | Cell)[];

/** Lines without blanks at their ends. */
export function inColumns(rows: readonly Row[], gap = "  "): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, textOf(cell).length);
    });
  }
  return rows.map((row) => {
    const last = row.findLastIndex((cell) => textOf(cell) !== "");
    return row
      .slice(0, last + 1)
      .map((cell, column) => painted(cell) + (column === last ? "" : padding(cell, widths[column] ?? 0)))
      .join(gap);
  });
}

function textOf(cell: string | Cell): string {
  return typeof cell === "string" ? cell : cell.text;
}

function painted(cell: string | Cell): string {
  return typeof cell === "string" ? cell : (cell.paint?.(cell.text) ?? cell.text);
}

function padding(cell: string | Cell, width: number): string {
  return " ".repeat(width - textOf(cell).length);
}
