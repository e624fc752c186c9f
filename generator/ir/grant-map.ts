import type { PermissionGrant } from "./access.js";

type Grants = ReadonlyMap<string, readonly PermissionGrant[]>;

/**
 * The grants of a permission file by `METHOD path`, of which a part is made only when it is asked for: a file lists
 * thousands of paths, and most programs need what is below a few names at the service root.
 */
export class GrantMap implements Grants {
  readonly #parts: ReadonlyMap<string, () => Grants>;
  readonly #made = new Map<string, Grants>();
  #whole: Grants | undefined;

  /** The names of all permissions in it, also of those that are required besides. */
  readonly permissions: ReadonlySet<string>;

  /** @param parts by the first segment of their paths, in normal form */
  constructor(parts: ReadonlyMap<string, () => Grants>, permissions: ReadonlySet<string>) {
    this.#parts = parts;
    this.permissions = permissions;
  }

  /** What is below one name at the service root. */
  below(root: string): Grants {
    const made = this.#made.get(root) ?? this.#parts.get(root)?.() ?? new Map();
    this.#made.set(root, made);
    return made;
  }

  get(key: string): readonly PermissionGrant[] | undefined {
    return this.below(rootSegment(key.slice(key.indexOf(" ") + 1))).get(key);
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  get size(): number {
    return this.#all().size;
  }

  keys() {
    return this.#all().keys();
  }

  values() {
    return this.#all().values();
  }

  entries() {
    return this.#all().entries();
  }

  [Symbol.iterator]() {
    return this.entries();
  }

  forEach(callback: (value: readonly PermissionGrant[], key: string, map: Grants) => void): void {
    for (const [key, value] of this.#all()) callback(value, key, this);
  }

  #all(): Grants {
    this.#whole ??= new Map([...this.#parts.keys()].flatMap((root) => [...this.below(root)]));
    return this.#whole;
  }
}

/** Grants whose paths start with a prefix that has at least its first segment whole, e.g. `/teams` or `/teams/{}`. */
export function grantsWithPrefix(grants: Grants, prefix: string): Grants {
  const root = rootSegment(prefix);
  return root === "" || !(grants instanceof GrantMap) ? grants : grants.below(root);
}

/** The names of all permissions that some request takes, also of those that are required besides. */
export function permissionsIn(grants: Grants): ReadonlySet<string> {
  if (grants instanceof GrantMap) return grants.permissions;
  return new Set(
    [...grants.values()]
      .flat()
      .flatMap(({ permission, alsoRequires }) => [permission, ...alsoRequires.flat()]),
  );
}

/** The first segment of a path in normal form, without what follows its name. */
export function rootSegment(normalPath: string): string {
  return /^\/([^/(:]*)/.exec(normalPath)?.[1] ?? "";
}
