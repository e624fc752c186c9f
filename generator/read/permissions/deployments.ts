import type { PermissionDeployment } from "../../ir/access.js";
import type { SchemeStatements } from "./statements.js";

/**
 * What files of deployments say, with the ids that lists give besides: a list does not say where a permission is deployed.
 * An id that no deployment has is kept as one more, so that whoever needs the id sees that there are two.
 */
export function deploymentsOf({ listed, deployed }: SchemeStatements): readonly PermissionDeployment[] {
  const known = idsOf(deployed);
  const others = listed.filter(
    ({ id }, index) =>
      id !== undefined && !known.has(id) && listed.findIndex((scope) => scope.id === id) === index,
  );
  const [only, another] = others;
  if (deployed.length > 0 && known.size === 0 && only?.id !== undefined && another === undefined) {
    const { id } = only;
    return deployed.map((deployment) => ({ ...deployment, id }));
  }
  return [
    ...deployed,
    ...others.map(({ id, isHidden, isEnabled }) => ({
      ...(id === undefined ? {} : { id }),
      isHidden,
      isEnabled,
    })),
  ];
}

export function idsOf(deployments: readonly { readonly id?: string }[]): ReadonlySet<string> {
  return new Set(deployments.flatMap(({ id }) => id ?? []));
}
