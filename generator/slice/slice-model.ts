import { diagnostic, type Diagnostic, type Outcome } from "../diagnostics.js";
import type { PermissionTable } from "../ir/access.js";
import { groupBy } from "../ir/group-by.js";
import type { Model } from "../ir/model.js";
import { normalizePath } from "../ir/paths.js";
import { singletonSets } from "../ir/singleton-sets.js";
import { accessOf, indexRoles, listingsOf, unusedRoles } from "./access.js";
import type { AccessSources, RolesIndex } from "./access.js";
import { capabilityOf } from "./capabilities.js";
import { closeOver, type LocatedRequest } from "./closure.js";
import { enumerateRequests } from "./enumerate.js";
import {
  documentedRequests,
  requestsOfModel,
  resolveList,
  unresolvedDiagnostics,
  type ResolvedList,
} from "./listed-requests.js";
import type { WantedRequest } from "./listed-requests.js";
import { rootLocation } from "./location.js";
import { indexModel, type ModelIndex } from "./model-index.js";
import { ordinal } from "../ordinal.js";
import { permissionFindings } from "./permission-findings.js";
import { httpMethods, parsePatterns, type Pattern, type PatternText } from "./patterns.js";
import { queryOptionsOf } from "./query-options.js";
import { ResourceTree } from "./resource-tree.js";
import type { Resource, Slice } from "./slice.js";
import { slicedPermissions } from "./sliced-permissions.js";
import { unmatchedPatterns } from "./unmatched-patterns.js";

export type { AccessSources } from "./access.js";

export interface SliceOptions {
  /** Include patterns; see patterns.ts. */
  readonly include: readonly PatternText[];
  /**
   * `documented`: the requests that the permission table lists. `all`: those that the model allows. Without a permission
   * table there is no documentation, and `documented` is `all`.
   */
  readonly operations: "documented" | "all";
  /** How many derived types a type may pull in; see `defaultDerivedTypesLimit`. */
  readonly derivedTypesLimit: number;
}

/**
 * Families of types that clients tell apart have at most some dozens of members; what has more is a base of everything,
 * and a union of all of it would help nobody.
 */
export const defaultDerivedTypesLimit = 100;

/** Cuts out of a model the requests that patterns include, and the types that these need. */
export function sliceModel(model: Model, sources: AccessSources, options: SliceOptions): Outcome<Slice> {
  const include = parsePatterns(options.include);
  const roles = indexRoles(sources.roles ?? []);
  const index = indexModel(model);
  const documented = options.operations === "documented" && sources.permissions !== undefined;

  const list = findRequests(index, sources.permissions, include.value, documented);
  const { wanted, unresolved } = list.value;
  const located = locateRequests(model, wanted, sources.permissions, roles.value);
  const requests = located.map(({ request }) => request);
  const closure = closeOver(index, located, options.derivedTypesLimit);

  return {
    value: {
      model,
      root: resourcesOf(model, located),
      types: closure.types,
      omissions: closure.omissions,
      permissions: slicedPermissions(sources.permissions, requests),
      listings: [...new Set(located.flatMap(({ listings }) => listings))].sort(ordinal),
    },
    diagnostics: [
      ...include.diagnostics,
      ...roles.diagnostics,
      ...list.diagnostics,
      ...unmatchedPatterns(
        index,
        include.value,
        wanted,
        unresolved,
        documented ? sources.permissions.grants : undefined,
      ),
      ...(documented ? contradictions(model, wanted) : []),
      ...unusedRoles(roles.value, include.value, requests),
      ...(sources.permissions === undefined ? [] : permissionFindings(sources.permissions, requests)),
      ...closure.diagnostics,
    ],
  };
}

/** What one of several slices wants of a model. */
export interface Selection extends Pick<SliceOptions, "include" | "operations"> {
  readonly permissions?: PermissionTable;
}

/**
 * Cuts out what several slices want together, for the types that they share: who may send the requests is not said, and
 * neither is what is found about the inputs, which is found for each slice.
 */
export function sliceUnion(model: Model, selections: readonly Selection[], derivedTypesLimit: number): Slice {
  const index = indexModel(model);
  const wanted = selections.flatMap(({ include, operations, permissions }) => {
    const documented = operations === "documented" && permissions !== undefined;
    return findRequests(index, permissions, parsePatterns(include).value, documented).value.wanted;
  });
  const located = locateRequests(model, wanted, undefined, indexRoles([]).value);
  const { types, omissions } = closeOver(index, located, derivedTypesLimit);
  return { model, root: resourcesOf(model, located), types, omissions, permissions: [], listings: [] };
}

function resourcesOf(model: Model, located: readonly LocatedRequest[]): Resource {
  const tree = new ResourceTree(rootLocation(model));
  for (const { location, request } of located) tree.add(location, request);
  return tree.toResource();
}

function findRequests(
  index: ModelIndex,
  permissions: PermissionTable | undefined,
  include: readonly Pattern[],
  documented: boolean,
): Outcome<ResolvedList> {
  if (documented && permissions !== undefined) {
    return found(resolveList(index, documentedRequests(permissions, include), include));
  }
  const { requests } = index.model;
  if (requests !== undefined) return found(resolveList(index, requestsOfModel(requests, include), include));
  const { value: wanted, diagnostics } = enumerateRequests(index, include);
  return { value: { wanted, unresolved: [] }, diagnostics };
}

function found(list: ResolvedList): Outcome<ResolvedList> {
  return { value: list, diagnostics: unresolvedDiagnostics(list.unresolved) };
}

/** A request, and the entries of the permission table that say what it takes. */
interface ListedLocation extends LocatedRequest {
  readonly listings: readonly string[];
}

/** One request for each method and path of the model, sorted, however often it was listed. */
function locateRequests(
  model: Model,
  wanted: readonly WantedRequest[],
  permissions: PermissionTable | undefined,
  roles: RolesIndex,
): readonly ListedLocation[] {
  const singletons = singletonSets(model);
  const groups = groupBy(wanted, ({ method, location }) => `${location.path} ${httpMethods.indexOf(method)}`);
  return [...groups]
    .sort(([left], [right]) => ordinal(left, right))
    .flatMap(([, group]): ListedLocation[] => {
      const [first] = group;
      const pattern = first?.patterns[0];
      if (first === undefined || pattern === undefined) return [];
      const { method, location, shape } = first;
      const { path, targets } = location;
      const normalPaths = [...new Set([normalizePath(path), ...group.map(({ normalPath }) => normalPath)])];
      const asked = { method, path, normalPaths };
      const access = accessOf(permissions, singletons, roles, asked);
      const query = method === "GET" ? queryOptionsOf(model, location, shape) : undefined;
      const request = {
        method,
        path,
        ...shape,
        ...(query && { query }),
        targets,
        access,
        pattern: pattern.text,
      };
      return [{ location, request, listings: listingsOf(permissions, singletons, asked) }];
    });
}

/** Where an annotation forbids what documentation offers, the documentation is believed. */
function contradictions(model: Model, wanted: readonly WantedRequest[]): readonly Diagnostic[] {
  return wanted.flatMap(({ method, location, shape }) => {
    const capability = capabilityOf(model, location, shape.kind);
    if (capability?.allowed !== false) return [];
    const message =
      `${method} ${location.path} is documented, but ${capability.annotation.term} says that the service ` +
      "does not allow it. The documentation is believed.";
    return [diagnostic("slice-capability-contradicted", message, capability.annotation.origin)];
  });
}
