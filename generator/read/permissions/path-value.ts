import type { PermissionSet, Scheme } from "../../ir/access.js";
import { parseAlsoRequires } from "./also-requires.js";

/** What a permission file says of one permission on one path. */
export interface PathValue {
  readonly least: readonly Scheme[];
  /** Any one of these sets; none where nothing is required. */
  readonly alsoRequires: readonly PermissionSet[];
  /** Keys that have no meaning here; the format may grow. */
  readonly unknownKeys: readonly string[];
  readonly problems: readonly PathValueProblem[];
}

/** A departure from the grammar. */
export interface PathValueProblem {
  /** In words that go on from "Expected". */
  readonly expected: string;
  /** The part of the text in which it is. */
  readonly found: string;
}

/** The schemes as a permission file spells them. */
export const schemeNames = {
  DelegatedWork: "delegatedWork",
  DelegatedPersonal: "delegatedPersonal",
  Application: "application",
} as const satisfies Record<string, Scheme>;

/**
 * Reads a path value:
 *
 *     value = [ pair *( ";" pair ) [ ";" ] ]
 *     pair  = "least" "=" scheme *( "," scheme ) / "AlsoRequires" "=" expression    ; keys in any case
 *
 * with blanks allowed around every token. Expressions are those of `parseAlsoRequires`. Whatever is well-formed is in the
 * result, even where something else is not.
 */
export function parsePathValue(text: string): PathValue {
  if (text === "") return nothingSaid;
  const problems: PathValueProblem[] = [];
  const unknownKeys: string[] = [];
  const found = new Map<string, string>();

  for (const pair of text.split(";").map((part) => part.trim())) {
    if (pair === "") continue;
    const equals = pair.indexOf("=");
    const name = pair.slice(0, Math.max(0, equals)).trim();
    const value = pair.slice(equals + 1).trim();
    const key = name.toLowerCase();
    if (name === "" || value === "") problems.push({ expected: aPair, found: pair });
    else if (key !== "least" && key !== "alsorequires") unknownKeys.push(name);
    else if (found.has(key)) problems.push({ expected: `the key "${name}" once`, found: pair });
    else found.set(key, value);
  }

  const least = parseLeast(found.get("least"));
  const required = found.get("alsorequires");
  const alsoRequires = required === undefined ? [] : parseAlsoRequires(required);
  if (alsoRequires === undefined) problems.push({ expected: anExpression, found: required ?? "" });
  return {
    least: least.schemes,
    alsoRequires: alsoRequires ?? [],
    unknownKeys,
    problems: [...problems, ...least.problems],
  };
}

const aPair = 'a key and its value, as in "least=DelegatedWork,Application"';
/** In words that go on from "Expected". */
export const anExpression =
  'permissions with "," or "|" between alternatives and "&" between those needed together';

function parseLeast(text: string | undefined): {
  readonly schemes: readonly Scheme[];
  readonly problems: readonly PathValueProblem[];
} {
  const names = text?.split(",").map((name) => name.trim()) ?? [];
  return {
    schemes: [...new Set(names.flatMap((name) => schemesByName.get(name) ?? []))],
    problems: names
      .filter((name) => !schemesByName.has(name))
      .map((name) => ({ expected: `one of ${Object.keys(schemeNames).join(", ")}`, found: name })),
  };
}

/** The value of every second path of a real file. */
const nothingSaid: PathValue = { least: [], alsoRequires: [], unknownKeys: [], problems: [] };

const schemesByName: ReadonlyMap<string, Scheme> = new Map(Object.entries(schemeNames));
