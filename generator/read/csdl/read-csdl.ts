import { diagnostic } from "../../diagnostics.js";
import type { Diagnostic, Outcome } from "../../diagnostics.js";
import type { ModelDocument } from "../../ir/document.js";
import type { Source } from "../../source.js";
import { readXml } from "../xml.js";
import { readEnvelope } from "./envelope.js";
import type { Envelope, Include, SchemaElement } from "./envelope.js";
import { lowerSchema } from "./lower-schema.js";
import { Lowering } from "./lowering.js";
import type { Aliases } from "./names.js";
import { unfollowedReferences } from "./unfollowed-references.js";

/**
 * Reads CSDL XML 4.0 or 4.01. All faults of the content are reported at once; XML that is not well-formed gives one,
 * and an empty document.
 *
 * https://docs.oasis-open.org/odata/odata-csdl-xml/v4.01/odata-csdl-xml-v4.01.html
 */
export function readCsdl(source: Source): Outcome<ModelDocument> {
  const { value: root, diagnostics } = readXml(source);
  if (root === undefined) return { value: emptyDocument, diagnostics };
  const envelope = readEnvelope(root);
  const { aliases, diagnostics: clashes } = collectAliases(envelope);
  const lowering = new Lowering(aliases);
  for (const schema of envelope.schemas) lowerSchema(lowering, schema);
  const { schemas, types, operations, terms, containers, annotations } = lowering;
  const value = { schemas, types, operations, terms, containers, annotations };
  const unfollowed = unfollowedReferences(envelope.includes, value);
  return {
    value,
    diagnostics: [...envelope.diagnostics, ...clashes, ...lowering.diagnostics, ...unfollowed],
  };
}

const emptyDocument: ModelDocument = {
  schemas: [],
  types: [],
  operations: [],
  terms: [],
  containers: [],
  annotations: [],
};

/** Every alias of the document, whether of a schema in it or of one that it includes (CSDL 3.4.2 and 4.2). */
function collectAliases({ schemas, includes }: Envelope): {
  readonly aliases: Aliases;
  readonly diagnostics: readonly Diagnostic[];
} {
  const aliases = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  const declarations: readonly (SchemaElement | Include)[] = [...includes, ...schemas];
  for (const { alias, namespace, element } of declarations) {
    if (alias === undefined) continue;
    const other = aliases.get(alias);
    if (other === undefined) aliases.set(alias, namespace);
    else if (other !== namespace) {
      const message = `The alias ${alias} stands for ${other} already; give ${namespace} another one.`;
      diagnostics.push(diagnostic("csdl-attribute-invalid", message, element.attributeOrigin("Alias")));
    }
  }
  return { aliases, diagnostics };
}
