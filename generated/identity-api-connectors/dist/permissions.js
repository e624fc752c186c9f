import { freeze } from "./runtime/freeze.js";
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
};
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
    documentation: "https://learn.microsoft.com/en-us/graph/api/identityapiconnector-create?view=graph-rest-1.0",
};
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
};
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
    documentation: "https://learn.microsoft.com/en-us/graph/api/identityapiconnector-update?view=graph-rest-1.0",
};
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
    documentation: "https://learn.microsoft.com/en-us/graph/api/identityapiconnector-delete?view=graph-rest-1.0",
};
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
    documentation: "https://learn.microsoft.com/en-us/graph/api/identityapiconnector-uploadclientcertificate?view=graph-rest-1.0",
};
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
};
/** What each request of this package takes, by `METHOD /path`. */
export const permissions = /* @__PURE__ */ freeze({
    "GET /identity/apiConnectors": operation1,
    "POST /identity/apiConnectors": operation2,
    "GET /identity/apiConnectors/{identityApiConnector-id}": operation3,
    "PATCH /identity/apiConnectors/{identityApiConnector-id}": operation4,
    "DELETE /identity/apiConnectors/{identityApiConnector-id}": operation5,
    "POST /identity/apiConnectors/{identityApiConnector-id}/uploadClientCertificate": operation6,
});
/** The permissions that requests of this package take, by OAuth 2.0 name. */
export const scopes = /* @__PURE__ */ freeze({
    "APIConnectors.ReadWrite.All": scope1,
});
