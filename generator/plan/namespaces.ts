import type { Identifier } from "../escape/code.js";
import { fileName } from "../escape/file-name.js";
import { camelIdentifier } from "../escape/identifier.js";
import { isBuiltInType, namespaceOf } from "../ir/lookups.js";
import type { Slice } from "../slice/slice.js";
import { nameScope } from "./names.js";
import { ordinal } from "../ordinal.js";
import { modelModuleNames, neverExported, requestModuleNames, testingModuleNames } from "./reserved.js";

/** The module of a namespace's types. */
export interface NamespaceModule {
  readonly namespace: string;
  readonly file: string;
  readonly alias: Identifier;
  readonly primary: boolean;
}

/** How the primary namespace is named where its module is imported as a whole. */
const primaryAlias = "models";

/**
 * The modules of all namespaces that have types in the slice. The primary namespace is the shortest one of the whole
 * model, so that it does not change with the slice; the alias of another one is what it adds to that.
 */
export function namespaceModules(slice: Slice): ReadonlyMap<string, NamespaceModule> {
  const primary = primaryNamespace(slice);
  const namespaces = new Set([...slice.types.keys()].map(namespaceOf));
  if (primary !== undefined) namespaces.add(primary);
  const aliases = nameScope([
    ...modelModuleNames,
    ...neverExported,
    ...requestModuleNames,
    ...testingModuleNames,
  ]);
  const files = new Set<string>();
  const inOrder = [...namespaces].sort(
    (left, right) => Number(right === primary) - Number(left === primary) || ordinal(left, right),
  );
  return new Map(
    inOrder.map((namespace) => {
      const own = namespace === primary ? primaryAlias : relativeName(namespace, primary ?? "");
      return [
        namespace,
        {
          namespace,
          file: freeFile(fileName(namespace), files),
          alias: aliases.claim(camelIdentifier(own)),
          primary: namespace === primary,
        },
      ];
    }),
  );
}

/** The shortest declared namespace that has types; of two, the first by ordinal comparison. */
export function primaryNamespace({ model }: Slice): string | undefined {
  const namespaces = new Set([...model.types.keys()].filter((name) => !isBuiltInType(name)).map(namespaceOf));
  const [primary] = [...namespaces].sort((left, right) => left.length - right.length || ordinal(left, right));
  return primary;
}

/** What a namespace adds to the primary one; the whole of it where it does not begin with that. */
export function relativeName(namespace: string, primary: string): string {
  return namespace.startsWith(`${primary}.`) ? namespace.slice(primary.length + 1) : namespace;
}

/** A file name that is not taken, also where case does not count. */
export function freeFile(preferred: string, taken: Set<string>): string {
  let name = preferred;
  for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${preferred}-${count}`;
  taken.add(name.toLowerCase());
  return name;
}
