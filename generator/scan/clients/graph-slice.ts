/**
 * Clients that this program generated. Each builder's type has a member that no object has, whose key is the symbol
 * `operations`, and which says by method what the builder requests; so does every type that is made of it.
 */
import { ts } from "ts-morph";
import type { HttpMethod } from "../../ir/access.js";
import type { Candidate, Finding } from "../candidate.js";
import { originsOf } from "../flow/origins.js";
import { textsOfType } from "../flow/types.js";
import { constant } from "../flow/text.js";
import { holeOf } from "../flow/texts.js";
import { accessedName, isAccess, nameText } from "../program-syntax.js";
import type { Scan } from "../scan.js";
import type { MemberUse } from "../source-index.js";

/** The members of a builder, with that under which its type has their request. */
export const builderMembers: ReadonlyMap<string, string> = new Map([
  ["get", "get"],
  ["pages", "get"],
  ["items", "get"],
  ["bytes", "get"],
  ["toGetRequest", "get"],
  ["post", "post"],
  ["toPostRequest", "post"],
  ["patch", "patch"],
  ["toPatchRequest", "patch"],
  ["put", "put"],
  ["toPutRequest", "put"],
  ["delete", "delete"],
  ["toDeleteRequest", "delete"],
]);

/** A use of a builder's method, called or handed on; undefined for anything else. */
export function builderUse(scan: Scan, use: MemberUse): Candidate | undefined {
  const name = isAccess(use) ? accessedName(use) : nameText(use.propertyName ?? use.name);
  const member = name === undefined ? undefined : builderMembers.get(name);
  if (name === undefined || member === undefined) return undefined;
  const { checker } = scan.view;
  const type = checker.getTypeAtLocation(isAccess(use) ? use.expression : use.parent);
  const requests = requestsOf(scan, type, member, use);
  const node =
    isAccess(use) && ts.isCallExpression(use.parent) && use.parent.expression === use ? use.parent : use;
  if (requests.length > 0) return { client: "graph-slice", node, evaluate: () => requests };
  if (!isAccess(use) || !isRuntimeMember(checker, type, name)) return undefined;
  return {
    client: "graph-slice",
    node,
    evaluate(context) {
      const found = originsOf(scan.view, use.expression, context).flatMap((origin) =>
        requestsOf(scan, checker.getTypeAtLocation(origin.node), member, use),
      );
      return found.length > 0 ? found : [{ kind: "unresolved", reason: handedOn }];
    },
  };
}

const handedOn =
  "The builder is handed on as a type that does not say what it requests. Declare the builder's own type there.";

/** What the type of a builder says of one of its methods; of a union, what each of its members says. */
function requestsOf(scan: Scan, type: ts.Type, member: string, at: ts.Node): readonly Finding[] {
  const { checker } = scan.view;
  const known = scan.builders.get(type);
  const operations = known ?? operationsOf(checker, type);
  if (known === undefined) scan.builders.set(type, operations);
  return operations.flatMap((symbol) => {
    const requests = checker.getNonNullableType(checker.getTypeOfSymbolAtLocation(symbol, at));
    const operation = requests.getProperty(member);
    if (operation === undefined) return [];
    const request = checker.getTypeOfSymbolAtLocation(operation, at).getProperty("request");
    if (request === undefined) return [];
    const texts = textsOfType(checker.getTypeOfSymbolAtLocation(request, at), holeOf(at)) ?? [];
    return texts.flatMap((text) => requestOf(constant(text), scan.apiVersionOf(symbol)));
  });
}

function operationsOf(checker: ts.TypeChecker, type: ts.Type): readonly ts.Symbol[] {
  if ((type.flags & withoutMembers) !== 0) return [];
  const constrained = checker.getBaseConstraintOfType(type) ?? type;
  if (constrained.isUnion()) return constrained.types.flatMap((each) => operationsOf(checker, each));
  const found = checker
    .getPropertiesOfType(constrained)
    .find(({ escapedName }) => String(escapedName).startsWith("__@operations@"));
  return found === undefined ? [] : [found];
}

const withoutMembers =
  ts.TypeFlags.Any |
  ts.TypeFlags.Unknown |
  ts.TypeFlags.Never |
  ts.TypeFlags.StringLike |
  ts.TypeFlags.NumberLike |
  ts.TypeFlags.BooleanLike;

const methods: readonly HttpMethod[] = ["GET", "POST", "PATCH", "PUT", "DELETE"];

/** `METHOD /path` */
function requestOf(request: string | undefined, version: string): readonly Finding[] {
  const method = methods.find((each) => request?.startsWith(`${each} /`) === true);
  if (request === undefined || method === undefined) return [];
  return [{ kind: "request", method, version, path: request.slice(method.length + 1) }];
}

/** Whether a method is declared by the runtime of a generated package. */
function isRuntimeMember(checker: ts.TypeChecker, type: ts.Type, name: string): boolean {
  const declaration = checker.getPropertyOfType(checker.getApparentType(type), name)?.declarations?.[0];
  if (
    declaration === undefined ||
    !/\/runtime\/[a-z-]+(\.d)?\.ts$/.test(declaration.getSourceFile().fileName)
  ) {
    return false;
  }
  const method = checker.getTypeOfSymbol(checker.getSymbolAtLocation(declaration) ?? type.symbol);
  return method.getCallSignatures().length > 0 || ts.isPropertySignature(declaration);
}
