import fc from "fast-check";
import { XMLParser } from "fast-xml-parser";

/** A CSDL document that says the same in another order, which the seed decides. */
export function shuffledCsdl(text: string, seed: number): string {
  return (parser.parse(text) as readonly Node[]).map((node) => xmlOf(shuffled(node, seed))).join("");
}

/** Entities stay as they are written, so that they can be written again. */
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  trimValues: false,
  processEntities: false,
});

/** What fast-xml-parser makes of a node where order counts: its children under its name, its attributes beside. */
type Node = Readonly<Record<string, unknown>>;

const [attributesKey, attributePrefix, textKey] = [":@", "@_", "#text"];

/** Elements whose children have no order that means anything (CSDL 4.01, 5 to 14). */
const unordered = new Set([
  ...["edmx:DataServices", "Schema", "EntityType", "ComplexType", "EntityContainer", "EntitySet"],
  ...["Singleton", "Annotations", "Record"],
]);

function shuffled(node: Node, seed: number): Node {
  return Object.fromEntries(
    Object.entries(node).map(([name, value]) => {
      if (!Array.isArray(value)) return [name, value];
      const children = (value as readonly Node[]).map((child) => shuffled(child, seed));
      return [name, unordered.has(name) ? inOtherOrder(children, seed) : children];
    }),
  );
}

function inOtherOrder(children: readonly Node[], seed: number): readonly Node[] {
  const order = fc.shuffledSubarray([...children], { minLength: children.length });
  const [result = children] = fc.sample(order, { seed, numRuns: 1 });
  return result;
}

function xmlOf(node: Node): string {
  const attributes = Object.entries((node[attributesKey] ?? {}) as Readonly<Record<string, string>>)
    .map(([name, value]) => ` ${name.slice(attributePrefix.length)}="${value}"`)
    .join("");
  return Object.entries(node)
    .filter(([name]) => name !== attributesKey)
    .map(([name, value]) => {
      if (name === textKey) return String(value);
      return name.startsWith("?")
        ? `<${name}${attributes}?>`
        : `<${name}${attributes}>${(value as readonly Node[]).map(xmlOf).join("")}</${name}>`;
    })
    .join("");
}
