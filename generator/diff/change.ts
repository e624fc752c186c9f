/** What a comparison of two packages finds, and what it means for those who use them. */
import type { Form } from "../slice/slice.js";
import type { Origin } from "../source.js";
import type { RuleId } from "./rules.js";

/** From the least to the most: how much of a semantic version a change asks for. */
export const steps = ["none", "patch", "minor", "major"] as const;
export type Step = (typeof steps)[number];

/**
 * Who is affected: code that reads what comes back, code that says what is sent, and those who see to it that a
 * token has the permissions that its requests take.
 */
export const audiences = ["reading", "writing", "access"] as const;
export type Audience = (typeof audiences)[number];

export type Effect = Readonly<Record<Audience, Step>>;

/** What a change is about. */
export interface Subject {
  readonly kind: "package" | "namespace" | "type" | "member" | "operation" | "scope";
  /** As consumers name it: `Team`, `Team.displayName`, `GET /teams/{team-id}`, `Team.Read.All`. */
  readonly name: string;
}

export interface Change {
  readonly rule: RuleId;
  readonly subject: Subject;
  readonly effect: Effect;
  /** The greatest step of the effect. */
  readonly step: Step;
  /** Of what is about a type: the forms that have changed. */
  readonly forms: readonly Form[];
  /** What was there; absent where something was added. */
  readonly before?: string;
  /** What is there now; absent where something was removed. */
  readonly after?: string;
  /** Where the metadata says what was there, and what is there now; absent where packages are compared. */
  readonly origins: { readonly before?: Origin; readonly after?: Origin };
}

export interface PackageDiff {
  /** What a new version has to count up, all in all. */
  readonly step: Step;
  readonly effect: Effect;
  /** Sorted: by kind of subject, then by its name, then by rule. */
  readonly changes: readonly Change[];
}

export const noEffect: Effect = { reading: "none", writing: "none", access: "none" };

export function greatestStep(of: Iterable<Step>): Step {
  return steps[Math.max(0, ...[...of].map((step) => steps.indexOf(step)))] ?? "none";
}

/** What several effects come to. */
export function combinedEffect(effects: readonly Effect[]): Effect {
  const greatest = (audience: Audience): Step => greatestStep(effects.map((effect) => effect[audience]));
  return { reading: greatest("reading"), writing: greatest("writing"), access: greatest("access") };
}
