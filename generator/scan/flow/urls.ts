/** `URL` objects, as the texts that they stand for. */
import { ts } from "ts-morph";
import { accessedName, bare, isAccess } from "../program-syntax.js";
import { type Context } from "./context.js";
import { originsOf } from "./origins.js";
import type { ProgramView } from "./program-view.js";
import { type Text, concatenate, constant } from "./text.js";
import { holeOf, textsOf } from "./texts.js";

/** The texts of `new URL(…)` and of its `href`; undefined for anything else. */
export function textsOfUrl(
  view: ProgramView,
  node: ts.Expression,
  context: Context,
): readonly Text[] | undefined {
  if (isAccess(node) && accessedName(node) === "href") {
    const urls = originsOf(view, node.expression, context).flatMap((origin) =>
      ts.isExpression(origin.node) ? (textsOfUrl(view, origin.node, origin.context) ?? []) : [],
    );
    return urls.length === 0 ? undefined : urls;
  }
  if (!ts.isNewExpression(node) || !isNamed(node.expression, "URL")) return undefined;
  const [path, base] = node.arguments ?? [];
  if (path === undefined) return undefined;
  const paths = textsOf(view, path, context);
  if (base === undefined) return paths;
  return textsOf(view, base, context).flatMap((from) => paths.flatMap((to) => resolve(from, to, node)));
}

export function isNamed(expression: ts.Expression, name: string): boolean {
  const node = bare(expression);
  return ts.isIdentifier(node) ? node.text === name : isAccess(node) && accessedName(node) === name;
}

/** RFC 3986, section 5.2, as far as the base is constant. */
function resolve(base: Text, reference: Text, node: ts.Node): readonly Text[] {
  const [first] = reference;
  const start = typeof first === "string" ? first : "";
  if (/^[a-z][a-z0-9+.-]*:/i.test(start)) return [reference];
  const from = constant(base);
  if (from === undefined) {
    // What is not known of a base stands at its start or its end.
    return typeof base[0] === "string" && start !== ""
      ? originOf(base[0], reference, node)
      : [[holeOf(node)]];
  }
  if (!URL.canParse(from)) return [[holeOf(node)]];
  if (start.startsWith("/")) return concatenate([[new URL(from).origin]], [reference]);
  const folder = new URL(".", from).href;
  return concatenate([[folder]], [reference]);
}

function originOf(base: string, reference: Text, node: ts.Node): readonly Text[] {
  const [first] = reference;
  const isAbsolute = typeof first === "string" && first.startsWith("/");
  return isAbsolute && URL.canParse(base) && /^[a-z]+:\/\/[^/]+\//i.test(base)
    ? concatenate([[new URL(base).origin]], [reference])
    : [[holeOf(node)]];
}
