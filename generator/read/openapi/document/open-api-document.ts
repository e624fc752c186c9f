import { limits } from "../../../limits.js";
import type { Fields } from "./fields.js";
import { asFields, mapEntries } from "./fields.js";
import {
  componentsObject,
  documentObject,
  mapObject,
  pathItemObject,
  responseObject,
  schemaObject,
} from "./objects.js";
import type { DocumentKey, PathItemKey, ResponseKey, SchemaKey } from "./objects.js";
import { References } from "./references.js";
import type { Report } from "./report.js";

export type SchemaFields = Fields<SchemaKey>;

/** A document whose version was checked, and where findings about it are collected. */
export interface OpenApiDocument {
  readonly root: Fields<DocumentKey>;
  readonly report: Report;
  readonly references: References;
  /** `components/schemas`, by name, in the order of the file. */
  readonly schemas: ReadonlyMap<string, SchemaFields>;
  /** `components/responses`: also those that no path uses. */
  readonly responses: readonly Fields<ResponseKey>[];
  /** In the order of the file; a `$ref` is followed. */
  readonly pathItems: ReadonlyMap<string, Fields<PathItemKey>>;
}

/** Undefined where the value is no OpenAPI 3.0 or 3.1 document; the report says why. */
export function openDocument(value: unknown, report: Report): OpenApiDocument | undefined {
  const root = asFields({ value, pointer: "" }, documentObject, report);
  if (root === undefined || !isSupportedVersion(root, report)) return undefined;
  const references = new References(value, report);
  const components = root.object("components", componentsObject);
  const schemas = new Map(mapEntries(components?.object("schemas", mapObject), schemaObject));
  const responses = mapEntries(components?.object("responses", mapObject), responseObject);
  const pathItems = new Map<string, Fields<PathItemKey>>();
  for (const [path, item] of mapEntries(root.object("paths", mapObject), pathItemObject)) {
    if (path.startsWith("x-")) continue;
    if (path.length > limits.pathLength) {
      const message = `This path has ${path.length} characters; the limit is ${limits.pathLength}. See whether the file is the right one.`;
      report.add("input-too-large", message, item.pointer);
      continue;
    }
    const resolved = references.resolve(item, pathItemObject);
    if (resolved !== undefined) pathItems.set(path, resolved);
  }
  if (root.has("webhooks")) {
    report.unsupported("Webhooks have no counterpart in the model and are ignored.", root.at("webhooks"));
  }
  return {
    root,
    report,
    references,
    schemas,
    responses: responses.map(([, response]) => response),
    pathItems,
  };
}

/** OpenAPI 3.1 says `openapi: "3.1.x"` with any patch version. */
function isSupportedVersion(root: Fields<DocumentKey>, report: Report): boolean {
  const version = root.value("openapi");
  if (typeof version === "string" && /^3\.[01](\.\d+)?(-.*)?$/.test(version)) return true;
  const advice = "Convert it to OpenAPI 3.0 or 3.1.";
  if (version !== undefined) {
    const found = JSON.stringify(version);
    report.add("openapi-version", `OpenAPI ${found} is not supported. ${advice}`, root.at("openapi"));
  } else if (root.has("swagger")) {
    report.add("openapi-version", `This is a Swagger 2 document. ${advice}`, root.at("swagger"));
  } else {
    report.add("openapi-version", `This is not an OpenAPI document: it has no member "openapi".`, "");
  }
  return false;
}
