/** The requests of a package, by its request modules: from the client down to every builder. */
import { ts } from "ts-morph";
import { type HttpMethod } from "../../ir/access.js";
import { httpMethods } from "../../slice/patterns.js";
import type { TypeExpression } from "../../plan/plan.js";
import type { RequestShape, SurfaceOperation } from "../surface.js";
import { interfaceOf } from "./model-declarations.js";
import { docOf, nameOf, referenceOf, textOf } from "./syntax.js";
import { importedNamespaces, type Namespaces, typeOf } from "./types.js";

/** A request, before it is known who may send it. */
export type DeclaredOperation = Omit<SurfaceOperation, "access">;

/** @param modules the request modules, and the one of the client */
export function declaredOperations(modules: readonly ts.SourceFile[]): readonly DeclaredOperation[] {
  const interfaces = new Map<string, Place>();
  for (const module of modules) {
    const namespaces = importedNamespaces(module);
    for (const statement of module.statements.filter(ts.isInterfaceDeclaration)) {
      interfaces.set(statement.name.text, { statement, namespaces });
    }
  }
  const client = interfaces.get("GraphClient");
  return client === undefined ? [] : below(client, { interfaces, call: [], passed: [] });
}

interface Place {
  readonly statement: ts.InterfaceDeclaration;
  readonly namespaces: Namespaces;
}

interface Way {
  readonly interfaces: ReadonlyMap<string, Place>;
  /** The names on the way here. */
  readonly call: readonly string[];
  readonly passed: readonly TypeExpression[];
}

/** What an interface leads to; builders contain no circles. */
function below({ statement, namespaces }: Place, way: Way): readonly DeclaredOperation[] {
  return statement.members.flatMap((member) => {
    if (!ts.isPropertySignature(member) && !ts.isMethodSignature(member)) return [];
    const builder = way.interfaces.get(referenceOf(member.type).name);
    if (builder === undefined) return [];
    const parameters = ts.isMethodSignature(member) ? member.parameters : [];
    const types = parameters.flatMap(({ type }) => (type === undefined ? [] : [typeOf(type, namespaces)]));
    const next = { ...way, call: [...way.call, nameOf(member.name)], passed: [...way.passed, ...types] };
    return [...requestsOf(builder, next), ...below(builder, next)];
  });
}

/** The requests that a builder itself sends: what its member `[operations]` says. */
function requestsOf(place: Place, way: Way): readonly DeclaredOperation[] {
  const { members } = place.statement;
  const declared = members.find(
    (member) =>
      ts.isPropertySignature(member) &&
      ts.isComputedPropertyName(member.name) &&
      member.name.expression.getText() === "operations",
  );
  if (declared === undefined || !ts.isPropertySignature(declared)) return [];
  if (declared.type === undefined || !ts.isTypeLiteralNode(declared.type)) return [];
  return declared.type.members.flatMap((entry) => {
    if (!ts.isPropertySignature(entry)) return [];
    const verb = nameOf(entry.name);
    const request = textOf(referenceOf(entry.type).typeArguments[0]);
    const property = members.find(
      (member) => member.name !== undefined && nameOf(member.name) === verb && member !== declared,
    );
    if (request === undefined || property === undefined || !ts.isPropertySignature(property)) return [];
    return operationOf(request, verb, property, place, way);
  });
}

/** `readonly get: List<models.Team>["get"]` */
function operationOf(
  request: string,
  verb: string,
  property: ts.PropertySignature,
  place: Place,
  { interfaces, call, passed }: Way,
): readonly DeclaredOperation[] {
  const [name = "", path = ""] = request.split(/ (.*)/u);
  const method = httpMethods.find((each): each is HttpMethod => each === name);
  if (method === undefined || property.type === undefined) return [];
  const methods = ts.isIndexedAccessTypeNode(property.type) ? property.type.objectType : property.type;
  const { description, deprecation } = docOf(property);
  return [
    {
      method,
      path,
      call: [...call, verb].join("."),
      pathParameters: passed,
      ...typesOf(methods, place, interfaces),
      ...(description === undefined ? {} : { description }),
      ...(deprecation === undefined ? {} : { deprecation }),
    },
  ];
}

type RequestTypes = Pick<SurfaceOperation, "shape" | "body" | "parameters" | "result">;

/** What the interface of the runtime and its type arguments say (templates/runtime/request.ts, custom-query.ts). */
function typesOf(methods: ts.TypeNode, place: Place, interfaces: ReadonlyMap<string, Place>): RequestTypes {
  const { name, typeArguments } = referenceOf(methods);
  const [first, second] = typeArguments;
  switch (name) {
    case "List":
    case "CustomList":
      return {
        shape: "collection",
        ...(first === undefined ? {} : { result: { kind: "array", items: typeOf(first, place.namespaces) } }),
      };
    case "Read":
    case "CustomRead":
    case "Call":
      return { shape: "value", ...resultOf(first, place) };
    case "Run":
      return { shape: isStream(first) ? "stream" : "send", ...resultOf(first, place) };
    case "Create":
    case "Invoke":
      return {
        shape: isStream(second) ? "stream" : "send",
        ...bodyOf(first, place, interfaces),
        ...resultOf(second, place),
      };
    case "Update":
    case "Replace":
      return {
        shape: name === "Update" ? "update" : "replace",
        ...bodyOf(first, place, interfaces),
        ...resultOf(second, place),
      };
    default:
      return { shape: shapes.get(name) ?? "stream" };
  }
}

const shapes: ReadonlyMap<string, RequestShape> = new Map([
  ["Delete", "remove"],
  ["Count", "count"],
  ["ListReferences", "listReferences"],
  ["ReadReference", "readReference"],
  ["AddReference", "addReference"],
  ["SetReference", "setReference"],
  ["RemoveReference", "removeReference"],
  ["ReadStream", "stream"],
  ["WriteStream", "writeStream"],
]);

function isStream(type: ts.TypeNode | undefined): boolean {
  return referenceOf(type).name === "ByteStream";
}

function resultOf(type: ts.TypeNode | undefined, { namespaces }: Place): Pick<SurfaceOperation, "result"> {
  if (type === undefined || isStream(type) || type.kind === ts.SyntaxKind.VoidKeyword) return {};
  const { name, typeArguments } = referenceOf(type);
  const [items] = typeArguments;
  if (name !== "Page" || items === undefined) return { result: typeOf(type, namespaces) };
  return { result: { kind: "array", items: typeOf(items, namespaces) } };
}

/** The parameters of an action are declared in the request module itself. */
function bodyOf(
  type: ts.TypeNode | undefined,
  { namespaces }: Place,
  interfaces: ReadonlyMap<string, Place>,
): Pick<SurfaceOperation, "body" | "parameters"> {
  const local = interfaces.get(referenceOf(type).name);
  const [parameters] = local === undefined ? [] : interfaceOf(local.statement, namespaces);
  if (parameters !== undefined) return { parameters };
  return type === undefined ? {} : { body: typeOf(type, namespaces) };
}
