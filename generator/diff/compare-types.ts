/**
 * Compares types where they are used: what comes back, and what is sent. From there every type that a consumer can reach
 * is compared in the forms in which it is used.
 */
import type { InterfaceDeclaration, Member, TypeExpression } from "../plan/plan.js";
import type { Form } from "../slice/slice.js";
import type { Audience, Subject } from "./change.js";
import { compareDiscriminators } from "./compare-discriminators.js";
import { compareDocs } from "./compare-docs.js";
import { compareEnumerations } from "./compare-enumerations.js";
import type { Both, Findings, Place } from "./findings.js";
import { type MemberRules, memberRules, parameterRules } from "./member-rules.js";
import type { RenamedNamespaces } from "./namespaces.js";
import type { RuleId } from "./rules.js";
import { plainRelation, type Relation, valuesRelation } from "./relations.js";
import type { DeclaredType, SurfaceIndex, Variant } from "./surface-index.js";
import { typeText } from "./type-text.js";

/** What two packages are compared with. */
export interface Comparison {
  readonly before: SurfaceIndex;
  readonly after: SurfaceIndex;
  readonly renamed: RenamedNamespaces;
  readonly findings: Findings;
}

/** Where a type is used. */
export interface Use {
  readonly subject: Subject;
  readonly form: Form;
  readonly places: Both<Place>;
}

export class TypeComparison {
  readonly #comparison: Comparison;
  readonly #compared = new Set<string>();
  /** What is found on the way is compared later: types lead to one another without end. */
  readonly #pending: (() => void)[] = [];

  constructor(comparison: Comparison) {
    this.#comparison = comparison;
  }

  /** Compares the types of one thing that has one on both sides. */
  compare(before: TypeExpression, after: TypeExpression, use: Use): void {
    const [from, to] = this.#resolved(before, after);
    if (from.kind === "nullable" || to.kind === "nullable") {
      if (from.kind !== "nullable") this.#found("became-nullable", use, before, after);
      if (to.kind !== "nullable") this.#found("no-longer-nullable", use, before, after);
      this.compare(withoutNull(from), withoutNull(to), use);
    } else if (from.kind === "array" && to.kind === "array") {
      this.compare(from.items, to.items, use);
    } else {
      const relation = this.#relation(from, to, use.form);
      if (relation !== "same") this.#found(relation, use, before, after);
    }
  }

  /** Compares the parameters of an action, which are sent as one object. */
  compareParameters(
    before: InterfaceDeclaration,
    after: InterfaceDeclaration,
    subjectOf: (member: string) => Subject,
    placesOf: (member: string) => Both<Place>,
  ): void {
    this.#compareMembers(before.members, after.members, parameterRules, (name) => ({
      subject: subjectOf(name),
      form: "create",
      places: placesOf(name),
    }));
  }

  /** Compares everything that the types compared so far lead to. */
  finish(): void {
    for (let next = this.#pending.pop(); next !== undefined; next = this.#pending.pop()) next();
  }

  /** Compares what stands under two names, in one form. */
  #compareDeclared(before: DeclaredType, after: DeclaredType, form: Form): void {
    const key = [form, before.namespace, before.declaration.name, after.declaration.name].join(" ");
    if (this.#compared.has(key)) return;
    this.#compared.add(key);
    const use = this.#useOfType(before, after, form);
    const [from, to] = [before.declaration, after.declaration];
    // Forms with names of their own say so in their descriptions.
    if (from.name === to.name) compareDocs(this.#comparison.findings, from.doc, to.doc, use);
    if (from.kind === "enumeration" && to.kind === "enumeration") {
      compareEnumerations(this.#comparison.findings, from, to, use);
    } else {
      this.#compareVariants(before, after, use);
    }
  }

  #resolved(before: TypeExpression, after: TypeExpression): readonly [TypeExpression, TypeExpression] {
    return [this.#comparison.before.resolve(before), this.#comparison.after.resolve(after)];
  }

  /** What a type became, after the types that both sides have were compared. */
  #relation(before: TypeExpression, after: TypeExpression, form: Form): Relation {
    if (isUnknown(before) || isUnknown(after)) {
      if (isUnknown(before) && isUnknown(after)) return "same";
      return isUnknown(after) ? "type-widened" : "type-narrowed";
    }
    const [from, to] = [this.#declared("before", before), this.#declared("after", after)];
    if (from === undefined || to === undefined) return plainRelation(before, after, from, to);
    if (this.#isSameType(from, to) && kindOf(from) === kindOf(to)) {
      this.#pending.push(() => {
        this.#compareDeclared(from, to, form);
      });
      return "same";
    }
    if (from.declaration.kind === "enumeration" && to.declaration.kind === "enumeration") {
      return valuesRelation(from.declaration, to.declaration);
    }
    return this.#variantsRelation(from, to, form);
  }

  /** Of two types with different names: whether one stands for what the other one stands for, and more. */
  #variantsRelation(before: DeclaredType, after: DeclaredType, form: Form): Relation {
    const [from, to] = [this.#variantsByIdentity("before", before), this.#variantsByIdentity("after", after)];
    if (from.size === 0 || to.size === 0) return "type-changed";
    const isIn = (some: ReadonlyMap<string, Variant>, others: ReadonlyMap<string, Variant>): boolean =>
      [...some.keys()].every((identity) => others.has(identity));
    const [grows, shrinks] = [isIn(from, to), isIn(to, from)];
    if (!grows && !shrinks) return "type-changed";
    for (const [identity, variant] of from) {
      const other = to.get(identity);
      if (other !== undefined) this.#compareObjects(variant, other, form);
    }
    if (grows && shrinks) return "same";
    return grows ? "type-widened" : "type-narrowed";
  }

  #compareVariants(before: DeclaredType, after: DeclaredType, use: Use): void {
    const [from, to] = [this.#variantsByIdentity("before", before), this.#variantsByIdentity("after", after)];
    const isTold = before.declaration.kind === "union" || isDiscriminated(before.declaration);
    for (const [identity, variant] of to) {
      const other = from.get(identity);
      if (other !== undefined) this.#compareObjects(other, variant, use.form);
      else this.#variantFound(isTold ? "subtype-added" : "derived-type-added", use, { after: variant });
    }
    for (const [identity, variant] of from) {
      if (!to.has(identity)) this.#variantFound("subtype-removed", use, { before: variant });
    }
  }

  #variantFound(rule: RuleId, { subject, form }: Use, { before, after }: Both<Variant>): void {
    const { findings, before: old, after: now } = this.#comparison;
    findings.add({
      rule,
      subject,
      forms: [form],
      detail: (before ?? after)?.declaration.name ?? "",
      texts: {
        before: before && old.nameOf({ namespace: before.namespace, name: familyOf(old, before) }),
        after: after && now.nameOf({ namespace: after.namespace, name: familyOf(now, after) }),
      },
      places: { before: before && placeOf(old, before), after: after && placeOf(now, after) },
    });
  }

  #compareObjects(before: Variant, after: Variant, form: Form): void {
    const tags = `${Number(before.tagged)}${Number(after.tagged)}`;
    const key = [form, before.namespace, before.declaration.name, after.declaration.name, tags].join(" ");
    if (this.#compared.has(`object ${key}`)) return;
    this.#compared.add(`object ${key}`);
    const use = this.#useOfType(before, after, form);
    compareDiscriminators(this.#comparison.findings, before, after, use);
    const [from, to] = [before.declaration, after.declaration];
    if (from.open !== to.open) {
      const rule = to.open ? "became-open" : "no-longer-open";
      this.#comparison.findings.add({ rule, ...use, forms: [form] });
    }
    this.#compareMembers(from.members, to.members, memberRules, (name) => ({
      subject: { kind: "member", name: `${use.subject.name}.${name}` },
      form,
      places: {
        before: use.places.before && { ...use.places.before, member: name },
        after: use.places.after && { ...use.places.after, member: name },
      },
    }));
  }

  #compareMembers(
    before: readonly Member[],
    after: readonly Member[],
    rules: MemberRules,
    useOf: (name: string) => Use,
  ): void {
    const { findings, before: old, after: now } = this.#comparison;
    const known = new Map(before.map((member) => [member.name, member]));
    for (const member of after) {
      const use = useOf(member.name);
      const former = known.get(member.name);
      known.delete(member.name);
      if (former !== undefined) {
        this.#compareMember(former, member, use);
        continue;
      }
      const isRequired = use.form !== "read" && !member.optional;
      const rule = isRequired ? rules.requiredAdded : rules.added;
      const { subject, form, places } = use;
      const texts = { after: memberText(now, member) };
      findings.add({ rule, subject, forms: [form], texts, places: { after: places.after } });
      compareDocs(findings, {}, deprecationOnly(member), use);
    }
    for (const member of known.values()) {
      const { subject, form, places } = useOf(member.name);
      const texts = { before: memberText(old, member) };
      findings.add({ rule: rules.removed, subject, forms: [form], texts, places: { before: places.before } });
    }
  }

  #compareMember(before: Member, after: Member, use: Use): void {
    const { findings, before: old, after: now } = this.#comparison;
    const texts = { before: memberText(old, before), after: memberText(now, after) };
    const add = (rule: RuleId, audiences?: readonly Audience[]) => {
      const { subject, form, places } = use;
      findings.add({
        rule,
        subject,
        forms: [form],
        texts,
        places,
        ...(audiences === undefined ? {} : { audiences }),
      });
    };
    if (before.optional !== after.optional) add(after.optional ? "became-optional" : "became-required");
    if (before.readonly !== after.readonly) {
      add(after.readonly ? "became-readonly" : "no-longer-readonly", ["writing"]);
    }
    compareDocs(findings, before.doc, after.doc, use);
    this.compare(before.type, after.type, use);
  }

  #found(rule: RuleId, use: Use, before: TypeExpression, after: TypeExpression): void {
    const { subject, form, places } = use;
    const texts = {
      before: typeText(this.#comparison.before, before),
      after: typeText(this.#comparison.after, after),
    };
    this.#comparison.findings.add({ rule, subject, forms: [form], texts, places });
  }

  #declared(side: "before" | "after", type: TypeExpression): DeclaredType | undefined {
    return type.kind === "named" ? this.#comparison[side].find(type) : undefined;
  }

  /** Names of the same type, perhaps in different forms: one form may have got a name of its own. */
  #isSameType(before: DeclaredType, after: DeclaredType): boolean {
    return this.#identity("before", before) === this.#identity("after", after);
  }

  #identity(side: "before" | "after", type: DeclaredType): string {
    const { before, renamed } = this.#comparison;
    const namespace = side === "before" ? renamed.nowOf(type.namespace) : type.namespace;
    return `${namespace} ${familyOf(side === "before" ? before : this.#comparison.after, type)}`;
  }

  #variantsByIdentity(side: "before" | "after", type: DeclaredType): ReadonlyMap<string, Variant> {
    const variants = this.#comparison[side].variants(type);
    return new Map(variants.map((variant) => [this.#identity(side, variant), variant]));
  }

  #useOfType(before: DeclaredType, after: DeclaredType, form: Form): TypeUse {
    const { before: old, after: now } = this.#comparison;
    const name = now.nameOf({ namespace: after.namespace, name: familyOf(now, after) });
    return {
      subject: { kind: "type", name },
      form,
      places: { before: placeOf(old, before), after: placeOf(now, after) },
    };
  }
}

interface TypeUse extends Use {
  readonly places: Both<Extract<Place, { kind: "type" }>>;
}

function kindOf({ declaration }: DeclaredType): "object" | "enumeration" | "alias" {
  return declaration.kind === "interface" || declaration.kind === "union" ? "object" : declaration.kind;
}

function isDiscriminated(declaration: DeclaredType["declaration"]): boolean {
  return declaration.kind === "interface" && (declaration.discriminator?.values.length ?? 0) > 0;
}

function isUnknown(type: TypeExpression): boolean {
  return type.kind === "primitive" && type.name === "unknown";
}

function withoutNull(type: TypeExpression): TypeExpression {
  return type.kind === "nullable" ? type.type : type;
}

function familyOf(index: SurfaceIndex, { namespace, declaration }: DeclaredType): string {
  return index.familyOf(namespace, declaration.name);
}

function placeOf(index: SurfaceIndex, type: DeclaredType): Extract<Place, { kind: "type" }> {
  return { kind: "type", namespace: type.namespace, name: familyOf(index, type) };
}

function memberText(index: SurfaceIndex, { name, type, optional, readonly }: Member): string {
  return `${readonly ? "readonly " : ""}${name}${optional ? "?" : ""}: ${typeText(index, type)}`;
}

function deprecationOnly({ doc: { deprecation } }: Member): Member["doc"] {
  return deprecation === undefined ? {} : { deprecation };
}
