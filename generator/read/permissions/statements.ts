/** What each source says of a permission in a scheme, as it stands, gathered from all of them. */
import type { Outcome } from "../../diagnostics.js";
import { schemes as allSchemes } from "../../ir/access.js";
import type { PermissionDeployment, PermissionSchemeDeclaration, Scheme } from "../../ir/access.js";
import type { Origin, Source } from "../../source.js";
import { jsonPointer } from "../../escape/json-pointer.js";
import { idsOf } from "./deployments.js";
import { parseEnvironments } from "./environments.js";
import { schemeNames } from "./path-value.js";
import type { ListedDeployment, ListedScope, PermissionDocument } from "./permission-document.js";
import type { SchemeDeclaration } from "./permissions-file.js";
import { Tally } from "./tally.js";

export interface PermissionStatements {
  readonly name: string;
  readonly origin: Origin;
  readonly schemes: ReadonlyMap<Scheme, SchemeStatements>;
}

/** In the order of the sources. A list is empty where no source of that kind has the permission. */
export interface SchemeStatements {
  /** By files of path sets. */
  readonly declared: readonly PermissionSchemeDeclaration[];
  /** By the lists of those who choose permissions. */
  readonly listed: readonly ScopeStatement[];
  /** By files of deployments. */
  readonly deployed: readonly PermissionDeployment[];
}

export interface ScopeStatement {
  readonly id?: string;
  readonly requiresAdminConsent?: boolean;
  readonly isEnabled: boolean;
  readonly isHidden: boolean;
}

interface ReadDocument {
  readonly source: Source;
  readonly value: PermissionDocument;
}

export function statementsOf(
  documents: readonly ReadDocument[],
): Outcome<ReadonlyMap<string, PermissionStatements>> {
  const collector = new Collector();
  for (const { source, value } of documents) {
    const {
      permissions = {},
      delegatedScopesList = [],
      applicationScopesList = [],
      permissionDeployments = {},
    } = value;
    collector.declare(source, permissions);
    collector.list(source, "delegatedScopesList", delegatedScopesList);
    collector.list(source, "applicationScopesList", applicationScopesList);
    collector.deploy(source, permissionDeployments);
  }
  collector.shareDelegatedScopes();
  return { value: collector.permissions, diagnostics: collector.unread.diagnostics() };
}

class Collector {
  readonly permissions = new Map<string, MutablePermission>();
  readonly unread = new Tally("permissions-ignored");

  declare(source: Source, permissions: NonNullable<PermissionDocument["permissions"]>): void {
    for (const [name, { schemes }] of Object.entries(permissions)) {
      const permission = this.#permission(name, source, ["permissions", name]);
      for (const scheme of allSchemes) {
        const declared = schemes[schemeKeys[scheme]];
        if (declared !== undefined) statementsIn(permission, scheme).declared.push(declaration(declared));
      }
    }
  }

  list(
    source: Source,
    member: "delegatedScopesList" | "applicationScopesList",
    scopes: readonly ListedScope[],
  ): void {
    for (const [index, scope] of scopes.entries()) {
      const keys = [member, index];
      const permission = this.#permission(scope.value, source, keys);
      const id = this.#id(scope.id, scope.value, source, keys);
      const { isAdmin, isEnabled, isHidden } = scope;
      const statement: ScopeStatement = {
        ...(id === undefined ? {} : { id }),
        ...(typeof isAdmin === "boolean" ? { requiresAdminConsent: isAdmin } : {}),
        isEnabled: isEnabled ?? true,
        isHidden: isHidden ?? false,
      };
      const scheme = member === "applicationScopesList" ? "application" : "delegatedWork";
      statementsIn(permission, scheme).listed.push(statement);
    }
  }

  /** A delegated scope is one for accounts of both kinds, unless personal accounts are said to have another one. */
  shareDelegatedScopes(): void {
    for (const { schemes } of this.permissions.values()) {
      const personal = schemes.get("delegatedPersonal");
      const work = schemes.get("delegatedWork");
      if (personal === undefined || work === undefined || idsOf(personal.deployed).size > 0) continue;
      for (const { id, isEnabled, isHidden } of work.listed) {
        personal.listed.push({ ...(id === undefined ? {} : { id }), isEnabled, isHidden });
      }
    }
  }

  /** An environment in which a permission is not said to be enabled does not have it yet. */
  deploy(source: Source, deployments: Readonly<Record<string, readonly ListedDeployment[]>>): void {
    for (const [name, ofPermission] of Object.entries(deployments)) {
      const permission = this.#permission(name, source, ["permissionDeployments", name]);
      for (const [index, { scheme, environment, isHidden, isEnabled, ...rest }] of ofPermission.entries()) {
        const keys = ["permissionDeployments", name, index];
        const { clouds, unknown } = parseEnvironments(environment);
        for (const text of unknown) {
          this.unread.add("An environment is not known", `"${text}"`, originAt(source, keys));
        }
        const id = this.#id(rest.id, name, source, keys);
        statementsIn(permission, schemeNames[scheme]).deployed.push({
          ...(id === undefined ? {} : { id }),
          ...(clouds === undefined ? {} : { clouds }),
          isHidden: isHidden ?? false,
          isEnabled: isEnabled ?? false,
        });
      }
    }
  }

  #permission(name: string, source: Source, keys: readonly (string | number)[]): MutablePermission {
    const known = this.permissions.get(name);
    if (known !== undefined) return known;
    const made = { name, origin: originAt(source, keys)(), schemes: new Map() };
    this.permissions.set(name, made);
    return made;
  }

  #id(
    text: string | null | undefined,
    permission: string,
    source: Source,
    keys: readonly (string | number)[],
  ): string | undefined {
    const id = text?.trim().toLowerCase() ?? "";
    if (guid.test(id)) return id;
    if (id !== "")
      this.unread.add("The id of a permission is no GUID", `"${permission}"`, originAt(source, keys));
    return undefined;
  }
}

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const schemeKeys = {
  delegatedWork: "DelegatedWork",
  delegatedPersonal: "DelegatedPersonal",
  application: "Application",
} as const satisfies Record<Scheme, keyof typeof schemeNames>;

interface MutablePermission {
  readonly name: string;
  readonly origin: Origin;
  readonly schemes: Map<Scheme, MutableStatements>;
}

interface MutableStatements {
  readonly declared: PermissionSchemeDeclaration[];
  readonly listed: ScopeStatement[];
  readonly deployed: PermissionDeployment[];
}

function statementsIn({ schemes }: MutablePermission, scheme: Scheme): MutableStatements {
  const known = schemes.get(scheme);
  if (known !== undefined) return known;
  const made: MutableStatements = { declared: [], listed: [], deployed: [] };
  schemes.set(scheme, made);
  return made;
}

function originAt(source: Source, keys: readonly (string | number)[]): () => Origin {
  return () => ({ source, pointer: jsonPointer(keys) });
}

function declaration(scheme: SchemeDeclaration): PermissionSchemeDeclaration {
  const { adminDisplayName, adminDescription, userDisplayName, userDescription, privilegeLevel } = scheme;
  return {
    ...(adminDisplayName === undefined ? {} : { adminDisplayName }),
    ...(adminDescription === undefined ? {} : { adminDescription }),
    ...(userDisplayName === undefined ? {} : { userDisplayName }),
    ...(userDescription === undefined ? {} : { userDescription }),
    requiresAdminConsent: scheme.requiresAdminConsent,
    ...(privilegeLevel === undefined ? {} : { privilegeLevel }),
  };
}
