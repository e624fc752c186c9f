/**
 * `$filter` and `$search`, as much of them as applications ask for.
 *
 * https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part2-url-conventions.html#sec_SystemQueryOptionfilter
 */
import { isObject, memberOf } from "./json.js";
import { invalid, notFaked } from "./refusal.js";
/** The items that fulfil `$filter`. */
export function filtered(items, filter) {
    if (filter === undefined)
        return items;
    const condition = new Filter(filter).condition();
    return items.filter((item) => condition({ item, variables: new Map() }) === true);
}
/** The items that have each phrase of `$search` in a string of theirs, or in the one that is named before a colon. */
export function searched(items, search) {
    if (search === undefined)
        return items;
    const phrases = search.split(/\s+AND\s+/).map((part) => phraseOf(part, search));
    return items.filter((item) => phrases.every((phrase) => mentions(item, phrase)));
}
function phraseOf(part, search) {
    const written = part.trim();
    if (/^[^\s"()]+$/.test(written) && !/^(?:AND|OR|NOT)$/.test(written))
        return written;
    if (!/^"(?:[^"\\]|\\.)*"$/.test(written))
        throw notFaked(`the search ${search}: only phrases joined by AND`);
    return written.slice(1, -1).replace(/\\(.)/g, "$1");
}
function mentions(item, phrase) {
    const [, name = "", rest = ""] = /^(\w+):(.*)$/s.exec(phrase) ?? [];
    const has = (value, part) => typeof value === "string" && value.toLowerCase().includes(part.toLowerCase());
    if (Object.hasOwn(item, name))
        return has(item[name], rest);
    return Object.values(item).some((value) => has(value, phrase));
}
/** Reads an expression from its beginning to its end, and gives functions that evaluate it. */
class Filter {
    #text;
    #at = 0;
    constructor(text) {
        this.#text = text;
    }
    condition() {
        const expression = this.#either();
        this.#space();
        if (this.#at < this.#text.length)
            throw this.#unknown();
        return expression;
    }
    #either() {
        const left = this.#both();
        if (!this.#word("or"))
            return left;
        const right = this.#either();
        return (scope) => left(scope) === true || right(scope) === true;
    }
    #both() {
        const left = this.#negated();
        if (!this.#word("and"))
            return left;
        const right = this.#both();
        return (scope) => left(scope) === true && right(scope) === true;
    }
    #negated() {
        if (!this.#word("not"))
            return this.#comparison();
        const condition = this.#negated();
        return (scope) => condition(scope) !== true;
    }
    #comparison() {
        const left = this.#operand();
        if (this.#word("in")) {
            const values = this.#list();
            return (scope) => values.some((value) => isEqual(left(scope), value(scope)));
        }
        const operator = this.#take(/\s+(eq|ne|gt|ge|lt|le)\b/y)?.[1];
        const compare = operators.get(operator ?? "");
        if (compare === undefined)
            return left;
        const right = this.#operand();
        return (scope) => compare(left(scope), right(scope));
    }
    #operand() {
        this.#space();
        if (this.#take(/\(/y)) {
            const inner = this.#either();
            this.#expect(/\s*\)/y);
            return inner;
        }
        const text = this.#take(/'((?:[^']|'')*)'/y)?.[1]?.replaceAll("''", "'");
        if (text !== undefined)
            return () => text;
        const [name] = this.#take(/[A-Za-z]\w*(?=\()/y) ?? [];
        if (name !== undefined)
            return this.#call(name);
        const [word] = this.#take(/[^\s(),'/]+(?:\/(?!any\(|all\()[^\s(),'/]+)*/y) ?? [];
        if (word === undefined)
            throw this.#unknown();
        const quantifier = this.#take(/\/(any|all)\(/y)?.[1];
        return quantifier === undefined ? operandOf(word) : this.#quantified(word, quantifier);
    }
    #call(name) {
        const run = functions.get(name.toLowerCase());
        if (run === undefined)
            throw this.#unknown();
        const parameters = this.#list();
        return (scope) => run(...parameters.map((parameter) => parameter(scope)));
    }
    #list() {
        this.#expect(/\s*\(/y);
        const items = [];
        do
            items.push(this.#either());
        while (this.#take(/\s*,/y));
        this.#expect(/\s*\)/y);
        return items;
    }
    /** `tags/any(x:x eq 'a')`; without a condition, whether there is an item. */
    #quantified(path, quantifier) {
        const list = operandOf(path);
        const items = (scope) => {
            const value = list(scope);
            return Array.isArray(value) ? value : [];
        };
        if (this.#take(/\s*\)/y))
            return (scope) => items(scope).length > 0;
        const variable = this.#take(/\s*(\w+)\s*:/y)?.[1];
        if (variable === undefined)
            throw this.#unknown();
        const condition = this.#either();
        this.#expect(/\s*\)/y);
        const holds = (scope, value) => condition({ ...scope, variables: new Map([...scope.variables, [variable, value]]) }) === true;
        return quantifier === "any"
            ? (scope) => items(scope).some((value) => holds(scope, value))
            : (scope) => items(scope).every((value) => holds(scope, value));
    }
    #space() {
        this.#take(/\s*/y);
    }
    #word(word) {
        return this.#take(new RegExp(`\\s*\\b${word}\\b(?=[\\s(])`, "y")) !== undefined;
    }
    #expect(pattern) {
        if (!this.#take(pattern))
            throw this.#unknown();
    }
    #take(pattern) {
        pattern.lastIndex = this.#at;
        const match = pattern.exec(this.#text) ?? undefined;
        if (match !== undefined)
            this.#at = pattern.lastIndex;
        return match;
    }
    #unknown() {
        const rest = this.#text.slice(this.#at).trim();
        return notFaked(`the filter "${this.#text}"${rest === "" ? "" : `, from "${rest}" on`}`);
    }
}
/** A literal that stands without quotes, or a path. */
function operandOf(word) {
    if (word === "null")
        return () => null;
    if (word === "true" || word === "false")
        return () => word === "true";
    if (/^[-+]?(?:\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|INF)$/.test(word)) {
        return () => Number(word.replace("INF", "Infinity"));
    }
    if (!/^[A-Za-z_][\w.]*(?:\/[A-Za-z_$][\w.]*)*$/.test(word))
        return () => word;
    const [first = "", ...rest] = word.split("/");
    return ({ item, variables }) => {
        if (variables.has(first))
            return valueAt(variables.get(first), rest);
        if (!Object.hasOwn(item, first))
            throw invalid(`Could not find a property named '${first}'.`);
        return valueAt(item, [first, ...rest]);
    };
}
/** The value of a member of a member; null where there is none. */
function valueAt(value, names) {
    return names.reduce((object, name) => {
        if (name === "$count")
            return Array.isArray(object) ? object.length : 0;
        return isObject(object) ? memberOf(object, name) : null;
    }, value);
}
const operators = new Map([
    ["eq", isEqual],
    ["ne", (left, right) => !isEqual(left, right)],
    ["gt", ordered((order) => order > 0)],
    ["ge", ordered((order) => order >= 0)],
    ["lt", ordered((order) => order < 0)],
    ["le", ordered((order) => order <= 0)],
]);
function isEqual(left, right) {
    if (isNothing(left) || isNothing(right))
        return isNothing(left) && isNothing(right);
    return order(left, right) === 0;
}
/** Nothing is greater or less than null. */
function ordered(test) {
    return (left, right) => !isNothing(left) && !isNothing(right) && test(order(left, right));
}
function isNothing(value) {
    return value === null || value === undefined;
}
/** Points in time by what they are, however they are written; other values that are of different kinds have no order. */
function order(left, right) {
    const [one, other] = [comparable(left), comparable(right)];
    if (typeof one === "number" && typeof other === "number")
        return one - other;
    if (typeof one === "string" && typeof other === "string")
        return one === other ? 0 : one < other ? -1 : 1;
    return NaN;
}
function comparable(value) {
    if (typeof value === "boolean")
        return Number(value);
    const isTime = typeof value === "string" && /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[-+]\d\d:\d\d)$/.test(value);
    return isTime ? Date.parse(value) : value;
}
const functions = new Map([
    ["contains", onTexts((text, part) => text.includes(part))],
    ["startswith", onTexts((text, part) => text.startsWith(part))],
    ["endswith", onTexts((text, part) => text.endsWith(part))],
    ["tolower", onTexts((text) => text.toLowerCase())],
    ["toupper", onTexts((text) => text.toUpperCase())],
    ["trim", onTexts((text) => text.trim())],
    ["length", onTexts((text) => text.length)],
]);
/** Of null, the result is null. */
function onTexts(run) {
    return (text, part = "") => (typeof text === "string" && typeof part === "string" ? run(text, part) : null);
}
