/** Compares who may send a request: permissions by kind of token, roles, clouds. What one side does not know is not compared. */
import { type Access, type Role, type Scheme, type SchemePermissions, schemes } from "../ir/access.js";
import { setsOf } from "../ir/sufficient-permissions.js";
import type { Both, Findings, Found } from "./findings.js";
import type { RuleId } from "./rules.js";

export function compareAccess(
  findings: Findings,
  before: Access,
  after: Access,
  { subject, places = {} }: Pick<Found, "subject" | "places">,
): void {
  const add = (rule: RuleId, detail: string, texts: Both<string>) => {
    findings.add({ rule, subject, places, audiences: ["access"], detail, texts });
  };
  comparePermissions(before, after, add);
  compareRoles(before.roles, after.roles, add);
  for (const cloud of after.clouds ?? []) {
    if (before.clouds?.includes(cloud) === false) add("cloud-added", cloud, { after: cloud });
  }
  for (const cloud of before.clouds ?? []) {
    if (after.clouds?.includes(cloud) === false) add("cloud-removed", cloud, { before: cloud });
  }
}

type Add = (rule: RuleId, detail: string, texts: Both<string>) => void;

function comparePermissions({ permissions: before }: Access, { permissions: after }: Access, add: Add): void {
  if (before === undefined || after === undefined) return;
  for (const scheme of schemes) {
    const [was, is] = [before.get(scheme), after.get(scheme)];
    const name = schemeNames[scheme];
    if (was === undefined && is !== undefined) {
      add("scheme-supported", scheme, { after: `${is.least.join(" or ") || "?"} for ${name}` });
    } else if (was !== undefined && is === undefined) {
      add("scheme-no-longer-supported", scheme, { before: `${was.least.join(" or ") || "?"} for ${name}` });
    } else if (was !== undefined && is !== undefined) {
      compareScheme(was, is, (rule, permission, side) => {
        const text = `${permission} for ${name}`;
        add(rule, text, side === "before" ? { before: text } : { after: text });
      });
    }
  }
}

const schemeNames: Readonly<Record<Scheme, string>> = {
  delegatedWork: "delegated (work or school account)",
  delegatedPersonal: "delegated (personal account)",
  application: "application",
};

function compareScheme(
  was: SchemePermissions,
  is: SchemePermissions,
  add: (rule: RuleId, permission: string, side: "before" | "after") => void,
): void {
  const rankIn = ({ least, higher }: SchemePermissions, name: string): Rank =>
    least.includes(name) ? "least" : higher.includes(name) ? "higher" : "absent";
  const names = new Set([...was.least, ...was.higher, ...is.least, ...is.higher]);
  for (const name of names) {
    const [from, to] = [rankIn(was, name), rankIn(is, name)];
    const rule = transitions[from][to];
    if (rule !== undefined) add(rule, name, to === "absent" ? "before" : "after");
    if (from === "absent" || to === "absent") continue;
    const [sets, now] = [setsOf(name, was), setsOf(name, is)];
    const suffices = sets.every((set) => now.some((needed) => needed.every((each) => set.includes(each))));
    if (!suffices) add("also-requires-added", waysOf(now), "after");
    else if (waysOf(sets) !== waysOf(now)) add("also-requires-relaxed", waysOf(now), "after");
  }
}

type Rank = "absent" | "higher" | "least";

const transitions: Readonly<Record<Rank, Readonly<Record<Rank, RuleId | undefined>>>> = {
  absent: { absent: undefined, higher: "permission-added", least: "least-permission-added" },
  higher: { absent: "permission-removed", higher: undefined, least: "permission-became-least" },
  least: { absent: "least-permission-removed", higher: "permission-became-higher", least: undefined },
};

/** `A with B, or A with C and D`. */
function waysOf(sets: readonly (readonly string[])[]): string {
  return sets.map((set) => set.join(" and ")).join(", or ");
}

function compareRoles(before: readonly Role[], after: readonly Role[], add: Add): void {
  const former = new Map(before.map((role) => [role.name, role]));
  for (const role of after) {
    const was = former.get(role.name);
    former.delete(role.name);
    if (was === undefined) add("role-added", role.name, { after: role.name });
    else if (roleText(was) !== roleText(role)) {
      add("role-changed", role.name, { before: roleText(was), after: roleText(role) });
    }
  }
  for (const name of former.keys()) add("role-removed", name, { before: name });
}

function roleText({ name, leastPrivileged, appliesTo }: Role): string {
  const rank = leastPrivileged ? "the least privileged one" : "not the least privileged one";
  return `${name}: ${rank}; ${appliesTo.map((scheme) => schemeNames[scheme]).join(", ")}`;
}
