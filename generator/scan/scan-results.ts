/** What candidates come to: each call once, at the place that says what it requests. */
import type { ts } from "ts-morph";
import { ordinal } from "../ordinal.js";
import type { Candidate, Finding } from "./candidate.js";
import { inCallers, type Step } from "./flow/in-callers.js";
import type { ProgramView } from "./flow/program-view.js";
import type { GraphCall, ScannedCalls, SourcePlace, UnresolvedCall } from "./graph-call.js";
import { placeOf, shortText } from "./program-syntax.js";

/** What is found out of a candidate in one of the programs that have it. */
interface Notes {
  /** Whether nobody in this program calls the function that the candidate stands in. */
  readonly isLonely: boolean;
  readonly calls: readonly GraphCall[];
  readonly unresolved: readonly UnresolvedCall[];
  readonly possible: readonly UnresolvedCall[];
}

export class ScanResults {
  readonly #byCandidate = new Map<string, Notes[]>();

  /** Evaluates a candidate. */
  add(view: ProgramView, candidate: Candidate): void {
    const { ways, isCut } = inCallers(view, candidate.evaluate, (value) =>
      value.every(({ kind }) => kind === "request"),
    );
    const found = ways.flatMap((way) => (way.at(-1)?.value ?? []).map((finding) => attributed(way, finding)));
    if (isCut) found.push({ finding: tooManyCallers, caller: undefined });
    if (found.length === 0) return;
    const notes: Notes = {
      isLonely: ways.every((way) => way.every(({ caller }) => caller === undefined)),
      calls: found.flatMap(({ finding, caller }) => callOf(candidate, finding, caller)),
      unresolved: found.flatMap(({ finding, caller }) => openCall(candidate, "unresolved", finding, caller)),
      possible: found.flatMap(({ finding, caller }) => openCall(candidate, "possible", finding, caller)),
    };
    const key = placeKey(placeOf(candidate.node));
    this.#byCandidate.set(key, [...(this.#byCandidate.get(key) ?? []), notes]);
  }

  /** All of it, in the order of files and places. */
  sorted(): ScannedCalls {
    const notes = [...this.#byCandidate.values()].flatMap((all) => {
      // A package of a monorepo knows less of its callers than those that use it.
      const withCallers = all.filter(({ isLonely }) => !isLonely);
      return withCallers.length > 0 ? withCallers : all;
    });
    return {
      calls: distinct(
        notes.flatMap(({ calls }) => calls),
        ({ method, version, path, cloud = "" }) => `${method} ${cloud} ${version} ${path}`,
      ),
      unresolved: distinct(
        notes.flatMap(({ unresolved }) => unresolved),
        ({ reason }) => reason,
      ),
      possible: distinct(
        notes.flatMap(({ possible }) => possible),
        ({ reason }) => reason,
      ),
    };
  }
}

/** A finding, and the caller that says it; absent where no caller has a part in it. */
interface Attributed {
  readonly finding: Finding;
  readonly caller: ts.Node | undefined;
}

/** The first step of a way that says the same, but for the names of placeholders. */
function attributed(way: readonly Step<readonly Finding[]>[], finding: Finding): Attributed {
  const key = shapeOf(finding);
  for (const { value, caller } of way) {
    const same = value.find((each) => shapeOf(each) === key);
    if (same !== undefined) return { finding: same, caller };
  }
  return { finding, caller: undefined };
}

function shapeOf(finding: Finding): string {
  return keyOf(finding).replace(/\{[^{}]*\}/g, "{}");
}

const tooManyCallers: Finding = {
  kind: "unresolved",
  reason: "It stands in a function with too many callers for all of them to be looked at.",
};

function callOf(candidate: Candidate, finding: Finding, caller: ts.Node | undefined): readonly GraphCall[] {
  if (finding.kind !== "request") return [];
  const { method, path, version, cloud } = finding;
  const own = placeOf(candidate.node);
  return [
    {
      client: candidate.client,
      method,
      path,
      version,
      ...(cloud === undefined ? {} : { cloud }),
      ...(caller === undefined ? { at: own } : { at: placeOf(caller), through: own }),
    },
  ];
}

function openCall(
  { client, node }: Candidate,
  kind: "unresolved" | "possible",
  finding: Finding,
  caller: ts.Node = node,
): readonly UnresolvedCall[] {
  if (finding.kind !== kind) return [];
  return [{ client, at: placeOf(caller), text: shortText(caller), reason: finding.reason }];
}

function keyOf(finding: Finding): string {
  return finding.kind === "request"
    ? `${finding.method} ${finding.cloud ?? ""} ${finding.version} ${finding.path}`
    : `${finding.kind} ${finding.reason}`;
}

function placeKey({ file, line, column, endLine, endColumn }: SourcePlace): string {
  return `${file}:${line}:${column}-${endLine}:${endColumn}`;
}

function distinct<T extends { readonly at: SourcePlace }>(
  all: readonly T[],
  say: (one: T) => string,
): readonly T[] {
  const byKey = new Map(all.map((one) => [`${placeKey(one.at)} ${say(one)}`, one]));
  return [...byKey.values()].sort(
    (one, other) =>
      ordinal(one.at.file, other.at.file) ||
      one.at.line - other.at.line ||
      one.at.column - other.at.column ||
      ordinal(say(one), say(other)),
  );
}
