const width = 110;

/** JSON for people: a list of plain values is one line where that is not too long. */
export function jsonText(value: unknown): string {
  return `${textOf(value, "")}\n`;
}

function textOf(value: unknown, indentation: string): string {
  const inner = `${indentation}  `;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    const line = `[${items.map((item) => JSON.stringify(item)).join(", ")}]`;
    if (items.length === 0) return "[]";
    if (items.every(isPlain) && inner.length + line.length <= width) return line;
    return block(
      "[",
      items.map((item) => textOf(item, inner)),
      "]",
      indentation,
    );
  }
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).map(
      ([name, member]) => `${JSON.stringify(name)}: ${textOf(member, inner)}`,
    );
    return members.length === 0 ? "{}" : block("{", members, "}", indentation);
  }
  return JSON.stringify(value);
}

function isPlain(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}

function block(start: string, lines: readonly string[], end: string, indentation: string): string {
  return `${start}\n${lines.map((line) => `${indentation}  ${line}`).join(",\n")}\n${indentation}${end}`;
}
