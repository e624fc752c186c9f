/** `$expand`, with query options of its own. */
import { type JsonObject } from "./json.js";
import type { Located } from "./places.js";
import { parseQuery, type Query, selected } from "./query.js";
import { invalid, notFaked } from "./refusal.js";
import { found, type World } from "./requests.js";

/** An entity as the query wants it: with what was selected of it, and what was expanded. */
export function shaped(
  world: World,
  located: Located,
  item: JsonObject,
  declared: string,
  query: Query,
): JsonObject {
  const { types } = world;
  const type = types.actual(located.entity, declared);
  const expanded = expansions(query.get("expand")).map(({ name, options }): [string, unknown] => {
    const member = types.members(type).get(name) ?? types.members(declared).get(name);
    if (member?.isNavigation !== true) {
      throw invalid(`Could not find a navigation property named '${name}' on type '${declared}'.`);
    }
    const entities = world.places.related(located.path, name, member);
    const items = found(world, options, { entities, type: member.name });
    const shapes = items.map((each) => shaped(world, each.located, each.item, member.name, options));
    return [name, member.collection ? page(shapes, options) : (shapes[0] ?? null)];
  });
  return { ...selected(types, declared, item, query), ...Object.fromEntries(expanded) };
}

function page(items: readonly JsonObject[], options: Query): readonly JsonObject[] {
  const start = Number(options.get("skip") ?? 0);
  return items.slice(start, start + Number(options.get("top") ?? Infinity));
}

interface Expansion {
  readonly name: string;
  readonly options: Query;
}

/** `author,reviews($select=stars;$top=2)` */
function expansions(text: string | undefined): readonly Expansion[] {
  return split(text ?? "", ",").map((written) => {
    const [, name, options = ""] = /^\s*(\w+)\s*(?:\((.*)\))?\s*$/s.exec(written) ?? [];
    if (name === undefined) throw notFaked(`to expand "${written}"`);
    const parameters = split(options, ";").map((option): [string, string] => {
      const [, key = option, value = ""] = /^\s*([^=]*)=(.*)$/s.exec(option) ?? [];
      return [key, value];
    });
    return { name, options: parseQuery(parameters) };
  });
}

/** The parts between separators, but not those in parentheses or quotes. */
function split(text: string, separator: string): readonly string[] {
  const parts = [""];
  let depth = 0;
  for (const [token] of text.matchAll(/'(?:[^']|'')*'|"(?:[^"\\]|\\.)*"|[^]/g)) {
    depth += Number(token === "(") - Number(token === ")");
    if (token === separator && depth === 0) parts.push("");
    else parts.push((parts.pop() ?? "") + token);
  }
  return parts.filter((part) => part !== "");
}
