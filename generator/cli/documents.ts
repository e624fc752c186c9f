/** Finds and reads documents of Markdown, and what they include. */
import { append } from "../append.js";
import { realpath, stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { diagnostic } from "../diagnostics.js";
import type { Diagnostic, Outcome } from "../diagnostics.js";
import { limits } from "../limits.js";
import { ordinal } from "../ordinal.js";
import { includedName } from "../read/documentation/includes.js";
import type { IncludedDocument } from "../read/documentation/includes.js";
import { parseMarkdown } from "../read/documentation/parse-markdown.js";
import type { MarkdownDocument } from "../read/documentation/parse-markdown.js";
import { kindOf, partsWithIncludes } from "../read/documentation/read-page.js";
import { includesIn } from "../read/documentation/sections.js";
import { readSource } from "../read/source.js";
import { reasonOf } from "../system-error.js";

export interface Documents {
  readonly documents: readonly MarkdownDocument[];
  /** What they include, by the names that `includedName` gives. */
  readonly included: ReadonlyMap<string, IncludedDocument>;
}

/**
 * Reads files, the Markdown in folders, and what patterns match. What they include is read, too, if it is in one of
 * the folders, or in that of a file or a pattern; links out of them are not followed.
 */
export async function readDocuments(locations: readonly string[], cwd: string): Promise<Outcome<Documents>> {
  const reader = new DocumentReader(cwd);
  for (const location of locations) await reader.add(location);
  return reader.finish();
}

class DocumentReader {
  readonly #cwd: string;
  readonly #roots = new Set<string>();
  readonly #names = new Set<string>();
  readonly #parsed = new Map<string, MarkdownDocument>();
  readonly #diagnostics: Diagnostic[] = [];

  constructor(cwd: string) {
    this.#cwd = cwd;
  }

  async add(location: string): Promise<void> {
    const path = resolve(this.#cwd, location);
    const kind = await stat(path).catch((error: unknown) => error);
    if (kind instanceof Error || typeof kind !== "object" || kind === null) {
      if (isDynamicPattern(location)) await this.#addMatches(location);
      else this.#unreadable(location, reasonOf(kind));
    } else if (await isFolder(path)) {
      await this.#addFolder(location, path);
    } else {
      this.#names.add(this.#nameOf(path));
      await this.#addRoot(dirname(path));
    }
  }

  async finish(): Promise<Outcome<Documents>> {
    const documents: MarkdownDocument[] = [];
    for (const name of [...this.#names].sort(ordinal)) {
      const document = await this.#read(name);
      if (document !== undefined) documents.push(document);
    }
    const included = await this.#readIncluded(documents);
    return { value: { documents, included }, diagnostics: this.#diagnostics };
  }

  async #addFolder(location: string, path: string): Promise<void> {
    const found = await glob("**/*.md", { cwd: path, followSymbolicLinks: false, expandDirectories: false });
    if (found.length === 0) this.#unreadable(location, "there is no Markdown (*.md) in it");
    for (const file of found) this.#names.add(this.#nameOf(join(path, file)));
    await this.#addRoot(path);
  }

  async #addMatches(pattern: string): Promise<void> {
    const found = await glob(pattern, {
      cwd: this.#cwd,
      followSymbolicLinks: false,
      expandDirectories: false,
    });
    if (found.length === 0) this.#unreadable(pattern, "nothing matches it");
    for (const file of found) {
      const path = resolve(this.#cwd, file);
      this.#names.add(this.#nameOf(path));
      await this.#addRoot(dirname(path));
    }
  }

  async #addRoot(folder: string): Promise<void> {
    this.#roots.add(await realpath(folder));
  }

  /** Relative to the working folder, with slashes. */
  #nameOf(path: string): string {
    return (relative(this.#cwd, path) || path).split(sep).join("/");
  }

  async #read(name: string): Promise<MarkdownDocument | undefined> {
    const known = this.#parsed.get(name);
    if (known !== undefined) return known;
    const { value: source, diagnostics } = await readSource(resolve(this.#cwd, name), {
      maximumBytes: limits.pageBytes,
    });
    append(this.#diagnostics, diagnostics);
    if (source === undefined) return undefined;
    const document = parseMarkdown({ name, text: source.text });
    append(this.#diagnostics, document.diagnostics);
    this.#parsed.set(name, document.value);
    return document.value;
  }

  /** Everything that is included, until nothing more is. */
  async #readIncluded(
    documents: readonly MarkdownDocument[],
  ): Promise<ReadonlyMap<string, IncludedDocument>> {
    const included = new Map<string, IncludedDocument>();
    const open = documents.flatMap(includesOf);
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      if (included.has(name)) continue;
      const document = await this.#includedDocument(name);
      included.set(name, document);
      if (typeof document !== "string")
        append(
          open,
          includesIn(document.blocks).flatMap((one) => includedName(one) ?? []),
        );
    }
    return included;
  }

  async #includedDocument(name: string): Promise<IncludedDocument> {
    const path = resolve(this.#cwd, name);
    const real = await realpath(path).catch(() => undefined);
    if (!this.#isInside(real ?? path)) return "outside";
    if (real === undefined || (await isFolder(real))) return "missing";
    return (await this.#read(name)) ?? "missing";
  }

  #isInside(path: string): boolean {
    return [...this.#roots].some((root) => path.startsWith(root.endsWith(sep) ? root : root + sep));
  }

  #unreadable(location: string, reason: string): void {
    const message = `"${location}" cannot be read: ${reason}. Name files, folders or patterns of Markdown.`;
    this.#diagnostics.push(diagnostic("input-unreadable", message));
  }
}

function includesOf(document: MarkdownDocument): readonly string[] {
  const blocks = kindOf(document) === "page" ? partsWithIncludes(document.blocks) : document.blocks;
  return kindOf(document) === "other"
    ? []
    : includesIn(blocks).flatMap((include) => includedName(include) ?? []);
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path)).isDirectory();
}
