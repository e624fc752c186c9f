/** The calls of a program: each candidate is evaluated, for each of its callers where they say what it requests. */
import { ts } from "ts-morph";
import type { Diagnostic, Outcome } from "../diagnostics.js";
import { syntaxDiagnostic } from "../read/program/compiler-diagnostics.js";
import type { SourceProgram } from "../read/program/read-program.js";
import { ApiVersions } from "./api-versions.js";
import type { Candidate } from "./candidate.js";
import type { ClientTable } from "./client-table.js";
import { batchContent } from "./clients/batch.js";
import { clientCall, requestMembers } from "./clients/graph-client.js";
import { requestBuilderCall, requestBuilderMembers } from "./clients/graph-sdk.js";
import { builderHandedOn, builderMembers, builderUse } from "./clients/graph-slice.js";
import { httpCall } from "./clients/http.js";
import { viewProgram } from "./flow/program-view.js";
import type { ScannedCalls, ScanStatistics } from "./graph-call.js";
import { importsHttpPackage } from "./imports.js";
import { missingPackages } from "./missing-packages.js";
import { isUnreachable } from "./reachable.js";
import { ScanResults } from "./scan-results.js";
import type { Scan } from "./scan.js";
import { indexSources, isOwnSource } from "./source-index.js";

/** Finds the calls of a program that was read. */
export function scanProgram(
  { programs, readFile }: SourceProgram,
  table: ClientTable,
): Outcome<ScannedCalls & { readonly statistics: ScanStatistics }> {
  const results = new ScanResults();
  const files = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  const versions = new ApiVersions(readFile, table.defaultVersion);
  let broken = 0;
  for (const program of programs) {
    const sources = program.getSourceFiles().filter((file) => isOwnSource(file));
    for (const file of sources) {
      if (files.has(file.fileName)) continue;
      files.add(file.fileName);
      const errors = syntaxDiagnostic(program.getSyntacticDiagnostics(file));
      if (errors.length > 0) broken++;
      diagnostics.push(...errors);
    }
    const scan = startScan(program, sources, table, versions);
    diagnostics.push(...missingPackages(scan.view.checker, sources, table));
    for (const candidate of candidatesOf(scan)) {
      if (!isUnreachable(candidate.node)) results.add(scan.view, candidate);
    }
  }
  return { value: { ...results.sorted(), statistics: { files: files.size, broken } }, diagnostics };
}

/** The members whose uses may be calls. */
const scannedMembers: ReadonlySet<string> = new Set([
  ...builderMembers.keys(),
  ...requestMembers.keys(),
  ...requestBuilderMembers.keys(),
]);

function startScan(
  program: ts.Program,
  sources: readonly ts.SourceFile[],
  table: ClientTable,
  versions: ApiVersions,
): Scan {
  // It binds the sources: before, nodes do not know their parents.
  const checker = program.getTypeChecker();
  return {
    view: viewProgram(checker, indexSources(sources, scannedMembers)),
    table,
    usesHttpPackages: importsHttpPackage(sources),
    builders: new Map(),
    apiVersionOf: (symbol) => versions.of(symbol),
  };
}

function* candidatesOf(scan: Scan): Generator<Candidate> {
  for (const use of scan.view.index.members) {
    const candidate = builderUse(scan, use) ?? requestBuilderCall(scan, use) ?? clientCall(scan, use);
    if (candidate !== undefined) yield candidate;
  }
  for (const call of scan.view.index.calls) {
    yield* builderHandedOn(scan, call);
    const candidate =
      (ts.isNewExpression(call) ? batchContent(scan, call) : undefined) ?? httpCall(scan, call);
    if (candidate !== undefined) yield candidate;
  }
}
