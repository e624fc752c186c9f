import type { Expression } from "../../../ir/annotation.js";
import type { Fields } from "../document/fields.js";
import { deprecationObject } from "../document/objects.js";
import { collection, record, text } from "./expressions.js";

/** The value of `Org.OData.Core.V1.Revisions` for what is deprecated; undefined for what is not. */
export function deprecationOf(fields: Fields<"deprecated" | "x-ms-deprecation">): Expression | undefined {
  const details = fields.object("x-ms-deprecation", deprecationObject);
  if (details === undefined && fields.boolean("deprecated") !== true) return undefined;
  const revision = record({
    Kind: { kind: "enumerationMembers", members: ["Org.OData.Core.V1.RevisionKind/Deprecated"] },
    Version: optionalText(details?.string("version")),
    Description: optionalText(details?.string("description")),
    Date: optionalDate(details?.string("date")),
    RemovalDate: optionalDate(details?.string("removalDate")),
  });
  return collection([revision]);
}

function optionalText(value: string | undefined): Expression | undefined {
  return value === undefined || value === "" ? undefined : text(value);
}

/** The extension gives a time of day too, which is always midnight. */
function optionalDate(value: string | undefined): Expression | undefined {
  const date = /^\d{4}-\d{2}-\d{2}/.exec(value ?? "")?.[0];
  return date === undefined ? undefined : { kind: "literal", type: "Date", value: date };
}
