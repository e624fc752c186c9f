/** What a piece of documentation says of roles. */
import { schemes } from "../../ir/access.js";
import type { Scheme } from "../../ir/access.js";
import type { Origin } from "../../source.js";
import { nameKey } from "./role-catalogue.js";
import type { CatalogueRole } from "./role-catalogue.js";

/**
 * How sure it is that a role is one:
 *
 * - `stated`: a sentence names it and says that it is needed, enough, or the least privileged one
 * - `listed`: it is in a list or a table that a sentence or a heading announces as roles, and the catalogue has it
 * - `inferred`: the catalogue does not have it, or nothing announces the list; or that it is the least privileged one
 *   is concluded from the order of the list, or from there being no other
 */
const confidences = ["stated", "listed", "inferred"] as const;
export type Confidence = (typeof confidences)[number];

/** The form of the text, by what it has of the most structured. */
export const noteForms = [
  "table",
  "per-task",
  "nested",
  "list",
  "at-least-sentence",
  "least-sentence",
  "required-sentence",
  "none",
] as const;
export type NoteForm = (typeof noteForms)[number];

/** Whether something holds for requests that read or for those that write. */
export type Access = "read" | "write";

export interface RoleStatement {
  /** As written. */
  readonly name: string;
  /** Absent where the catalogue does not have it. */
  readonly role?: CatalogueRole;
  readonly isLeast: boolean;
  readonly appliesTo: readonly Scheme[];
  /** What it is good for, or when it is needed; as written. */
  readonly condition?: string;
  /** Present where it is for one kind of request only. */
  readonly access?: Access;
  readonly confidence: Confidence;
  readonly origin: Origin;
}

export interface RoleNote {
  readonly form: NoteForm;
  /** Each role once, in the order of the text. */
  readonly roles: readonly RoleStatement[];
  /** Whether the text says that it lists them from the least privileged to the most. */
  readonly isLeastFirst: boolean;
}

/** Each role once: what is said of it in several places taken together. */
export function distinctStatements(statements: readonly RoleStatement[]): readonly RoleStatement[] {
  const byName = new Map<string, RoleStatement>();
  for (const statement of statements) {
    const key = nameKey(statement.name);
    const before = byName.get(key);
    byName.set(key, before === undefined ? statement : merged(before, statement));
  }
  return [...byName.values()];
}

function merged(one: RoleStatement, other: RoleStatement): RoleStatement {
  const conditions = new Set([one.condition, other.condition]);
  const surest = Math.min(confidences.indexOf(one.confidence), confidences.indexOf(other.confidence));
  return {
    name: one.name,
    ...(one.role === undefined ? {} : { role: one.role }),
    isLeast: one.isLeast || other.isLeast,
    appliesTo: schemes.filter((scheme) => [...one.appliesTo, ...other.appliesTo].includes(scheme)),
    confidence: confidences[surest] ?? one.confidence,
    ...(conditions.has(undefined) ? {} : { condition: [...conditions].join("; ") }),
    ...(one.access !== undefined && one.access === other.access ? { access: one.access } : {}),
    origin: one.origin,
  };
}

/** The kind of request that a text such as "For read operations" is about; undefined where it is about neither or both. */
export function accessOf(text: string): Access | undefined {
  const isRead =
    /\b(?:read|list|get|view)(?:-only)? (?:operations?|requests?|calls?|scenarios?|apis?)\b/iu.test(text);
  const isWrite =
    /\b(?:write|create|update|delete|modify|manage)(?: and \w+)? (?:operations?|requests?|calls?|scenarios?|apis?)\b/iu.test(
      text,
    );
  return isRead === isWrite ? undefined : isRead ? "read" : "write";
}
