import type { Diagnostic } from "../../diagnostics.js";
import { idsOf } from "./deployments.js";
import type { PermissionStatements, SchemeStatements } from "./statements.js";
import { Tally } from "./tally.js";

/** Where sources contradict each other, or only some of them know a permission. One finding of each kind. */
export function differences(permissions: ReadonlyMap<string, PermissionStatements>): readonly Diagnostic[] {
  const tally = new Tally("permissions-files-differ");
  const all = [...permissions.values()].flatMap(({ schemes }) => [...schemes.values()]);
  const present = {
    listed: all.some(({ listed }) => listed.length > 0),
    deployed: all.some(({ deployed }) => deployed.length > 0),
  };
  for (const { name, origin, schemes } of permissions.values()) {
    for (const [scheme, statements] of schemes) {
      for (const kind of differencesOf(statements, present)) {
        tally.add(kind, `"${name}" (${scheme})`, () => origin);
      }
    }
  }
  return tally.diagnostics();
}

interface Present {
  readonly listed: boolean;
  readonly deployed: boolean;
}

function differencesOf(statements: SchemeStatements, present: Present): readonly string[] {
  const { declared, listed, deployed } = statements;
  const kinds: string[] = [];
  const ids = idsOf(deployed);
  const [scope] = listed;
  if (listed.some(({ id }) => id !== undefined && ids.size > 0 && !ids.has(id)) || idsOf(listed).size > 1) {
    kinds.push("The id of a permission is not the same in all files, and all are kept");
  }
  if (disagree([...declared, ...listed].map(({ requiresAdminConsent }) => requiresAdminConsent))) {
    kinds.push(
      "Whether a permission needs the consent of an administrator is not the same in all files, and what its path sets' file says is kept",
    );
  }
  if (disagree(declared.map(({ privilegeLevel }) => privilegeLevel))) {
    kinds.push("The privilege level of a permission is not the same in all files, and the first one is kept");
  }
  if (declared.length > 0) {
    if (present.listed && present.deployed && scope === undefined && deployed.length === 0) {
      kinds.push("A permission has path sets, but is neither listed nor deployed");
    }
  } else if (scope !== undefined) {
    kinds.push("A permission is listed for those who choose permissions, but has no path sets");
  } else {
    kinds.push("A permission is deployed, but has no path sets, and is not listed either");
  }
  return kinds;
}

function disagree(values: readonly unknown[]): boolean {
  return new Set(values.filter((value) => value !== undefined)).size > 1;
}
