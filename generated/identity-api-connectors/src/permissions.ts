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

const table = {
  "GET /identity/apiConnectors": {
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
      "https://learn.microsoft.com/en-us/graph/api/identityapiconnector-list?view=graph-rest-1.0",
  },
  "POST /identity/apiConnectors": {
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
  },
  "GET /identity/apiConnectors/{identityApiConnector-id}": {
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
  },
  "PATCH /identity/apiConnectors/{identityApiConnector-id}": {
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
  },
  "DELETE /identity/apiConnectors/{identityApiConnector-id}": {
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
  },
  "POST /identity/apiConnectors/{identityApiConnector-id}/uploadClientCertificate": {
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
  },
} as const;

/** What each request of this package takes, by `METHOD /path`. */
export const permissions: typeof table = /* @__PURE__ */ freeze(table);
