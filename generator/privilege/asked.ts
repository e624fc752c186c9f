/** What an application asks for, by scheme: the names and ids in a file become permissions. */
import { diagnostic } from "../diagnostics.js";
import type { Diagnostic, Outcome } from "../diagnostics.js";
import type { PermissionSet, PermissionTable, Scheme } from "../ir/access.js";
import type { AskedEntry, AskedId, AskedScope } from "../read/asked/asked-entries.js";
import type { Origin } from "../source.js";
import type { Resource } from "./resource.js";

export interface AskedPermission {
  readonly name: string;
  readonly scheme: Scheme;
  readonly origin: Origin;
}

export interface AskedOptions {
  /** What scopes are for, as a list of them does not say it. */
  readonly scopesAre: Scheme;
  /** Whose tokens a manifest's delegated permissions are for. */
  readonly delegated: Exclude<Scheme, "application">;
}

/** What an entry asks under. */
export function schemeOf(entry: AskedEntry, { scopesAre, delegated }: AskedOptions): Scheme {
  if (entry.kind === "scope") return scopesAre;
  return entry.type === "Role" ? "application" : delegated;
}

/** Resolves what a file asks for. What is about other services and about signing in is left out. */
export function resolveAsked(
  entries: readonly AskedEntry[],
  table: PermissionTable,
  resource: Resource,
  options: AskedOptions,
): Outcome<readonly AskedPermission[]> {
  const resolver = new Resolver(table, resource, options);
  const permissions = entries.flatMap((entry) =>
    entry.kind === "id" ? resolver.resolveId(entry) : resolver.resolveScope(entry),
  );
  const [first] = entries;
  if (permissions.length === 0 && resolver.defaults.length > 0) {
    const message = `"${resource.defaultScope}" stands for what the application's registration asks for. Compare with its manifest.`;
    resolver.diagnostics.push(diagnostic("asked-default", message, resolver.defaults[0]?.origin));
  }
  if (resolver.others > 0) {
    const message = `${resolver.others} of ${entries.length} entries are about other services, and are not compared.`;
    resolver.diagnostics.push(diagnostic("asked-ignored", message, first?.origin));
  }
  return { value: permissions, diagnostics: resolver.diagnostics };
}

/** The names by scheme, also for schemes for which nothing is asked. */
export function askedByScheme(
  permissions: readonly AskedPermission[],
  schemes: readonly Scheme[],
): ReadonlyMap<Scheme, PermissionSet> {
  const byScheme = new Map<Scheme, PermissionSet>(schemes.map((scheme) => [scheme, []]));
  for (const { name, scheme } of permissions) {
    byScheme.set(scheme, [...new Set([...(byScheme.get(scheme) ?? []), name])]);
  }
  return byScheme;
}

class Resolver {
  readonly diagnostics: Diagnostic[] = [];
  readonly defaults: AskedScope[] = [];
  /** How many entries are about other services. */
  others = 0;
  readonly #table: PermissionTable;
  readonly #resource: Resource;
  readonly #options: AskedOptions;
  readonly #byLowerCase: ReadonlyMap<string, string>;
  readonly #byId: ReadonlyMap<string, string>;

  constructor(table: PermissionTable, resource: Resource, options: AskedOptions) {
    this.#table = table;
    this.#resource = resource;
    this.#options = options;
    this.#byLowerCase = new Map([...table.declarations.keys()].map((name) => [name.toLowerCase(), name]));
    this.#byId = namesById(table);
  }

  resolveId(entry: AskedId): readonly AskedPermission[] {
    const { id, type, resourceAppId, origin } = entry;
    if (resourceAppId !== this.#resource.appId) {
      this.others++;
      return [];
    }
    const scheme = schemeOf(entry, this.#options);
    const name = this.#byId.get(`${type} ${id}`);
    if (name !== undefined) return [{ name, scheme, origin }];
    const other = this.#byId.get(`${type === "Role" ? "Scope" : "Role"} ${id}`);
    this.diagnostics.push(diagnostic("asked-unknown", this.#unknownId(id, type, other), origin));
    return [];
  }

  #unknownId(id: string, type: AskedId["type"], other: string | undefined): string {
    if (this.#byId.size === 0) {
      return `A manifest has permissions by id, and no permissions file has ids. Give one that has them as well, with --permissions.`;
    }
    if (other !== undefined) {
      return `"${id}" is the id of ${other} as a ${type === "Role" ? "Scope" : "Role"}, not as a ${type}. Correct the type or the id.`;
    }
    return `No permissions file has a ${type} with the id "${id}". Correct the id, or give newer files.`;
  }

  resolveScope(entry: AskedScope): readonly AskedPermission[] {
    const { text, origin } = entry;
    const { defaultScope, signInScopes } = this.#resource;
    const scope = this.#withoutIdentifier(text);
    if (scope === undefined) {
      this.others++;
      return [];
    }
    if (scope === defaultScope) {
      this.defaults.push(entry);
      return [];
    }
    if (signInScopes.includes(scope.toLowerCase())) return [];
    // Directories take scopes in any case.
    const name = this.#byLowerCase.get(scope.toLowerCase());
    if (name === undefined) {
      const message = `No permissions file declares "${scope}". Correct its name, or give a newer file.`;
      this.diagnostics.push(diagnostic("asked-unknown", message, origin));
      return [];
    }
    const scheme = schemeOf(entry, this.#options);
    if (this.#table.declarations.get(name)?.schemes.has(scheme) === false) {
      const message = `"${name}" is not declared for ${scheme}, so that nothing can be asked with it there.`;
      this.diagnostics.push(diagnostic("asked-unknown", message, origin));
    }
    return [{ name, scheme, origin }];
  }

  /** The scope itself; undefined for one of another service. */
  #withoutIdentifier(text: string): string | undefined {
    if (!text.includes("/")) return text;
    const { identifiers, appId } = this.#resource;
    const identifier = [...identifiers, appId, `api://${appId}`].find((each) =>
      text.toLowerCase().startsWith(`${each.toLowerCase()}/`),
    );
    // A trailing slash can be a part of the identifier: `https://service.example.com//.default`.
    return identifier === undefined ? undefined : text.slice(identifier.length + 1).replace(/^\//u, "");
  }
}

/** By `Scope` or `Role` and the id. */
function namesById({ declarations }: PermissionTable): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { name, schemes } of declarations.values()) {
    for (const [scheme, { deployments = [] }] of schemes) {
      for (const { id } of deployments) {
        if (id !== undefined) names.set(`${scheme === "application" ? "Role" : "Scope"} ${id}`, name);
      }
    }
  }
  return names;
}
