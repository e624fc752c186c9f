/** Cuts slices out of what upstream has, into texts that hold nothing else. */
import type { TargetPath } from "../ir/annotation.js";
import { assembleDocuments } from "../ir/assemble-documents.js";
import type { Model } from "../ir/model.js";
import { readCsdl, readCsdlInParts } from "../read/csdl/read-csdl.js";
import { readOpenApi } from "../read/openapi/read-openapi.js";
import type { Slice } from "../slice/slice.js";
import type { Source } from "../source.js";
import { keepSlice, nothingKept } from "./keeper.js";
import { keptModel } from "./kept-model.js";
import { writeCsdl } from "./write-csdl.js";

/** A slice, and the documents that annotate its metadata. */
export interface RecutSlice {
  readonly slice: Slice;
  readonly annotations: readonly Source[];
}

/**
 * The metadata of slices that were cut out of the same document, as CSDL.
 *
 * @param metadata what the slices were cut out of; it has no errors
 */
export function recutMetadata(
  metadata: { readonly form: "csdl" | "openapi"; readonly source: Source },
  slices: readonly RecutSlice[],
): string {
  const kept = nothingKept();
  for (const { slice, annotations } of slices) keepSlice(kept, slice, annotations.flatMap(targetsIn));
  return writeCsdl(keptModel(modelOf(metadata), kept), comment);
}

const comment = [
  "Written by graph-slice update, which cuts it out of the service's metadata: edits are lost.",
  'Say what the metadata does not say in files of their own, which the setting "annotations" names.',
];

function modelOf({ form, source }: Parameters<typeof recutMetadata>[0]): Model {
  const read = form === "csdl" ? readCsdlInParts : readOpenApi;
  return assembleDocuments([read(source).value]).value.model;
}

function targetsIn(source: Source): readonly TargetPath[] {
  return [...new Set(readCsdl(source).value.annotations.map(({ target }) => target))];
}
