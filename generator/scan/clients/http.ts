/** Requests to absolute URLs: `fetch`, and HTTP libraries. */
import { ts } from "ts-morph";
import type { Candidate, Finding } from "../candidate.js";
import { findingsOf } from "../findings.js";
import type { Context, Origin } from "../flow/context.js";
import { memberOf } from "../flow/members.js";
import { originsOf } from "../flow/origins.js";
import type { Text } from "../flow/text.js";
import { holeOf, textsOf } from "../flow/texts.js";
import { isNamed } from "../flow/urls.js";
import { bare, wrapped } from "../program-syntax.js";
import { targetOfUrl } from "../request-target.js";
import type { Scan } from "../scan.js";
import { withBatch } from "./batch.js";
import { basesOf, onBase } from "./http-base.js";
import { httpFunction } from "./http-function.js";
import { type OptionTexts, option } from "./http-options.js";
import { urlOptions } from "./http-libraries.js";

/** A call that sends an HTTP request, to whatever host; undefined for anything else. */
export function httpCall(scan: Scan, call: ts.CallExpression | ts.NewExpression): Candidate | undefined {
  if (ts.isNewExpression(call)) return requestMade(scan, call);
  const sender = httpFunction(scan, bare(call.expression));
  if (sender === undefined) return undefined;
  return {
    client: "http",
    node: call,
    evaluate: (context) => requestsOf(scan, call, sender.method, context),
  };
}

/** `new Request(…)`, unless the call that it is an argument of sends it: whoever is given it may do so. */
function requestMade(scan: Scan, made: ts.NewExpression): Candidate | undefined {
  if (!isPlatformRequest(scan, made)) return undefined;
  const { parent } = wrapped(made);
  if (ts.isCallExpression(parent) && httpFunction(scan, bare(parent.expression)) !== undefined)
    return undefined;
  return {
    client: "http",
    node: made,
    evaluate(context) {
      const { texts, options } = urlsOf(scan, made, { node: made, context }, context);
      const verbs = methodsOf(scan, options);
      const findings = texts.flatMap((url) => findingsOf(targetOfUrl(url, scan.table), verbs));
      return withBatch(findings, () => bodiesIn(scan, options), scan);
    },
  };
}

function isPlatformRequest({ view }: Scan, { expression }: ts.NewExpression): boolean {
  if (!ts.isIdentifier(expression) || expression.text !== "Request") return false;
  const symbol = view.checker.getSymbolAtLocation(expression);
  return symbol?.declarations?.every((each) => each.getSourceFile().isDeclarationFile) ?? true;
}

function requestsOf(
  scan: Scan,
  call: ts.CallExpression,
  method: string | undefined,
  context: Context,
): readonly Finding[] {
  const [first, ...others] = call.arguments;
  if (first === undefined) return [];
  const options = others.flatMap((each) => originsOf(scan.view, each, context));
  const bases = basesOf(scan, call, context);
  return originsOf(scan.view, first, context).flatMap((origin) => {
    const urls = urlsOf(scan, first, origin, context);
    const own = isOptions(origin.node) ? [origin] : [];
    const verbs = method === undefined ? methodsOf(scan, [...options, ...own, ...urls.options]) : [[method]];
    const explicit = [...own, ...options];
    const all = [...bases(explicit)].flatMap((base) => urls.texts.flatMap((url) => onBase(base, url)));
    const findings = all.flatMap((url) => findingsOf(targetOfUrl(url, scan.table), verbs));
    return withBatch(findings, () => bodiesIn(scan, explicit), scan);
  });
}

/** The URLs that a first argument stands for, and the options that come with them. */
function urlsOf(
  scan: Scan,
  argument: ts.Expression,
  origin: Origin,
  context: Context,
): { readonly texts: readonly Text[]; readonly options: readonly Origin[] } {
  const { node } = origin;
  if (isOptions(node)) {
    const hosts = hostOf(scan, origin);
    const named = urlOptions.map((name) => option(scan.view, [origin], name).texts);
    const paths = named.find((texts) => texts.length > 0) ?? [];
    if (paths.length > 0)
      return { texts: hosts.flatMap((host) => paths.flatMap((url) => onBase(host, url))), options: [] };
    return { texts: hosts.map((host) => (host.length === 0 ? [holeOf(node)] : host)), options: [] };
  }
  if (ts.isNewExpression(node) && isNamed(node.expression, "Request")) {
    const [url, ...rest] = node.arguments ?? [];
    if (url === undefined) return { texts: [], options: [] };
    const options = rest.flatMap((each) => originsOf(scan.view, each, origin.context));
    const inner = originsOf(scan.view, url, origin.context).map((each) =>
      urlsOf(scan, url, each, origin.context),
    );
    return {
      texts: inner.flatMap(({ texts }) => texts),
      options: [...options, ...inner.flatMap((each) => each.options)],
    };
  }
  const texts =
    ts.isExpression(node) && node !== bare(argument)
      ? textsOf(scan.view, node, origin.context)
      : textsOf(scan.view, argument, context);
  return { texts, options: [] };
}

function isOptions(node: ts.Node): boolean {
  return ts.isObjectLiteralExpression(node);
}

/** Node's own options: the host apart from the path. */
function hostOf(scan: Scan, origin: Origin): readonly Text[] {
  const { texts } = ["hostname", "host"]
    .map((name) => option(scan.view, [origin], name))
    .find(({ texts: found }) => found.length > 0) ?? { texts: [] };
  return texts.length === 0 ? [[]] : texts.map((text): Text => ["https://", ...text]);
}

/** What is sent: an argument of its own, or an option. */
function bodiesIn(scan: Scan, options: readonly Origin[]): readonly Origin[] {
  const named = options.flatMap((each) =>
    ["body", "json", "data"].flatMap((name) => memberOf(scan.view, each, name) ?? []),
  );
  return [...options, ...named];
}

/** The methods that options say; GET where they say none. */
function methodsOf(scan: Scan, options: readonly Origin[]): readonly Text[] {
  const { texts, isOptional }: OptionTexts = option(scan.view, options, "method");
  return isOptional ? [["GET"], ...texts] : texts;
}
