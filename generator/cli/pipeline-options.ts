import type { SliceConfiguration } from "../config/slice-configuration.js";
import type { PackageOptions } from "../pipeline.js";

/** What the pipeline is told of a slice. */
export function optionsOf(slice: SliceConfiguration): PackageOptions {
  const { name, version, apiVersion, operations, derivedTypesLimit } = slice;
  return {
    name,
    version,
    apiVersion,
    operations,
    include: slice.include,
    ...(derivedTypesLimit === undefined ? {} : { derivedTypesLimit }),
  };
}
