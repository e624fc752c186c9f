/**
 * What annotations say of the query options of a request: which of OData's it does not take, and which the service has
 * of its own.
 *
 * https://github.com/oasis-tcs/odata-vocabularies/blob/main/vocabularies/Org.OData.Capabilities.V1.md
 */
import type { Expression } from "../ir/annotation.js";
import {
  asBoolean,
  asCollection,
  asString,
  capabilities,
  findAnnotation,
  recordProperty,
  structuredType,
} from "../ir/lookups.js";
import type { Model } from "../ir/model.js";
import { namedLocation, type Location } from "./location.js";
import type { RequestShape } from "./request-shape.js";
import { statementsAbout, tagStated } from "./restrictions.js";
import type { OwnOption, QueryOptions, SystemOption } from "./slice.js";

/** Undefined where the request takes all options that OData has for its kind, and no others. */
export function queryOptionsOf(
  model: Model,
  location: Location,
  shape: RequestShape,
): QueryOptions | undefined {
  const possible = possibleOptions(model, shape);
  if (possible.length === 0) return undefined;
  const unsupported = possible.filter((option) => isSupported(model, location, option) === false);
  const own = shape.kind === "count" ? [] : ownOptions(model, location);
  return unsupported.length === 0 && own.length === 0 ? undefined : { unsupported, own };
}

/** The options that the client has for requests of a kind, sorted. */
function possibleOptions(model: Model, { kind, result }: RequestShape): readonly SystemOption[] {
  if (kind === "count") return ["filter", "search"];
  if (result?.kind !== "value" || !["list", "read", "invoke"].includes(kind)) return [];
  if (result.type.collection) return collectionOptions;
  return structuredType(model, result.type.name) === undefined ? [] : ["expand", "select"];
}

const collectionOptions: readonly SystemOption[] = [
  "count",
  "expand",
  "filter",
  "orderBy",
  "search",
  "select",
  "skip",
  "top",
];

/** The term about an option, and the property of its record that says whether it is supported; none of a tag. */
const terms: Readonly<Record<SystemOption, readonly [term: string, flag?: string]>> = {
  count: [capabilities.countRestrictions, "Countable"],
  expand: [capabilities.expandRestrictions, "Expandable"],
  filter: [capabilities.filterRestrictions, "Filterable"],
  orderBy: [capabilities.sortRestrictions, "Sortable"],
  search: [capabilities.searchRestrictions, "Searchable"],
  select: [capabilities.selectSupport, "Supported"],
  skip: [capabilities.skipSupported],
  top: [capabilities.topSupported],
};

/** Undefined where no annotation says. */
function isSupported(model: Model, location: Location, option: SystemOption): boolean | undefined {
  const [term, flag] = terms[option];
  return statementsAbout(model, namedLocation(location), term)
    .map((statement) =>
      flag === undefined ? tagStated(statement) : asBoolean(recordProperty(statement.value, flag)),
    )
    .find((supported) => supported !== undefined);
}

/** `CustomQueryOptions` of what is read, or of the function that is called. */
function ownOptions(model: Model, location: Location): readonly OwnOption[] {
  const { segment } = location;
  const records =
    segment.kind === "operation"
      ? location.targets.map(
          (target) => findAnnotation(model, target, capabilities.operationRestrictions)?.value,
        )
      : statementsAbout(model, namedLocation(location), capabilities.readRestrictions).map(
          ({ value }) => value,
        );
  const byKey =
    segment.kind === "key" ? records.map((value) => recordProperty(value, "ReadByKeyRestrictions")) : [];
  const lists = [...byKey, ...records].map((value) =>
    asCollection(recordProperty(value, "CustomQueryOptions")),
  );
  return (lists.find((list) => list !== undefined) ?? []).flatMap(ownOption);
}

/** One that is called like one of OData's without its `$` would mean that one. */
function ownOption(record: Expression): readonly OwnOption[] {
  const name = asString(recordProperty(record, "Name"));
  if (name === undefined || Object.hasOwn(terms, name)) return [];
  const description = asString(recordProperty(record, "Description"));
  const isRequired = asBoolean(recordProperty(record, "Required")) ?? false;
  return [{ name, isRequired, ...(description === undefined ? {} : { description }) }];
}
