/** Namespaces that have another name now: what was in them is compared with what is in them. */
import type { Findings } from "./findings.js";
import { isType, type SurfaceIndex } from "./surface-index.js";
import type { SurfaceNamespace } from "./surface.js";

export interface RenamedNamespaces {
  /** What a namespace of the former package is called now. */
  nowOf(namespace: string): string;
}

/**
 * Pairs namespaces that are gone with namespaces that are new, where most of the types have kept their names; those that
 * have most in common first.
 */
export function renamedNamespaces(before: SurfaceIndex, after: SurfaceIndex): RenamedNamespaces {
  const gone = before.surface.namespaces.filter(({ namespace }) => after.namespace(namespace) === undefined);
  const come = after.surface.namespaces.filter(({ namespace }) => before.namespace(namespace) === undefined);
  const candidates = gone
    .flatMap((from) => come.map((to) => ({ from, to, likeness: likenessOf(from, to) })))
    .filter(({ likeness }) => likeness >= 0.5)
    .sort((one, other) => other.likeness - one.likeness);
  const now = new Map<string, string>();
  for (const { from, to } of candidates) {
    const isTaken = now.has(from.namespace) || [...now.values()].includes(to.namespace);
    if (!isTaken) now.set(from.namespace, to.namespace);
  }
  return { nowOf: (namespace) => now.get(namespace) ?? namespace };
}

/** Says which namespaces have another name, or are exported under one. */
export function compareNamespaces(
  before: SurfaceIndex,
  after: SurfaceIndex,
  renamed: RenamedNamespaces,
  findings: Findings,
): void {
  for (const from of before.surface.namespaces) {
    const to = after.namespace(renamed.nowOf(from.namespace));
    if (to === undefined) continue;
    const found = {
      subject: { kind: "namespace", name: to.namespace },
      places: {
        before: { kind: "namespace", namespace: from.namespace },
        after: { kind: "namespace", namespace: to.namespace },
      },
    } as const;
    if (to.namespace !== from.namespace) {
      const texts = { before: from.namespace, after: to.namespace };
      findings.add({ ...found, rule: "namespace-renamed", texts });
    }
    const texts = { before: exportOf(from), after: exportOf(to) };
    const hasTypes = from.declarations.length > 0;
    if (texts.before !== texts.after && hasTypes) {
      findings.add({ ...found, rule: "namespace-export-changed", texts });
    }
  }
}

/** Types of the primary namespace are exported one by one. */
function exportOf({ alias, primary }: SurfaceNamespace): string {
  return primary ? "*" : alias;
}

/** The share of all type names that both have. */
function likenessOf(one: SurfaceNamespace, other: SurfaceNamespace): number {
  const [names, others] = [namesIn(one), namesIn(other)];
  const shared = [...names].filter((name) => others.has(name)).length;
  const all = names.size + others.size - shared;
  return all === 0 ? 0 : shared / all;
}

function namesIn({ declarations }: SurfaceNamespace): ReadonlySet<string> {
  return new Set(declarations.filter(isType).map(({ name }) => name));
}
