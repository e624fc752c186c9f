/** What the URLs of an HTTP library's object are relative to. */
import { ts } from "ts-morph";
import type { Context, Origin } from "../flow/context.js";
import { originsOf } from "../flow/origins.js";
import { symbolOf } from "../flow/symbols.js";
import { type Text, joinTexts } from "../flow/text.js";
import { textsOf } from "../flow/texts.js";
import { accessedName, bare, isAccess } from "../program-syntax.js";
import type { Scan } from "../scan.js";
import { baseOptions, httpFactories } from "./http-libraries.js";
import { option } from "./http-options.js";

/** The bases of a call: those that its own options name, or else those of the object that it is made on. */
export function basesOf(
  scan: Scan,
  call: ts.CallExpression,
  context: Context,
): (options: readonly Origin[]) => readonly Text[] {
  return (options) => {
    const own = namedBases(
      scan,
      options.filter(({ node }) => ts.isObjectLiteralExpression(node)),
    );
    if (own.length > 0) return own;
    const callee = bare(call.expression);
    const object = isAccess(callee) ? callee.expression : callee;
    const made = basesOfObject(scan, object, context, 0);
    return made.length === 0 ? [[]] : made;
  };
}

function namedBases(scan: Scan, options: readonly Origin[]): readonly Text[] {
  return baseOptions.flatMap((name) => option(scan.view, options, name).texts);
}

function basesOfObject(scan: Scan, object: ts.Expression, context: Context, depth: number): readonly Text[] {
  const assigned = assignedBases(scan, object, context);
  if (assigned.length > 0 || depth > 5) return assigned;
  return originsOf(scan.view, object, context).flatMap((origin): readonly Text[] => {
    const { node } = origin;
    if (ts.isNewExpression(node)) return basesOfNew(scan, node, origin.context);
    if (!ts.isCallExpression(node)) return [];
    const callee = bare(node.expression);
    if (!isAccess(callee) || !httpFactories.has(accessedName(callee) ?? "")) return [];
    const options = node.arguments.flatMap((each) => originsOf(scan.view, each, origin.context));
    const named = namedBases(scan, options);
    return named.length > 0 ? named : basesOfObject(scan, callee.expression, origin.context, depth + 1);
  });
}

/** `new Pool("https://…")` */
function basesOfNew(scan: Scan, node: ts.NewExpression, context: Context): readonly Text[] {
  const [origin] = node.arguments ?? [];
  return origin === undefined ? [] : textsOf(scan.view, origin, context);
}

/** `client.defaults.baseURL = "https://…"` */
function assignedBases({ view }: Scan, object: ts.Expression, context: Context): readonly Text[] {
  const symbol = symbolOf(view.checker, bare(object));
  if (symbol === undefined) return [];
  return baseOptions.flatMap((name) =>
    (view.index.identifiers.get(name) ?? []).flatMap((identifier) => {
      const target = identifier.parent;
      const assignment = target.parent;
      if (!isAccess(target) || !ts.isBinaryExpression(assignment) || assignment.left !== target) return [];
      const defaults = bare(target.expression);
      if (!isAccess(defaults) || accessedName(defaults) !== "defaults") return [];
      return symbolOf(view.checker, bare(defaults.expression)) === symbol
        ? textsOf(view, assignment.right, context)
        : [];
    }),
  );
}

/** A URL after its base, where it is not absolute: the slash between them is there once. */
export function onBase(base: Text, url: Text): readonly Text[] {
  const [first] = url;
  if (base.length === 0 || (typeof first === "string" && /^[a-z][a-z0-9+.-]*:\/\//i.test(first)))
    return [url];
  const last = base.at(-1);
  const start = typeof last === "string" ? [...base.slice(0, -1), last.replace(/\/+$/, "")] : base;
  if (first === undefined) return [start];
  const rest = typeof first === "string" ? [first.replace(/^\/+/, ""), ...url.slice(1)] : url;
  // What is not known may be a whole URL, or start with a slash: it is taken for a path.
  return [joinTexts(joinTexts(start, ["/"]), rest)];
}
