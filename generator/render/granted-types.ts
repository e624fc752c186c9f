/** What a request takes, as types: for clients that are told their permissions. */
import { type Code, code, joinCode } from "../escape/code.js";
import { numberLiteral, stringArray, stringLiteral } from "../escape/literal.js";
import { type Access, type SchemePermissions, schemes } from "../ir/access.js";
import { setsOf } from "../ir/sufficient-permissions.js";
import { ordinal } from "../ordinal.js";
import type { OperationPlan } from "../plan/plan.js";
import type { RuntimeImports } from "./runtime-imports.js";
import type { View } from "./templates.js";

/** The alternatives of the requests of one module, each distinct set declared once. */
export class SufficientTypes {
  private readonly byValue = new Map<Code, Code>();
  private readonly runtime: RuntimeImports;

  constructor(runtime: RuntimeImports) {
    this.runtime = runtime;
  }

  /** What the builder's type says of a request. */
  operation({ method, path, access }: OperationPlan): Code {
    const request = stringLiteral(`${method} ${path}`);
    const sufficient = this.sufficient(access);
    const rest = sufficient === undefined ? code`` : code`, ${union(leastOf(access))}, ${sufficient}`;
    return code`${this.runtime.type("Operation")}<${request}${rest}>`;
  }

  declarations(): readonly View[] {
    return [...this.byValue].map(([value, name]) => ({ name, value }));
  }

  private sufficient(access: Access): Code | undefined {
    const alternatives = alternativesOf(access);
    if (alternatives.length === 0) return undefined;
    const value = joinCode(alternatives.map(stringArray), " | ");
    const name = this.byValue.get(value) ?? code`Sufficient${numberLiteral(this.byValue.size + 1)}`;
    this.byValue.set(value, name);
    return name;
  }
}

/** The names of all permissions that some request takes, as a union; undefined where none is known. */
export function scopeUnion(operations: readonly OperationPlan[]): Code | undefined {
  const names = new Set(operations.flatMap(({ access }) => alternativesOf(access).flat()));
  return names.size === 0 ? undefined : union([...names].sort(ordinal));
}

/** Sets of permissions that suffice, of all schemes: a name is the same permission in each of them. */
function alternativesOf(access: Access): readonly (readonly string[])[] {
  const byText = new Map<string, readonly string[]>();
  for (const entry of entriesOf(access)) {
    for (const name of [...entry.least, ...entry.higher]) {
      for (const names of setsOf(name, entry)) byText.set(names.join(" "), names);
    }
  }
  return [...byText].sort(([one], [other]) => ordinal(one, other)).map(([, names]) => names);
}

/** What a message names: the least privileged ones, or all where none is said to be that. */
function leastOf(access: Access): readonly string[] {
  const entries = entriesOf(access);
  const least = new Set(entries.flatMap((entry) => entry.least));
  const named = least.size > 0 ? least : new Set(entries.flatMap(({ higher }) => higher));
  return [...named].sort(ordinal);
}

function entriesOf({ permissions }: Access): readonly SchemePermissions[] {
  return schemes.flatMap((scheme) => permissions?.get(scheme) ?? []);
}

function union(names: readonly string[]): Code {
  return joinCode(names.map(stringLiteral), " | ");
}
