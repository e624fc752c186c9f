import { freeze } from "./runtime/freeze.js";

/** The permissions of one scheme, by OAuth 2.0 name. */
export interface SchemePermissions {
  /** The least privileged ones. Each of them suffices, with what it also requires. */
  readonly least: readonly string[];
  /** Others that suffice as well. */
  readonly higher: readonly string[];
  /** What a permission requires besides: any one of these. Blanks are between permissions that are needed together. */
  readonly alsoRequires?: Readonly<Record<string, readonly string[]>>;
}

/** A role of the directory. */
export interface SupportedRole {
  readonly name: string;
  /** The same in every tenant. */
  readonly templateId?: string;
  readonly leastPrivileged: boolean;
  /** The schemes in which the signed-in user needs one of the roles. */
  readonly appliesTo: readonly string[];
}

/** What it takes to send a request. A scheme that is null is not supported; what is absent is not known. */
export interface OperationPermissions {
  readonly delegatedWork?: SchemePermissions | null;
  readonly delegatedPersonal?: SchemePermissions | null;
  readonly application?: SchemePermissions | null;
  readonly roles: readonly SupportedRole[];
  readonly clouds?: readonly string[];
  readonly documentation?: string;
}

/** A permission under one scheme, as directories know it. What is absent is not known. */
export interface ScopeDetails {
  /** The GUID by which an application asks for it. */
  readonly id?: string;
  /** Whether an administrator has to agree. */
  readonly adminConsent?: boolean;
  /** From 1 (low) to 5. */
  readonly privilegeLevel?: number;
  /** The clouds that are said to have it. */
  readonly clouds?: readonly string[];
  /** Not shown to those who choose permissions. */
  readonly hidden?: boolean;
  /** Cannot be asked for. */
  readonly disabled?: boolean;
}

/** A permission, by the schemes that have it. */
export interface ScopeSchemes {
  readonly delegatedWork?: ScopeDetails;
  readonly delegatedPersonal?: ScopeDetails;
  readonly application?: ScopeDetails;
}

const operation1 = {
  delegatedWork: { least: ["APIConnectors.ReadWrite.All"], higher: [] },
  delegatedPersonal: null,
  application: { least: ["APIConnectors.ReadWrite.All"], higher: [] },
  roles: [
    {
      name: "External ID User Flow Administrator",
      templateId: "6e591065-9bad-43ed-90f3-e9424366d2f0",
      leastPrivileged: true,
      appliesTo: ["delegatedWork"],
    },
  ],
  clouds: ["global", "china"],
  documentation: "https://learn.microsoft.com/en-us/graph/api/identityapiconnector-list?view=graph-rest-1.0",
} as const;

const operation2 = {
  delegatedWork: { least: ["APIConnectors.ReadWrite.All"], higher: [] },
  delegatedPersonal: null,
  application: { least: ["APIConnectors.ReadWrite.All"], higher: [] },
  roles: [
    {
      name: "External ID User Flow Administrator",
      templateId: "6e591065-9bad-43ed-90f3-e9424366d2f0",
      leastPrivileged: true,
      appliesTo: ["delegatedWork"],
    },
  ],
  clouds: ["global", "china"],
  documentation:
    "https://learn.microsoft.com/en-us/graph/api/identityapiconnector-create?view=graph-rest-1.0",
} as const;

const operation3 = {
  delegatedWork: { least: ["APIConnectors.ReadWrite.All"], higher: [] },
  delegatedPersonal: null,
  application: { least: ["APIConnectors.ReadWrite.All"], higher: [] },
  roles: [
    {
      name: "External ID User Flow Administrator",
      templateId: "6e591065-9bad-43ed-90f3-e9424366d2f0",
      leastPrivileged: true,
      appliesTo: ["delegatedWork"],
    },
  ],
  clouds: ["global", "china"],
  documentation: "https://learn.microsoft.com/en-us/graph/api/identityapiconnector-get?view=graph-rest-1.0",
} as const;

const operation4 = {
  delegatedWork: { least: ["APIConnectors.ReadWrite.All"], higher: [] },
  delegatedPersonal: null,
  application: { least: ["APIConnectors.ReadWrite.All"], higher: [] },
  roles: [
    {
      name: "External ID User Flow Administrator",
      templateId: "6e591065-9bad-43ed-90f3-e9424366d2f0",
      leastPrivileged: true,
      appliesTo: ["delegatedWork"],
    },
  ],
  clouds: ["global", "china"],
  documentation:
    "https://learn.microsoft.com/en-us/graph/api/identityapiconnector-update?view=graph-rest-1.0",
} as const;

const operation5 = {
  delegatedWork: { least: ["APIConnectors.ReadWrite.All"], higher: [] },
  delegatedPersonal: null,
  application: { least: ["APIConnectors.ReadWrite.All"], higher: [] },
  roles: [
    {
      name: "External ID User Flow Administrator",
      templateId: "6e591065-9bad-43ed-90f3-e9424366d2f0",
      leastPrivileged: true,
      appliesTo: ["delegatedWork"],
    },
  ],
  clouds: ["global", "china"],
  documentation:
    "https://learn.microsoft.com/en-us/graph/api/identityapiconnector-delete?view=graph-rest-1.0",
} as const;

const operation6 = {
  delegatedWork: { least: ["APIConnectors.ReadWrite.All"], higher: [] },
  delegatedPersonal: null,
  application: { least: ["APIConnectors.ReadWrite.All"], higher: [] },
  roles: [
    {
      name: "External ID User Flow Administrator",
      templateId: "6e591065-9bad-43ed-90f3-e9424366d2f0",
      leastPrivileged: true,
      appliesTo: ["delegatedWork"],
    },
  ],
  clouds: ["global", "china"],
  documentation:
    "https://learn.microsoft.com/en-us/graph/api/identityapiconnector-uploadclientcertificate?view=graph-rest-1.0",
} as const;

const scope1 = {
  delegatedWork: {
    id: "c67b52c5-7c69-48b6-9d48-7b3af3ded914",
    adminConsent: true,
    privilegeLevel: 3,
    clouds: ["global"],
  },
  application: {
    id: "1dfe531a-24a6-4f1b-80f4-7a0dc5a0a171",
    adminConsent: true,
    privilegeLevel: 3,
    clouds: ["global"],
  },
} as const;

/** The type of `permissions`, in parts: as one literal it would be too large for a declaration file. */
export interface Permissions {
  readonly "GET /identity/apiConnectors": typeof operation1;
  readonly "POST /identity/apiConnectors": typeof operation2;
  readonly "GET /identity/apiConnectors/{identityApiConnector-id}": typeof operation3;
  readonly "PATCH /identity/apiConnectors/{identityApiConnector-id}": typeof operation4;
  readonly "DELETE /identity/apiConnectors/{identityApiConnector-id}": typeof operation5;
  readonly "POST /identity/apiConnectors/{identityApiConnector-id}/uploadClientCertificate": typeof operation6;
}

/** What each request of this package takes, by `METHOD /path`. */
export const permissions: Permissions = /* @__PURE__ */ freeze({
  "GET /identity/apiConnectors": operation1,
  "POST /identity/apiConnectors": operation2,
  "GET /identity/apiConnectors/{identityApiConnector-id}": operation3,
  "PATCH /identity/apiConnectors/{identityApiConnector-id}": operation4,
  "DELETE /identity/apiConnectors/{identityApiConnector-id}": operation5,
  "POST /identity/apiConnectors/{identityApiConnector-id}/uploadClientCertificate": operation6,
});

/** The type of `scopes`. */
export interface Scopes {
  readonly "APIConnectors.ReadWrite.All": typeof scope1;
}

/** The permissions that requests of this package take, by OAuth 2.0 name. */
export const scopes: Scopes = /* @__PURE__ */ freeze({
  "APIConnectors.ReadWrite.All": scope1,
});
