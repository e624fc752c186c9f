/** The JavaScript client: `client.api("/path").version("beta").get()`. */
import { ts } from "ts-morph";
import type { Candidate, Finding } from "../candidate.js";
import { findingsOf } from "../findings.js";
import type { Context } from "../flow/context.js";
import { memberOf } from "../flow/members.js";
import { originsOf } from "../flow/origins.js";
import { type Text, constant } from "../flow/text.js";
import { textsOf } from "../flow/texts.js";
import { isNamedIn } from "../packages.js";
import { memberNames } from "../member-names.js";
import { accessedName, bare, callOrMethod, isAccess } from "../program-syntax.js";
import { targetOfPath } from "../request-target.js";
import type { Scan } from "../scan.js";
import type { MemberUse } from "../source-index.js";
import { packagesOfChain } from "../untyped.js";
import { withBatch } from "./batch.js";

/** The methods of a request that send it. */
export const requestMembers: ReadonlyMap<string, string> = new Map([
  ["get", "GET"],
  ["getStream", "GET"],
  ["post", "POST"],
  ["create", "POST"],
  ["patch", "PATCH"],
  ["update", "PATCH"],
  ["put", "PUT"],
  ["putStream", "PUT"],
  ["delete", "DELETE"],
  ["del", "DELETE"],
]);

/** A call that sends a request of the client; undefined for anything else. */
export function clientCall(scan: Scan, use: MemberUse): Candidate | undefined {
  if (!isAccess(use)) return undefined;
  const methods = memberNames(scan.view.checker, use).flatMap((name) => requestMembers.get(name) ?? []);
  if (methods.length === 0) return undefined;
  const packages = packagesOfChain(scan.view, use.expression);
  if (!packages.some((name) => isNamedIn(name, scan.table.clients))) return undefined;
  const node = callOrMethod(use);
  const [body] = ts.isCallExpression(node) ? node.arguments : [];
  return {
    client: "graph-client",
    node,
    evaluate(context) {
      const verbs = methods.map((method): Text => [method]);
      const findings = requestsOf(scan, use.expression, verbs, undefined, context);
      return withBatch(findings, () => (body === undefined ? [] : originsOf(scan.view, body, context)), scan);
    },
  };
}

/** Follows a chain of calls back to `api`. */
function requestsOf(
  scan: Scan,
  chain: ts.Expression,
  methods: readonly Text[],
  version: ts.Expression | undefined,
  context: Context,
): readonly Finding[] {
  return originsOf(scan.view, chain, context).flatMap((origin): readonly Finding[] => {
    const { node } = origin;
    const callee = ts.isCallExpression(node) ? bare(node.expression) : undefined;
    if (!ts.isCallExpression(node) || callee === undefined || !isAccess(callee)) {
      return [
        { kind: "unresolved", reason: "The request is made elsewhere: no `api(…)` leads to this call." },
      ];
    }
    const [argument] = node.arguments;
    const name = accessedName(callee);
    if (name === "api" && argument !== undefined) {
      const versions =
        version === undefined
          ? defaultVersions(scan, callee.expression, origin.context)
          : textsOf(scan.view, version, context).map(constant);
      const paths = textsOf(scan.view, argument, origin.context);
      return paths.flatMap((path) => versions.flatMap((each) => findings(scan, path, each, methods)));
    }
    const named = name === "version" && version === undefined ? argument : version;
    return requestsOf(scan, callee.expression, methods, named, origin.context);
  });
}

function findings(
  scan: Scan,
  path: Text,
  version: string | undefined,
  methods: readonly Text[],
): readonly Finding[] {
  const target = targetOfPath(path, version ?? scan.table.defaultVersion, scan.table);
  if (version === undefined && target.kind === "request") {
    return [{ kind: "unresolved", reason: `The version of the request to ${target.path} is not known.` }];
  }
  return findingsOf(target, methods);
}

/** The version that the client was made with. */
function defaultVersions(
  scan: Scan,
  client: ts.Expression,
  context: Context,
): readonly (string | undefined)[] {
  const given = originsOf(scan.view, client, context).flatMap(({ node, context: at }) => {
    const [options] = ts.isCallExpression(node) ? node.arguments : [];
    if (options === undefined) return [];
    return originsOf(scan.view, options, at).flatMap(
      (origin) => memberOf(scan.view, origin, "defaultVersion") ?? [],
    );
  });
  const versions = given.flatMap(({ node, context: at }) =>
    ts.isExpression(node) ? textsOf(scan.view, node, at).map(constant) : [],
  );
  return versions.length === 0 ? [scan.table.defaultVersion] : versions;
}
