/** Compares requests: which there are, how they are called, what they take and give, and who may send them. */
import { normalizePath } from "../ir/paths.js";
import { pairsOf } from "./pairs.js";
import type { Audience, Subject } from "./change.js";
import { compareAccess } from "./compare-access.js";
import { compareDocs } from "./compare-docs.js";
import { type Comparison, TypeComparison, type Use } from "./compare-types.js";
import type { Both, Found, Place } from "./findings.js";
import type { SurfaceOperation } from "./surface.js";
import { bodyForm } from "./surface-index.js";
import { typeText } from "./type-text.js";

export function compareOperations(comparison: Comparison): void {
  const { before, after, findings } = comparison;
  const types = new TypeComparison(comparison);
  const { pairs, gone, come } = pairsOf(before.surface.operations, after.surface.operations, [
    ({ method, path }) => `${method} ${path}`,
    ({ method, path }) => `${method} ${normalizePath(path)}`,
  ]);
  for (const operation of come) {
    findings.add({ ...foundAt({ after: operation }), rule: "operation-added" });
  }
  for (const operation of gone) {
    findings.add({ ...foundAt({ before: operation }), rule: "operation-removed" });
  }
  for (const [from, to] of pairs) {
    const found = foundAt({ before: from, after: to });
    if (from.call !== to.call) {
      const texts = { before: from.call, after: to.call };
      findings.add({ ...found, rule: "call-changed", texts });
    }
    if (from.shape === to.shape) comparePayloads(comparison, types, from, to);
    else
      findings.add({
        ...found,
        rule: "request-kind-changed",
        texts: { before: from.shape, after: to.shape },
      });
    compareQueryOptions(comparison, from, to);
    // What has no description is described by its path.
    const isAlike = from.call === to.call && from.shape === to.shape;
    const docs = ({ description, deprecation }: SurfaceOperation) =>
      isAlike ? { description, deprecation } : { deprecation };
    compareDocs(findings, docs(from), docs(to), { ...found, form: "read" }, audienceOf(to));
    compareAccess(findings, from.access, to.access, found);
  }
  types.finish();
}

function comparePayloads(
  comparison: Comparison,
  types: TypeComparison,
  from: SurfaceOperation,
  to: SurfaceOperation,
): void {
  const { findings } = comparison;
  const { subject, places } = foundAt({ before: from, after: to });
  const at = (part: string, form: Use["form"]): Use => ({
    subject: { kind: "operation", name: `${subject.name} (${part})` },
    form,
    places,
  });
  for (const [index, parameter] of from.pathParameters.entries()) {
    const now = to.pathParameters[index];
    if (now !== undefined) types.compare(parameter, now, at("path", "create"));
  }
  if (from.body !== undefined && to.body !== undefined) {
    types.compare(from.body, to.body, at("body", bodyForm(to)));
  }
  if (from.parameters !== undefined && to.parameters !== undefined) {
    types.compareParameters(
      from.parameters,
      to.parameters,
      (name): Subject => ({ kind: "operation", name: `${subject.name} (${name})` }),
      (parameter) => ({
        before: places.before && { ...places.before, parameter },
        after: places.after && { ...places.after, parameter },
      }),
    );
  } else if (takesSomething(from) !== takesSomething(to)) {
    const rule = takesSomething(to) ? "parameters-added" : "parameters-removed";
    findings.add({ rule, subject, places, audiences: ["writing"] });
  }
  if (from.result !== undefined && to.result !== undefined) {
    types.compare(from.result, to.result, at("result", "read"));
  } else if (from.result !== undefined) {
    const texts = { before: typeText(comparison.before, from.result) };
    findings.add({ rule: "result-removed", subject, places, texts, audiences: ["reading"] });
  } else if (to.result !== undefined) {
    const texts = { after: typeText(comparison.after, to.result) };
    findings.add({ rule: "result-added", subject, places, texts, audiences: ["reading"] });
  }
}

function takesSomething({ body, parameters }: SurfaceOperation): boolean {
  return body !== undefined || parameters !== undefined;
}

/** Query options that the service does not support, as a whole or with a member, which a package offers all the same. */
function compareQueryOptions({ findings }: Comparison, from: SurfaceOperation, to: SurfaceOperation): void {
  const { queryOptions: before } = from;
  const { queryOptions: after } = to;
  if (before === undefined || after === undefined) return;
  const found = { ...foundAt({ before: from, after: to }), audiences: ["reading"] as const };
  // Of an option with a member, what is said of the option alone holds, too.
  const whole = (option: string): string => option.split(" ", 1).join();
  for (const [option, isSupported] of after) {
    if (isSupported || before.get(option) === false) continue;
    const isSaid = before.get(whole(option)) === true;
    const memberRule = isSaid ? "query-option-lost" : "query-option-refused";
    const rule = option === whole(option) ? "query-option-removed" : memberRule;
    findings.add({ ...found, rule, texts: { before: option }, detail: option });
  }
  for (const [option, wasSupported] of before) {
    if (wasSupported || after.get(option) === false || after.get(whole(option)) === false) continue;
    findings.add({ ...found, rule: "query-option-gained", texts: { after: option }, detail: option });
  }
}

type OperationPlace = Extract<Place, { kind: "operation" }>;

function foundAt({ before, after }: Both<SurfaceOperation>): Pick<Found, "subject" | "audiences"> & {
  readonly places: Both<OperationPlace>;
} {
  const named = after ?? before;
  return {
    subject: { kind: "operation", name: named === undefined ? "" : `${named.method} ${named.path}` },
    places: { before: before && placeOf(before), after: after && placeOf(after) },
    audiences: named === undefined ? [] : audienceOf(named),
  };
}

function placeOf({ method, path }: SurfaceOperation): OperationPlace {
  return { kind: "operation", method, path };
}

/** A request that changes nothing is one of those who read. */
function audienceOf({ method }: SurfaceOperation): readonly Audience[] {
  return method === "GET" ? ["reading"] : ["writing"];
}
