/** The same API in both forms, days apart: as models, and as the requests that each of them has. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assembleModel } from "../../../generator/ir/assemble.js";
import type { HttpMethod } from "../../../generator/ir/access.js";
import type { ModelDocument } from "../../../generator/ir/document.js";
import type { Model } from "../../../generator/ir/model.js";
import { parsePath } from "../../../generator/ir/paths.js";
import { readCsdl } from "../../../generator/read/csdl/read-csdl.js";
import { readOpenApi } from "../../../generator/read/openapi/read-openapi.js";
import { enumerateRequests } from "../../../generator/slice/enumerate.js";
import { lineageOf, type Location } from "../../../generator/slice/location.js";
import { indexModel, type ModelIndex } from "../../../generator/slice/model-index.js";
import { httpMethods, parsePatterns } from "../../../generator/slice/patterns.js";
import { requestShape, type RequestShape } from "../../../generator/slice/request-shape.js";
import { resolvePath } from "../../../generator/slice/resolve-path.js";
import { asObject, type Json } from "./description.js";

export interface Forms {
  readonly csdl: ModelDocument;
  readonly openApi: ModelDocument;
  readonly csdlModel: Model;
  readonly openApiModel: Model;
  /** The OpenAPI document as it is written. */
  readonly description: Json;
  /** The requests of the document, each found in both models. */
  readonly described: readonly DescribedRequest[];
  /** The requests that a wildcard takes from the CSDL form, by `METHOD /path`. */
  readonly allowed: ReadonlyMap<string, FoundRequest>;
  /** What the document lists, by `METHOD /path` as the CSDL form writes it. */
  readonly listed: ReadonlyMap<string, FoundRequest>;
  /** The resources of listed requests, and those on the way to them, by path as the CSDL form writes it. */
  readonly reached: ReadonlyMap<string, Location>;
}

export interface FoundRequest {
  readonly method: HttpMethod;
  readonly location: Location;
  readonly shape: RequestShape;
}

export interface DescribedRequest {
  /** `METHOD /path`, as the document writes it. */
  readonly request: string;
  /** Absent where the model has no counterpart. */
  readonly csdl: FoundRequest | undefined;
  readonly openApi: FoundRequest | undefined;
  readonly pathItem: Json;
  readonly operation: Json;
}

export function readForms(folder: string): Forms {
  const source = read(folder, "openapi/v1.0-2023-02.json");
  const csdl = readCsdl(read(folder, "csdl/v1.0-2023-02-14.xml")).value;
  const openApi = readOpenApi(source).value;
  const csdlModel = assembleModel([csdl]).value;
  const openApiModel = assembleModel([openApi]).value;
  const index = indexModel(csdlModel);
  const description = asObject(JSON.parse(source.text));
  const described = describedRequests(description, index, indexModel(openApiModel));
  const listed = byKey(described.flatMap((request) => request.csdl ?? []));
  const allowed = byKey(enumerateRequests(index, parsePatterns(["/**"]).value).value);
  const reached = new Map(
    [...listed.values()].flatMap(({ location }) => lineageOf(location).map((step) => [step.path, step])),
  );
  return { csdl, openApi, csdlModel, openApiModel, description, described, allowed, listed, reached };
}

function describedRequests(
  description: Json,
  csdl: ModelIndex,
  openApi: ModelIndex,
): readonly DescribedRequest[] {
  return Object.entries(asObject(description["paths"])).flatMap(([path, item]) => {
    const pathItem = asObject(item);
    return httpMethods
      .filter((method) => method.toLowerCase() in pathItem)
      .map((method) => ({
        request: `${method} ${path}`,
        csdl: find(csdl, method, path),
        openApi: find(openApi, method, path),
        pathItem,
        operation: asObject(pathItem[method.toLowerCase()]),
      }));
  });
}

function find(index: ModelIndex, method: HttpMethod, path: string): FoundRequest | undefined {
  const { location } = resolvePath(index, parsePath(path), method === "GET" ? "function" : "action");
  const shape = location && requestShape(location, method);
  return location && shape && { method, location, shape };
}

function byKey(requests: readonly FoundRequest[]): ReadonlyMap<string, FoundRequest> {
  return new Map(requests.map((request) => [`${request.method} ${request.location.path}`, request]));
}

function read(folder: string, name: string): { readonly name: string; readonly text: string } {
  return { name, text: readFileSync(join(folder, name), "utf8").replace(/^\uFEFF/, "") };
}
