import { type Code, trust } from "./code.js";
import { plainText } from "./plain-text.js";

/** Text in Markdown, also in a table's cell: nothing in it is markup, HTML or a link. */
export function markdownText(text: string): Code {
  return trust(
    plainText(text)
      .replace(/[\\`*_[\]#+!|~]/gu, "\\$&")
      .replace(/&/gu, "&amp;")
      .replace(/</gu, "&lt;")
      .replace(/>/gu, "&gt;")
      // What would begin a list or draw a line, where the text begins one (CommonMark 4.1, 5.2).
      .replace(/^-/u, "\\-")
      .replace(/^\d+(?=[.)])/u, "$&\\")
      // What GFM 6.9 would turn into a link without being asked.
      .replace(/(?<=[\w.+-])@/gu, "\\@")
      .replace(/:(?=\/\/)/gu, "\\:")
      .replace(/(?<=www)\./gi, "\\."),
  );
}

/** Markdown in a table's cell (GFM 4.10: a bar is escaped there even in code). */
export function tableCell(markdown: string): string {
  return markdown.replaceAll("|", "\\|");
}

/** A code span, also in a table's cell (CommonMark 6.1). */
export function markdownCode(text: string): Code {
  const plain = tableCell(plainText(text));
  const longest = Math.max(0, ...(plain.match(/`+/gu) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = plain.startsWith("`") || plain.endsWith("`") || plain === "" ? " " : "";
  return trust(`${fence}${pad}${plain}${pad}${fence}`);
}

/** A link target in angle brackets, of which a URL has none, or nothing where the text is no absolute https URL. */
export function markdownUrl(url: string): Code | undefined {
  const href = httpsUrl(url);
  return href === undefined ? undefined : trust(`<${href.replace(/[|\\]/gu, encodeURIComponent)}>`);
}

/** The URL in its normal form, or nothing where the text is no absolute https URL. */
export function httpsUrl(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  return parsed.protocol === "https:" && parsed.username === "" && parsed.password === ""
    ? parsed.href
    : undefined;
}
