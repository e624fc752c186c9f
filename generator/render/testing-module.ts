import { type Code, code, joinCode } from "../escape/code.js";
import { importPath } from "../escape/file-name.js";
import { memberName } from "../escape/identifier.js";
import { groupBy } from "../ir/group-by.js";
import { patternType, stringArray, stringLiteral } from "../escape/literal.js";
import type {
  PackagePlan,
  ServiceData,
  ServiceMember,
  ServiceOperation,
  ServicePlan,
  ServiceResource,
  ServiceType,
  StoredTypePlan,
} from "../plan/plan.js";
import { renderTemplate, type View } from "./templates.js";
import { TypeWriter } from "./type-code.js";

/** `src/testing.ts` */
export function renderTestingModule({ models, service, apiVersion }: PackagePlan): string {
  const types = new TypeWriter(models);
  const { resources, types: described, enumerations, data, operations, conversions } = service;
  const view = {
    version: stringLiteral(apiVersion),
    resources: resources.map((resource) => ({
      name: memberName(resource.path),
      value: resourceValue(resource),
    })),
    types: described.map((type) => ({ name: memberName(type.name), value: typeValue(type) })),
    enumerations: enumerations.map(({ name, members }) => ({
      name: memberName(name),
      value: stringArray(members),
    })),
    data: dataViews(types, data),
    operations: operations.map((operation) => ({
      name: stringLiteral(`${operation.method} ${operation.path}`),
      type: handlerType(types, operation),
    })),
    conversions: conversions.map(({ type, written, read }) => ({
      name: memberName(type),
      type: code`Conversion<${types.name(written)}, ${types.name(read)}>`,
    })),
  };
  return renderTemplate("testing.ts.hbs", {
    ...view,
    usesStored: data.length > 0 || operations.some(({ entity }) => entity !== undefined),
    hasConversions: conversions.length > 0,
    hasOperations: operations.length > 0,
    models: types.imports().map(({ alias, file }) => ({ alias, path: importPath([".", "models"], file) })),
    requests: bodyImports(service),
  });
}

/** The interfaces of actions' parameters, by the modules that export them. */
function bodyImports({ operations }: ServicePlan): readonly View[] {
  const bodies = operations.flatMap(({ body }) => body ?? []);
  return [...new Set(bodies.map(({ file }) => file))].sort().map((file) => ({
    path: importPath([".", "requests"], file),
    names: joinCode(
      bodies.filter((body) => body.file === file).map(({ name }) => name),
      ", ",
    ),
  }));
}

/**
 * A path with keys in it becomes a pattern. A key in a pattern stands for any text, slashes too, so two patterns with the same
 * last segment can match the same path, and must then have the same type: they have that of them all.
 */
function dataViews(types: TypeWriter, data: readonly ServiceData[]): readonly View[] {
  const values = data.map(({ path, collection, stored }) => {
    const type = storedType(types, stored);
    const value = collection ? code`readonly ${type}[]` : type;
    return path.includes("{")
      ? { name: code`[path: ${patternType(path)}]`, value, last: path.slice(path.lastIndexOf("/")) }
      : { name: code`${memberName(path)}?`, value, last: path };
  });
  const byLast = groupBy(values, ({ last }) => last);
  const views = values.map(({ name, last }): [Code, View] => {
    const distinct = new Set((byLast.get(last) ?? []).map(({ value }) => value));
    return [name, { name, type: joinCode([...distinct], " | ") }];
  });
  return [...new Map(views).values()];
}

function storedType(types: TypeWriter, { forms }: StoredTypePlan): Code {
  const members = joinCode(
    forms.map((form) => types.name(form)),
    " | ",
  );
  return code`Stored<${members}>`;
}

function handlerType(types: TypeWriter, { entity, body, result }: ServiceOperation): Code {
  const parts = [
    entity === undefined ? code`undefined` : storedType(types, entity),
    body === undefined ? code`object` : body.name,
    result === undefined ? code`null` : types.type(result),
  ];
  return code`OperationHandler<${joinCode(parts, ", ")}>`;
}

function resourceValue({ is, type, key, parameters, requests }: ServiceResource): Code {
  const required = requests.filter((request) => request.required.length > 0);
  return object([
    [code`is`, stringLiteral(is)],
    [code`type`, type === undefined ? undefined : stringLiteral(type)],
    [code`key`, listed(key)],
    ...requests.map(({ method, kind }) => [memberName(method), stringLiteral(kind)] as const),
    [code`parameters`, memberTypes(parameters)],
    [
      code`required`,
      required.length === 0
        ? undefined
        : object(required.map(({ method, required: paths }) => [memberName(method), stringArray(paths)])),
    ],
  ]);
}

function typeValue(type: ServiceType): Code {
  return object([
    [code`base`, type.base === undefined ? undefined : stringLiteral(type.base)],
    [code`abstract`, type.abstract ? code`true` : undefined],
    [code`open`, type.open ? code`true` : undefined],
    [code`key`, listed(type.key)],
    [code`members`, memberTypes(type.members)],
    [code`navigation`, memberTypes(type.navigation)],
    [code`notNull`, listed(type.notNull)],
    [code`readOnly`, listed(type.readOnly)],
    [code`immutable`, listed(type.immutable)],
    [code`writeOnly`, listed(type.writeOnly)],
    [code`never`, type.never === undefined ? undefined : stringLiteral(type.never)],
    [code`readAs`, type.readAs === undefined ? undefined : stringLiteral(type.readAs)],
  ]);
}

function memberTypes(members: readonly ServiceMember[]): Code | undefined {
  if (members.length === 0) return undefined;
  return object(members.map(({ name, type }) => [memberName(name), stringLiteral(type)]));
}

/** An object literal of the members that have a value. */
function object(members: readonly (readonly [name: Code, value: Code | undefined])[]): Code {
  const written = members.flatMap(([name, value]) => (value === undefined ? [] : [code`${name}: ${value}`]));
  return code`{ ${joinCode(written, ", ")} }`;
}

function listed(values: readonly string[]): Code | undefined {
  return values.length === 0 ? undefined : stringArray(values);
}
