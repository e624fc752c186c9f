/**
 * Reads OpenAPI 3.0 and 3.1, in the form that OData services are described in with it, into the same model as CSDL.
 *
 * https://docs.oasis-open.org/odata/odata-openapi/v1.0/odata-openapi-v1.0.html
 * https://github.com/microsoft/OpenAPI.NET.OData (the converter that Graph's documents are made with)
 */
import { hasErrors } from "../../diagnostics.js";
import type { Outcome } from "../../diagnostics.js";
import { emptyDocument } from "../../ir/document.js";
import type { ModelDocument } from "../../ir/document.js";
import type { Source } from "../../source.js";
import { openDocument } from "./document/open-api-document.js";
import { Report } from "./document/report.js";
import { lowerDocument } from "./lower-document.js";
import { parseText } from "./text/parse-text.js";

/**
 * Reads one OpenAPI document, JSON or YAML. Whatever the text is, there is a model (in the worst case an empty one) and
 * diagnostics that say what could not be read, or has no counterpart in the model.
 */
export function readOpenApi(source: Source): Outcome<ModelDocument> {
  const parsed = parseText(source);
  if (hasErrors(parsed.diagnostics)) return { value: emptyDocument, diagnostics: parsed.diagnostics };
  const report = new Report(source);
  const document = openDocument(parsed.value, report);
  const value = document === undefined ? emptyDocument : lowerDocument(document);
  return { value, diagnostics: report.diagnostics() };
}
