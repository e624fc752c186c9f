/** JSON becomes a value of the shape that a schema describes, or findings about every departure from it. */
import { parse, printParseErrorCode } from "jsonc-parser";
import type { ParseError } from "jsonc-parser";
import * as v from "valibot";
import { diagnostic } from "../diagnostics.js";
import type { Diagnostic, DiagnosticCode, Outcome } from "../diagnostics.js";
import { jsonPointer } from "../escape/json-pointer.js";
import type { Source } from "../source.js";
import { countMembers, measureJson, repeatedMembers } from "./json-size.js";

/**
 * Reads a JSON text. Each message in the schema says what is expected there, in words that go on from "Expected".
 *
 * @param code of every finding about what it says: a syntax error with its position, a departure from the schema with its
 *   JSON pointer
 * @returns undefined where there is a finding
 */
export function readJson<Output>(
  source: Source,
  schema: v.GenericSchema<unknown, Output>,
  code: DiagnosticCode,
): Outcome<Output | undefined> {
  const size = measureJson(source.text);
  if ("fault" in size) {
    const { message, offset } = size.fault;
    return { value: undefined, diagnostics: [diagnostic("input-too-large", message, { source, offset })] };
  }
  let value: unknown;
  try {
    value = JSON.parse(source.text);
  } catch (error) {
    return { value: undefined, diagnostics: [syntaxError(source, error, code)] };
  }
  if (countMembers(value) < size.members) {
    return { value: undefined, diagnostics: repetitions(source, code) };
  }
  const result = v.safeParse(schema, value);
  if (result.success) return { value: result.output, diagnostics: [] };
  return { value: undefined, diagnostics: result.issues.map((issue) => departure(source, issue, code)) };
}

/** An object with these members and no others. */
export function exactObject<const Entries extends v.ObjectEntries>(entries: Entries) {
  return v.pipe(anyObject, v.objectWithRest(entries, v.never()));
}

/** An object with these members; others are kept as they are. */
export function openObject<const Entries extends v.ObjectEntries>(entries: Entries) {
  return v.pipe(anyObject, v.looseObject(entries));
}

/** An object of any members, with names and values of one shape. */
export function dictionary<
  const Value extends v.GenericSchema,
  const Name extends v.GenericSchema<string, string>,
>(value: Value, name: Name) {
  return v.pipe(anyObject, v.record(name, value));
}

/** An object, which valibot takes an array for, too. */
export const anyObject = v.custom<Record<string, unknown>>(
  (value) => typeof value === "object" && value !== null && !Array.isArray(value),
  "an object",
);

/** One of some texts. */
export function oneOf<const Options extends readonly string[]>(options: Options) {
  return v.picklist(options, listed(options));
}

/** One of the names of a table's members. */
export function keyOf<const Table extends Readonly<Record<string, unknown>>>(table: Table) {
  return v.custom<Extract<keyof Table, string>>(
    (value) => typeof value === "string" && Object.hasOwn(table, value),
    listed(Object.keys(table)),
  );
}

function listed(options: readonly string[]): string {
  return `one of ${options.map((option) => JSON.stringify(option)).join(", ")}`;
}

function repetitions(source: Source, code: DiagnosticCode): readonly Diagnostic[] {
  return repeatedMembers(source.text).map(({ name, offset }) =>
    diagnostic(code, `The member ${quote(name)} is there twice. Remove one of them.`, { source, offset }),
  );
}

/** The engine's own message has no reliable position; only the first error is no consequence of another. */
function syntaxError(source: Source, error: unknown, code: DiagnosticCode): Diagnostic {
  const first = firstSyntaxError(source.text);
  const reason =
    first === undefined
      ? error instanceof Error
        ? error.message
        : String(error)
      : printParseErrorCode(first.error)
          .replace(/(?<=[a-z])(?=[A-Z])/gu, " ")
          .toLowerCase();
  return diagnostic(code, `This is not valid JSON: ${reason}. Correct the syntax.`, {
    source,
    offset: first?.offset ?? 0,
  });
}

function firstSyntaxError(text: string): ParseError | undefined {
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  return errors[0];
}

function departure(source: Source, issue: v.BaseIssue<unknown>, code: DiagnosticCode): Diagnostic {
  const keys = (issue.path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key)));
  const last = keys.at(-1);
  const isMember = typeof last === "string";
  if (isMember && issue.type === "never") {
    const message = `The member ${quote(last)} is not known here. Correct its name, or remove it.`;
    return diagnostic(code, message, { source, pointer: jsonPointer(keys) });
  }
  if (isMember && issue.input === undefined) {
    const message = `The member ${quote(last)} is missing. Add it.`;
    return diagnostic(code, message, { source, pointer: jsonPointer(keys.slice(0, -1)) });
  }
  const message = `Expected ${issue.message}, but found ${describe(issue.input)}.`;
  return diagnostic(code, message, { source, pointer: jsonPointer(keys) });
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? "an empty array" : "an array";
  if (typeof value === "object" && value !== null) return "an object";
  return typeof value === "string" ? quote(value) : String(value);
}

function quote(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}
