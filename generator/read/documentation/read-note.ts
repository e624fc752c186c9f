/** Prose becomes statements about roles: sentences, lists and tables, each in its context. */
import { diagnostic } from "../../diagnostics.js";
import type { Diagnostic, Outcome } from "../../diagnostics.js";
import type { Scheme } from "../../ir/access.js";
import type { Origin } from "../../source.js";
import { offsetIn, sliceOf } from "./blocks.js";
import type { Block, ListBlock, Passage, TableBlock } from "./blocks.js";
import { claimsOf, isLeastQualifier, saysThisIsLeast } from "./claims.js";
import type { Claim } from "./claims.js";
import { maximumPassage } from "./limits.js";
import { introductionOf } from "./introductions.js";
import type { Introduction } from "./introductions.js";
import type { RoleCatalogue } from "./role-catalogue.js";
import { itemRoles } from "./role-items.js";
import type { ItemRole } from "./role-items.js";
import { accessOf, distinctStatements, noteForms } from "./role-note.js";
import type { NoteForm, RoleNote, RoleStatement } from "./role-note.js";
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
interface Context {
  readonly scope: readonly Scheme[];
  /** In how many lists of roles it is. */
  readonly depth: number;
  readonly introduction?: Introduction;
  /** The task of the item that it is in. */
  readonly task?: string;
}

class NoteReader {
  readonly #catalogue: RoleCatalogue;
  readonly #statements: RoleStatement[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  readonly #forms = new Set<NoteForm>();
  #isLeastFirst = false;

  constructor(catalogue: RoleCatalogue) {
    this.#catalogue = catalogue;
  }

  finish(): Outcome<RoleNote> {
    const roles = soleIsLeast(distinctStatements(this.#statements), this.#forms);
    const form = noteForms.find((candidate) => this.#forms.has(candidate)) ?? "none";
    return { value: { form, roles, isLeastFirst: this.#isLeastFirst }, diagnostics: this.#diagnostics };
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
    return introduced({ ...context, scope }, introduction);
  }

  /** @returns the scope of the last sentence */
  #sentences(
    sentences: readonly Passage[],
    tokens: readonly (readonly Token[])[],
    context: Context,
  ): readonly Scheme[] {
    let { scope } = context;
    for (const [index, sentence] of sentences.entries()) {
      const words = tokens[index] ?? [];
      scope = scopeOf(words) ?? scope;
      const claims = claimsOf(words);
      for (const claim of claims) this.#claim(sentence, claim, { ...context, scope });
      const claimed = new Set(claims.flatMap(({ names }) => names));
      const unclaimed = words.filter((token) => token.known !== undefined && !claimed.has(token));
      for (const token of unclaimed) this.#mention(sentence, token);
    }
    return scope;
  }

  #claim(sentence: Passage, { kind, names }: Claim, { scope, task }: Context): void {
    this.#forms.add(formOfClaim[kind]);
    const condition = task ?? conditionOf(sentence);
    for (const name of names) {
      this.#add({
        name: name.text,
        ...(name.known === undefined ? {} : { role: name.known }),
        isLeast: kind !== "required",
        appliesTo: scope,
        ...(condition === undefined ? {} : { condition }),
        confidence: "stated",
        origin: originIn(sentence, name.start),
      });
    }
  }

  #list(list: ListBlock, context: Context): void {
    const { introduction } = context;
    if (introduction?.isDenied === true) return;
    const isAnnounced = introduction !== undefined;
    if (!isAnnounced && !this.#areKnownRoles(list)) {
      for (const item of list.items) this.read(item, context);
      return;
    }
    this.#forms.add(context.depth > 0 ? "nested" : "list");
    if (introduction?.isLeastFirst === true) this.#isLeastFirst = true;
    const before = this.#statements.length;
    for (const item of list.items) this.#item(item, context, isAnnounced);
    const isSole = introduction?.isLeast === true && this.#statements.length === before + 1;
    if (introduction?.isLeastFirst === true || isSole) this.#firstIsLeast(before);
  }

  /** Nothing announces it, but it is nothing else. */
  #areKnownRoles({ items }: ListBlock): boolean {
    return items.every(([first]) => {
      if (first?.kind !== "paragraph") return false;
      const { roles, task } = itemRoles(first.passage, this.#catalogue);
      return task === undefined && roles.length > 0 && roles.every(({ known }) => known !== undefined);
    });
  }

  /** "Listed from the least privileged", or the one least privileged role: unless a sentence says which one it is. */
  #firstIsLeast(from: number): void {
    const first = this.#statements[from];
    if (first === undefined || this.#statements.slice(from).some(({ isLeast }) => isLeast)) return;
    this.#statements[from] = { ...first, isLeast: true, confidence: "inferred" };
  }

  #item(blocks: readonly Block[], context: Context, isAnnounced: boolean): void {
    const [first, ...more] = blocks;
    if (first?.kind !== "paragraph" || this.#isTooLong(first.passage)) {
      this.read(blocks, context);
      return;
    }
    const { passage } = first;
    const [head = passage, ...rest] = sentencesOf(passage);
    const { roles, task } = itemRoles(head, this.#catalogue);
    const restTokens = rest.map((sentence) => tokensOf(sentence, this.#catalogue));
    const isLeast = restTokens.some(saysThisIsLeast);
    if (task !== undefined) this.#forms.add("per-task");
    for (const role of roles)
      this.#listed(role, { ...context, ...(task && { task: task.text }) }, isLeast, isAnnounced);
    const nested = this.#rest(first.passage, roles.length > 0 ? rest : [head, ...rest], more[0], context);
    if (roles.length === 0 && !nested.isUnderstood && more.length === 0) this.#unread(head);
    this.read(more, { ...nested.context, depth: context.depth + 1 });
  }

  /** The sentences of an item that are no names. */
  #rest(
    item: Passage,
    sentences: readonly Passage[],
    next: Block | undefined,
    context: Context,
  ): { readonly context: Context; readonly isUnderstood: boolean } {
    const before = this.#statements.length;
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
      isUnderstood: this.#statements.length > before,
    };
  }

  #listed(role: ItemRole, { scope, task }: Context, saidLeast: boolean, isAnnounced: boolean): void {
    const { passage, known, qualifier } = role;
    const isLeast =
      saidLeast || (qualifier !== undefined && isLeastQualifier(tokensOf(qualifier, this.#catalogue)));
    const condition = [task, qualifier?.text].filter((part) => part !== undefined).join("; ");
    this.#add({
      name: passage.text,
      ...(known === undefined ? {} : { role: known }),
      isLeast,
      appliesTo: scope,
      ...(condition === "" ? {} : { condition }),
      confidence: known !== undefined && isAnnounced ? "listed" : "inferred",
      origin: originIn(passage, 0),
    });
  }

  #table(table: TableBlock, context: Context): void {
    if (context.introduction?.isDenied === true) return;
    for (const { cells, isLeast, isAnnounced } of roleColumns(table, context.introduction, this.#catalogue)) {
      this.#forms.add("table");
      for (const { roles, condition } of cells) {
        for (const role of roles) {
          this.#listed(role, inTask(context, condition), isLeast, isAnnounced);
        }
      }
    }
  }

  #add(statement: RoleStatement): void {
    const access = statement.condition === undefined ? undefined : accessOf(statement.condition);
    this.#statements.push(access === undefined ? statement : { ...statement, access });
  }

  #isTooLong(passage: Passage): boolean {
    if (passage.text.length <= maximumPassage) return false;
    this.#unread(passage, `This paragraph has more than ${maximumPassage} characters`);
    return true;
  }

  #mention(sentence: Passage, { text, start }: Token): void {
    const message =
      `"${text}" is named, but not as a role that the signed-in user needs: "${excerpt(sentence.text)}". ` +
      `It is not counted.`;
    this.#diagnostics.push(diagnostic("documentation-role-mentioned", message, originIn(sentence, start)));
  }

  #unread(item: Passage, what = "This item of a list of roles names none"): void {
    const message = `${what}: "${excerpt(item.text)}". It is left out.`;
    this.#diagnostics.push(diagnostic("documentation-unread", message, originIn(item, 0)));
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

const formOfClaim = {
  least: "least-sentence",
  atLeast: "at-least-sentence",
  required: "required-sentence",
} as const satisfies Record<Claim["kind"], NoteForm>;

/** The one role that a sentence asks for is the least privileged one that is documented. */
function soleIsLeast(
  roles: readonly RoleStatement[],
  forms: ReadonlySet<NoteForm>,
): readonly RoleStatement[] {
  const [only] = roles;
  const isSole = roles.length === 1 && forms.size === 1 && forms.has("required-sentence");
  return isSole && only !== undefined ? [{ ...only, isLeast: true, confidence: "inferred" }] : roles;
}

/** `[!IMPORTANT]` at the start of a note. */
function withoutAlert(passage: Passage): Passage {
  const length = /^\[!\w+\]\s*/u.exec(passage.text)?.[0].length ?? 0;
  return length === 0 ? passage : sliceOf(passage, length, passage.text.length);
}

/** "To restore deleted groups, …": the part before the comma, unless it only says which kind of token is meant. */
function conditionOf({ text }: Passage): string | undefined {
  const lead = /^(?:However, )?((?:to|for|when|if)\b[^,:]*),\s/iu.exec(text)?.[1];
  if (
    lead === undefined ||
    /\b(?:delegated|app-only|application|work or school|signed-in|use)\b/iu.test(lead)
  )
    return undefined;
  return lead;
}

export function originIn(passage: Passage, position: number): Origin {
  return { source: passage.source, offset: offsetIn(passage, position) };
}

export function excerpt(text: string): string {
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
