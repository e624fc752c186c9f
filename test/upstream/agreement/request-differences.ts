/** Compares the requests of the two forms, and what the OpenAPI document says of each with what the CSDL form makes of it. */
import type { Model, Operation, Parameter, TypeReference } from "../../../generator/ir/model.js";
import { lineageOf } from "../../../generator/slice/location.js";
import { queryOptionsOf } from "../../../generator/slice/query-options.js";
import type { Payload } from "../../../generator/slice/slice.js";
import { bodyText, objectAt, resultText, type Json } from "./description.js";
import type { FoundRequest, Forms } from "./forms.js";

export interface RequestDifference {
  /** What differs, e.g. `path` or `result`. */
  readonly aspect: string;
  /** `METHOD /path`. */
  readonly subject: string;
  readonly left: string;
  readonly right: string;
  readonly found: FoundRequest;
}

/** What the two models make of each request that the document lists. */
export function modelDifferences({ described }: Forms): readonly RequestDifference[] {
  return described.flatMap(({ request, csdl, openApi }) => {
    const found = csdl ?? openApi;
    if (found === undefined) throw new Error(`${request} has no counterpart in either model.`);
    return compare(request, found, csdl ? aspects(csdl) : {}, openApi ? aspects(openApi) : {});
  });
}

/** What the CSDL form makes of each request, and what the document says of it. */
export function descriptionDifferences({ described, description }: Forms): readonly RequestDifference[] {
  return described.flatMap(({ request, csdl, operation }) => {
    if (csdl === undefined) return [];
    const { body, result } = csdl.shape;
    const said = {
      body: bodyText(objectAt(description, operation, "requestBody")),
      result: resultText(description, success(description, operation)),
    };
    return compare(request, csdl, { body: plainText(body), result: plainText(result) }, said);
  });
}

/** The query options of each request that reads something, in either form. */
export function optionDifferences({
  described,
  csdlModel,
  openApiModel,
}: Forms): readonly RequestDifference[] {
  return described.flatMap(({ request, csdl, openApi }) => {
    if (csdl?.method !== "GET" || openApi === undefined) return [];
    return compare(request, csdl, options(csdlModel, csdl), options(openApiModel, openApi));
  });
}

function options(model: Model, { location, shape }: FoundRequest): Aspects {
  const query = queryOptionsOf(model, location, shape);
  const unsupported = (query?.unsupported ?? []).map((option) => [option, "unsupported"] as const);
  const own = (query?.own ?? []).map(({ name, isRequired }) => [`own ${name}`, String(isRequired)] as const);
  return Object.fromEntries([...unsupported, ...own]);
}

/** The requests that a wildcard takes from the CSDL form alone, or that the document alone lists. */
export function choiceDifferences({ allowed, listed }: Forms): readonly RequestDifference[] {
  const only = (
    from: ReadonlyMap<string, FoundRequest>,
    other: ReadonlyMap<string, FoundRequest>,
    [left, right]: readonly [string, string],
  ): readonly RequestDifference[] =>
    [...from]
      .filter(([subject]) => !other.has(subject))
      .map(([subject, found]) => ({ aspect: "request", subject, left, right, found }));
  return [...only(allowed, listed, ["present", "absent"]), ...only(listed, allowed, ["absent", "present"])];
}

type Aspects = Readonly<Record<string, string>>;

function compare(
  subject: string,
  found: FoundRequest,
  left: Aspects,
  right: Aspects,
): readonly RequestDifference[] {
  const names = [...new Set([...Object.keys(left), ...Object.keys(right)])];
  return names.flatMap((aspect) => {
    const [one, other] = [left[aspect] ?? "absent", right[aspect] ?? "absent"];
    return one === other ? [] : [{ aspect, subject, left: one, right: other, found }];
  });
}

function aspects({ location, shape }: FoundRequest): Aspects {
  const steps = lineageOf(location);
  const parameters = steps.flatMap(({ segment }) => ("parameters" in segment ? segment.parameters : []));
  return {
    path: location.path,
    steps: steps.map(({ segment }) => segment.kind).join(),
    "path parameters": parameters.map(({ name, type }) => `${name}: ${typeText(type)}`).join(),
    kind: shape.kind,
    body: payload(shape.body),
    result: payload(shape.result),
  };
}

function payload(value: Payload | undefined): string {
  switch (value?.kind) {
    case undefined:
      return "nothing";
    case "value":
      return `${typeText(value.type)}${value.type.nullable === false ? "" : " or null"} as ${value.form}`;
    case "parameters":
      return ownParameters(value.operation)
        .map(({ name, type }) => `${name}: ${typeText(type)}`)
        .sort()
        .join();
    case "reference":
      return value.collection ? "references" : "reference";
    case "count":
    case "stream":
      return value.kind;
  }
}

/** Without the binding parameter, which OpenAPI does not name. */
function ownParameters({ bound, parameters }: Operation): readonly Parameter[] {
  return parameters.slice(bound ? 1 : 0);
}

/** As `bodyText` and `resultText` write what the document says. */
function plainText(value: Payload | undefined): string {
  switch (value?.kind) {
    case undefined:
      return "nothing";
    case "value":
      return typeText({ ...value.type, name: primitives.get(value.type.name) ?? value.type.name });
    case "parameters":
      return "{parameters}";
    case "reference":
      return value.collection ? "[reference]" : "reference";
    case "count":
    case "stream":
      return value.kind;
  }
}

/** JSON's names of the primitive types that requests of this API carry. */
const primitives: ReadonlyMap<string, string> = new Map([
  ["Edm.Boolean", "boolean"],
  ["Edm.Int32", "integer"],
  ["Edm.String", "string"],
]);

function typeText({ name, collection }: Pick<TypeReference, "name" | "collection">): string {
  return collection ? `[${name}]` : name;
}

function success(description: Json, operation: Json): Json {
  const responses = objectAt(description, operation, "responses");
  const code = Object.keys(responses).find((name) => name.startsWith("2"));
  return code === undefined ? {} : objectAt(description, responses, code);
}
