import { isObject, memberOf } from "./json.js";
import { invalid, notFaked } from "./refusal.js";
const known = ["count", "expand", "filter", "orderby", "search", "select", "skip", "skiptoken", "top", "id"];
const beyondFake = ["apply", "compute", "levels", "format"];
export function parseQuery(parameters) {
    const query = new Map();
    for (const [written, value] of parameters) {
        const name = written.replace(/^\$/, "").toLowerCase();
        if (beyondFake.includes(name))
            throw notFaked(`the query option $${name}`);
        if (known.includes(name))
            query.set(name, value);
        else if (written.startsWith("$"))
            throw invalid(`The query option '${written}' is not valid.`);
    }
    return query;
}
/** Sorts by `$orderby`; null comes first. */
export function ordered(items, orderBy) {
    if (orderBy === undefined)
        return items;
    const keys = orderBy.split(",").map((part) => {
        const [, path, direction] = /^\s*([\w./]+)(?:\s+(asc|desc))?\s*$/.exec(part) ?? [];
        if (path === undefined)
            throw notFaked(`to order by "${part}"`);
        return { path, sign: direction === "desc" ? -1 : 1 };
    });
    return [...items].sort((left, right) => {
        for (const { path, sign } of keys) {
            const order = compare(valueAt(left, path), valueAt(right, path));
            if (order !== 0)
                return order * sign;
        }
        return 0;
    });
}
function compare(left, right) {
    if (typeof left === "number" && typeof right === "number")
        return left - right;
    const [one, other] = [textOf(left), textOf(right)];
    return one === other ? 0 : one < other ? -1 : 1;
}
function textOf(value) {
    return typeof value === "string" || typeof value === "boolean" ? String(value) : "";
}
function valueAt(item, path) {
    let value = item;
    for (const name of path.split("/")) {
        if (!isObject(value))
            return null;
        if (value === item && !Object.hasOwn(item, name))
            throw invalid(`Could not find a property named '${name}'.`);
        value = memberOf(value, name);
    }
    return value;
}
/** Only the members that `$select` names, and what the service says of the object. */
export function selected(types, type, item, query) {
    const select = query.get("select");
    if (select === undefined || select === "*")
        return item;
    const names = select.split(",").map((name) => name.trim());
    const isOpen = types.isOpen(type);
    for (const name of names) {
        const isMember = types.members(types.actual(item, type)).has(name) || types.members(type).has(name);
        if (!isMember && !isOpen)
            throw invalid(`Could not find a property named '${name}' on type '${type}'.`);
    }
    return Object.fromEntries(Object.entries(item).filter(([name]) => names.includes(name) || name.startsWith("@")));
}
/** A number that a query option must be. */
export function countOption(query, name) {
    const text = query.get(name);
    if (text === undefined)
        return undefined;
    if (!/^\d+$/.test(text))
        throw invalid(`Invalid value '${text}' for $${name} query option.`);
    return Number(text);
}
