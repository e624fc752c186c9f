import type { Expression } from "../../../ir/annotation.js";
import { capabilities } from "../../../ir/vocabulary.js";
import type { OpenApiDocument } from "../document/open-api-document.js";
import { parametersOf, type RequestDescription } from "../paths/requests.js";
import { collection, record, text } from "./expressions.js";

/** The query options that a document lists for a request. */
export interface ListedOptions {
  /** OData's, in lower case without `$`. */
  readonly system: ReadonlySet<string>;
  /** The service's own, as records of `CustomQueryOptions`. */
  readonly own: readonly Expression[];
}

export function listedOptions(request: RequestDescription, document: OpenApiDocument): ListedOptions {
  const parameters = parametersOf(request, document).filter((each) => each.string("in") === "query");
  const system = new Set<string>();
  const own: Expression[] = [];
  for (const parameter of parameters) {
    const name = parameter.string("name") ?? "";
    if (name.startsWith("$")) system.add(name.slice(1).toLowerCase());
    if (name === "" || name.startsWith("$")) continue;
    const description = parameter.string("description");
    own.push(
      record({
        Name: text(name),
        Description: description === undefined || description === "" ? undefined : text(description),
        Required: { kind: "boolean", value: parameter.boolean("required") ?? false },
      }),
    );
  }
  return { system, own };
}

/** The value of `CustomQueryOptions`; undefined where there are none. */
export function customOptions({ own }: ListedOptions): Expression | undefined {
  return own.length === 0 ? undefined : collection(own);
}

/**
 * The annotations, term and value, for those of OData's options that reading entities, or one entity, does not take. A document
 * that lists none for a request says nothing of them.
 *
 * @param isList Whether it is a list that is read; one entity takes few options by itself.
 * @param hasRelations Whether there is something to expand: where there is not, the option is missing for that reason.
 */
export function refusedOptions(
  { system }: ListedOptions,
  isList: boolean,
  hasRelations: boolean,
): readonly (readonly [term: string, value: Expression])[] {
  if (system.size === 0) return [];
  return terms
    .filter(([option]) => !system.has(option))
    .filter(([option]) => isList || option === "expand" || option === "select")
    .filter(([option]) => hasRelations || option !== "expand")
    .map(([, term, flag]) => {
      const no = { kind: "boolean", value: false } as const;
      return [term, flag === undefined ? no : record({ [flag]: no })];
    });
}

const terms: readonly (readonly [option: string, term: string, flag?: string])[] = [
  ["count", capabilities.countRestrictions, "Countable"],
  ["expand", capabilities.expandRestrictions, "Expandable"],
  ["filter", capabilities.filterRestrictions, "Filterable"],
  ["orderby", capabilities.sortRestrictions, "Sortable"],
  ["search", capabilities.searchRestrictions, "Searchable"],
  ["select", capabilities.selectSupport, "Supported"],
  ["skip", capabilities.skipSupported],
  ["top", capabilities.topSupported],
];
