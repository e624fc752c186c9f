/**
 * What consumers can see of a package: its plan without what only rendering needs. It is made of a plan, or read out of
 * the declarations of a package that was generated before.
 */
import type { Access, HttpMethod, PermissionDeclaration } from "../ir/access.js";
import type {
  BuilderPlan,
  ChildPlan,
  Deprecation,
  InterfaceDeclaration,
  MethodPlan,
  MethodTypes,
  ModelModule,
  PackagePlan,
  TypeExpression,
} from "../plan/plan.js";
import { parametersOf } from "../plan/steps.js";
import type { Slice } from "../slice/slice.js";
import { type QueryOptions, queryOptionsIn } from "./query-options.js";

export interface Surface {
  readonly apiVersion: string;
  readonly namespaces: readonly SurfaceNamespace[];
  readonly operations: readonly SurfaceOperation[];
  readonly permissions: readonly PermissionDeclaration[];
}

export type SurfaceNamespace = Pick<ModelModule, "namespace" | "alias" | "primary" | "declarations">;

export interface SurfaceOperation {
  readonly method: HttpMethod;
  readonly path: string;
  readonly shape: RequestShape;
  /** How a consumer writes it, without what it passes: `teams.byTeamId.get`. */
  readonly call: string;
  /** What is passed on the way to it. */
  readonly pathParameters: readonly TypeExpression[];
  readonly body?: TypeExpression;
  /** The parameters of an action, in place of a body. */
  readonly parameters?: InterfaceDeclaration;
  readonly result?: TypeExpression;
  readonly access: Access;
  readonly description?: string;
  readonly deprecation?: Deprecation;
  /** Absent where nobody knows what is said of them. */
  readonly queryOptions?: QueryOptions;
}

/** Which methods a request has: requests of one shape are called in the same way. */
export type RequestShape = "collection" | "value" | "send" | "stream" | Exclude<MethodTypes["kind"], Shaped>;

type Shaped = "list" | "read" | "function" | "create" | "action" | "readStream";

/** @param slice where the package was made of; it says which query options there are */
export function surfaceOf(plan: PackagePlan, slice?: Slice): Surface {
  const options = slice === undefined ? undefined : queryOptionsIn(slice);
  const builders = new Map(
    plan.requests.flatMap((module) => module.builders.map((builder) => [builder.name, builder])),
  );
  const walk = (children: readonly ChildPlan[], passed: readonly TypeExpression[]): SurfaceOperation[] =>
    children.flatMap((child) => {
      const builder = builders.get(child.builder);
      if (builder === undefined) return [];
      const all = [...passed, ...parametersOf(child.step).map(({ type }) => type)];
      const own = builder.methods.map((method) => operationOf(builder, method, all));
      return [...own, ...walk(builder.children, all)];
    });
  return {
    apiVersion: plan.apiVersion,
    namespaces: plan.models,
    operations: walk(plan.client.children, []).map((operation) => {
      const queryOptions = options?.get(`${operation.method} ${operation.path}`);
      return queryOptions === undefined ? operation : { ...operation, queryOptions };
    }),
    permissions: plan.permissions,
  };
}

function operationOf(
  builder: BuilderPlan,
  { operation, types }: MethodPlan,
  pathParameters: readonly TypeExpression[],
): SurfaceOperation {
  const { method, path, access, summary, call, deprecation } = operation;
  const body = "body" in types ? types.body : undefined;
  const isParameters = body?.kind === "local";
  return {
    method,
    path,
    shape: shapeOf(types),
    call: callWithoutValues(call),
    pathParameters,
    ...(body === undefined || isParameters ? {} : { body }),
    ...(isParameters && builder.body !== undefined ? { parameters: builder.body } : {}),
    ...resultOf(types),
    access,
    description: summary,
    ...(deprecation === undefined ? {} : { deprecation }),
  };
}

function resultOf(types: MethodTypes): Pick<SurfaceOperation, "result"> {
  if (types.kind === "function" && types.result === undefined) {
    return { result: { kind: "primitive", name: "unknown" } };
  }
  if (!("result" in types)) return {};
  const isCollection = types.kind === "list" || ("collection" in types && types.collection);
  return { result: isCollection ? { kind: "array", items: types.result } : types.result };
}

function shapeOf(types: MethodTypes): RequestShape {
  switch (types.kind) {
    case "list":
      return "collection";
    case "function":
      return types.collection ? "collection" : "value";
    case "read":
      return "value";
    case "create":
      return "send";
    case "action":
      return types.stream ? "stream" : "send";
    case "readStream":
      return "stream";
    default:
      return types.kind;
  }
}

/** `graph.teams.byTeamId(teamId).patch(body)` becomes `teams.byTeamId.patch`. */
function callWithoutValues(call: string): string {
  return call.replace(/\([^()]*\)/gu, "").replace(/^graph\./u, "");
}
