import type { PathParameter, Resource } from "../../generator/slice/slice.js";

/** The values that a path takes, in their order. */
export function valuesOfPath(root: Resource, path: string): readonly PathParameter[] {
  if (root.path === path) return own(root);
  for (const child of root.children) {
    if (child.path !== path && !path.startsWith(child.path)) continue;
    const below = contains(child, path) ? valuesOfPath(child, path) : undefined;
    if (below !== undefined) return [...own(root), ...below];
  }
  throw new Error(`There is no ${path}.`);
}

function contains(resource: Resource, path: string): boolean {
  return resource.path === path || resource.children.some((child) => contains(child, path));
}

function own({ segment }: Resource): readonly PathParameter[] {
  return "parameters" in segment ? segment.parameters : [];
}
