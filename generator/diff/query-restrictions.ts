/**
 * The query options that requests do not support, by the capabilities that are annotated: a package takes them all, and
 * the service refuses these.
 *
 * https://github.com/oasis-tcs/odata-vocabularies/blob/main/vocabularies/Org.OData.Capabilities.V1.md
 */
import { asBoolean, asPaths, findAnnotation, recordProperty, tagOf } from "../ir/lookups.js";
import type { Model } from "../ir/model.js";
import { ordinal } from "../ordinal.js";
import { requestsOf } from "../slice/resource-tree.js";
import type { Slice } from "../slice/slice.js";

/** By `METHOD /path`, of requests that give entities. */
export function queryRestrictions({ model, root }: Slice): ReadonlyMap<string, readonly string[]> {
  return new Map(
    requestsOf(root)
      .filter(({ method, result }) => method === "GET" && result?.kind === "value")
      .map(({ method, path, targets }) => [`${method} ${path}`, restrictionsAt(model, targets)]),
  );
}

/** What one term says: that an option is not supported at all, and with which members it is not. */
interface Restriction {
  readonly option: string;
  readonly term: string;
  /** The property of the record that says whether it is supported. */
  readonly flag: string;
  readonly members?: string;
}

const capability = (name: string): string => `Org.OData.Capabilities.V1.${name}`;

const restrictions: readonly Restriction[] = [
  { option: "count", term: capability("CountRestrictions"), flag: "Countable" },
  {
    option: "expand",
    term: capability("ExpandRestrictions"),
    flag: "Expandable",
    members: "NonExpandableProperties",
  },
  {
    option: "filter",
    term: capability("FilterRestrictions"),
    flag: "Filterable",
    members: "NonFilterableProperties",
  },
  {
    option: "orderBy",
    term: capability("SortRestrictions"),
    flag: "Sortable",
    members: "NonSortableProperties",
  },
  { option: "search", term: capability("SearchRestrictions"), flag: "Searchable" },
  { option: "select", term: capability("SelectSupport"), flag: "Supported" },
];

/** Terms that are tags. */
const tags = [
  ["skip", capability("SkipSupported")],
  ["top", capability("TopSupported")],
] as const;

function restrictionsAt(model: Model, targets: readonly string[]): readonly string[] {
  const first = (term: string) =>
    targets.map((target) => findAnnotation(model, target, term)).find((found) => found !== undefined);
  const records = restrictions.flatMap(({ option, term, flag, members }) => {
    const value = first(term)?.value;
    const isRefused = asBoolean(recordProperty(value, flag)) === false;
    const refused = members === undefined ? [] : (asPaths(recordProperty(value, members)) ?? []);
    return isRefused ? [option] : refused.map((member) => `${option} ${member}`);
  });
  const refusedTags = tags.filter(([, term]) => tagOf(first(term)) === false).map(([option]) => option);
  return [...records, ...refusedTags].sort(ordinal);
}
