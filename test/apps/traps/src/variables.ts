import { client } from "./exported.js";

/** A union of literals, and a variable with other values before and after. */
export async function union(path: "/me" | "/organization", again: boolean) {
  await client.api(path).get();
  let other = "/first";
  await client.api(other).get();
  other = "/second";
  await client.api(other).get();
  if (again) other = "/third";
  await client.api(other).get();
  other = "/never";
}

/** Recursion ends. */
export function deep(path: string, depth: number): Promise<unknown> {
  return depth > 0 ? deep(`${path}/children`, depth - 1) : client.api(path).get();
}
