/** Whether a permission can be had. */
import type { Cloud, PermissionTable, Scheme } from "../ir/access.js";

/** Why a permission cannot be asked for. */
export type Obstacle =
  /** Directories do not let it be asked for. */
  | "disabled"
  /** It is not offered to those who choose permissions. */
  | "hidden"
  /** It is not there in this cloud. */
  | "not in cloud";

/** @returns undefined where it can be had, and where no file says anything about it */
export function obstacleTo(
  { declarations }: PermissionTable,
  name: string,
  scheme: Scheme,
  cloud: Cloud,
): Obstacle | undefined {
  const deployments = declarations.get(name)?.schemes.get(scheme)?.deployments ?? [];
  if (deployments.length === 0) return undefined;
  const here = deployments.filter(({ clouds }) => clouds === undefined || clouds.includes(cloud));
  if (here.length === 0) return "not in cloud";
  const enabled = here.filter(({ isEnabled }) => isEnabled);
  if (enabled.length === 0) return "disabled";
  return enabled.every(({ isHidden }) => isHidden) ? "hidden" : undefined;
}

/** The GUID by which a permission is asked for in a cloud. Both kinds of delegated permissions share one. */
export function permissionId(
  { declarations }: PermissionTable,
  name: string,
  scheme: Scheme,
  cloud: Cloud,
): string | undefined {
  const schemes: readonly Scheme[] = scheme === "delegatedPersonal" ? [scheme, "delegatedWork"] : [scheme];
  const deployments = schemes.flatMap((each) => declarations.get(name)?.schemes.get(each)?.deployments ?? []);
  const withId = deployments.filter(({ id }) => id !== undefined);
  const here = withId.find(({ clouds }) => clouds === undefined || clouds.includes(cloud));
  return (here ?? withId[0])?.id;
}
