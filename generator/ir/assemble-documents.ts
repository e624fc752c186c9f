import type { Diagnostic, Outcome } from "../diagnostics.js";
import { assembleModel } from "./assemble.js";
import type { ModelDocument, PartialDocument } from "./document.js";
import { modelSize } from "./model-size.js";
import type { Model } from "./model.js";
import { PartialModel } from "./partial-model.js";
import { wholeDocument } from "./whole-document.js";

/** A model, and what can be said of it when it was used. */
export interface AssembledModel {
  readonly model: Model;
  /** What is wrong with what was used, where that is not known before. */
  readonly checkUsed: () => readonly Diagnostic[];
}

/** Puts documents together as `assembleModel` does; where one of them is not lowered, only what is used gets checked. */
export function assembleDocuments(
  documents: readonly (ModelDocument | PartialDocument)[],
): Outcome<AssembledModel> {
  const partial = documents.map((document) => (isWhole(document) ? wholeDocument(document) : document));
  const tooLarge = modelSize(partial);
  if (tooLarge.length > 0) {
    return { value: { model: new PartialModel([]), checkUsed: () => [] }, diagnostics: tooLarge };
  }
  const whole = documents.filter(isWhole);
  if (whole.length === documents.length) {
    const { value, diagnostics } = assembleModel(whole);
    return { value: { model: value, checkUsed: () => [] }, diagnostics };
  }
  const model = new PartialModel(partial);
  return { value: { model, checkUsed: () => model.check() }, diagnostics: [] };
}

function isWhole(document: ModelDocument | PartialDocument): document is ModelDocument {
  return !("part" in document);
}
