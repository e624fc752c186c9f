/**
 * Each kind of change, once: what it asks for of whom. docs/changes.md is written from this table, and a test compiles a
 * consumer for each of its rows.
 */
import { accessRules } from "./access-rules.js";
import type { Audience, Step } from "./change.js";
import { requestRules } from "./request-rules.js";

export interface Rule extends Readonly<Partial<Record<Audience, Step>>> {
  /** A sentence. */
  readonly says: string;
  readonly example: string;
  /** How a consumer that breaks finds out: by default the compiler says it. */
  readonly noticed?: "at run time" | "by a client that was told its permissions";
}

const everybody = (step: Step) => ({ reading: step, writing: step });

export const rules = {
  // Types
  "type-added": {
    ...everybody("minor"),
    says: "There is a type that was not there.",
    example: "`export interface Team`",
  },
  "type-removed": {
    ...everybody("major"),
    says: "A type is gone, or the name that one of its forms had.",
    example: "`TeamCreate` is now the same as `Team`",
  },
  "function-added": {
    ...everybody("minor"),
    says: "There is a factory or a guard that was not there.",
    example: "`isManager`",
  },
  "function-removed": {
    ...everybody("major"),
    says: "A factory or a guard is gone.",
    example: "`isManager`",
  },
  "subtype-added": {
    reading: "major",
    writing: "minor",
    says: "A union has one more type: a switch over all of them lacks a case.",
    example: "`Circle | Square` → `Circle | Square | Triangle`",
  },
  "subtype-removed": {
    ...everybody("major"),
    says: "A union has lost a type: comparisons with it, and values of it, do not compile.",
    example: "`Circle | Square` → `Circle`",
  },
  "derived-type-added": {
    ...everybody("minor"),
    says: "The first types derive from a type: its name stands for any of them, and each has all its members.",
    example: "`Person` → `PersonItself | Manager`",
  },
  "discriminator-added": {
    ...everybody("minor"),
    says: "Values can say of which type they are; those that are sent need not.",
    example: '`"@odata.type"?: "#contoso.hr.person"`',
  },
  "discriminator-required": {
    reading: "minor",
    writing: "major",
    says: "Values must say of which type they are.",
    example: '`"@odata.type"?:` → `"@odata.type":`',
  },
  "discriminator-optional": {
    reading: "major",
    writing: "minor",
    says: "Values need not say any more of which type they are.",
    example: '`"@odata.type":` → `"@odata.type"?:`',
  },
  "discriminator-removed": {
    ...everybody("major"),
    says: "Values do not say any more of which type they are.",
    example: '`"@odata.type"?: "#contoso.hr.person"`',
  },
  "discriminator-changed": {
    ...everybody("major"),
    says: "A type has another name on the wire.",
    example: '`"#contoso.hr.circle"` → `"#contoso.people.circle"`',
  },
  "became-open": {
    ...everybody("minor"),
    says: "A type can have members that are not declared.",
    example: "`[member: string]: unknown`",
  },
  "no-longer-open": {
    ...everybody("major"),
    says: "A type has no other members any more than those that are declared.",
    example: "`[member: string]: unknown`",
  },
  // Members
  "member-added": {
    ...everybody("minor"),
    says: "A member was added that need not be sent.",
    example: "`nickname?: string | null`",
  },
  "required-member-added": {
    reading: "minor",
    writing: "major",
    says: "A member was added that must be sent.",
    example: "`costCenter: string` in `TeamCreate`",
  },
  "member-removed": {
    ...everybody("major"),
    says: "A member is gone.",
    example: "`nickname?: string | null`",
  },
  "became-required": {
    reading: "minor",
    writing: "major",
    says: "A member is always there when it is read; it must be sent when it is written.",
    example: "`city?: string` → `city: string`",
  },
  "became-optional": {
    reading: "major",
    writing: "minor",
    says: "A member need not be there any more.",
    example: "`city: string` → `city?: string`",
  },
  "became-nullable": {
    reading: "major",
    writing: "minor",
    says: "A value can be null.",
    example: "`city: string` → `city: string | null`",
  },
  "no-longer-nullable": {
    reading: "minor",
    writing: "major",
    says: "A value cannot be null any more.",
    example: "`city: string | null` → `city: string`",
  },
  "type-changed": {
    ...everybody("major"),
    says: "A value is of another type.",
    example: "`size: number` → `size: string`",
  },
  "type-widened": {
    reading: "major",
    writing: "minor",
    says: "A value can be more than it could before.",
    example: '`color: "red" | "blue"` → `color: string`',
  },
  "type-narrowed": {
    reading: "minor",
    writing: "major",
    says: "A value can be less than it could before.",
    example: '`color: string` → `color: "red" | "blue"`',
  },
  "type-respelled": {
    ...everybody("patch"),
    says: "A value is of another type that has the same values.",
    example: '`color: string` → `color: "red" | (string & {})`',
  },
  "became-readonly": {
    reading: "none",
    writing: "major",
    says: "A member of what was read cannot be assigned any more, since no request can send it.",
    example: "`name?: string` → `readonly name?: string`",
  },
  "no-longer-readonly": {
    reading: "none",
    writing: "minor",
    says: "A member of what was read can be assigned.",
    example: "`readonly name?: string` → `name?: string`",
  },
  // Enumerations
  "enumeration-member-added": {
    reading: "major",
    writing: "minor",
    says: "A closed enumeration has one more member: a switch over all of them lacks a case.",
    example: '`"red" | "blue"` → `"red" | "blue" | "green"`',
  },
  "enumeration-member-removed": {
    ...everybody("major"),
    says: "A closed enumeration has lost a member: comparisons with it, and values of it, do not compile.",
    example: '`"red" | "blue"` → `"red"`',
  },
  "evolvable-member-added": {
    ...everybody("minor"),
    says: "An evolvable enumeration has one more member, which code was ready for.",
    example: '`"red" | (string & {})` → `"red" | "green" | (string & {})`',
  },
  "evolvable-member-removed": {
    ...everybody("minor"),
    says: "An evolvable enumeration has lost a member. Code that names it compiles, but the service may refuse it.",
    example: '`"red" | "green" | (string & {})` → `"red" | (string & {})`',
  },
  "became-evolvable": {
    reading: "major",
    writing: "minor",
    says: "A closed enumeration can get more members at any time.",
    example: '`"red" | "blue"` → `"red" | "blue" | (string & {})`',
  },
  "no-longer-evolvable": {
    reading: "minor",
    writing: "major",
    says: "An evolvable enumeration has no other members than those that are declared.",
    example: '`"red" | (string & {})` → `"red"`',
  },
  "became-flags": {
    reading: "major",
    writing: "minor",
    says: "Several members of an enumeration can be joined by commas.",
    example: '`"read" | "write"` → also `"read,write"`',
  },
  "no-longer-flags": {
    reading: "minor",
    writing: "major",
    says: "Only one member of an enumeration can be given.",
    example: '`"read,write"` → only `"read" | "write"`',
  },
  ...requestRules,
  ...accessRules,
  // The package
  "namespace-renamed": {
    ...everybody("minor"),
    says: "A namespace of the service has another name; what that changes for code is listed besides.",
    example: "`contoso.hr` → `contoso.people`",
  },
  "namespace-export-changed": {
    ...everybody("major"),
    says: "The types of a namespace are exported under another name.",
    example: "`payroll.Slip` → `salaries.Slip`",
  },
  "service-version-changed": {
    ...everybody("major"),
    says: "Requests go to another version of the service.",
    example: "`v1.0` → `beta`",
    noticed: "at run time",
  },
  deprecated: {
    ...everybody("minor"),
    says: "Something is deprecated; editors strike it through.",
    example: "Removal on 2027-01-01.",
  },
  "deprecation-changed": {
    ...everybody("minor"),
    says: "A deprecation says something else, such as another date.",
    example: "Removal on 2027-01-01. → Removal on 2026-07-01.",
  },
  "deprecation-withdrawn": {
    ...everybody("patch"),
    says: "Something is not deprecated any more.",
    example: "Removal on 2027-01-01.",
  },
  "description-changed": {
    ...everybody("patch"),
    says: "A doc comment says something else.",
    example: "The name of the team. → The name that people see.",
  },
} as const satisfies Readonly<Record<string, Rule>>;

/** The stable name of a rule. */
export type RuleId = keyof typeof rules;

export function ruleOf(id: RuleId): Rule {
  return rules[id];
}
