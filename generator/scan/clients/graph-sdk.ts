/**
 * The TypeScript SDK: chains of request builders, `client.users.byUserId(id).messages.get()`. Beside the interface of
 * each builder stands a constant with the URI template (RFC 6570) of its requests, which its type says.
 */
import { ts } from "ts-morph";
import type { Candidate, Finding } from "../candidate.js";
import { findingsOf } from "../findings.js";
import type { Context } from "../flow/context.js";
import { originsOf } from "../flow/origins.js";
import { constant } from "../flow/text.js";
import { holeOf, textsOf } from "../flow/texts.js";
import { textsOfType } from "../flow/types.js";
import { isNamedIn, packageOfSymbol } from "../packages.js";
import { memberNames } from "../member-names.js";
import { accessedName, bare, callOrMethod, isAccess, nameText } from "../program-syntax.js";
import { targetOfPath } from "../request-target.js";
import type { Scan } from "../scan.js";
import type { MemberUse } from "../source-index.js";

/** The methods of a request builder that send a request or prepare one. */
export const requestBuilderMembers: ReadonlyMap<string, string> = new Map([
  ["get", "GET"],
  ["toGetRequestInformation", "GET"],
  ["post", "POST"],
  ["toPostRequestInformation", "POST"],
  ["patch", "PATCH"],
  ["toPatchRequestInformation", "PATCH"],
  ["put", "PUT"],
  ["toPutRequestInformation", "PUT"],
  ["delete", "DELETE"],
  ["toDeleteRequestInformation", "DELETE"],
]);

/** A call on a request builder; undefined for anything else. */
export function requestBuilderCall(scan: Scan, use: MemberUse): Candidate | undefined {
  if (!isAccess(use)) return undefined;
  const { checker } = scan.view;
  const methods = memberNames(checker, use).flatMap((name) => requestBuilderMembers.get(name) ?? []);
  if (methods.length === 0) return undefined;
  const builders = buildersOf(scan, checker.getTypeAtLocation(use.expression));
  if (builders.length === 0) return undefined;
  return {
    client: "graph-sdk",
    node: callOrMethod(use),
    evaluate: (context) =>
      builders.flatMap((builder) =>
        methods.flatMap((method) => requestsOf(scan, use.expression, builder, method, context)),
      ),
  };
}

interface Builder {
  readonly type: ts.Type;
  readonly version: string;
}

function buildersOf(scan: Scan, type: ts.Type): readonly Builder[] {
  if (type.isUnion()) return type.types.flatMap((each) => buildersOf(scan, each));
  const symbol = type.getSymbol();
  const name = symbol && packageOfSymbol(symbol);
  if (name === undefined) return [];
  const sdk = scan.table.sdks.find(({ packages }) => isNamedIn(name, packages));
  return sdk === undefined ? [] : [{ type, version: sdk.version }];
}

function requestsOf(
  scan: Scan,
  expression: ts.Expression,
  { type, version }: Builder,
  method: string,
  context: Context,
): readonly Finding[] {
  return locationsOf(scan, expression, type, context).flatMap((location): readonly Finding[] => {
    if (location.url !== undefined) {
      return textsOf(scan.view, location.url, location.context).flatMap((text) =>
        findingsOf(targetOfPath(text, version, scan.table), [[method]]),
      );
    }
    const { path } = location;
    if (path === undefined) {
      return [{ kind: "unresolved", reason: "The request builder's package does not say what it requests." }];
    }
    return findingsOf({ kind: "request", version, path: path === "" ? "/" : path }, [[method]]);
  });
}

/** Where a builder's requests go: to the path of its type, or to a URL that it was given. */
type BuilderLocation =
  | { readonly path: string | undefined; readonly url?: undefined }
  | { readonly url: ts.Expression; readonly context: Context };

function locationsOf(
  scan: Scan,
  expression: ts.Expression,
  type: ts.Type,
  context: Context,
): readonly BuilderLocation[] {
  return originsOf(scan.view, expression, context).flatMap((origin): readonly BuilderLocation[] => {
    const path = pathOfType(scan, type);
    const step = stepTo(scan, origin.node);
    if (step === undefined) return [{ path }];
    const { object, name, isCall, argument } = step;
    if (isCall && name === "withUrl" && argument !== undefined) {
      return [{ url: argument, context: origin.context }];
    }
    const parentType = scan.view.checker.getTypeAtLocation(object);
    const parentPath = pathOfType(scan, parentType);
    if (path === undefined || parentPath === undefined) return [{ path }];
    const rest = path.startsWith(`${parentPath}/`) ? path.slice(parentPath.length) : undefined;
    // A member that leads to the builder of another path, or of an entity without its key, is itself in URLs.
    const isBelow = rest !== undefined && (isCall || !rest.includes("/{"));
    const below = isBelow ? rest : `/${name}`;
    return locationsOf(scan, object, parentType, origin.context).map((parent) =>
      parent.url === undefined && parent.path !== undefined ? { path: `${parent.path}${below}` } : { path },
    );
  });
}

/** How one gets from a builder to the one below. */
interface Step {
  readonly object: ts.Expression;
  readonly name: string;
  readonly isCall: boolean;
  readonly argument?: ts.Expression;
}

function stepTo(scan: Scan, origin: ts.Node): Step | undefined {
  const node = ts.isExpression(origin) ? bare(origin) : origin;
  if (ts.isIdentifier(node)) return boundMember(scan, node);
  const [argument] = ts.isCallExpression(node) ? node.arguments : [];
  const access = ts.isCallExpression(node) ? bare(node.expression) : node;
  const name = isAccess(access) ? accessedName(access) : undefined;
  if (!isAccess(access) || name === undefined) return undefined;
  const step = { object: access.expression, name, isCall: access !== node };
  return argument === undefined ? step : { ...step, argument };
}

/** `const { me } = client` */
function boundMember({ view: { checker } }: Scan, node: ts.Identifier): Step | undefined {
  const symbol = checker.getSymbolAtLocation(node);
  const element = symbol?.valueDeclaration;
  if (element === undefined || !ts.isBindingElement(element)) return undefined;
  const variable = element.parent.parent;
  const name = nameText(element.propertyName ?? element.name);
  if (name === undefined || !ts.isVariableDeclaration(variable) || variable.initializer === undefined) {
    return undefined;
  }
  return { object: variable.initializer, name, isCall: false };
}

/** The path of a builder's type; empty for the client, undefined where the type does not say it. */
function pathOfType({ view: { checker } }: Scan, type: ts.Type): string | undefined {
  const symbol = type.getSymbol();
  const declaration = symbol?.declarations?.[0];
  if (symbol === undefined || declaration === undefined) return undefined;
  const module =
    checker.getSymbolAtLocation(declaration.getSourceFile()) ?? ambientModule(checker, declaration);
  const template = module?.exports?.get(ts.escapeLeadingUnderscores(`${symbol.name}UriTemplate`));
  if (template === undefined) return undefined;
  const [text] = textsOfType(checker.getTypeOfSymbol(template), holeOf(declaration)) ?? [];
  const known = text && constant(text);
  return known === undefined ? undefined : pathOfTemplate(known);
}

function ambientModule(checker: ts.TypeChecker, declaration: ts.Node): ts.Symbol | undefined {
  const holder = declaration.parent.parent;
  return ts.isModuleDeclaration(holder) ? checker.getSymbolAtLocation(holder.name) : undefined;
}

/** RFC 6570: without the base URL and the query; parameters of functions that are given as aliases are placeholders. */
function pathOfTemplate(template: string): string {
  return decodeURIComponent(template)
    .replace(/^\{\+baseurl\}/, "")
    .replace(/\{[?&][^}]*\}/g, "")
    .replace(/([(,]\s*[^(),=]+)='?@([\w-]+)'?/g, "$1={$2}")
    .replace(/='\{([^}']*)\}'/g, "={$1}");
}
