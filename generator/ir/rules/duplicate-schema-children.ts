import type { Origin } from "../../source.js";
import type { ModelDocument } from "../document.js";
import { duplicates } from "./duplicate-name.js";
import type { Rule } from "./rules.js";

/** CSDL 5: the children of a schema have different names, but for overloads of one action or function. */
export const duplicateSchemaChildren: Rule = (_model, documents) =>
  duplicates(
    documents.flatMap(schemaChildren),
    ({ name }) => name,
    ({ what, name }) => ({ what, name }),
  );

interface SchemaChild {
  readonly what: string;
  readonly name: string;
  readonly origin: Origin;
}

function schemaChildren(document: ModelDocument): readonly SchemaChild[] {
  return [
    ...document.types.map(({ name, origin }) => ({ what: "type", name, origin })),
    ...document.terms.map(({ name, origin }) => ({ what: "term", name, origin })),
  ];
}
