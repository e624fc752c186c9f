/** Calls and permission tables in a few words, for tests. */
import type { Cloud, HttpMethod, PermissionTable, Role, Scheme } from "../../../generator/ir/access.js";
import type { Knowledge } from "../../../generator/privilege/requests.js";
import { requestsOf } from "../../../generator/privilege/requests.js";
import type { Requests } from "../../../generator/privilege/requests.js";
import { readPermissions } from "../../../generator/read/permissions/read-permissions.js";
import type { GraphCall } from "../../../generator/scan/graph-call.js";
import { indexRoles } from "../../../generator/slice/access.js";

/** By permission its requests; those that start with `!` it is stated to be the least for. */
export type Listed = Readonly<Record<string, readonly string[]>>;

/** A table in which every permission is for work accounts and for the application. */
export function tableOf(listed: Listed, levels: Readonly<Record<string, number>> = {}): PermissionTable {
  const permissions = Object.entries(listed).map(([name, requests]): [string, unknown] => [
    name,
    {
      schemes: {
        DelegatedWork: { privilegeLevel: levels[name] ?? 2 },
        Application: { privilegeLevel: levels[name] ?? 2 },
      },
      pathSets: requests.map((request) => {
        const [method = "", path = ""] = request.replace("!", "").split(" ");
        const value = request.startsWith("!") ? "least=DelegatedWork,Application" : "";
        return { schemeKeys: ["DelegatedWork", "Application"], methods: [method], paths: { [path]: value } };
      }),
    },
  ]);
  const text = JSON.stringify({ permissions: Object.fromEntries(permissions) });
  return readPermissions({ name: "permissions.json", text }).value;
}

/** Calls of `GET /teams`, one a line of `src/app.ts`. */
export function callsOf(requests: readonly string[], cloud?: Cloud): readonly GraphCall[] {
  return requests.map((request, index) => {
    const [method, path = ""] = request.split(" ");
    return {
      client: "http",
      method: method as HttpMethod,
      path,
      version: "v1.0",
      at: { file: "/app/src/app.ts", line: index + 1, column: 3, endLine: index + 1, endColumn: 9 },
      ...(cloud === undefined ? {} : { cloud }),
    };
  });
}

export function knowledgeOf(permissions: PermissionTable, roles: Roles = {}): Knowledge {
  const origin = { source: { name: "roles.json", text: "" }, pointer: "" };
  const entries = Object.entries(roles).map(([pattern, ofPattern]) => ({
    pattern,
    roles: ofPattern.map((name) => roleOf(name)),
    origin,
  }));
  return { permissions, singletons: new Map(), roles: indexRoles(entries).value };
}

/** By pattern the names of roles; those that start with `!` are stated to be the least. */
export type Roles = Readonly<Record<string, readonly string[]>>;

export function roleOf(name: string, appliesTo: readonly Scheme[] = ["delegatedWork"]): Role {
  return { name: name.replace("!", ""), leastPrivileged: name.startsWith("!"), appliesTo };
}

export function requests(
  calls: readonly string[],
  permissions: PermissionTable,
  roles: Roles = {},
): Requests {
  return requestsOf(callsOf(calls), knowledgeOf(permissions, roles), "global");
}
