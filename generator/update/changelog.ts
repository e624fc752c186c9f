/** A package's change log, which is kept with its inputs: written by hand as well, and copied into the package. */
import { unscoped } from "../config/package-name.js";
import { type Code, code } from "../escape/code.js";
import { markdownCode } from "../escape/markdown.js";

/** What an input was cut out of. */
export interface ChangelogSource {
  /** The input, as the sources file names it. */
  readonly file: string;
  readonly from: string;
  readonly sha256: string;
  /** A date of HTTP. */
  readonly lastModified?: string;
}

export interface ChangelogEntry {
  readonly version: string;
  /** What is new of the inputs. */
  readonly sources: readonly ChangelogSource[];
  /** What changes for consumers, in Markdown that is escaped. */
  readonly changes: string;
}

/** The file of a package's change log where nothing names another one. */
export function changelogName(name: string, all: readonly string[]): string {
  const isAlone = all.filter((other) => unscoped(other) === unscoped(name)).length < 2;
  return `${isAlone ? unscoped(name) : name.replace("@", "").replace("/", "-")}.changelog.md`;
}

/** Puts an entry before the first one that there is, so that what stands above them stays there. */
export function withEntry(text: string | undefined, name: string, entry: ChangelogEntry): string {
  const added = entryText(entry);
  if (text === undefined) return `# Changes of ${markdownCode(name)}\n\n${added}`;
  const known = text.replaceAll("\r\n", "\n");
  const first = /^## /mu.exec(known)?.index;
  return first === undefined
    ? `${known.trimEnd()}\n\n${added}`.trimStart()
    : `${known.slice(0, first)}${added}\n${known.slice(first)}`;
}

function entryText({ version, sources, changes }: ChangelogEntry): string {
  const lines = sources.map((source) => `- ${sourceLine(source)}\n`);
  return [`## ${version}\n`, ...(lines.length === 0 ? [] : [lines.join("")]), `${changes.trimEnd()}\n`].join(
    "\n",
  );
}

function sourceLine({ file, from, sha256, lastModified }: ChangelogSource): Code {
  const hash = markdownCode(sha256.slice(0, 12));
  const start = code`${markdownCode(file)} from ${markdownCode(from)}, SHA-256 ${hash}`;
  const date = lastModified === undefined ? Number.NaN : Date.parse(lastModified);
  return Number.isNaN(date)
    ? start
    : code`${start}, of ${markdownCode(new Date(date).toISOString().slice(0, 10))}`;
}
