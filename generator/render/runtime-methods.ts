import type { MethodTypes, TypeExpression } from "../plan/plan.js";
import type { RuntimeName } from "./runtime-names.js";

/** How the methods of one request are made. */
export interface RuntimeMethods {
  /** The function that makes them. */
  readonly functionName: RuntimeName;
  /** The interface that they have. */
  readonly interfaceName: RuntimeName;
  /** Undefined stands for nothing: no body, or no result. */
  readonly typeArguments: readonly (TypeExpression | undefined)[];
}

/** Which function and interface of the runtime stand for a request. */
export function runtimeMethods(types: MethodTypes): RuntimeMethods {
  switch (types.kind) {
    case "list":
      return { functionName: "list", interfaceName: "List", typeArguments: [types.result] };
    case "read":
      return { functionName: "read", interfaceName: "Read", typeArguments: [types.result] };
    case "create":
      return { functionName: "create", interfaceName: "Create", typeArguments: [types.body, types.result] };
    case "update":
      return { functionName: "update", interfaceName: "Update", typeArguments: [types.body, types.result] };
    case "replace":
      return { functionName: "replace", interfaceName: "Replace", typeArguments: [types.body, types.result] };
    case "remove":
      return { functionName: "remove", interfaceName: "Delete", typeArguments: [] };
    default:
      return { functionName: "count", interfaceName: "Count", typeArguments: [] };
  }
}
