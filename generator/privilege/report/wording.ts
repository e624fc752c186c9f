/** Words that every format for people has in common. */
import { relative, sep } from "node:path";
import type { PermissionSet, Scheme } from "../../ir/access.js";
import { printable } from "../../escape/terminal.js";
import type { GraphCall, SourcePlace } from "../../scan/graph-call.js";
import type { Obstacle } from "../availability.js";
import type { ExcessPermission } from "../compare.js";
import type { CalledRequest, UnknownRequest } from "../requests.js";
import type { ServedRequest } from "../scheme-needs.js";

export const schemeInWords: Readonly<Record<Scheme, string>> = {
  delegatedWork: "Delegated (work or school account)",
  delegatedPersonal: "Delegated (personal account)",
  application: "Application",
};

export const schemeInShort: Readonly<Record<Scheme, string>> = {
  delegatedWork: "delegated",
  delegatedPersonal: "delegated (personal)",
  application: "application",
};

export const obstacleInWords: Readonly<Record<Obstacle, string>> = {
  disabled: "it cannot be asked for: it is disabled",
  hidden: "it is not offered to those who choose permissions",
  "not in cloud": "no permissions file has it for this cloud",
};

/** Says requests as `GET /teams/{id}`, with the version and the cloud where a program uses several. */
export function requestWording(requests: readonly CalledRequest[]): (request: CalledRequest) => string {
  const hasVersions = new Set(requests.map(({ version }) => version)).size > 1;
  const hasClouds = new Set(requests.map(({ cloud }) => cloud)).size > 1;
  return ({ method, path, version, cloud }) => {
    const details = [...(hasVersions ? [version] : []), ...(hasClouds ? [cloud] : [])].join(", ");
    return printable(`${method} ${path}${details === "" ? "" : ` (${details})`}`);
  };
}

/** `src/teams.ts:3:14`, relative to a folder. */
export function placeInWords({ file, line, column }: SourcePlace, root: string): string {
  return printable(`${relativePath(file, root)}:${line}:${column}`);
}

/** The place of a call, and of the function that makes it, where that is another one. */
export function callInWords({ at, through }: GraphCall, root: string): string {
  const place = placeInWords(at, root);
  return through === undefined ? place : `${place} (through ${placeInWords(through, root)})`;
}

/** With slashes on every system. */
export function relativePath(file: string, root: string): string {
  return relative(root, file).split(sep).join("/");
}

/** What is to be noted of how a request is served; nothing where it is by its own least permission, alone. */
export function noteOn({ by, stated }: ServedRequest, permission: string): string {
  const others = by.filter((name) => name !== permission);
  const together = others.length > 0 ? [`together with ${inWords(others, "and")}`] : [];
  const isStated = stated.some((set) => set.join(" ") === by.join(" "));
  const alone = isStated ? [] : [`alone, ${setsInWords(stated)} would do`];
  return [...together, ...alone].join("; ");
}

/** `A and B, or C`. */
export function setsInWords(sets: readonly PermissionSet[]): string {
  return sets.map((set) => inWords(set, "and")).join(", or ");
}

/** `A, B and C`. */
export function inWords(names: readonly string[], conjunction: "and" | "or"): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} ${conjunction} ${last}`;
}

export function unknownInWords({ reason, cloud }: UnknownRequest): string {
  return reason === "not listed"
    ? "no permissions file lists it"
    : `the roles file says that the ${cloud} cloud does not have it`;
}

/** Why a permission that is asked for is too much. */
export function excessInWords({ kind, instead }: ExcessPermission): string {
  switch (kind) {
    case "unused":
      return "no call needs it";
    case "redundant":
      return `what it covers, ${inWords(instead, "and")} ${instead.length === 1 ? "covers" : "cover"} as well`;
    case "higher":
      return `higher than needed: it covers its calls, for which ${inWords(instead, "and")} would do`;
  }
}

export function level(privilegeLevel: number | undefined): string {
  return privilegeLevel === undefined ? "unknown" : String(privilegeLevel);
}

export function yesOrNo(value: boolean): string {
  return value ? "yes" : "no";
}
