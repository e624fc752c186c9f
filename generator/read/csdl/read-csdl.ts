import type { Outcome } from "../../diagnostics.js";
import { emptyDocument } from "../../ir/document.js";
import type { ModelDocument, PartialDocument } from "../../ir/document.js";
import type { Source } from "../../source.js";
import { readXml } from "../xml.js";
import { collectAliases } from "./aliases.js";
import { readEnvelope } from "./envelope.js";
import type { Envelope } from "./envelope.js";
import { lowerSchema } from "./lower-schema.js";
import { Lowering } from "./lowering.js";
import type { Aliases } from "./names.js";
import { partialCsdl } from "./partial-csdl.js";
import { unfollowedReferences } from "./unfollowed-references.js";

/**
 * Reads CSDL XML 4.0 or 4.01. All faults of the content are reported at once; XML that is not well-formed gives one,
 * and an empty document.
 *
 * https://docs.oasis-open.org/odata/odata-csdl-xml/v4.01/odata-csdl-xml-v4.01.html
 */
export function readCsdl(source: Source): Outcome<ModelDocument> {
  const { value: opened, diagnostics } = open(source);
  if (opened === undefined) return { value: emptyDocument, diagnostics };
  const lowered = lowerWhole(opened);
  return { value: lowered.value, diagnostics: [...diagnostics, ...lowered.diagnostics] };
}

/**
 * Reads CSDL as `readCsdl` does, but leaves the declarations of large documents to be lowered when they are asked for;
 * their faults come with them. Documents of a size that people write are read and checked whole.
 *
 * @param wholeSize the number of characters up to which a document is read whole
 */
export function readCsdlInParts(
  source: Source,
  wholeSize = 256 * 1024,
): Outcome<ModelDocument | PartialDocument> {
  if (source.text.length <= wholeSize) return readCsdl(source);
  const { value: opened, diagnostics } = open(source);
  if (opened === undefined) return { value: emptyDocument, diagnostics };
  const { envelope, aliases } = opened;
  // Whether a reference is needed, only the whole document says.
  const lowered = envelope.includes.length > 0 ? lowerWhole(opened) : partialCsdl(envelope.schemas, aliases);
  return { value: lowered.value, diagnostics: [...diagnostics, ...lowered.diagnostics] };
}

interface OpenedDocument {
  readonly envelope: Envelope;
  readonly aliases: Aliases;
}

/** Reads what is around the declarations; undefined where the text is not well-formed. */
function open(source: Source): Outcome<OpenedDocument | undefined> {
  const { value: root, diagnostics } = readXml(source);
  if (root === undefined) return { value: undefined, diagnostics };
  const envelope = readEnvelope(root);
  const { aliases, diagnostics: clashes } = collectAliases(envelope);
  return { value: { envelope, aliases }, diagnostics: [...envelope.diagnostics, ...clashes] };
}

function lowerWhole({ envelope, aliases }: OpenedDocument): Outcome<ModelDocument> {
  const lowering = new Lowering(aliases);
  for (const schema of envelope.schemas) lowerSchema(lowering, schema);
  const { document } = lowering;
  const unfollowed = unfollowedReferences(envelope.includes, document);
  return { value: document, diagnostics: [...lowering.diagnostics, ...unfollowed] };
}
