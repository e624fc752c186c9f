/** What is cut out of the whole of Graph: what teams use, one slice for each construct of the metadata. */
import { readdir } from "node:fs/promises";
import path from "node:path";
import { root } from "../paths.js";

export interface SliceRun {
  readonly include: readonly string[];
  /** Further options of `graph-slice generate`. */
  readonly options: readonly string[];
}

/** The newest metadata of a folder of real Graph data. */
export function newestMetadata(sharedGraph: string): Promise<string> {
  return newestIn(path.join(sharedGraph, "csdl"), /^v1\.0-\d{4}-\d{2}-\d{2}\.xml$/);
}

/** The file of a folder with the last name of those that a pattern allows. */
export async function newestIn(folder: string, pattern: RegExp): Promise<string> {
  const names = (await readdir(folder)).filter((name) => pattern.test(name));
  const newest = names.toSorted().at(-1);
  if (newest === undefined) throw new Error(`There is no metadata of Graph v1.0 in ${folder}.`);
  return path.join(folder, newest);
}

/** The first one has the inputs of the committed package; the others have Graph's own permission file. */
export function sliceRuns(sharedGraph: string): readonly SliceRun[] {
  const metadata = (name: string): string => path.join(root, "metadata", name);
  const committed = [
    ...["--annotations", metadata("identity-api-connectors.annotations.xml")],
    ...["--permissions", metadata("permissions.json"), "--roles", metadata("roles.json")],
  ];
  const permissions = ["--permissions", path.join(sharedGraph, "permissions", "permissions.json")];
  return [
    { include: ["/identity/apiConnectors/**"], options: committed },
    ...others.map((include) => ({ include, options: permissions })),
  ];
}

const others: readonly (readonly string[])[] = [
  ["/users", "/users/*", "/users/*/*"],
  ["/me/messages/**"],
  ["/groups/{id}/members/**"],
  ["/applications/**"],
  ["/identity/conditionalAccess/**"],
  ["/identity/b2xUserFlows/**"],
  ["/deviceManagement/deviceConfigurations/**"],
  ["/sites/{id}/lists/{id}/items/**"],
  ["/drives/{id}/items/**"],
  ["/security/**"],
  ["/communications/callRecords/**"],
  ["/reports/**"],
];
