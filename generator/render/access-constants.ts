import { type Code, code, joinCode } from "../escape/code.js";
import { numberLiteral, stringLiteral } from "../escape/literal.js";
import type { Access, Scheme } from "../ir/access.js";
import { setsOf } from "../ir/sufficient-permissions.js";
import type { View } from "./templates.js";

/** What requests of one module need, each distinct set once. */
export class AccessConstants {
  private readonly byValue = new Map<Code, Code>();

  /** The constant for this access; undefined where nothing is known. */
  nameOf(access: Access): Code | undefined {
    const value = accessValue(access);
    if (value === undefined) return undefined;
    const known = this.byValue.get(value);
    if (known !== undefined) return known;
    const name = code`access${numberLiteral(this.byValue.size + 1)}`;
    this.byValue.set(value, name);
    return name;
  }

  constants(): readonly View[] {
    return [...this.byValue].map(([value, name]) => ({ name, value }));
  }
}

/** The part that a client uses at run time: least privileged permissions and roles, and clouds. */
function accessValue(access: Access): Code | undefined {
  const members = [
    member(code`delegated`, least(access, "delegatedWork")),
    member(code`application`, least(access, "application")),
    member(
      code`roles`,
      access.roles.filter(({ leastPrivileged }) => leastPrivileged).map(({ name }) => name),
    ),
    access.clouds === undefined ? undefined : list(code`clouds`, access.clouds),
  ].filter((part) => part !== undefined);
  return members.length === 0 ? undefined : code`{ ${joinCode(members, ", ")} }`;
}

/** Alternatives; one that needs more permissions besides names them all, with blanks between. */
function least({ permissions }: Access, scheme: Scheme): readonly string[] {
  const entry = permissions?.get(scheme);
  if (entry === undefined) return [];
  return [...new Set(entry.least.flatMap((name) => setsOf(name, entry)).map((set) => set.join(" ")))];
}

function member(name: Code, values: readonly string[]): Code | undefined {
  return values.length === 0 ? undefined : list(name, values);
}

function list(name: Code, values: readonly string[]): Code {
  return code`${name}: [${joinCode(values.map(stringLiteral), ", ")}]`;
}
