/** Says in words what valibot found wrong with settings. */
import type * as v from "valibot";
import { diagnostic } from "../diagnostics.js";
import type { Diagnostic } from "../diagnostics.js";
import type { Origin } from "../source.js";
import { closestNames } from "../slice/near-misses.js";
import { keysAt } from "./settings.js";

/** Keys and indexes that lead to a setting, from the top of what is read. */
export type SettingPath = readonly (string | number)[];

/** Where settings come from. */
export interface SettingsSource {
  /** What relative paths start from: an absolute path. */
  readonly folder: string;
  /** The current folder, as an absolute path. */
  readonly cwd: string;
  /** What the person calls a setting, e.g. `"apiVersion"` or `--api-version`. */
  readonly nameOf: (path: SettingPath) => string;
  /** Where it is written, or would be. */
  readonly originOf: (path: SettingPath) => Origin | undefined;
}

/** The diagnostic for one issue. */
export function settingIssue(issue: v.BaseIssue<unknown>, source: SettingsSource): Diagnostic {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key)));
  return diagnostic("config-invalid", inWords(issue, path, source), source.originOf(path));
}

function inWords(issue: v.BaseIssue<unknown>, path: SettingPath, source: SettingsSource): string {
  const name = source.nameOf(path);
  if (issue.expected === "never") return unknownKey(path);
  if (issue.received === "undefined") return `${name} is missing.`;
  if (issue.kind === "validation") return `${name} ${issue.message}.`;
  return `${name} must be ${expectationInWords(issue.expected)}, not ${shortJson(issue.input)}.`;
}

function unknownKey(path: SettingPath): string {
  const key = String(path.at(-1));
  const known = keysAt(path.slice(0, -1));
  const [near] = closestNames(key, known);
  const hint = near === undefined ? `Known here: ${known.join(", ")}.` : `Did you mean "${near}"?`;
  return `The key "${key}" is unknown. ${hint}`;
}

/** `("one" | "two")` is `"one" or "two"`. */
function expectationInWords(expected: string | null): string {
  const alternatives = (expected ?? "something else").replace(/[()]/g, "").split(" | ");
  return alternatives.map((name) => kindsInWords.get(name) ?? name).join(" or ");
}

const kindsInWords: ReadonlyMap<string, string> = new Map([
  ["Object", "an object"],
  ["Array", "a list"],
  ["string", "a text"],
  ["number", "a number"],
]);

function shortJson(value: unknown): string {
  const json = typeof value === "function" ? "a function" : JSON.stringify(value);
  return json.length > 60 ? `${json.slice(0, 60)}…` : json;
}
