/**
 * Who may send a request: permissions (OAuth 2.0 scopes and application roles), administrator roles, clouds.
 * What the permission file and the roles file say, and what it comes to for one operation.
 */
import type { Origin } from "../source.js";

/** How a token was obtained: for a work or school account, for a personal account, or for the application itself. */
export const schemes = ["delegatedWork", "delegatedPersonal", "application"] as const;
export type Scheme = (typeof schemes)[number];

/** The deployments of the service. */
export const clouds = ["global", "usGov", "usGovDod", "china"] as const;
export type Cloud = (typeof clouds)[number];

export type HttpMethod = "GET" | "POST" | "PATCH" | "PUT" | "DELETE";

/** Permissions that are needed together, without repetition and sorted. */
export type PermissionSet = readonly string[];

/** One permission for one (method, path) pair, as the permission file has it. */
export interface PermissionGrant {
  readonly permission: string;
  /** The schemes under which the permission lets one send the request. */
  readonly schemes: readonly Scheme[];
  /** Those of them for which it is the least privileged one. */
  readonly least: readonly Scheme[];
  /** What is needed besides: any one of these sets. None where the permission suffices alone. */
  readonly alsoRequires: readonly PermissionSet[];
  readonly origin: Origin;
}

/** What is known of one permission, whatever it is used for. */
export interface PermissionDeclaration {
  readonly name: string;
  readonly schemes: ReadonlyMap<Scheme, PermissionSchemeDeclaration>;
  readonly origin: Origin;
}

export interface PermissionSchemeDeclaration {
  readonly adminDisplayName?: string;
  readonly adminDescription?: string;
  readonly userDisplayName?: string;
  readonly userDescription?: string;
  /** Whether an administrator has to agree; absent where no file says so. */
  readonly requiresAdminConsent?: boolean;
  /** From 1 (low) to 5. */
  readonly privilegeLevel?: number;
  /** Where the permission can be had under this scheme; absent where no file says so. */
  readonly deployments?: readonly PermissionDeployment[];
}

/** A permission as directories know it. */
export interface PermissionDeployment {
  /** The GUID by which an application asks for it, in lower case; absent where there is none yet. */
  readonly id?: string;
  /** The clouds that have it; absent where the file does not say. */
  readonly clouds?: readonly Cloud[];
  /** Not shown to those who choose permissions. */
  readonly isHidden: boolean;
  /** Whether it can be asked for. */
  readonly isEnabled: boolean;
}

/** A whole permission file. */
export interface PermissionTable {
  readonly declarations: ReadonlyMap<string, PermissionDeclaration>;
  /** By `METHOD path`, the path normalized as `normalizePath` (paths.ts) does it. Of a file that was read: a `GrantMap`. */
  readonly grants: ReadonlyMap<string, readonly PermissionGrant[]>;
}

/** An administrator role of the directory. */
export interface Role {
  readonly name: string;
  /** Absent where the catalogue does not know the role. */
  readonly templateId?: string;
  readonly leastPrivileged: boolean;
  /** The schemes in which the signed-in user needs it. */
  readonly appliesTo: readonly Scheme[];
}

/** One entry of a roles file: what it says of every operation that its pattern matches. */
export interface RolesEntry {
  /** An include pattern, e.g. `GET,PATCH /teams/{id}/**`. */
  readonly pattern: string;
  /** Where the operation is documented: an https URL. */
  readonly documentation?: string;
  /** The clouds that have it; absent where the entry does not say. */
  readonly clouds?: readonly Cloud[];
  readonly roles: readonly Role[];
  readonly origin: Origin;
}

/** What it takes to send one request. */
export interface Access {
  /** By scheme; a scheme that is absent is not supported. Undefined where no permission file was given. */
  readonly permissions?: ReadonlyMap<Scheme, SchemePermissions>;
  readonly roles: readonly Role[];
  /** Absent where nothing says which clouds have it. */
  readonly clouds?: readonly Cloud[];
  readonly documentation?: string;
}

export interface SchemePermissions {
  /** Usually one; several where the permission file is ambiguous, none where it names no least one. Sorted. */
  readonly least: readonly string[];
  /** From lower to higher privilege where the file gives levels, else by name. */
  readonly higher: readonly string[];
  /** By permission: what is needed besides, any one of the sets. Only permissions that need more are here. */
  readonly alsoRequires: ReadonlyMap<string, readonly PermissionSet[]>;
}
