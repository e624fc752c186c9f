/**
 * Expressions that are one text, written as an attribute or as an element.
 *
 * https://docs.oasis-open.org/odata/odata-csdl-xml/v4.01/odata-csdl-xml-v4.01.html#sec_ConstantExpression
 */
import type { Expression, PathKind } from "../../ir/annotation.js";
import { isQualifiedName, isSimpleIdentifier, resolveAlias, resolvePath } from "./names.js";
import type { Aliases } from "./names.js";

/** How one kind of expression is read from its text. */
export interface ConstantReader {
  /** What the text must be, for messages. */
  readonly expected: string;
  /** Undefined where the text is not of that form. */
  readonly read: (text: string, aliases: Aliases) => Expression | undefined;
}

/** The reader of each kind, by the name of its attribute or element. */
export const constantReaders: ReadonlyMap<string, ConstantReader> = new Map<string, ConstantReader>([
  ["String", { expected: "a string", read: (value) => ({ kind: "string", value }) }],
  ["Bool", { expected: "true or false", read: readBoolean }],
  ["Int", numberReader("an integer", /^[+-]?\d+$/)],
  ["Decimal", numberReader("a decimal number", decimalPattern())],
  ["Float", numberReader("a number", decimalPattern())],
  ["Binary", literalReader("Binary", "base64url text", /^[A-Za-z0-9_\-+/]*={0,2}$/)],
  ["Date", literalReader("Date", "a date such as 2024-02-29", /^-?\d{4,}-[01]\d-[0-3]\d$/)],
  ["DateTimeOffset", literalReader("DateTimeOffset", "a date and time with offset", dateTimePattern())],
  ["Duration", literalReader("Duration", "a duration such as P1DT2H", durationPattern())],
  ["Guid", literalReader("Guid", "a GUID", /^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$/)],
  ["TimeOfDay", literalReader("TimeOfDay", "a time of day", /^[0-2]\d:[0-5]\d(?::[0-5]\d(?:\.\d{1,12})?)?$/)],
  ["EnumMember", { expected: "members such as ns.enum/member, with blanks between", read: readMembers }],
  ["Path", pathReader("Path")],
  ["PropertyPath", pathReader("PropertyPath")],
  ["NavigationPropertyPath", pathReader("NavigationPropertyPath")],
  ["AnnotationPath", pathReader("AnnotationPath")],
  ["ModelElementPath", pathReader("ModelElementPath")],
  ["AnyPropertyPath", pathReader("AnyPropertyPath")],
]);

function readBoolean(text: string): Expression | undefined {
  const value = text.trim();
  return value === "true" || value === "false" ? { kind: "boolean", value: value === "true" } : undefined;
}

function numberReader(expected: string, pattern: RegExp): ConstantReader {
  return {
    expected,
    read: (text) => (pattern.test(text.trim()) ? { kind: "number", value: text.trim() } : undefined),
  };
}

function literalReader(type: string, expected: string, pattern: RegExp): ConstantReader {
  return {
    expected,
    read: (text) => (pattern.test(text.trim()) ? { kind: "literal", type, value: text.trim() } : undefined),
  };
}

function pathReader(type: PathKind): ConstantReader {
  return {
    expected: "a path",
    read: (text, aliases) => {
      const value = resolvePath(aliases, text);
      return value === "" ? undefined : { kind: "path", type, value };
    },
  };
}

/** CSDL 14.3.7: a member, or several of a type with flags. */
function readMembers(text: string, aliases: Aliases): Expression | undefined {
  const members = text.split(/\s+/).filter((member) => member !== "");
  if (members.length === 0 || !members.every(isMember)) return undefined;
  return { kind: "enumerationMembers", members: members.map((member) => resolveMember(member, aliases)) };
}

function isMember(text: string): boolean {
  const [type = "", member = "", ...more] = text.split("/");
  return isQualifiedName(type) && isSimpleIdentifier(member) && more.length === 0;
}

function resolveMember(text: string, aliases: Aliases): string {
  const slash = text.indexOf("/");
  return resolveAlias(aliases, text.slice(0, slash)) + text.slice(slash);
}

function decimalPattern(): RegExp {
  return /^(?:[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|-?INF|NaN)$/;
}

function dateTimePattern(): RegExp {
  return /^-?\d{4,}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d(?::[0-5]\d(?:\.\d{1,12})?)?(?:Z|[+-][0-2]\d:[0-5]\d)$/i;
}

function durationPattern(): RegExp {
  return /^[+-]?P(?=\d|T\d)(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/;
}
