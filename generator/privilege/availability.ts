/** Whether a permission can be had. */
import type { Cloud, PermissionSet, PermissionTable, Scheme } from "../ir/access.js";

/** Why a permission cannot be asked for; from what can be helped most easily to what cannot. */
const obstacles = [
  /** No file says that this cloud has it. */
  "not in cloud",
  /** It is not offered to those who choose permissions. */
  "hidden",
  /** Directories do not let it be asked for. */
  "disabled",
] as const;
export type Obstacle = (typeof obstacles)[number];

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
  const enabled = (here.length > 0 ? here : deployments).filter(({ isEnabled }) => isEnabled);
  if (enabled.length === 0) return "disabled";
  if (enabled.every(({ isHidden }) => isHidden)) return "hidden";
  return here.length === 0 ? "not in cloud" : undefined;
}

/** Of several sets those that can be had; where none can, those that are the nearest to it. */
export function mostAvailable<Set extends { readonly permissions: PermissionSet }>(
  sets: readonly Set[],
  obstacleOf: (name: string) => Obstacle | undefined,
): readonly Set[] {
  const ranks = sets.map(({ permissions }) => Math.max(...permissions.map((name) => rank(obstacleOf(name)))));
  const lowest = Math.min(...ranks);
  return sets.filter((_, index) => ranks[index] === lowest);
}

function rank(obstacle: Obstacle | undefined): number {
  return obstacle === undefined ? -1 : obstacles.indexOf(obstacle);
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
