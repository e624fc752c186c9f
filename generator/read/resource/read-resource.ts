import path from "node:path";
import * as v from "valibot";
import type { Outcome } from "../../diagnostics.js";
import { metadataFolder } from "../metadata-folder.js";
import type { Resource } from "../../privilege/resource.js";
import type { Source } from "../../source.js";
import { dictionary, exactObject, readJson } from "../json.js";

const text = (what: string) => v.pipe(v.string(what), v.nonEmpty(what));

const segment = v.pipe(text("a path segment"), v.excludes("/", "a path segment"));

const resourceFile = exactObject({
  appId: v.pipe(
    v.string("a GUID"),
    v.uuid("a GUID, as in 01234567-89ab-cdef-0123-456789abcdef"),
    v.toLowerCase(),
  ),
  identifiers: v.array(
    v.pipe(text("a URI"), v.regex(/[^/]$/u, "a URI without a slash at the end")),
    "an array of URIs",
  ),
  defaultScope: text("a scope"),
  signInScopes: v.array(text("a scope"), "an array of scopes"),
  singletons: dictionary(segment, v.pipe(segment, v.toLowerCase())),
});

/** Reads how a service is known to directories; undefined where the file has another shape. */
export function readResource(source: Source): Outcome<Resource | undefined> {
  const { value: file, diagnostics } = readJson(source, resourceFile, "resource-shape");
  if (file === undefined) return { value: undefined, diagnostics };
  return { value: { ...file, singletons: new Map(Object.entries(file.singletons)) }, diagnostics };
}

/** The file that this program ships. */
export function shippedResource(): string {
  return path.join(metadataFolder(), "resource.json");
}
