/**
 * The answer as SARIF 2.1.0, for code scanning.
 *
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
import { isAbsolute, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { Location, Log, ReportingDescriptor, Result } from "sarif";
import type { SourcePlace } from "../../scan/graph-call.js";
import type { SchemeNeeds, ServedRequest } from "../scheme-needs.js";
import type { PermissionsReport, ReportedComparison } from "./report.js";
import { excessInWords, inWords, schemeInWords, unknownInWords } from "./wording.js";

export interface SarifOptions {
  /** The folder that URIs are relative to. */
  readonly root: string;
  /** The version of this program. */
  readonly version: string;
  /** Whether it is an error that it is not known what a call needs. */
  readonly strict: boolean;
}

/** The schema that SARIF's own specification names (3.13.3). */
const schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** What URIs are relative to: who reads the file knows where the sources are. */
const sourceRoot = "SRCROOT";

export function reportToSarif(report: PermissionsReport, { root, version, strict }: SarifOptions): Log {
  const results = [
    ...report.needs.flatMap((needs) => neededResults(needs, root)),
    ...unknownResults(report, root, strict),
    ...(report.comparison === undefined ? [] : comparisonResults(report.comparison, root)),
  ];
  return {
    $schema: schema,
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "graph-slice", semanticVersion: version, rules: [...rules] } },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: {
          [sourceRoot]: { description: { text: "The folder in which the sources were read." } },
        },
        results: results.map((result) => ({
          ...result,
          ruleIndex: rules.findIndex(({ id }) => id === result.ruleId),
        })),
      },
    ],
  };
}

function neededResults({ scheme, served, unsupported }: SchemeNeeds, root: string): readonly Result[] {
  const ofRequest = (
    ruleId: string,
    level: Result.level,
    { request }: Pick<ServedRequest, "request">,
    text: string,
  ) =>
    request.calls.map(({ at }): Result => ({
      ruleId,
      level,
      message: { text },
      locations: [locationOf(at, root)],
    }));
  return [
    ...served.flatMap((each) => {
      const { method, path } = each.request;
      const text = `${schemeInWords[scheme]}: ${method} ${path} needs ${inWords(each.by, "and")}.`;
      return ofRequest("permission-needed", "note", each, text);
    }),
    ...unsupported.flatMap((request) => {
      const text = `${schemeInWords[scheme]}: ${request.method} ${request.path} is not possible, whatever is granted.`;
      return ofRequest("call-unsupported", "note", { request }, text);
    }),
  ];
}

function unknownResults(
  { unknown, unresolved }: PermissionsReport,
  root: string,
  strict: boolean,
): readonly Result[] {
  const level = strict ? "error" : "warning";
  return [
    ...unknown.flatMap((request) =>
      request.calls.map(({ at }): Result => ({
        ruleId: "call-unknown",
        level,
        message: {
          text: `It is not known what ${request.method} ${request.path} needs: ${unknownInWords(request)}.`,
        },
        locations: [locationOf(at, root)],
      })),
    ),
    ...unresolved.map(({ at, text, reason }): Result => ({
      ruleId: "call-unresolved",
      level,
      message: { text: `It is not known what "${text}" requests: ${reason}` },
      locations: [locationOf(at, root)],
    })),
  ];
}

function comparisonResults(
  { file, schemes, impossible }: ReportedComparison,
  root: string,
): readonly Result[] {
  const asked: Location = { physicalLocation: { artifactLocation: artifactOf(file, root) } };
  return [
    ...schemes.flatMap(({ scheme, missing, excess }) => [
      ...missing.flatMap(({ name, neededFor }) =>
        neededFor.flatMap(({ request }) =>
          request.calls.map(({ at }): Result => ({
            ruleId: "permission-missing",
            level: "error",
            message: {
              text: `${schemeInWords[scheme]}: ${request.method} ${request.path} needs ${name}, which ${file} does not ask for.`,
            },
            locations: [locationOf(at, root)],
            relatedLocations: [asked],
          })),
        ),
      ),
      ...excess.map((each): Result => ({
        ruleId: "permission-excessive",
        level: "error",
        message: { text: `${schemeInWords[scheme]}: ${each.name} is too much: ${excessInWords(each)}.` },
        locations: [asked],
      })),
    ]),
    ...impossible.flatMap(({ method, path, calls }) =>
      calls.map(({ at }): Result => ({
        ruleId: "permission-missing",
        level: "error",
        message: {
          text: `${method} ${path} is not possible with what ${file} asks for, nor with more of its kind.`,
        },
        locations: [locationOf(at, root)],
        relatedLocations: [asked],
      })),
    ),
  ];
}

function locationOf({ file, line, column, endLine, endColumn }: SourcePlace, root: string): Location {
  return {
    physicalLocation: {
      artifactLocation: artifactOf(file, root),
      region: { startLine: line, startColumn: column, endLine, endColumn },
    },
  };
}

/** Relative to the root, with slashes and escapes as URIs have them (3.4.3); absolute for a file elsewhere. */
function artifactOf(file: string, root: string): { readonly uri: string; readonly uriBaseId?: string } {
  const path = isAbsolute(file) ? relative(root, file) : file;
  if (path.startsWith("..") || isAbsolute(path))
    return { uri: pathToFileURL(isAbsolute(file) ? file : `${root}${sep}${file}`).href };
  return { uri: path.split(sep).map(encodeURIComponent).join("/"), uriBaseId: sourceRoot };
}

const rules: readonly ReportingDescriptor[] = [
  rule(
    "permission-needed",
    "note",
    "What a call needs",
    "The permissions of the least privileged set that serve this call.",
    "Ask for these permissions, and for no others.",
  ),
  rule(
    "call-unsupported",
    "note",
    "A call that this kind of access cannot make",
    "No permission of this kind allows the request.",
    "Make the call with a token of another kind: for a signed-in user, or for the application itself.",
  ),
  rule(
    "call-unresolved",
    "warning",
    "A call of which it is not known what it requests",
    "The path or the method of a request is made of values that are only known when the program runs.",
    "Write the path as a template whose fixed parts are constants, or give the parameter a type that is a union of literals.",
  ),
  rule(
    "call-unknown",
    "warning",
    "A call of which it is not known what it needs",
    "No permissions file lists the request, or its cloud does not have it.",
    "Check the path and the method, or give a newer permissions file.",
  ),
  rule(
    "permission-missing",
    "error",
    "A permission that is needed and not asked for",
    "A request will be refused, as the application does not ask for a permission that would allow it.",
    "Ask for the permission, or take the call out.",
  ),
  rule(
    "permission-excessive",
    "error",
    "A permission that is asked for and not needed",
    "The application asks for more than its calls need.",
    "Take the permission out, or ask for the lesser one in its place.",
  ),
];

function rule(
  id: string,
  level: "note" | "warning" | "error",
  name: string,
  description: string,
  help: string,
): ReportingDescriptor {
  return {
    id,
    name: id.replace(/(?:^|-)([a-z])/gu, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: name },
    fullDescription: { text: description },
    help: { text: help },
    defaultConfiguration: { level },
    properties: { tags: ["security", "least-privilege"] },
  };
}
