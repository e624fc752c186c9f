import path from "node:path";
import * as v from "valibot";
import type { Outcome } from "../../diagnostics.js";
import { metadataFolder } from "../../metadata-folder.js";
import type { Resource } from "../../privilege/resource.js";
import type { Source } from "../../source.js";
import { exactObject, readJson } from "../json.js";

const text = (what: string) => v.pipe(v.string(what), v.nonEmpty(what));

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
});

/** Reads how a service is known to directories; undefined where the file has another shape. */
export function readResource(source: Source): Outcome<Resource | undefined> {
  return readJson(source, resourceFile, "resource-shape");
}

/** The file that this program ships. */
export function shippedResource(): string {
  return path.join(metadataFolder(), "resource.json");
}
