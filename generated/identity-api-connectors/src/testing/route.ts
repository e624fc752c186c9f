import { invalid } from "./refusal.js";
import type { Resource, Service } from "./service.js";

/** One step of a path that was found. */
export interface Step {
  readonly resource: Resource;
  /** The path template from the service root. */
  readonly template: string;
  /** What the template adds to that of the step before, e.g. `/members`. */
  readonly text: string;
  /** What stands in the path for the placeholders, decoded; of a function, its parameters by name. */
  readonly values: readonly string[];
  readonly parameters: Readonly<Record<string, string>>;
}

/** Finds the steps of a path below the service root, still percent-encoded; undefined where no template fits. */
export type Route = (path: string) => readonly Step[] | undefined;

interface Node {
  readonly resource: Resource;
  readonly template: string;
  readonly text: string;
  readonly pattern: RegExp;
  readonly names: readonly string[];
  readonly children: Node[];
}

export function router({ resources, types }: Service): Route {
  const root: Node[] = [];
  const namespace = optionalNamespace(Object.keys(types));
  const nodes = new Map<string, Node>();
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
function byPath([left]: [string, unknown], [right]: [string, unknown]): number {
  return left.length - right.length || (left < right ? -1 : 1);
}

function parentOf(template: string, nodes: ReadonlyMap<string, Node>): Node | undefined {
  let path = template;
  while (path !== "") {
    const ends = path.endsWith(":") ? [":/"] : ["/", "("];
    path = path.slice(0, Math.max(0, ...ends.map((end) => path.lastIndexOf(end))));
    const node = nodes.get(path);
    if (node !== undefined) return node;
  }
  return undefined;
}

function newNode(template: string, text: string, resource: Resource, namespace: string): Node {
  const names = [...text.matchAll(/(?:([\w.]+)=)?'?\{([^}]*)\}'?/g)].map(([, name, own = ""]) => name ?? own);
  const pattern = patternOf(text, resource.is === "operation" ? namespace : "");
  return { resource, template, text, names, pattern, children: [] };
}

/**
 * An action or a function has its namespace in the path, unless that is a default one. Graph takes both.
 *
 * https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part2-url-conventions.html#sec_AddressingActions
 */
function optionalNamespace(typeNames: readonly string[]): string {
  const namespaces = new Set(typeNames.map((name) => name.slice(0, name.lastIndexOf(".") + 1)));
  return `(?:${[...namespaces].map(escaped).join("|")})?`;
}

/**
 * A key that is a segment of its own may as well stand in parentheses and quotes. A path between colons goes on to the
 * second one, or to the end.
 */
function patternOf(text: string, prefix: string): RegExp {
  if (/^\/\{[^}]*\}$/.test(text)) {
    return /^(?:\/((?:(?!:\/)[^/])+)|\('((?:[^']|'')*)'\))(?=[/(]|:\/|$)/;
  }
  if (text.startsWith(":/")) return /^:\/([^:]+)(?::|$)(?=\/|$)/;
  const pattern = text
    .split(/('?\{[^}]*\}'?)/)
    .map((part) => {
      if (part.startsWith("'{")) return "'((?:[^']|'')*)'";
      return part.startsWith("{") ? "([^/,()]+)" : escaped(part);
    })
    .join("");
  return new RegExp(`^${pattern.replace(/^\//, () => `/${prefix}`)}(?=[/(]|:/|$)`);
}

function escaped(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&");
}

/** Names come before a key, which could be any text. */
function find(nodes: readonly Node[], rest: string): readonly Step[] | undefined {
  const isKey = ({ text }: Node): boolean => text.startsWith("/{");
  const inOrder = [...nodes.filter((node) => !isKey(node)), ...nodes.filter(isKey)];
  for (const node of inOrder) {
    const match = node.pattern.exec(rest);
    if (match === null) continue;
    const step = stepOf(node, match);
    const left = rest.slice(match[0].length);
    if (left === "") return [step];
    const below = find(node.children, left);
    if (below !== undefined) return [step, ...below];
  }
  return undefined;
}

function stepOf({ resource, template, text, names }: Node, match: RegExpExecArray): Step {
  const written: readonly (string | undefined)[] = match.slice(1);
  const values = written.flatMap((value) =>
    value === undefined ? [] : decoded(value).replaceAll("''", "'"),
  );
  const parameters = Object.fromEntries(names.map((name, index) => [name, values[index] ?? ""]));
  return { resource, template, text, values, parameters };
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    throw invalid(`The path has a malformed percent-encoding: '${value}'.`);
  }
}

/** Decodes everything but slashes, colons and percent signs, which would change what a path means. */
function decodeOnce(path: string): string {
  try {
    return decodeURIComponent(path.replace(/%(2F|25|3A)/gi, "%25$1"));
  } catch {
    return path;
  }
}
