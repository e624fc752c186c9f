/** What is found in a note while it is read. */
import { diagnostic } from "../../diagnostics.js";
import type { Diagnostic, Outcome } from "../../diagnostics.js";
import type { Scheme } from "../../ir/access.js";
import type { Origin } from "../../source.js";
import { offsetIn } from "./blocks.js";
import type { Passage } from "./blocks.js";
import type { Claim } from "./claims.js";
import type { ItemRole } from "./role-items.js";
import { accessOf, distinctStatements, noteForms } from "./role-note.js";
import type { NoteForm, RoleNote, RoleStatement } from "./role-note.js";
import type { Token } from "./tokens.js";

/** For whom something is said, and under which condition. */
export interface Scope {
  readonly scope: readonly Scheme[];
  /** The task of the item that it is in. */
  readonly task?: string;
}

export class NoteFindings {
  readonly forms = new Set<NoteForm>();
  readonly #statements: RoleStatement[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  #isLeastFirst = false;

  /** How many statements there are, those about one role counted each. */
  get count(): number {
    return this.#statements.length;
  }

  finish(): Outcome<RoleNote> {
    const roles = soleIsLeast(distinctStatements(this.#statements), this.forms);
    const form = noteForms.find((candidate) => this.forms.has(candidate)) ?? "none";
    return { value: { form, roles, isLeastFirst: this.#isLeastFirst }, diagnostics: this.#diagnostics };
  }

  addClaim(sentence: Passage, { kind, names }: Claim, { scope, task }: Scope): void {
    this.forms.add(formOfClaim[kind]);
    const condition = task ?? conditionOf(sentence);
    for (const name of names) {
      this.#add({
        name: spaced(name.text),
        ...(name.known === undefined ? {} : { role: name.known }),
        isLeast: kind !== "required",
        appliesTo: scope,
        ...(condition === undefined ? {} : { condition: spaced(condition) }),
        confidence: "stated",
        origin: originIn(sentence, name.start),
      });
    }
  }

  addListed({ passage, known, qualifier }: ItemRole, { scope, task }: Scope, said: ListedRole): void {
    const condition = [task, qualifier?.text].filter((part) => part !== undefined).join("; ");
    this.#add({
      name: spaced(passage.text),
      ...(known === undefined ? {} : { role: known }),
      isLeast: said.isLeast,
      appliesTo: scope,
      ...(condition === "" ? {} : { condition: spaced(condition) }),
      confidence: known !== undefined && said.isAnnounced ? "listed" : "inferred",
      origin: originIn(passage, 0),
    });
  }

  /** "…the X role. This role is the least privileged role for this." */
  areLeast(names: readonly Token[]): void {
    for (const [index, statement] of this.#statements.entries()) {
      if (names.some(({ text }) => spaced(text) === statement.name)) {
        this.#statements[index] = { ...statement, isLeast: true };
      }
    }
  }

  /** The text says that what it lists from a statement on begins with the least privileged one. */
  leastComesFirst(from: number): void {
    this.#isLeastFirst = true;
    this.firstIsLeast(from);
  }

  /** The first statement from one on is about the least privileged role, unless another one is said to be. */
  firstIsLeast(from: number): void {
    const first = this.#statements[from];
    if (first === undefined || this.#statements.slice(from).some(({ isLeast }) => isLeast)) return;
    this.#statements[from] = { ...first, isLeast: true, confidence: "inferred" };
  }

  /** A name of the catalogue that is not said to be needed. */
  mention(sentence: Passage, { text, start }: Token): void {
    const message =
      `"${text}" is named, but not as a role that the signed-in user needs: "${excerpt(sentence.text)}". ` +
      `It is not counted.`;
    this.#diagnostics.push(diagnostic("documentation-role-mentioned", message, originIn(sentence, start)));
  }

  /** @param what is wrong with it, as the beginning of a sentence */
  unread(passage: Passage, what: string): void {
    const message = `${what}: "${excerpt(passage.text)}". It is left out.`;
    this.#diagnostics.push(diagnostic("documentation-unread", message, originIn(passage, 0)));
  }

  #add(statement: RoleStatement): void {
    const access = statement.condition === undefined ? undefined : accessOf(statement.condition);
    this.#statements.push(access === undefined ? statement : { ...statement, access });
  }
}

export interface ListedRole {
  readonly isLeast: boolean;
  /** Whether something says that the list is one of roles. */
  readonly isAnnounced: boolean;
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
  return isSole && only !== undefined && !only.isLeast
    ? [{ ...only, isLeast: true, confidence: "inferred" }]
    : roles;
}

/** "To restore deleted groups, …": the part before the comma, unless it only says which kind of token is meant. */
function conditionOf({ text }: Passage): string | undefined {
  const lead = /^(?:However, )?((?:to|for|when|if)\b[^,:]*),\s/iu.exec(text)?.[1];
  const isScope = /\b(?:delegated|app-only|application|work or school|signed-in|use)\b/iu;
  return lead === undefined || isScope.test(lead) ? undefined : lead;
}

function originIn(passage: Passage, position: number): Origin {
  return { source: passage.source, offset: offsetIn(passage, position) };
}

function excerpt(text: string): string {
  const line = spaced(text);
  return line.length > 100 ? `${line.slice(0, 100)}…` : line;
}

/** A text that was written in several lines. */
function spaced(text: string): string {
  return text.replace(/\s+/gu, " ");
}
