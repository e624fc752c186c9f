/** Lines that make the log of a build service point at files: GitHub Actions and Azure Pipelines. */
import { relative, resolve, sep } from "node:path";
import type { Severity } from "../diagnostics.js";

export interface LogAnnotation {
  readonly severity: Severity;
  /** A word or two on what it is. */
  readonly title: string;
  readonly message: string;
  /** Relative to the current folder. */
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  /** From 1. */
  readonly column?: number;
}

/** Writes an annotation as the service that runs this process wants it; undefined where none does. */
export function annotationWriter(
  env: Readonly<Record<string, string | undefined>>,
): ((annotation: LogAnnotation) => string | undefined) | undefined {
  const root = env["GITHUB_WORKSPACE"] ?? env["BUILD_SOURCESDIRECTORY"];
  if (env["GITHUB_ACTIONS"] === "true") return (annotation) => forGitHub(placedIn(annotation, root));
  if (env["TF_BUILD"]?.toLowerCase() !== "true") return undefined;
  return (annotation) => forAzure(placedIn(annotation, root));
}

/** The services look for a file from the root of the checkout. */
function placedIn(annotation: LogAnnotation, root: string | undefined): LogAnnotation {
  const { file } = annotation;
  if (root === undefined || file === undefined || file.includes("://")) return annotation;
  const path = relative(root, resolve(file));
  return path.startsWith("..") ? annotation : { ...annotation, file: path.split(sep).join("/") };
}

/** https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands */
function forGitHub({ severity, title, message, file, line, column }: LogAnnotation): string {
  const command = { error: "error", warning: "warning", info: "notice" }[severity];
  const properties = present({ file, line, col: column, title }).map(
    ([name, value]) =>
      `${name}=${escaped(value, { "%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C" })}`,
  );
  return `::${command} ${properties.join(",")}::${escaped(message, { "%": "%25", "\r": "%0D", "\n": "%0A" })}`;
}

/** https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands; it has errors and warnings only. */
function forAzure({ severity, title, message, file, line, column }: LogAnnotation): string | undefined {
  if (severity === "info") return undefined;
  const properties = present({
    type: severity,
    sourcepath: file,
    linenumber: line,
    columnnumber: column,
    code: title,
  }).map(
    ([name, value]) =>
      `${name}=${escaped(value, { "%": "%AZP25", "\r": "%0D", "\n": "%0A", "]": "%5D", ";": "%3B" })};`,
  );
  return `##vso[task.logissue ${properties.join("")}]${escaped(message, { "%": "%AZP25", "\r": "%0D", "\n": "%0A" })}`;
}

function present(
  properties: Readonly<Record<string, string | number | undefined>>,
): readonly (readonly [string, string])[] {
  return Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as const],
  );
}

function escaped(text: string, replacements: Readonly<Record<string, string>>): string {
  return text.replace(/[%\r\n:,\];]/gu, (character) => replacements[character] ?? character);
}
