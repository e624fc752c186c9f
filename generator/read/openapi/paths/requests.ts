import type { HttpMethod } from "../../../ir/access.js";
import { asFields } from "../document/fields.js";
import type { Fields, Located } from "../document/fields.js";
import {
  mapObject,
  mediaTypeObject,
  operationObject,
  parameterObject,
  requestBodyObject,
  responseObject,
} from "../document/objects.js";
import type { OperationKey, ParameterKey, PathItemKey, ResponseKey } from "../document/objects.js";
import type { OpenApiDocument } from "../document/open-api-document.js";

/** One method of one path, with its references followed. */
export interface RequestDescription {
  readonly method: HttpMethod;
  readonly operation: Fields<OperationKey>;
  /** Of the operation and of its path item; the operation's come first. */
  readonly parameters: readonly Fields<ParameterKey>[];
  readonly body: Content;
  readonly result: Content;
  readonly errors: readonly Located[];
}

/** What a body or a response consists of. */
export interface Content {
  /** The schema of its JSON, or else of its first media type that has one. */
  readonly schema?: Located;
  /** Whether it is anything but JSON or text: bytes. */
  readonly stream: boolean;
}

const methods: readonly (readonly ["get" | "put" | "post" | "patch" | "delete", HttpMethod])[] = [
  ["get", "GET"],
  ["put", "PUT"],
  ["post", "POST"],
  ["patch", "PATCH"],
  ["delete", "DELETE"],
];

/** The requests of one path. Methods that OData has no use for are reported. */
export function requestsOf(
  item: Fields<PathItemKey>,
  document: OpenApiDocument,
): readonly RequestDescription[] {
  const { report } = document;
  for (const key of ["head", "options", "trace"] as const) {
    if (item.has(key)) {
      report.unsupported(
        `The method ${key.toUpperCase()} has no counterpart in OData and is ignored.`,
        item.at(key),
      );
    }
  }
  const shared = parametersOf(item.items("parameters"), document);
  return methods.flatMap(([key, method]) => {
    const operation = item.object(key, operationObject);
    if (operation === undefined) return [];
    const own = parametersOf(operation.items("parameters"), document);
    const parameters = [...own, ...shared];
    const responses = responsesOf(operation, document);
    const body = operation.object("requestBody", requestBodyObject);
    const resolvedBody = body && document.references.resolve(body, requestBodyObject);
    return [
      {
        method,
        operation,
        parameters,
        body: contentOf(resolvedBody?.object("content", mapObject)),
        ...responses,
      },
    ];
  });
}

function parametersOf(items: readonly Located[], document: OpenApiDocument): readonly Fields<ParameterKey>[] {
  return items.flatMap((item) => {
    const parameter = asFields(item, parameterObject, document.report);
    return (parameter && document.references.resolve(parameter, parameterObject)) ?? [];
  });
}

/**
 * The response to a request that succeeded, and those to requests that failed: codes of the classes 4 and 5, and
 * `default`, which stands for the codes that are not listed.
 */
function responsesOf(
  operation: Fields<OperationKey>,
  document: OpenApiDocument,
): { readonly result: Content; readonly errors: readonly Located[] } {
  const responses = operation.object("responses", mapObject);
  let result: Content = { stream: false };
  const errors: Located[] = [];
  for (const code of responses?.names() ?? []) {
    if (code.startsWith("x-")) continue;
    const content = responseContent(responses?.object(code, responseObject), document);
    if (!code.startsWith("2")) {
      if (content.schema !== undefined) errors.push(content.schema);
    } else if (result.schema === undefined && !result.stream) {
      result = content;
    }
  }
  return { result, errors };
}

function responseContent(response: Fields<ResponseKey> | undefined, document: OpenApiDocument): Content {
  const resolved = response && document.references.resolve(response, responseObject);
  return contentOf(resolved?.object("content", mapObject));
}

function contentOf(content: Fields<string> | undefined): Content {
  const names = content?.names() ?? [];
  if (content === undefined || names.length === 0) return { stream: false };
  const json = names.find((name) => /[/+]json\s*(;|$)/i.test(name));
  const chosen = json ?? names.find((name) => content.object(name, mediaTypeObject)?.has("schema"));
  const schema = chosen === undefined ? undefined : content.object(chosen, mediaTypeObject)?.member("schema");
  const stream = json === undefined && !names.some((name) => /^text\/plain\b/i.test(name));
  return schema === undefined ? { stream } : { schema, stream };
}
