import { type Code, code, joinCode } from "../escape/code.js";
import { numberLiteral, stringArray } from "../escape/literal.js";
import type { Access, SchemePermissions } from "../ir/access.js";
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

/** The part that a client uses at run time: permissions, least privileged roles, and clouds. */
function accessValue(access: Access): Code | undefined {
  const members = [
    ...(access.permissions === undefined ? [] : permissionMembers(access.permissions)),
    member(
      code`roles`,
      access.roles.filter(({ leastPrivileged }) => leastPrivileged).map(({ name }) => name),
    ),
    access.clouds === undefined ? undefined : list(code`clouds`, access.clouds),
  ].filter((part) => part !== undefined);
  return members.length === 0 ? undefined : code`{ ${joinCode(members, ", ")} }`;
}

/** The least privileged permissions, none for a kind of token that is not supported; and the others that suffice. */
function permissionMembers(permissions: NonNullable<Access["permissions"]>): readonly Code[] {
  const delegated = alternatives(permissions.get("delegatedWork"));
  const application = alternatives(permissions.get("application"));
  const higher = [
    member(code`delegated`, delegated.higher),
    member(code`application`, application.higher),
  ].filter((part) => part !== undefined);
  return [
    list(code`delegated`, delegated.least),
    list(code`application`, application.least),
    ...(higher.length === 0 ? [] : [code`higher: { ${joinCode(higher, ", ")} }`]),
  ];
}

interface Alternatives {
  readonly least: readonly string[];
  readonly higher: readonly string[];
}

/**
 * One that needs more permissions besides names them all, with blanks between. Where none is said to be the least
 * privileged one, any is.
 */
function alternatives(entry: SchemePermissions | undefined): Alternatives {
  if (entry === undefined) return { least: [], higher: [] };
  const written = (names: readonly string[]): readonly string[] => [
    ...new Set(names.flatMap((name) => setsOf(name, entry)).map((set) => set.join(" "))),
  ];
  const [least, higher] = [written(entry.least), written(entry.higher)];
  return least.length > 0 ? { least, higher } : { least: higher, higher: [] };
}

function member(name: Code, values: readonly string[]): Code | undefined {
  return values.length === 0 ? undefined : list(name, values);
}

function list(name: Code, values: readonly string[]): Code {
  return code`${name}: ${stringArray(values)}`;
}
