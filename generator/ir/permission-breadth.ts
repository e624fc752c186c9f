import type { PermissionTable, Scheme } from "./access.js";

/** How much a permission opens: for how many requests the file lists it under a scheme, with or without conditions. */
export type Breadth = (permission: string, scheme: Scheme) => number;

/** Goes through the whole table once. */
export function breadthOf({ grants }: PermissionTable): Breadth {
  const counts = new Map<string, number>();
  for (const ofRequest of grants.values()) {
    const opened = new Set(
      ofRequest.flatMap(({ permission, schemes }) => schemes.map((scheme) => `${scheme} ${permission}`)),
    );
    for (const key of opened) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (permission, scheme) => counts.get(`${scheme} ${permission}`) ?? 0;
}
