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
import { memberNames } from "../member-names.js";
import { bare, callOrMethod, isAccess } from "../program-syntax.js";
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
  const { checker } = scan.view;
  const names = memberNames(checker, use).filter((name) => builderMembers.has(name));
  if (names.length === 0) return undefined;
  const type = checker.getTypeAtLocation(isAccess(use) ? use.expression : use.parent);
  const requests = names.flatMap((name) => requestsOf(scan, type, name, use));
  const node = callOrMethod(use);
  if (requests.length > 0) return { client: "graph-slice", node, evaluate: () => requests };
  if (!isAccess(use) || !names.some((name) => isRuntimeMember(scan, type, name, use))) return undefined;
  return {
    client: "graph-slice",
    node,
    evaluate(context) {
      const found = originsOf(scan.view, use.expression, context).flatMap((origin) =>
        names.flatMap((name) => requestsOf(scan, checker.getTypeAtLocation(origin.node), name, use)),
      );
      return found.length > 0 ? found : [{ kind: "unresolved", reason: handedOn }];
    },
  };
}

/** A builder that is handed on as a type that has only its methods, so that what is called there is not known. */
export function builderHandedOn(
  scan: Scan,
  call: ts.CallExpression | ts.NewExpression,
): readonly Candidate[] {
  const { checker } = scan.view;
  return (call.arguments ?? []).flatMap((argument): readonly Candidate[] => {
    const node = bare(argument);
    if (!ts.isIdentifier(node) && !isAccess(node) && !ts.isCallExpression(node)) return [];
    if (operationsIn(scan, checker.getTypeAtLocation(node)).length === 0) return [];
    const expected = checker.getContextualType(argument);
    if (expected === undefined || operationsIn(scan, expected).length > 0) return [];
    if (!expected.getProperties().some(({ name }) => builderMembers.has(name))) return [];
    const declared = expected.getProperties().some(({ name }) => isRuntimeMember(scan, expected, name, node));
    if (declared) return [];
    return [
      { client: "graph-slice", node: argument, evaluate: () => [{ kind: "unresolved", reason: handedOn }] },
    ];
  });
}

const handedOn =
  "The builder is handed on as a type that does not say what it requests. Declare the builder's own type there.";

/** What the type of a builder says of one of its methods; of a union, what each of its members says. */
function requestsOf(scan: Scan, type: ts.Type, name: string, at: ts.Node): readonly Finding[] {
  const { checker } = scan.view;
  const member = builderMembers.get(name) ?? name;
  return operationsIn(scan, type).flatMap((symbol) => {
    const requests = checker.getNonNullableType(checker.getTypeOfSymbolAtLocation(symbol, at));
    const operation = requests.getProperty(member);
    if (operation === undefined) return [];
    const request = checker.getTypeOfSymbolAtLocation(operation, at).getProperty("request");
    if (request === undefined) return [];
    const texts = textsOfType(checker.getTypeOfSymbolAtLocation(request, at), holeOf(at)) ?? [];
    return texts.flatMap((text) => requestOf(constant(text), scan.apiVersionOf(symbol)));
  });
}

function operationsIn(scan: Scan, type: ts.Type): readonly ts.Symbol[] {
  const known = scan.builders.get(type) ?? operationsOf(scan.view.checker, type);
  scan.builders.set(type, known);
  return known;
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

/** Whether a method is one that the runtime of a generated package declares. */
function isRuntimeMember({ view: { checker } }: Scan, type: ts.Type, name: string, at: ts.Node): boolean {
  if (!builderMembers.has(name)) return false;
  const member = checker.getPropertyOfType(checker.getApparentType(type), name);
  if (member === undefined) return false;
  return checker
    .getTypeOfSymbolAtLocation(member, at)
    .getCallSignatures()
    .some((signature) => {
      const file = signature.getReturnType().getProperty("decode")?.declarations?.[0]?.getSourceFile();
      const declared = file ?? signature.declaration?.getSourceFile();
      return declared !== undefined && runtimeFile.test(declared.fileName);
    });
}

/** The modules that declare what builders have. */
const runtimeFile = /\/runtime\/(request|count|references|stream|graph-request)(\.d)?\.ts$/;
