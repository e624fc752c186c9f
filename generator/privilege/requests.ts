/** Calls become requests: each once, with the places that send it and what the files say of it. */
import type { Cloud, PermissionTable, Role } from "../ir/access.js";
import { findGrants } from "../ir/find-grants.js";
import type { FoundGrants, SingletonSets } from "../ir/find-grants.js";
import { normalizePath } from "../ir/paths.js";
import type { GraphCall } from "../scan/graph-call.js";
import { accessOf } from "../slice/access.js";
import type { RolesIndex } from "../slice/access.js";

/** A request that a program sends. */
export interface CalledRequest {
  readonly method: GraphCall["method"];
  /** As its first call has it. */
  readonly path: string;
  readonly version: string;
  readonly cloud: Cloud;
  /** Every call of it. */
  readonly calls: readonly GraphCall[];
}

/** A request of which it is known what it takes. */
export interface KnownRequest extends CalledRequest {
  readonly found: FoundGrants;
  readonly roles: readonly Role[];
}

/** A request of which it is not known what it takes. */
export interface UnknownRequest extends CalledRequest {
  readonly reason: "not listed" | "not in cloud";
}

export interface Requests {
  readonly known: readonly KnownRequest[];
  readonly unknown: readonly UnknownRequest[];
}

/** Where it is looked up what a request takes. */
export interface Knowledge {
  readonly permissions: PermissionTable;
  readonly singletons: SingletonSets;
  readonly roles: RolesIndex;
}

/** @param defaultCloud the cloud of calls that do not say it */
export function requestsOf(calls: readonly GraphCall[], knowledge: Knowledge, defaultCloud: Cloud): Requests {
  const known: KnownRequest[] = [];
  const unknown: UnknownRequest[] = [];
  for (const request of distinctRequests(calls, defaultCloud)) {
    const { method, path, cloud } = request;
    const found = findGrants(knowledge.permissions, method, path, knowledge.singletons, "address");
    const normalPaths = [normalizePath(path), ...(found === undefined ? [] : [found.path])];
    const access = accessOf(undefined, new Map(), knowledge.roles, { method, path, normalPaths });
    if (access.clouds?.includes(cloud) === false) unknown.push({ ...request, reason: "not in cloud" });
    else if (found === undefined) unknown.push({ ...request, reason: "not listed" });
    else known.push({ ...request, found, roles: access.roles });
  }
  return { known, unknown };
}

function distinctRequests(calls: readonly GraphCall[], defaultCloud: Cloud): readonly CalledRequest[] {
  const requests = new Map<string, CalledRequest & { readonly calls: GraphCall[] }>();
  for (const call of calls) {
    const { method, path, version, cloud = defaultCloud } = call;
    const key = [method, normalizePath(path), version, cloud].join(" ");
    const request = requests.get(key);
    if (request === undefined) requests.set(key, { method, path, version, cloud, calls: [call] });
    else request.calls.push(call);
  }
  return [...requests.values()];
}
