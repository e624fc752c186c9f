/** Documents that stand in other documents. */
import { posix } from "node:path";
import { diagnostic } from "../../diagnostics.js";
import type { Diagnostic } from "../../diagnostics.js";
import type { Block, IncludeBlock } from "./blocks.js";
import type { MarkdownDocument } from "./parse-markdown.js";

/** What became of a document that another one includes. */
export type IncludedDocument = MarkdownDocument | "missing" | "outside";

/** How deeply documents may include each other. */
const maximumDepth = 8;

/**
 * The name of an included document, made like the names of the others: relative to the including one.
 *
 * @returns undefined for a path that is not relative
 */
export function includedName({ path, source }: IncludeBlock): string | undefined {
  if (path === "" || /^(?:[/~\\]|[a-z][a-z\d+.-]*:)/iu.test(path)) return undefined;
  let decoded = path.replace(/[?#].*$/su, "");
  try {
    decoded = decodeURI(decoded);
  } catch {
    // What is not encoded well is taken as it is.
  }
  return posix.join(posix.dirname(source.name.replaceAll("\\", "/")), decoded);
}

/** Replaces includes by the blocks of the documents; what is not there is reported. */
export class IncludeExpansion {
  readonly diagnostics: Diagnostic[] = [];
  /** The names of the documents that were put in. */
  readonly used = new Set<string>();
  readonly #documents: ReadonlyMap<string, IncludedDocument>;

  constructor(documents: ReadonlyMap<string, IncludedDocument>) {
    this.#documents = documents;
  }

  expand(blocks: readonly Block[], within: readonly string[] = []): readonly Block[] {
    return blocks.flatMap((block) => {
      switch (block.kind) {
        case "include":
          return this.#include(block, within);
        case "quote":
          return [{ ...block, blocks: this.expand(block.blocks, within) }];
        case "list":
          return [{ ...block, items: block.items.map((item) => this.expand(item, within)) }];
        default:
          return [block];
      }
    });
  }

  #include(block: IncludeBlock, within: readonly string[]): readonly Block[] {
    const name = includedName(block);
    const document = name === undefined ? "outside" : (this.#documents.get(name) ?? "missing");
    if (typeof document === "string" || name === undefined) {
      return this.#report(block, document === "missing" ? "is missing" : "is outside the folders given");
    }
    if (within.includes(name) || within.length >= maximumDepth) return this.#report(block, "includes itself");
    this.used.add(name);
    return this.expand(document.blocks, [...within, name]);
  }

  #report({ path, source, offset }: IncludeBlock, what: string): readonly Block[] {
    const message = `The included document "${path}" ${what}. What it says of roles and permissions is not known; name a folder that has it.`;
    this.diagnostics.push(diagnostic("documentation-include", message, { source, offset }));
    return [];
  }
}
