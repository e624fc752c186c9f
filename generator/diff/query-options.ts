/**
 * What is known of the query options of requests: which of them a package does not offer, and what annotations say
 * beyond that.
 *
 * https://github.com/oasis-tcs/odata-vocabularies/blob/main/vocabularies/Org.OData.Capabilities.V1.md
 */
import { asBoolean, asPaths, findAnnotation, recordProperty, tagOf } from "../ir/lookups.js";
import type { Model } from "../ir/model.js";
import { requestsOf } from "../slice/resource-tree.js";
import type { Slice } from "../slice/slice.js";

/** By option, e.g. `filter` or `orderBy name`: whether it is supported. What is not there, nothing is said of. */
export type QueryOptions = ReadonlyMap<string, boolean>;

/** By `METHOD /path`, of requests that give entities. */
export function queryOptionsIn({ model, root }: Slice): ReadonlyMap<string, QueryOptions> {
  return new Map(
    requestsOf(root)
      .filter(({ method, result }) => method === "GET" && result?.kind === "value")
      .map(({ method, path, targets, query }) => {
        const refused = (query?.unsupported ?? []).map((option) => [option, false] as const);
        const said = [...optionsAt(model, targets)].filter(
          ([option, isSupported]) => isSupported || option.includes(" "),
        );
        return [`${method} ${path}`, new Map([...said, ...refused])];
      }),
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

function optionsAt(model: Model, targets: readonly string[]): QueryOptions {
  const first = (term: string) =>
    targets.map((target) => findAnnotation(model, target, term)).find((found) => found !== undefined);
  const records = restrictions.flatMap(({ option, term, flag, members }) => {
    const value = first(term)?.value;
    const refused = members === undefined ? [] : (asPaths(recordProperty(value, members)) ?? []);
    return [
      ...said(option, asBoolean(recordProperty(value, flag))),
      ...refused.flatMap((member) => said(`${option} ${member}`, false)),
    ];
  });
  return new Map([...records, ...tags.flatMap(([option, term]) => said(option, tagOf(first(term))))]);
}

function said(option: string, isSupported: boolean | undefined): readonly (readonly [string, boolean])[] {
  return isSupported === undefined ? [] : [[option, isSupported]];
}
