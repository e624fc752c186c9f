import type { Target } from "./target.js";

/** Everything that reads what others wrote. Each module is loaded where it is needed: some bring a compiler. */
const modules: readonly (() => Promise<readonly Target[]>)[] = [
  async () => (await import("./readers.js")).readers,
  async () => [(await import("./scan-target.js")).scanTarget],
  async () => [(await import("./escape-target.js")).escapeTarget],
  async () => (await import("./package-targets.js")).packageTargets,
];

export async function allTargets(): Promise<readonly Target[]> {
  return (await Promise.all(modules.map((load) => load()))).flat();
}

/** @throws Error for a name that there is not */
export async function targetNamed(name: string): Promise<Target> {
  for (const load of modules) {
    const found = (await load()).find((target) => target.name === name);
    if (found !== undefined) return found;
  }
  throw new Error(`There is no target ${name}.`);
}
