/** Prose becomes statements about roles: sentences, lists and tables, each in its context. */
import type { Outcome } from "../../diagnostics.js";
import type { Scheme } from "../../ir/access.js";
import { sliceOf } from "./blocks.js";
import type { Block, ListBlock, Passage, TableBlock } from "./blocks.js";
import { claimsOf, goesOnInList, isLeastQualifier, saysThisIsLeast } from "./claims.js";
import { introductionOf } from "./introductions.js";
import type { Introduction } from "./introductions.js";
import { maximumPassage } from "./limits.js";
import { NoteFindings } from "./note-findings.js";
import type { ListedRole, Scope } from "./note-findings.js";
import type { RoleCatalogue } from "./role-catalogue.js";
import { itemRoles } from "./role-items.js";
import type { ItemRole } from "./role-items.js";
import type { RoleNote } from "./role-note.js";
import { roleColumns } from "./role-table.js";
import { scopeOf } from "./scope.js";
import { sentencesOf, tokensOf } from "./tokens.js";
import type { Token } from "./tokens.js";

/** Reads blocks; what they say of roles in a way that is not understood is reported. */
export function readNote(blocks: readonly Block[], catalogue: RoleCatalogue): Outcome<RoleNote> {
  const reader = new NoteReader(catalogue);
  reader.read(blocks, { scope: defaultScope, depth: 0 });
  return reader.finish();
}

/** Roles are those of directories of work and school accounts. */
const defaultScope: readonly Scheme[] = ["delegatedWork"];

/** What was said before that holds for what comes. */
interface Context extends Scope {
  /** In how many lists of roles it is. */
  readonly depth: number;
  readonly introduction?: Introduction;
  /** Whether a sentence goes on in what comes. */
  readonly isObliged?: boolean;
}

class NoteReader {
  readonly #catalogue: RoleCatalogue;
  readonly #found = new NoteFindings();

  constructor(catalogue: RoleCatalogue) {
    this.#catalogue = catalogue;
  }

  finish(): Outcome<RoleNote> {
    return this.#found.finish();
  }

  read(blocks: readonly Block[], context: Context): void {
    let current = context;
    for (const [index, block] of blocks.entries()) {
      switch (block.kind) {
        case "paragraph":
          current = this.#paragraph(block.passage, blocks[index + 1], context);
          break;
        case "list":
          this.#list(block, current);
          break;
        case "table":
          this.#table(block, current);
          break;
        case "quote":
          this.read(block.blocks, context);
          break;
        case "heading":
          current = context;
          break;
        default:
          break;
      }
    }
  }

  /** @returns what it says of the block after it */
  #paragraph(passage: Passage, next: Block | undefined, context: Context): Context {
    if (this.#isTooLong(passage)) return introduced(context, undefined);
    const sentences = sentencesOf(withoutAlert(passage));
    const tokens = sentences.map((sentence) => tokensOf(sentence, this.#catalogue));
    const scope = this.#sentences(sentences, tokens, context);
    const hasMore = next?.kind === "list" || next?.kind === "table";
    const introduction = introductionOf(tokens, hasMore);
    const goesOn = next?.kind === "list" && tokens.slice(-1).some(goesOnInList);
    return { ...introduced({ ...context, scope }, introduction), isObliged: goesOn };
  }

  /** @returns the scope of the last sentence */
  #sentences(
    sentences: readonly Passage[],
    tokens: readonly (readonly Token[])[],
    context: Context,
  ): readonly Scheme[] {
    let { scope } = context;
    let claimed: readonly Token[] = [];
    for (const [index, sentence] of sentences.entries()) {
      const words = tokens[index] ?? [];
      scope = scopeOf(words) ?? scope;
      if (saysThisIsLeast(words)) this.#found.areLeast(claimed);
      const claims = claimsOf(words, context.isObliged === true && index === 0);
      for (const claim of claims) this.#found.addClaim(sentence, claim, { ...context, scope });
      claimed = claims.flatMap(({ names }) => names);
      const unclaimed = words.filter((token) => token.known !== undefined && !claimed.includes(token));
      for (const token of unclaimed) this.#found.mention(sentence, token);
    }
    return scope;
  }

  #list(list: ListBlock, context: Context): void {
    const { introduction } = context;
    if (introduction?.isDenied === true) return;
    const isAnnounced = introduction !== undefined;
    if (!isAnnounced && !this.#areKnownRoles(list)) {
      for (const item of list.items) this.read(item, context);
      return;
    }
    this.#found.forms.add(context.depth > 0 ? "nested" : "list");
    const before = this.#found.count;
    for (const item of list.items) this.#item(item, context, isAnnounced);
    const isSole = introduction?.isLeast === true && this.#found.count === before + 1;
    if (introduction?.isLeastFirst === true) this.#found.leastComesFirst(before);
    else if (isSole) this.#found.firstIsLeast(before);
  }

  /** Nothing announces it, but it is nothing else. */
  #areKnownRoles({ items }: ListBlock): boolean {
    return items.every(([first]) => {
      if (first?.kind !== "paragraph") return false;
      const { roles, task } = itemRoles(first.passage, this.#catalogue);
      return task === undefined && roles.length > 0 && roles.every(({ known }) => known !== undefined);
    });
  }

  #item(blocks: readonly Block[], context: Context, isAnnounced: boolean): void {
    const [first, ...more] = blocks;
    if (first?.kind !== "paragraph" || this.#isTooLong(first.passage)) {
      this.read(blocks, context);
      return;
    }
    const [head = first.passage, ...rest] = this.#itemSentences(first.passage);
    const { roles, task } = itemRoles(head, this.#catalogue);
    const restTokens = rest.map((sentence) => tokensOf(sentence, this.#catalogue));
    const isLeast = restTokens.some(saysThisIsLeast);
    if (task !== undefined) this.#found.forms.add("per-task");
    for (const role of roles) {
      this.#listed(role, inTask(context, task?.text ?? context.task), { isLeast, isAnnounced });
    }
    const nested = this.#rest(first.passage, roles.length > 0 ? rest : [head, ...rest], more[0], context);
    if (roles.length === 0 && !nested.isUnderstood && more.length === 0)
      this.#found.unread(head, "This item of a list of roles names none");
    this.read(more, { ...nested.context, depth: context.depth + 1 });
  }

  /** A line without a blank line before it belongs to the item above it, though it may say something else. */
  #itemSentences(item: Passage): readonly Passage[] {
    const sentences = sentencesOf(item);
    const [head, ...rest] = sentences;
    const lineEnd = head?.text.indexOf("\n") ?? -1;
    if (head === undefined || lineEnd === -1) return sentences;
    const line = sliceOf(head, 0, lineEnd);
    const { roles } = itemRoles(line, this.#catalogue);
    const whole = new Set(itemRoles(head, this.#catalogue).roles.map(({ known }) => known));
    const isName = roles.length > 0 && roles.every(({ known }) => known !== undefined);
    if (!isName || roles.every(({ known }) => whole.has(known))) return sentences;
    return [line, sliceOf(head, lineEnd + 1, head.text.length), ...rest];
  }

  /** The sentences of an item that are no names. */
  #rest(
    item: Passage,
    sentences: readonly Passage[],
    next: Block | undefined,
    context: Context,
  ): { readonly context: Context; readonly isUnderstood: boolean } {
    const before = this.#found.count;
    const tokens = sentences.map((sentence) => tokensOf(sentence, this.#catalogue));
    const scope = this.#sentences(sentences, tokens, context);
    const { introduction: outer } = context;
    const all = sentencesOf(item).map((sentence) => tokensOf(sentence, this.#catalogue));
    const own = introductionOf(all, next !== undefined);
    const speaksOfRoles = all.some((words) => words.some(({ kind }) => kind === "role"));
    const introduction =
      own ??
      (speaksOfRoles && outer !== undefined ? { ...outer, isLeastFirst: false, isLeast: false } : undefined);
    return {
      context: introduced({ ...context, scope }, introduction),
      isUnderstood: this.#found.count > before,
    };
  }

  #listed(role: ItemRole, context: Context, said: ListedRole): void {
    const { qualifier } = role;
    const isLeast =
      said.isLeast || (qualifier !== undefined && isLeastQualifier(tokensOf(qualifier, this.#catalogue)));
    this.#found.addListed(role, context, { ...said, isLeast });
  }

  #table(table: TableBlock, context: Context): void {
    if (context.introduction?.isDenied === true) return;
    for (const { cells, isLeast, isAnnounced } of roleColumns(table, context.introduction, this.#catalogue)) {
      this.#found.forms.add("table");
      for (const { roles, condition } of cells) {
        for (const role of roles) {
          this.#listed(role, inTask(context, condition), { isLeast, isAnnounced });
        }
      }
    }
  }

  #isTooLong(passage: Passage): boolean {
    if (passage.text.length <= maximumPassage) return false;
    this.#found.unread(passage, `This paragraph has more than ${maximumPassage} characters`);
    return true;
  }
}

function introduced(context: Context, introduction: Introduction | undefined): Context {
  const { scope, depth, task } = context;
  return inTask({ scope, depth, ...(introduction === undefined ? {} : { introduction }) }, task);
}

function inTask({ scope, depth, introduction }: Context, task: string | undefined): Context {
  return {
    scope,
    depth,
    ...(introduction === undefined ? {} : { introduction }),
    ...(task === undefined ? {} : { task }),
  };
}

/** `[!IMPORTANT]` at the start of a note. */
function withoutAlert(passage: Passage): Passage {
  const length = /^\[!\w+\]\s*/u.exec(passage.text)?.[0].length ?? 0;
  return length === 0 ? passage : sliceOf(passage, length, passage.text.length);
}
