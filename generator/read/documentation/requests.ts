/** The requests that an API page is about. */
import { diagnostic } from "../../diagnostics.js";
import type { Outcome } from "../../diagnostics.js";
import type { HttpMethod } from "../../ir/access.js";
import { normalizePath } from "../../ir/paths.js";
import type { Origin } from "../../source.js";
import type { CodeBlock } from "./blocks.js";

export interface DocumentedRequest {
  readonly method: HttpMethod;
  /** As documented, without host, version and query. */
  readonly path: string;
  readonly origin: Origin;
}

const methods: readonly HttpMethod[] = ["GET", "POST", "PATCH", "PUT", "DELETE"];

/** The requests in code, each once: lines of the form METHOD path. */
export function requestsIn(code: readonly CodeBlock[]): Outcome<readonly DocumentedRequest[]> {
  const outcomes = code.flatMap(requestLines);
  const requests = new Map<string, DocumentedRequest>();
  for (const { value } of outcomes) {
    if (value === undefined) continue;
    const key = `${value.method} ${normalizePath(value.path)}`;
    if (!requests.has(key)) requests.set(key, value);
  }
  return {
    value: [...requests.values()],
    diagnostics: outcomes.flatMap(({ diagnostics }) => diagnostics),
  };
}

function requestLines({
  text,
  source,
  offset,
}: CodeBlock): readonly Outcome<DocumentedRequest | undefined>[] {
  const outcomes: Outcome<DocumentedRequest | undefined>[] = [];
  let next = offset;
  for (const line of text.split("\n")) {
    const trimmed = line.trim();
    if (trimmed === "") continue;
    const found = source.text.indexOf(trimmed, next);
    const origin: Origin = { source, offset: found === -1 ? offset : found };
    if (found !== -1) next = found + trimmed.length;
    outcomes.push(requestOf(trimmed, origin));
  }
  return outcomes;
}

function requestOf(line: string, origin: Origin): Outcome<DocumentedRequest | undefined> {
  const [word, rest] = splitAtBlank(line);
  const method = methods.find((candidate) => candidate === word.toUpperCase());
  // Headers and bodies are no requests.
  if (method === undefined && (!/^[A-Z]+$/u.test(word) || !/[/{]/u.test(rest))) {
    return { value: undefined, diagnostics: [] };
  }
  const path = method === undefined ? undefined : pathOf(rest);
  if (method !== undefined && path !== undefined) return { value: { method, path, origin }, diagnostics: [] };
  const message = `"${line.slice(0, 100)}" is no request: expected one of ${methods.join(", ")} and a path. It is left out.`;
  return { value: undefined, diagnostics: [diagnostic("documentation-request", message, origin)] };
}

function splitAtBlank(line: string): readonly [string, string] {
  const index = line.search(/\s/u);
  return index === -1 ? [line, ""] : [line.slice(0, index), line.slice(index).trim()];
}

/** Without host and version, query and fragment, blanks within braces, and the protocol after it. */
function pathOf(target: string): string | undefined {
  const compact = target
    .replace(/\s+HTTP\/[\d.]+$/u, "")
    .replace(/\{[^{}]*\}/gu, (key) => key.replace(/\s+/gu, ""))
    .trim();
  const relative = /^https?:\/\/[^/]+\/[^/]+(\/.*)$/su.exec(compact)?.[1] ?? compact;
  const rooted = relative.startsWith("/") ? relative : `/${relative}`;
  const path = rooted
    .replace(/^\/(?:v\d+\.\d+|beta)(?=\/)/u, "")
    .replace(/[?#].*$/su, "")
    .replace(/\/+$/u, "");
  const steps = path.split("/").slice(1);
  const isPath =
    path !== "" &&
    !/\s|\*|…|\.\.\./u.test(path) &&
    !compact.includes("://", relative === compact ? 0 : compact.length) &&
    steps.every((step) => !step.startsWith("{") || /^\{[^{}]+\}/u.test(step));
  return isPath ? path : undefined;
}
