/** Collects what a comparison finds: the same change in several forms of a type is one. */
import { ordinal } from "../ordinal.js";
import { allForms } from "../plan/type-names.js";
import type { Form } from "../slice/slice.js";
import { type Audience, audiences, type Effect, noEffect, type Subject } from "./change.js";
import { combinedEffect, greatestStep } from "./change.js";
import { type RuleId, ruleOf } from "./rules.js";

/** Where something is declared: what `origins.ts` looks up in the metadata. */
export type Place =
  | { readonly kind: "namespace"; readonly namespace: string }
  | {
      readonly kind: "type";
      readonly namespace: string;
      /** The name that the type's forms have in common. */
      readonly name: string;
      readonly member?: string;
    }
  | {
      readonly kind: "operation";
      readonly method: string;
      readonly path: string;
      readonly parameter?: string;
    }
  | { readonly kind: "scope"; readonly name: string };

/** A thing on both sides; it is absent on the one where it is not. */
export interface Both<T> {
  readonly before?: T | undefined;
  readonly after?: T | undefined;
}

export interface Finding {
  readonly rule: RuleId;
  readonly subject: Subject;
  readonly effect: Effect;
  readonly forms: readonly Form[];
  readonly texts: Both<string>;
  readonly places: Both<Place>;
}

/** Who is affected: those who use a type in some forms, or some of all consumers. */
export interface Found {
  readonly rule: RuleId;
  readonly subject: Subject;
  readonly forms?: readonly Form[];
  /** By default those who use the forms. */
  readonly audiences?: readonly Audience[];
  readonly texts?: Both<string>;
  readonly places?: Both<Place>;
  /** What tells it from other changes of this kind to the subject, e.g. the member of an enumeration. */
  readonly detail?: string;
}

export class Findings {
  readonly #found = new Map<string, Finding>();

  add({ rule, subject, forms = [], audiences: given, texts = {}, places = {}, detail = "" }: Found): void {
    const key = [rule, subject.kind, subject.name, detail].join(" ");
    const known = this.#found.get(key);
    const affected = given ?? audiencesOf(forms);
    const effect = effectOf(rule, affected);
    this.#found.set(
      key,
      known === undefined
        ? { rule, subject, effect, forms, texts, places }
        : {
            ...known,
            effect: combinedEffect([known.effect, effect]),
            forms: allForms.filter((form) => known.forms.includes(form) || forms.includes(form)),
          },
    );
  }

  /** By kind of subject, by its name, then what weighs most first. */
  all(): readonly Finding[] {
    return [...this.#found.values()].sort(
      (left, right) =>
        subjectKinds.indexOf(left.subject.kind) - subjectKinds.indexOf(right.subject.kind) ||
        ordinal(left.subject.name, right.subject.name) ||
        ordinal(left.rule, right.rule) ||
        ordinal(textOf(left), textOf(right)),
    );
  }
}

const subjectKinds: readonly Subject["kind"][] = [
  "package",
  "namespace",
  "type",
  "member",
  "operation",
  "scope",
];

/** Who uses a type: nothing leads to one without forms, so that anyone may. */
function audiencesOf(forms: readonly Form[]): readonly Audience[] {
  if (forms.length === 0) return ["reading", "writing"];
  return [
    ...(forms.includes("read") ? (["reading"] as const) : []),
    ...(forms.some((form) => form !== "read") ? (["writing"] as const) : []),
  ];
}

function effectOf(rule: RuleId, affected: readonly Audience[]): Effect {
  const effect = { ...noEffect };
  for (const audience of audiences) {
    if (affected.includes(audience)) effect[audience] = ruleOf(rule)[audience] ?? "none";
  }
  return effect;
}

export function stepOf(effect: Effect): ReturnType<typeof greatestStep> {
  return greatestStep(Object.values(effect));
}

function textOf({ texts: { before = "", after = "" } }: Finding): string {
  return `${before} ${after}`;
}
