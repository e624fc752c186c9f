import type { HttpMethod } from "../../../ir/access.js";
import { asFields } from "../document/fields.js";
import type { Fields, Located } from "../document/fields.js";
import {
  mapObject,
  operationObject,
  parameterObject,
  requestBodyObject,
  responseObject,
} from "../document/objects.js";
import type { OperationKey, ParameterKey, PathItemKey } from "../document/objects.js";
import type { OpenApiDocument } from "../document/open-api-document.js";
import type { Content, ContentReader } from "./content.js";

/** One method of one path, with its references followed. */
export interface RequestDescription {
  readonly method: HttpMethod;
  readonly item: Fields<PathItemKey>;
  readonly operation: Fields<OperationKey>;
  readonly body: Content;
  /** Of the first response to a request that succeeded that has content. */
  readonly result: Content;
  /** Of responses to requests that failed. */
  readonly errors: readonly Content[];
}

const methods = [
  ["get", "GET"],
  ["put", "PUT"],
  ["post", "POST"],
  ["patch", "PATCH"],
  ["delete", "DELETE"],
] as const;

/** The requests of one path. Methods that OData has no use for are reported. */
export function requestsOf(
  item: Fields<PathItemKey>,
  contents: ContentReader,
  { report }: OpenApiDocument,
): readonly RequestDescription[] {
  for (const key of ["head", "options", "trace"] as const) {
    if (!item.has(key)) continue;
    const what = `The method ${key.toUpperCase()} has no counterpart in OData and is ignored.`;
    report.unsupported(what, item.at(key));
  }
  return methods.flatMap(([key, method]) => {
    const operation = item.object(key, operationObject);
    if (operation === undefined) return [];
    const body = contents.read(operation, "requestBody", requestBodyObject);
    return [{ method, item, operation, body, ...responsesOf(operation, contents) }];
  });
}

/** Codes of the class 2 mean success; `default` stands for those that are not listed, which are failures. */
function responsesOf(
  operation: Fields<OperationKey>,
  contents: ContentReader,
): { readonly result: Content; readonly errors: readonly Content[] } {
  const responses = operation.object("responses", mapObject);
  if (responses === undefined) return { result: { stream: false }, errors: [] };
  const codes = responses.names().filter((code) => !code.startsWith("x-"));
  const read = (code: string): Content => contents.read(responses, code, responseObject);
  const results = codes.filter((code) => code.startsWith("2")).map(read);
  const errors = codes.filter((code) => !code.startsWith("2")).map(read);
  const result = results.find(({ schema, stream }) => schema !== undefined || stream);
  return { result: result ?? { stream: false }, errors };
}

/** The parameters of an operation and of its path item; the operation's come first, because they take precedence. */
export function parametersOf(
  { item, operation }: RequestDescription,
  document: OpenApiDocument,
): readonly Fields<ParameterKey>[] {
  const listed: readonly Located[] = [...operation.items("parameters"), ...item.items("parameters")];
  return listed.flatMap((each) => {
    const parameter = asFields(each, parameterObject, document.report);
    return (parameter && document.references.resolve(parameter, parameterObject)) ?? [];
  });
}
