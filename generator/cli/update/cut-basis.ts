import type { SliceConfiguration } from "../../config/slice-configuration.js";
import { hashOf } from "../../write/manifest.js";
import type { Context } from "../context.js";
import { hashOfText } from "../package-basis.js";
import type { Inputs } from "../read-inputs.js";
import type { TrackedInput } from "./tracked-inputs.js";

/**
 * A hash of what decides, besides what upstream has, how a slice is cut out: the settings that select, the inputs that do not
 * come from upstream, and this program. After another one, everything is cut out again.
 */
export async function cutBasis(
  slice: SliceConfiguration,
  tracked: readonly TrackedInput[],
  own: Inputs,
  { version }: Context,
): Promise<string> {
  const { include, operations, derivedTypesLimit, metadata, annotations, permissions, roles, sharedModels } =
    slice;
  const isTracked = new Set(
    tracked.filter(({ slices }) => slices.includes(slice)).map(({ location }) => location),
  );
  const hash = async (location: string): Promise<string> => {
    const source = isTracked.has(location) ? undefined : (await own.read(location)).value;
    return source === undefined ? "" : hashOfText(source);
  };
  const hashes = (locations: readonly string[]): Promise<readonly string[]> =>
    Promise.all(locations.map(hash));
  return hashOf(
    JSON.stringify([
      version,
      include.map(({ text }) => text),
      operations,
      derivedTypesLimit ?? null,
      await hashes([metadata.location]),
      await hashes(annotations),
      await hashes(permissions),
      await hashes(roles === undefined ? [] : [roles]),
      // What slices share is cut out of what they select together, and so has more members.
      ...(sharedModels === undefined ? [] : [sharedModels.name]),
    ]),
  );
}
