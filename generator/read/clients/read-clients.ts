import path from "node:path";
import * as v from "valibot";
import type { Outcome } from "../../diagnostics.js";
import { clouds } from "../../ir/access.js";
import { metadataFolder } from "../metadata-folder.js";
import type { ClientTable } from "../../scan/client-table.js";
import type { Source } from "../../source.js";
import { dictionary, exactObject, oneOf, readJson } from "../json.js";

const segment = v.pipe(
  v.string("a path segment"),
  v.nonEmpty("a path segment"),
  v.excludes("/", "a path segment"),
);
const packages = v.array(
  v.pipe(v.string("the name of a package"), v.nonEmpty("the name of a package")),
  "an array of names of packages",
);

const clientsFile = exactObject({
  hosts: dictionary(oneOf(clouds), v.pipe(v.string("the name of a host"), v.toLowerCase())),
  defaultVersion: segment,
  clients: packages,
  sdks: v.array(exactObject({ packages, version: segment }), "an array"),
});

/** Reads a table of clients; undefined where it has another shape. */
export function readClients(source: Source): Outcome<ClientTable | undefined> {
  const { value: file, diagnostics } = readJson(source, clientsFile, "clients-shape");
  if (file === undefined) return { value: undefined, diagnostics };
  return { value: { ...file, hosts: new Map(Object.entries(file.hosts)) }, diagnostics };
}

/** The table that this program ships. */
export function shippedClients(): string {
  return path.join(metadataFolder(), "clients.json");
}
