/** Requests that are sent in one (OData JSON Format 4.01, section 19), written down by hand. */
import { ts } from "ts-morph";
import type { Finding } from "../candidate.js";
import { findingsOf } from "../findings.js";
import type { Origin } from "../flow/context.js";
import { elementsOf, memberOf } from "../flow/members.js";
import { originsOf } from "../flow/origins.js";
import type { ProgramView } from "../flow/program-view.js";
import { accessedName, bare, isAccess } from "../program-syntax.js";
import { targetOfPath } from "../request-target.js";
import type { Scan } from "../scan.js";
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
