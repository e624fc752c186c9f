/** What is to be said of a report besides the answer. */
import { diagnostic } from "../../diagnostics.js";
import type { Diagnostic } from "../../diagnostics.js";
import type { Origin } from "../../source.js";
import type { SourcePlace } from "../../scan/graph-call.js";
import type { SchemeNeeds } from "../scheme-needs.js";
import type { PermissionsReport } from "./report.js";
import { obstacleInWords, relativePath, schemeInWords, setsInWords, unknownInWords } from "./wording.js";

export interface FindingsOptions {
  /** The folder that paths are relative to. */
  readonly root: string;
  /** Whether it is an error that it is not known what a call needs. */
  readonly strict: boolean;
  /** Whether the answer has the calls of which it is not known what they need. */
  readonly isAnswered: boolean;
}

export function findingsOf(
  report: PermissionsReport,
  { root, strict, isAnswered }: FindingsOptions,
): readonly Diagnostic[] {
  const { unknown, unresolved, needs, roles } = report;
  const originOf = ({ file, line, column }: SourcePlace): Origin => ({
    source: { name: relativePath(file, root) },
    line,
    column,
  });
  const unknowns = [
    ...unresolved.map(({ text, reason, at }) =>
      diagnostic("call-unresolved", `It is not known what "${text}" requests: ${reason}`, originOf(at)),
    ),
    ...unknown.flatMap((request) =>
      request.calls.map(({ at }) =>
        diagnostic(
          "call-unknown",
          `It is not known what ${request.method} ${request.path} needs: ${unknownInWords(request)}.`,
          originOf(at),
        ),
      ),
    ),
  ];
  const isCutShort = needs.some(({ isProved }) => !isProved) || roles?.isProved === false;
  return [
    ...(strict
      ? unknowns.map((each): Diagnostic => ({ ...each, severity: "error" }))
      : isAnswered
        ? []
        : unknowns),
    ...needs.flatMap(ambiguities),
    ...needs.flatMap(({ scheme, permissions }) =>
      permissions.flatMap(({ name, obstacle }) =>
        obstacle === undefined
          ? []
          : [
              diagnostic(
                "privilege-unavailable",
                `"${name}" is needed (${schemeInWords[scheme].toLowerCase()}), but ${obstacleInWords[obstacle]}.`,
              ),
            ],
      ),
    ),
    ...(isCutShort
      ? [
          diagnostic(
            "privilege-not-proved",
            "The search for the least privileged set was cut short, as it takes too long. What was found suffices; check it, or scan parts of the program.",
          ),
        ]
      : []),
  ];
}

/** What the file leaves open is told once for a scheme: which requests these are, the report itself shows. */
function ambiguities({ scheme, served }: SchemeNeeds): readonly Diagnostic[] {
  const open = served.filter(({ stated }) => stated.length > 1);
  const [first] = open;
  if (first === undefined) return [];
  const { method, path } = first.request;
  const others = open.length === 1 ? "" : ` and ${String(open.length - 1)} more`;
  return [
    diagnostic(
      "privilege-ambiguous",
      `For ${method} ${path}${others} (${schemeInWords[scheme].toLowerCase()}), it is stated of several permissions, or of none, that they are the least privileged: ${setsInWords(first.stated)}. The order decided; check the documentation.`,
    ),
  ];
}
