/** What a permission file leaves open about the requests of a slice: one finding of each kind, with examples. */
import { diagnostic, type Diagnostic } from "../diagnostics.js";
import type { DiagnosticCode } from "../diagnostics.js";
import type { PermissionTable, Scheme, SchemePermissions } from "../ir/access.js";
import { firstOf } from "../first-of.js";
import { normalizePath } from "../ir/paths.js";
import type { Request } from "./slice.js";
import { unusedScopes } from "./unused-scopes.js";

export function permissionFindings(
  table: PermissionTable,
  requests: readonly Request[],
): readonly Diagnostic[] {
  const answers = requests.flatMap(answersOf);
  return [
    ...finding(table, "permissions-ambiguous", {
      found: answers.flatMap((answer) => ambiguity(answer)),
      says: "more than one permission is said to be the least privileged",
      so: "Any of them will do",
    }),
    ...finding(table, "permissions-no-least", {
      found: answers
        .filter(({ entry }) => entry.least.length === 0)
        .map((answer) => ({ ...answer, what: "" })),
      says: "no permission is said to be the least privileged",
      so: "Those that suffice are named as higher ones",
    }),
    ...finding(table, "permissions-level-order", {
      found: answers.flatMap((answer) => contradictedLevel(table, answer)),
      says: "another permission has a lower privilege level than the one that is said to be the least privileged",
      so: "What is said is kept",
    }),
    ...finding(table, "permissions-unlisted", {
      found: requests
        .filter(({ access }) => access.permissions?.size === 0)
        .map((request) => ({ request, what: "" })),
      says: "no permission is listed",
      so: "It is not known what they take",
    }),
    ...unusedScopes(table, requests),
  ];
}

/** What the file says of one request under one scheme. */
interface Answer {
  readonly request: Request;
  readonly scheme: Scheme;
  readonly entry: SchemePermissions;
}

interface Example {
  readonly request: Request;
  readonly scheme?: Scheme;
  /** In a few words, or empty. */
  readonly what: string;
}

function answersOf(request: Request): readonly Answer[] {
  return [...(request.access.permissions ?? [])].map(([scheme, entry]) => ({ request, scheme, entry }));
}

function ambiguity(answer: Answer): readonly Example[] {
  const { least } = answer.entry;
  return least.length > 1 ? [{ ...answer, what: least.join(" or ") }] : [];
}

/** Only permissions that suffice alone are compared: the level of several together is not defined. */
function contradictedLevel(table: PermissionTable, answer: Answer): readonly Example[] {
  const { scheme, entry } = answer;
  const levelOf = (name: string): number | undefined =>
    entry.alsoRequires.has(name)
      ? undefined
      : table.declarations.get(name)?.schemes.get(scheme)?.privilegeLevel;
  const [lowest] = entry.higher.filter((name) => levelOf(name) !== undefined);
  const level = lowest === undefined ? undefined : levelOf(lowest);
  const least = entry.least.map((name) => levelOf(name));
  if (lowest === undefined || level === undefined || least.length === 0) return [];
  const isLower = least.every((each) => each !== undefined && each > level);
  return isLower ? [{ ...answer, what: `${lowest} beside ${entry.least.join(", ")}` }] : [];
}

interface Finding {
  readonly found: readonly Example[];
  /** In words that go on from "For … requests". */
  readonly says: string;
  readonly so: string;
}

function finding(
  table: PermissionTable,
  code: DiagnosticCode,
  { found, says, so }: Finding,
): readonly Diagnostic[] {
  const [first] = found;
  if (first === undefined) return [];
  const requests = new Set(found.map(({ request }) => request)).size;
  const subject = requests === 1 ? "one request" : `${requests} requests`;
  const examples = firstOf(found, exampleText);
  const [grant] = table.grants.get(`${first.request.method} ${normalizePath(first.request.path)}`) ?? [];
  return [diagnostic(code, `For ${subject}, ${says}: ${examples}. ${so}.`, grant?.origin)];
}

function exampleText({ request: { method, path }, scheme, what }: Example): string {
  const notes = [...(scheme === undefined ? [] : [scheme]), ...(what === "" ? [] : [what])];
  return `${method} ${path}${notes.length === 0 ? "" : ` (${notes.join(": ")})`}`;
}
