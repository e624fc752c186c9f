import { namespaceOf } from "../../../ir/names.js";
import { ordinal } from "../../../ordinal.js";

/** The namespaces of a document, which has no other trace of them than the names of its schemas. */
export interface Namespaces {
  /** Sorted. */
  readonly all: readonly string[];
  /** The one that has most types: what has no namespace in the document belongs to it. */
  readonly main: string;
}

export function namespacesOf(typeNames: Iterable<string>): Namespaces {
  const counts = new Map<string, number>();
  for (const name of typeNames) {
    const namespace = namespaceOf(name);
    counts.set(namespace, (counts.get(namespace) ?? 0) + 1);
  }
  const all = [...counts.keys()].sort(ordinal);
  const most = Math.max(0, ...counts.values());
  const main = all.find((namespace) => counts.get(namespace) === most) ?? "Default";
  return { all, main };
}

/**
 * The qualified name of what a path names with its namespace, with the end of it (an alias such as `hr` of
 * `contoso.hr`), or without.
 */
export function qualify(name: string, { all, main }: Namespaces): string {
  const namespace = namespaceOf(name);
  if (namespace === "") return `${main}.${name}`;
  if (all.includes(namespace)) return name;
  const full = [main, ...all].find((candidate) => candidate.endsWith(`.${namespace}`));
  return full === undefined ? name : `${full}${name.slice(namespace.length)}`;
}
