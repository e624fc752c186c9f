/** Lines that make the log of a build service point at files: GitHub Actions and Azure Pipelines. */
import type { Severity } from "../diagnostics.js";
import { azureIssue, gitHubAnnotation } from "../escape/log.js";
import { pathWithin } from "../path-within.js";

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
  return { ...annotation, file: pathWithin(root, file) ?? file };
}

function forGitHub({ severity, title, message, file, line, column }: LogAnnotation): string {
  const command = ({ error: "error", warning: "warning", info: "notice" } as const)[severity];
  return gitHubAnnotation(command, { file, line, col: column, title }, message);
}

/** It has errors and warnings only. */
function forAzure({ severity, title, message, file, line, column }: LogAnnotation): string | undefined {
  if (severity === "info") return undefined;
  return azureIssue(
    { type: severity, sourcepath: file, linenumber: line, columnnumber: column, code: title },
    message,
  );
}
