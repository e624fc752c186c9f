/** What is to be generated, after everything that was left out has its default. */
import type { Origin } from "../source.js";

/** One package, whatever is in it. */
export interface PackageConfiguration {
  readonly name: string;
  /** The package's folder, as an absolute path. */
  readonly out: string;
  /** The file that says where newer inputs come from. */
  readonly sources?: string;
  /** The package's version: what the sources say, or the first one. */
  readonly version: string;
  /** What the package's CHANGELOG.md is a copy of, where the sources name it. */
  readonly changelog?: string;
}

/** The package of one slice. */
export interface SliceConfiguration extends PackageConfiguration {
  readonly metadata: { readonly form: "csdl" | "openapi"; readonly location: string };
  readonly annotations: readonly string[];
  /** None where there is no documentation of permissions. */
  readonly permissions: readonly string[];
  readonly roles?: string;
  readonly include: readonly IncludePattern[];
  readonly apiVersion: string;
  readonly operations: "documented" | "all";
  readonly derivedTypesLimit?: number;
  /** The package of types that it shares with all slices that name the same one. */
  readonly sharedModels?: PackageConfiguration;
}

/** Whether a package is that of a slice; else it has the types that slices share. */
export function isSlice(configuration: PackageConfiguration): configuration is SliceConfiguration {
  return "include" in configuration;
}

/** All packages of slices, in their order; what slices share comes before the first one that shares it. */
export function packagesOf(slices: readonly SliceConfiguration[]): readonly PackageConfiguration[] {
  const packages = slices.flatMap((slice) => [slice.sharedModels ?? [], slice].flat());
  return [...new Map(packages.map((one) => [one.out, one])).values()];
}

/** The version of a package of which nothing says another one. */
export const firstVersion = "0.1.0";

export interface IncludePattern {
  readonly text: string;
  /** Where it is written; absent for one from the command line. */
  readonly origin?: Origin;
}
