/**
 * The answer as SARIF 2.1.0, for code scanning.
 *
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Location, Log, Result } from "sarif";
import type { Scheme } from "../../ir/access.js";
import { pathWithin } from "../../path-within.js";
import type { SourcePlace } from "../../scan/graph-call.js";
import type { SchemeNeeds, ServedRequest } from "../scheme-needs.js";
import { placeInText } from "./place-in-text.js";
import type { PermissionsReport, ReportedComparison } from "./report.js";
import { sarifRules } from "./sarif-rules.js";
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
        tool: { driver: { name: "graph-slice", semanticVersion: version, rules: [...sarifRules] } },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: {
          [sourceRoot]: { description: { text: "The folder in which the sources were read." } },
        },
        results: results.map((result) => ({
          ...result,
          ruleIndex: sarifRules.findIndex(({ id }) => id === result.ruleId),
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

/** Where a file asks for a permission; the file as a whole where it does not say. */
function askedLocation(
  { file, asked }: ReportedComparison,
  name: string,
  scheme: Scheme,
  root: string,
): Location {
  const origin = asked.find((each) => each.name === name && each.scheme === scheme)?.origin;
  const place = origin && placeInText(origin);
  const region = place === undefined ? {} : { startColumn: place.column };
  return {
    physicalLocation: {
      artifactLocation: artifactOf(file, root),
      region: { startLine: place?.line ?? 1, ...region },
    },
  };
}

function comparisonResults(comparison: ReportedComparison, root: string): readonly Result[] {
  const { file, schemes, impossible } = comparison;
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
        locations: [askedLocation(comparison, each.name, scheme, root)],
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
  const absolute = resolve(root, file);
  const path = pathWithin(root, absolute);
  if (path === undefined) return { uri: pathToFileURL(absolute).href };
  return { uri: path.split("/").map(encodeURIComponent).join("/"), uriBaseId: sourceRoot };
}
