import type { Scheme } from "../../ir/access.js";

/** What a permission file says of one permission on one path. */
export interface PathValue {
  readonly least: readonly Scheme[];
  readonly alsoRequires: readonly string[];
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
 *     pair  = key "=" item *( "," item )
 *     key   = "least" / "AlsoRequires"      ; in any case
 *
 * with blanks allowed around every token. Items of `least` are schemes, items of `AlsoRequires` permissions.
 * Whatever is well-formed is in the result, even where something else is not.
 */
export function parsePathValue(text: string): PathValue {
  if (text === "") return nothingSaid;
  const found = new Map<string, readonly string[]>();
  const problems: PathValueProblem[] = [];
  const unknownKeys: string[] = [];

  for (const pair of text.split(";").map((part) => part.trim())) {
    if (pair === "") continue;
    const equals = pair.indexOf("=");
    const name = pair.slice(0, Math.max(0, equals)).trim();
    const items = pair
      .slice(equals + 1)
      .split(",")
      .map((item) => item.trim());
    const key = name.toLowerCase();
    if (name === "" || items.includes("")) {
      problems.push({
        expected: 'a key and its items, as in "least=DelegatedWork,Application"',
        found: pair,
      });
    } else if (key !== "least" && key !== "alsorequires") {
      unknownKeys.push(name);
    } else if (found.has(key)) {
      problems.push({ expected: `the key "${name}" once`, found: pair });
    } else {
      found.set(key, items);
    }
  }

  const least = (found.get("least") ?? []).flatMap((item) => {
    const scheme = schemeNamed(item);
    if (scheme === undefined)
      problems.push({ expected: `one of ${Object.keys(schemeNames).join(", ")}`, found: item });
    return scheme ?? [];
  });
  return {
    least: [...new Set(least)],
    alsoRequires: [...new Set(found.get("alsorequires"))],
    unknownKeys,
    problems,
  };
}

/** The value of every second path of a real file. */
const nothingSaid: PathValue = { least: [], alsoRequires: [], unknownKeys: [], problems: [] };

function schemeNamed(name: string): Scheme | undefined {
  return schemesByName.get(name);
}

const schemesByName: ReadonlyMap<string, Scheme> = new Map(Object.entries(schemeNames));
