/** Inline Markdown becomes passages. */
import type { PhrasingContent } from "mdast";
import type { Source } from "../../source.js";
import { trimmed } from "./blocks.js";
import type { Anchor, Mark, Passage } from "./blocks.js";

export interface InlinePassage {
  readonly passage: Passage;
  /** Whether it is an item of a list in HTML. */
  readonly isItem: boolean;
}

/** The lines of inline content, which `<br/>`, `<li>` and `<p>` part. */
export function passagesOf(nodes: readonly PhrasingContent[], source: Source): readonly InlinePassage[] {
  const writer = new PassageWriter(source);
  for (const node of nodes) writer.write(node);
  return writer.finish();
}

class PassageWriter {
  readonly #source: Source;
  readonly #finished: InlinePassage[] = [];
  #text = "";
  #anchors: Anchor[] = [];
  #marks: Mark[] = [];
  #isItem = false;

  constructor(source: Source) {
    this.#source = source;
  }

  write(node: PhrasingContent): void {
    switch (node.type) {
      case "text":
        this.#append(node.value, node.position?.start.offset ?? 0);
        break;
      case "break":
        this.#append(" ", node.position?.start.offset ?? 0);
        break;
      case "inlineCode":
        // The delimiter is a backtick at least.
        this.#marked("code", () => {
          this.#append(node.value, (node.position?.start.offset ?? 0) + 1);
        });
        break;
      case "emphasis":
      case "strong":
        this.#marked("emphasis", () => {
          this.#all(node.children);
        });
        break;
      case "link":
      case "linkReference":
        this.#marked("link", () => {
          this.#all(node.children);
        });
        break;
      case "html":
        this.#html(node.value);
        break;
      case "delete":
        // What is crossed out is not said.
        break;
      default:
        break;
    }
  }

  finish(): readonly InlinePassage[] {
    this.#line(false);
    return this.#finished;
  }

  #all(nodes: readonly PhrasingContent[]): void {
    for (const node of nodes) this.write(node);
  }

  #append(text: string, offset: number): void {
    this.#anchors.push({ start: this.#text.length, offset });
    this.#text += text.replace(/[^\S\n]/gu, " ");
  }

  /** Of nested marks the outermost counts. */
  #marked(kind: Mark["kind"], write: () => void): void {
    const start = this.#text.length;
    const before = this.#marks.length;
    write();
    const end = this.#text.length;
    this.#marks = [...this.#marks.slice(0, before), ...(end > start ? [{ kind, start, end }] : [])];
  }

  #html(html: string): void {
    const tag = /^<\s*(\/?)\s*([a-z]+)/iu.exec(html);
    const name = tag?.[2]?.toLowerCase() ?? "";
    if (name === "li") this.#line(tag?.[1] === "");
    else if (["br", "p", "ul", "ol", "div"].includes(name)) this.#line(false);
  }

  #line(isItem: boolean): void {
    const passage = trimmed({
      text: this.#text,
      source: this.#source,
      anchors: this.#anchors,
      marks: this.#marks,
    });
    if (passage.text !== "") this.#finished.push({ passage, isItem: this.#isItem });
    this.#text = "";
    this.#anchors = [];
    this.#marks = [];
    this.#isItem = isItem;
  }
}
