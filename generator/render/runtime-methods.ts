import { type Code, code, joinCode } from "../escape/code.js";
import { stringLiteral } from "../escape/literal.js";
import type { MethodTypes, QueryPlan, TypeExpression } from "../plan/plan.js";
import type { RuntimeImports } from "./runtime-imports.js";
import type { RuntimeName } from "./runtime-names.js";
import type { TypeWriter } from "./type-code.js";

/** How the methods of one request are written. */
export interface RuntimeMethods {
  /** The interface that they have, with its type arguments. */
  readonly type: Code;
  /** The call of the runtime that makes them. */
  readonly make: (access: Code) => Code;
}

/** Which function and interface of the runtime stand for a request. */
export function runtimeMethods(
  types: TypeWriter,
  runtime: RuntimeImports,
  method: MethodTypes,
): RuntimeMethods {
  const { make, type, typeArguments = [], decode, own = [] } = choose(types, runtime, method);
  const generic = typeArguments.length === 0 ? code`` : code`<${joinCode(typeArguments, ", ")}>`;
  const more = [...(decode === undefined ? [] : [runtime.value(decode)]), ...own.map(stringLiteral)];
  return {
    type: code`${runtime.type(type)}${generic}`,
    make: (access) => code`${runtime.value(make)}${generic}(${joinCode([code`at`, access, ...more], ", ")})`,
  };
}

interface Choice {
  readonly make: RuntimeName;
  readonly type: RuntimeName;
  readonly typeArguments?: readonly Code[];
  /** How the result is made of the response, where that is not what the function does by itself. */
  readonly decode?: RuntimeName;
  /** The names of the service's own query options. */
  readonly own?: readonly string[];
}

function choose(types: TypeWriter, runtime: RuntimeImports, method: MethodTypes): Choice {
  switch (method.kind) {
    case "list":
      return list(types, method.result, method.query);
    case "read":
      return single(types, method.result, method.query);
    case "create":
      return { make: "create", type: "Create", typeArguments: bodyAndResult(types, method) };
    case "update":
      return { make: "update", type: "Update", typeArguments: bodyAndResult(types, method) };
    case "replace":
      return { make: "replace", type: "Replace", typeArguments: bodyAndResult(types, method) };
    case "remove":
      return { make: "remove", type: "Delete" };
    case "action":
      return action(types, runtime, method);
    case "function":
      if (method.collection && method.result !== undefined) {
        return list(types, method.result, method.query);
      }
      return single(types, method.result ?? { kind: "primitive", name: "unknown" }, method.query);
    case "count":
      return count(method.query);
    case "listReferences":
      return { make: "listReferences", type: "ListReferences" };
    case "readReference":
      return { make: "readReference", type: "ReadReference" };
    case "addReference":
      return { make: "addReference", type: "AddReference" };
    case "setReference":
      return { make: "setReference", type: "SetReference" };
    case "removeReference":
      return { make: "removeReference", type: "RemoveReference" };
    case "readStream":
      return { make: "readStream", type: "ReadStream" };
    case "writeStream":
      return { make: "writeStream", type: "WriteStream" };
  }
}

function list(types: TypeWriter, result: TypeExpression, query: QueryPlan | undefined): Choice {
  const typeArguments = [types.type(result)];
  return query === undefined
    ? { make: "list", type: "List", typeArguments }
    : { make: "customList", type: "CustomList", ...custom(typeArguments, query) };
}

/** A value that is not an object has nothing to select of. */
function single(types: TypeWriter, result: TypeExpression, query: QueryPlan | undefined): Choice {
  const typeArguments = [types.type(result)];
  if (!isObject(types, result)) return { make: "call", type: "Call", typeArguments };
  return query === undefined
    ? { make: "read", type: "Read", typeArguments }
    : { make: "customRead", type: "CustomRead", ...custom(typeArguments, query) };
}

function custom(
  typeArguments: readonly Code[],
  { unsupported, own }: QueryPlan,
): Pick<Choice, "typeArguments" | "own"> {
  const without = unsupported.length === 0 ? code`never` : union(unsupported);
  return own === undefined
    ? { typeArguments: [...typeArguments, without] }
    : { typeArguments: [...typeArguments, without, own.type], own: own.names };
}

function count(query: QueryPlan | undefined): Choice {
  if (query === undefined || query.unsupported.length === 0) return { make: "count", type: "Count" };
  return { make: "count", type: "Count", typeArguments: [code`unknown`, union(query.unsupported)] };
}

function union(names: readonly string[]): Code {
  return joinCode(names.map(stringLiteral), " | ");
}

function action(
  types: TypeWriter,
  runtime: RuntimeImports,
  method: Extract<MethodTypes, { kind: "action" }>,
): Choice {
  const { body } = method;
  const { type, ...decode } = actionResult(types, runtime, method);
  return body === undefined
    ? { make: "run", type: "Run", typeArguments: [type], ...decode }
    : { make: "invoke", type: "Invoke", typeArguments: [types.type(body), type], ...decode };
}

function actionResult(
  types: TypeWriter,
  runtime: RuntimeImports,
  { result, collection, stream }: Extract<MethodTypes, { kind: "action" }>,
): { readonly type: Code; readonly decode?: RuntimeName } {
  if (stream) return { type: runtime.type("ByteStream"), decode: "stream" };
  if (result === undefined) return { type: code`void`, decode: "nothing" };
  if (collection) return { type: code`${runtime.type("Page")}<${types.type(result)}>` };
  return isObject(types, result)
    ? { type: types.type(result) }
    : { type: types.type(result), decode: "value" };
}

function bodyAndResult(
  types: TypeWriter,
  { body, result }: { readonly body: TypeExpression; readonly result?: TypeExpression },
): readonly Code[] {
  return [types.type(body), result === undefined ? code`void` : types.type(result)];
}

function isObject(types: TypeWriter, expression: TypeExpression): boolean {
  return expression.kind === "named" && types.isObject(expression);
}
