import type { Cloud } from "../../ir/access.js";

/**
 * The names under which deployment files list environments, in lower case, and the clouds that these are. Environments
 * that serve no customers, or that no client of this program can reach, are no cloud.
 */
const cloudsByEnvironment: ReadonlyMap<string, readonly Cloud[]> = new Map([
  ["public", ["global"]],
  ["global", ["global"]],
  ["fairfax", ["usGov", "usGovDod"]],
  ["mooncake", ["china"]],
  ["gallatin", ["china"]],
  ["ppe", []],
  ["usnat", []],
  ["ussec", []],
]);

export interface Environments {
  /** Absent where the file does not say, or none of the names is known. */
  readonly clouds?: readonly Cloud[];
  readonly unknown: readonly string[];
}

/** Reads names with semicolons between them, in any case. */
export function parseEnvironments(text: string): Environments {
  const names = text
    .split(";")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const unknown = names.filter((name) => !cloudsByEnvironment.has(name.toLowerCase()));
  if (unknown.length === names.length) return { unknown };
  const clouds = names.flatMap((name) => cloudsByEnvironment.get(name.toLowerCase()) ?? []);
  return { clouds: [...new Set(clouds)], unknown };
}
