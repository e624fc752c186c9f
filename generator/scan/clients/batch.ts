/** Requests that are sent in one (OData JSON Format 4.01, section 19), written down by hand. */
import { ts } from "ts-morph";
import type { Candidate, Finding } from "../candidate.js";
import { findingsOf } from "../findings.js";
import type { Origin } from "../flow/context.js";
import { elementsOf, memberOf } from "../flow/members.js";
import { originsOf } from "../flow/origins.js";
import type { ProgramView } from "../flow/program-view.js";
import { textsOf } from "../flow/texts.js";
import { isNamedIn } from "../packages.js";
import { accessedName, bare, isAccess } from "../program-syntax.js";
import { targetOfPath } from "../request-target.js";
import type { Scan } from "../scan.js";
import { packagesOfChain } from "../untyped.js";
import { option } from "./http-options.js";

const notRead =
  "It is not known which requests the batch has. Write them down where it is sent, or send each by itself.";

/** Findings in which the requests of a batch stand in its place. */
export function withBatch(
  findings: readonly Finding[],
  body: () => readonly Origin[],
  scan: Scan,
): readonly Finding[] {
  return findings.flatMap((finding) => {
    if (finding.kind !== "request" || finding.path !== "/$batch") return [finding];
    const inside = body().flatMap((origin) => requestsIn(scan, origin, finding.version));
    const { cloud } = finding;
    const all = inside.length === 0 ? [{ kind: "unresolved" as const, reason: notRead }] : inside;
    return all.map((each) => (each.kind === "request" && cloud !== undefined ? { ...each, cloud } : each));
  });
}

/** `new BatchRequestContent([{ id, request }])` of the JavaScript client: each request is given a path. */
export function batchContent(scan: Scan, made: ts.NewExpression): Candidate | undefined {
  const isContent = ts.isIdentifier(made.expression) && made.expression.text === "BatchRequestContent";
  if (!isContent) return undefined;
  const packages = packagesOfChain(scan.view, made);
  if (!packages.some((name) => isNamedIn(name, scan.table.clients))) return undefined;
  return {
    client: "graph-client",
    node: made,
    evaluate(context) {
      const [steps] = made.arguments ?? [];
      const items = steps === undefined ? [] : elementsOf(scan.view, steps, context);
      const requests = items.flatMap((item) => memberOf(scan.view, item, "request") ?? []);
      if (requests.length === 0 || requests.length < items.length) {
        return [{ kind: "unresolved", reason: notRead }];
      }
      return requests.flatMap((request) => requestOf(scan, request));
    },
  };
}

function requestOf(scan: Scan, { node, context }: Origin): readonly Finding[] {
  const [url, options] = ts.isNewExpression(node) ? (node.arguments ?? []) : [];
  if (url === undefined) return [{ kind: "unresolved", reason: notRead }];
  const settings = options === undefined ? [] : originsOf(scan.view, options, context);
  const { texts, isOptional } = option(scan.view, settings, "method");
  const verbs = isOptional ? [["GET"], ...texts] : texts;
  return textsOf(scan.view, url, context).flatMap((text) =>
    findingsOf(targetOfPath(text, scan.table.defaultVersion, scan.table), verbs),
  );
}

function requestsIn(scan: Scan, body: Origin, version: string): readonly Finding[] {
  const { view } = scan;
  const lists = parsedBody(view, body).flatMap((origin) => memberOf(view, origin, "requests") ?? []);
  return lists.flatMap(({ node, context }) => {
    if (!ts.isExpression(node)) return [{ kind: "unresolved", reason: notRead }];
    const items = elementsOf(view, node, context);
    if (items.length === 0) return [{ kind: "unresolved", reason: notRead }];
    return items.flatMap((item): readonly Finding[] => {
      const urls = option(view, [item], "url").texts;
      const { texts: methods } = option(view, [item], "method");
      if (urls.length === 0) return [{ kind: "unresolved", reason: notRead }];
      const verbs = methods.length === 0 ? [["GET"]] : methods;
      return urls.flatMap((url) => findingsOf(targetOfPath(url, version, scan.table), verbs));
    });
  });
}

/** The object that a body is the JSON of, or the body itself. */
function parsedBody(view: ProgramView, body: Origin): readonly Origin[] {
  const { node, context } = body;
  if (!ts.isCallExpression(node)) return [body];
  const callee = bare(node.expression);
  const [value] = node.arguments;
  return isAccess(callee) && accessedName(callee) === "stringify" && value !== undefined
    ? originsOf(view, value, context)
    : [body];
}
