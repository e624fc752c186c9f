import { freeze } from "./runtime/freeze.js";
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
        documentation: "https://learn.microsoft.com/en-us/graph/api/identityapiconnector-list?view=graph-rest-1.0",
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
        documentation: "https://learn.microsoft.com/en-us/graph/api/identityapiconnector-create?view=graph-rest-1.0",
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
        documentation: "https://learn.microsoft.com/en-us/graph/api/identityapiconnector-update?view=graph-rest-1.0",
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
        documentation: "https://learn.microsoft.com/en-us/graph/api/identityapiconnector-delete?view=graph-rest-1.0",
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
        documentation: "https://learn.microsoft.com/en-us/graph/api/identityapiconnector-uploadclientcertificate?view=graph-rest-1.0",
    },
};
/** What each request of this package takes, by `METHOD /path`. */
export const permissions = /* @__PURE__ */ freeze(table);
