/**
 * `$filter` and `$search`, as much of them as applications ask for.
 *
 * https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part2-url-conventions.html#sec_SystemQueryOptionfilter
 */
import { isObject, type JsonObject, memberOf } from "./json.js";
import { invalid, notFaked, type Refusal } from "./refusal.js";

/** The items that fulfil `$filter`. */
export function filtered(items: readonly JsonObject[], filter: string | undefined): readonly JsonObject[] {
  if (filter === undefined) return items;
  const condition = new Filter(filter).condition();
  return items.filter((item) => condition({ item, variables: new Map() }) === true);
}

/** The items that have each phrase of `$search` in a string of theirs, or in the one that is named before a colon. */
export function searched(items: readonly JsonObject[], search: string | undefined): readonly JsonObject[] {
  if (search === undefined) return items;
  const phrases = search.split(/\s+AND\s+/).map((part) => phraseOf(part, search));
  return items.filter((item) => phrases.every((phrase) => mentions(item, phrase)));
}

function phraseOf(part: string, search: string): string {
  const written = part.trim();
  if (/^[^\s"()]+$/.test(written) && !/^(?:AND|OR|NOT)$/.test(written)) return written;
  if (!/^"(?:[^"\\]|\\.)*"$/.test(written))
    throw notFaked(`the search ${search}: only phrases joined by AND`);
  return written.slice(1, -1).replace(/\\(.)/g, "$1");
}

function mentions(item: JsonObject, phrase: string): boolean {
  const [, name = "", rest = ""] = /^(\w+):(.*)$/s.exec(phrase) ?? [];
  const has = (value: unknown, part: string): boolean =>
    typeof value === "string" && value.toLowerCase().includes(part.toLowerCase());
  if (Object.hasOwn(item, name)) return has(item[name], rest);
  return Object.values(item).some((value) => has(value, phrase));
}

/** Where an expression is evaluated. */
interface Scope {
  readonly item: JsonObject;
  /** Of lambda expressions, by name. */
  readonly variables: ReadonlyMap<string, unknown>;
}

type Expression = (scope: Scope) => unknown;

/** Reads an expression from its beginning to its end, and gives functions that evaluate it. */
class Filter {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  condition(): Expression {
    const expression = this.#either();
    this.#space();
    if (this.#at < this.#text.length) throw this.#unknown();
    return expression;
  }

  #either(): Expression {
    const left = this.#both();
    if (!this.#word("or")) return left;
    const right = this.#either();
    return (scope) => left(scope) === true || right(scope) === true;
  }

  #both(): Expression {
    const left = this.#negated();
    if (!this.#word("and")) return left;
    const right = this.#both();
    return (scope) => left(scope) === true && right(scope) === true;
  }

  #negated(): Expression {
    if (!this.#word("not")) return this.#comparison();
    const condition = this.#negated();
    return (scope) => condition(scope) !== true;
  }

  #comparison(): Expression {
    const left = this.#operand();
    if (this.#word("in")) {
      const values = this.#list();
      return (scope) => values.some((value) => isEqual(left(scope), value(scope)));
    }
    const operator = this.#take(/\s+(eq|ne|gt|ge|lt|le)\b/y)?.[1];
    const compare = operators.get(operator ?? "");
    if (compare === undefined) return left;
    const right = this.#operand();
    return (scope) => compare(left(scope), right(scope));
  }

  #operand(): Expression {
    this.#space();
    if (this.#take(/\(/y)) {
      const inner = this.#either();
      this.#expect(/\s*\)/y);
      return inner;
    }
    const text = this.#take(/'((?:[^']|'')*)'/y)?.[1]?.replaceAll("''", "'");
    if (text !== undefined) return () => text;
    const [name] = this.#take(/[A-Za-z]\w*(?=\()/y) ?? [];
    if (name !== undefined) return this.#call(name);
    const [word] = this.#take(/[^\s(),'/]+(?:\/(?!any\(|all\()[^\s(),'/]+)*/y) ?? [];
    if (word === undefined) throw this.#unknown();
    const quantifier = this.#take(/\/(any|all)\(/y)?.[1];
    return quantifier === undefined ? operandOf(word) : this.#quantified(word, quantifier);
  }

  #call(name: string): Expression {
    const run = functions.get(name.toLowerCase());
    if (run === undefined) throw this.#unknown();
    const parameters = this.#list();
    return (scope) => run(...parameters.map((parameter) => parameter(scope)));
  }

  #list(): readonly Expression[] {
    this.#expect(/\s*\(/y);
    const items: Expression[] = [];
    do items.push(this.#either());
    while (this.#take(/\s*,/y));
    this.#expect(/\s*\)/y);
    return items;
  }

  /** `tags/any(x:x eq 'a')`; without a condition, whether there is an item. */
  #quantified(path: string, quantifier: string): Expression {
    const list = operandOf(path);
    const items = (scope: Scope): readonly unknown[] => {
      const value = list(scope);
      return Array.isArray(value) ? value : [];
    };
    if (this.#take(/\s*\)/y)) return (scope) => items(scope).length > 0;
    const variable = this.#take(/\s*(\w+)\s*:/y)?.[1];
    if (variable === undefined) throw this.#unknown();
    const condition = this.#either();
    this.#expect(/\s*\)/y);
    const holds = (scope: Scope, value: unknown): boolean =>
      condition({ ...scope, variables: new Map([...scope.variables, [variable, value]]) }) === true;
    return quantifier === "any"
      ? (scope) => items(scope).some((value) => holds(scope, value))
      : (scope) => items(scope).every((value) => holds(scope, value));
  }

  #space(): void {
    this.#take(/\s*/y);
  }

  #word(word: string): boolean {
    return this.#take(new RegExp(`\\s*\\b${word}\\b(?=[\\s(])`, "y")) !== undefined;
  }

  #expect(pattern: RegExp): void {
    if (!this.#take(pattern)) throw this.#unknown();
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text) ?? undefined;
    if (match !== undefined) this.#at = pattern.lastIndex;
    return match;
  }

  #unknown(): Refusal {
    const rest = this.#text.slice(this.#at).trim();
    return notFaked(`the filter "${this.#text}"${rest === "" ? "" : `, from "${rest}" on`}`);
  }
}

/** A literal that stands without quotes, or a path. */
function operandOf(word: string): Expression {
  if (word === "null") return () => null;
  if (word === "true" || word === "false") return () => word === "true";
  if (/^[-+]?(?:\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|INF)$/.test(word)) {
    return () => Number(word.replace("INF", "Infinity"));
  }
  if (!/^[A-Za-z_][\w.]*(?:\/[A-Za-z_$][\w.]*)*$/.test(word)) return () => word;
  const [first = "", ...rest] = word.split("/");
  return ({ item, variables }) => {
    if (variables.has(first)) return valueAt(variables.get(first), rest);
    if (!Object.hasOwn(item, first)) throw invalid(`Could not find a property named '${first}'.`);
    return valueAt(item, [first, ...rest]);
  };
}

/** The value of a member of a member; null where there is none. */
function valueAt(value: unknown, names: readonly string[]): unknown {
  return names.reduce<unknown>((object, name) => {
    if (name === "$count") return Array.isArray(object) ? object.length : 0;
    return isObject(object) ? memberOf(object, name) : null;
  }, value);
}

const operators: ReadonlyMap<string, (left: unknown, right: unknown) => boolean> = new Map([
  ["eq", isEqual],
  ["ne", (left: unknown, right: unknown) => !isEqual(left, right)],
  ["gt", ordered((order) => order > 0)],
  ["ge", ordered((order) => order >= 0)],
  ["lt", ordered((order) => order < 0)],
  ["le", ordered((order) => order <= 0)],
]);

function isEqual(left: unknown, right: unknown): boolean {
  if (isNothing(left) || isNothing(right)) return isNothing(left) && isNothing(right);
  return order(left, right) === 0;
}

/** Nothing is greater or less than null. */
function ordered(test: (order: number) => boolean): (left: unknown, right: unknown) => boolean {
  return (left, right) => !isNothing(left) && !isNothing(right) && test(order(left, right));
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined;
}

/** Points in time by what they are, however they are written; other values that are of different kinds have no order. */
function order(left: unknown, right: unknown): number {
  const [one, other] = [comparable(left), comparable(right)];
  if (typeof one === "number" && typeof other === "number") return one - other;
  if (typeof one === "string" && typeof other === "string") return one === other ? 0 : one < other ? -1 : 1;
  return NaN;
}

function comparable(value: unknown): unknown {
  if (typeof value === "boolean") return Number(value);
  const isTime = typeof value === "string" && /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[-+]\d\d:\d\d)$/.test(value);
  return isTime ? Date.parse(value) : value;
}

const functions: ReadonlyMap<string, (...values: readonly unknown[]) => unknown> = new Map<
  string,
  (...values: readonly unknown[]) => unknown
>([
  ["contains", onTexts((text, part) => text.includes(part))],
  ["startswith", onTexts((text, part) => text.startsWith(part))],
  ["endswith", onTexts((text, part) => text.endsWith(part))],
  ["tolower", onTexts((text) => text.toLowerCase())],
  ["toupper", onTexts((text) => text.toUpperCase())],
  ["trim", onTexts((text) => text.trim())],
  ["length", onTexts((text) => text.length)],
]);

/** Of null, the result is null. */
function onTexts(run: (text: string, part: string) => unknown): (...values: readonly unknown[]) => unknown {
  return (text, part = "") => (typeof text === "string" && typeof part === "string" ? run(text, part) : null);
}
