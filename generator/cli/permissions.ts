/** `graph-slice permissions`: the least privilege that a program's calls need, and whether its application asks for that. */
import { resolve } from "node:path";
import { diagnostic, hasErrors } from "../diagnostics.js";
import type { Diagnostic, Outcome } from "../diagnostics.js";
import type { Cloud, Scheme } from "../ir/access.js";
import { resolveAsked, schemeOf } from "../privilege/asked.js";
import type { AskedOptions, AskedPermission } from "../privilege/asked.js";
import { findingsOf } from "../privilege/report/findings.js";
import { reportToJson } from "../privilege/report/json.js";
import { makeReport } from "../privilege/report/make-report.js";
import { requiredResourceAccess } from "../privilege/report/manifest.js";
import { reportToMarkdown } from "../privilege/report/markdown.js";
import type { PermissionsReport } from "../privilege/report/report.js";
import { hasUnknowns } from "../privilege/report/report.js";
import { reportToSarif } from "../privilege/report/sarif.js";
import { readAsked } from "../read/asked/read-asked.js";
import { readSource } from "../read/source.js";
import type { Context } from "./context.js";
import { ExitCode } from "./exit-code.js";
import { locatePermissionInputs, readPermissionInputs } from "./permission-inputs.js";
import type { PermissionInputs, PermissionLocations } from "./permission-inputs.js";
import { permissionsInWords } from "./permissions-in-words.js";
import { startProgress } from "./progress.js";

export interface PermissionsOptions extends PermissionLocations {
  /** A configuration of TypeScript, or a folder. */
  readonly project: string;
  /** A file that says what the application asks for. */
  readonly against?: string;
  /** Whether it is an error that it is not known what a call needs. */
  readonly strict: boolean;
  /** Work accounts and the application where it is not said. */
  readonly schemes?: readonly Scheme[];
  readonly cloud: Cloud;
  readonly format: "text" | "markdown" | "sarif" | "manifest";
}

export async function permissions(context: Context, options: PermissionsOptions): Promise<ExitCode> {
  const { console } = context;
  if (console.options.json && options.format !== "text") {
    return fail(context, [
      diagnostic(
        "usage-invalid",
        `--json and --format ${options.format} exclude each other: each is the whole output.`,
      ),
    ]);
  }
  const locations = await locatePermissionInputs(context, options);
  if (locations === undefined) return fail(context, []);
  const { value, diagnostics } = await reportOf(context, locations, options);
  if (value === undefined) return fail(context, diagnostics);

  const { report, inputs } = value;
  const manifest =
    options.format === "manifest" ? requiredResourceAccess(report.needs, inputs.resource) : undefined;
  const findings = [
    ...diagnostics,
    ...findingsOf(report, {
      root: context.cwd,
      strict: options.strict,
      isAnswered: options.format !== "manifest",
    }),
  ];
  // A manifest that does not ask for all that is needed would be taken for one that does.
  if (manifest !== undefined && hasErrors(manifest.diagnostics)) {
    return fail(context, [...findings, ...manifest.diagnostics]);
  }
  console.report(findings);
  print(context, report, options, manifest?.value);
  const isNo = report.comparison?.isLeast === false || (options.strict && hasUnknowns(report));
  const isBad = hasErrors(diagnostics);
  console.finish({ command: "permissions", ok: !isNo && !isBad, ...reportToJson(report, context.cwd) });
  if (isBad) return ExitCode.badInput;
  return isNo ? ExitCode.no : ExitCode.done;
}

function fail({ console }: Context, diagnostics: readonly Diagnostic[]): ExitCode {
  console.report(diagnostics);
  console.finish({ command: "permissions", ok: false });
  return ExitCode.badInput;
}

function print(
  { console, cwd, version }: Context,
  report: PermissionsReport,
  { format, strict }: PermissionsOptions,
  manifest: unknown,
): void {
  switch (format) {
    case "text":
      for (const line of permissionsInWords(report, cwd, console.paint)) console.answer(line);
      break;
    case "markdown":
      console.answer(reportToMarkdown(report, cwd));
      break;
    case "sarif":
      console.answer(JSON.stringify(reportToSarif(report, { root: cwd, version, strict }), undefined, 2));
      break;
    case "manifest":
      console.answer(JSON.stringify(manifest, undefined, 2));
      break;
  }
}

interface Reported {
  readonly report: PermissionsReport;
  readonly inputs: PermissionInputs;
}

/** Undefined where the answer cannot be given. An unknown scope that is asked for is an error that leaves an answer. */
async function reportOf(
  context: Context,
  locations: PermissionLocations,
  { project, against, schemes, cloud }: PermissionsOptions,
): Promise<Outcome<Reported | undefined>> {
  const progress = startProgress(context.console.isWatched);
  try {
    progress.update("reading the permissions");
    const inputs = await readPermissionInputs(locations);
    // Findings about the inputs are for `generate`; here only those count that are in the way.
    const diagnostics = inputs.diagnostics.filter(({ severity }) => severity === "error");
    progress.update("reading the sources");
    const { scanProject } = await import("../scan/scan-project.js");
    const scanned = await scanProject({ project: resolve(context.cwd, project) });
    diagnostics.push(...scanned.diagnostics);
    const asked =
      against === undefined || inputs.value === undefined
        ? undefined
        : await askedFor(context, against, inputs.value, schemes);
    diagnostics.push(...(asked?.diagnostics ?? []));
    if (inputs.value === undefined || scanned.value === undefined) return { value: undefined, diagnostics };
    if (asked !== undefined && asked.value === undefined) return { value: undefined, diagnostics };

    const { knowledge, hasRoles, isPrivileged } = inputs.value;
    const report = makeReport(scanned.value, knowledge, {
      schemes: schemes ?? asked?.value?.schemes ?? ["delegatedWork", "application"],
      cloud,
      hasRoles,
      isPrivileged,
      ...(against === undefined || asked?.value === undefined
        ? {}
        : { asked: { file: against, permissions: asked.value.permissions } }),
    });
    return { value: { report, inputs: inputs.value }, diagnostics };
  } finally {
    progress.stop();
  }
}

interface Asked {
  readonly permissions: readonly AskedPermission[];
  /** What it asks for anything under; absent where that is nothing at all. */
  readonly schemes?: readonly Scheme[];
}

/** What the file that is compared with asks for; undefined where it does not say it. */
async function askedFor(
  { cwd }: Context,
  against: string,
  { knowledge, resource }: PermissionInputs,
  schemes: readonly Scheme[] = [],
): Promise<Outcome<Asked | undefined>> {
  const { value: source, diagnostics } = await readSource(resolve(cwd, against));
  if (source === undefined) return { value: undefined, diagnostics };
  const entries = readAsked({ ...source, name: against });
  if (hasErrors(entries.diagnostics)) return { value: undefined, diagnostics: entries.diagnostics };
  const isPersonal = schemes.includes("delegatedPersonal") && !schemes.includes("delegatedWork");
  const delegated = isPersonal ? "delegatedPersonal" : "delegatedWork";
  const [only] = schemes;
  const options: AskedOptions = {
    delegated,
    scopesAre: schemes.length === 1 && only !== undefined ? only : delegated,
  };
  const resolved = resolveAsked(entries.value, knowledge.permissions, resource, options);
  const found = [...entries.diagnostics, ...resolved.diagnostics];
  if (found.some(({ code }) => code === "asked-default")) return { value: undefined, diagnostics: found };
  const permissions = resolved.value.filter(({ scheme }) => schemes.length === 0 || schemes.includes(scheme));
  const mentioned = [...new Set(entries.value.map((entry) => schemeOf(entry, options)))];
  return {
    value: { permissions, ...(mentioned.length === 0 ? {} : { schemes: mentioned }) },
    diagnostics: found,
  };
}
