import { invalid } from "./refusal.js";
export function router({ resources, types }) {
    const root = [];
    const namespace = optionalNamespace(Object.keys(types));
    const nodes = new Map();
    for (const [template, resource] of Object.entries(resources).sort(byPath)) {
        const parent = parentOf(template, nodes);
        const text = template.slice(parent?.template.length ?? 0);
        const node = newNode(template, text, resource, namespace);
        nodes.set(template, node);
        (parent?.children ?? root).push(node);
    }
    return (path) => find(root, decodeOnce(path).replace(/\/+$/, ""));
}
/** A path comes before those that go on from it. */
function byPath([left], [right]) {
    return left.length - right.length || (left < right ? -1 : 1);
}
function parentOf(template, nodes) {
    let path = template;
    while (path !== "") {
        const ends = path.endsWith(":") ? [":/"] : ["/", "("];
        path = path.slice(0, Math.max(0, ...ends.map((end) => path.lastIndexOf(end))));
        const node = nodes.get(path);
        if (node !== undefined)
            return node;
    }
    return undefined;
}
function newNode(template, text, resource, namespace) {
    const names = [...text.matchAll(/(?:([\w.]+)=)?'?\{([^}]*)\}'?/g)].map(([, name, own = ""]) => name ?? own);
    const pattern = patternOf(text, resource.is === "operation" ? namespace : "");
    return { resource, template, text, names, pattern, children: [] };
}
/**
 * An action or a function has its namespace in the path, unless that is a default one. Graph takes both.
 *
 * https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part2-url-conventions.html#sec_AddressingActions
 */
function optionalNamespace(typeNames) {
    const namespaces = new Set(typeNames.map((name) => name.slice(0, name.lastIndexOf(".") + 1)));
    return `(?:${[...namespaces].map(escaped).join("|")})?`;
}
/**
 * A key that is a segment of its own may as well stand in parentheses and quotes. A path between colons goes on to the
 * second one, or to the end.
 */
function patternOf(text, prefix) {
    if (/^\/\{[^}]*\}$/.test(text)) {
        return /^(?:\/((?:(?!:\/)[^/])+)|\('((?:[^']|'')*)'\))(?=[/(]|:\/|$)/;
    }
    if (text.startsWith(":/"))
        return /^:\/([^:]+)(?::|$)(?=\/|$)/;
    const pattern = text
        .split(/('?\{[^}]*\}'?)/)
        .map((part) => {
        if (part.startsWith("'{"))
            return "'((?:[^']|'')*)'";
        return part.startsWith("{") ? "([^/,()]+)" : escaped(part);
    })
        .join("");
    return new RegExp(`^${pattern.replace(/^\//, () => `/${prefix}`)}(?=[/(]|:/|$)`);
}
function escaped(text) {
    return text.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&");
}
/** Names come before a key, which could be any text. */
function find(nodes, rest) {
    const isKey = ({ text }) => text.startsWith("/{");
    const inOrder = [...nodes.filter((node) => !isKey(node)), ...nodes.filter(isKey)];
    for (const node of inOrder) {
        const match = node.pattern.exec(rest);
        if (match === null)
            continue;
        const step = stepOf(node, match);
        const left = rest.slice(match[0].length);
        if (left === "")
            return [step];
        const below = find(node.children, left);
        if (below !== undefined)
            return [step, ...below];
    }
    return undefined;
}
function stepOf({ resource, template, text, names }, match) {
    const written = match.slice(1);
    const values = written.flatMap((value) => value === undefined ? [] : decoded(value).replaceAll("''", "'"));
    const parameters = Object.fromEntries(names.map((name, index) => [name, values[index] ?? ""]));
    return { resource, template, text, values, parameters };
}
function decoded(value) {
    try {
        return decodeURIComponent(value);
    }
    catch {
        throw invalid(`The path has a malformed percent-encoding: '${value}'.`);
    }
}
/** Decodes everything but slashes, colons and percent signs, which would change what a path means. */
function decodeOnce(path) {
    try {
        return decodeURIComponent(path.replace(/%(2F|25|3A)/gi, "%25$1"));
    }
    catch {
        return path;
    }
}
