import { createFake } from "./testing/fake.js";
/** Makes a service in memory, whose `fetch` a client can be given. */
export function createFakeGraph(options = {}) {
    return createFake(service, options);
}
const service = {
    version: "v1.0",
    resources: {
        "/identity": { is: "entity", type: "microsoft.graph.identityContainer" },
        "/identity/apiConnectors": {
            is: "collection",
            type: "Collection(microsoft.graph.identityApiConnector)",
            GET: "list",
            POST: "create",
            required: {
                POST: [
                    "displayName",
                    "targetUrl",
                    "authenticationConfiguration",
                    "authenticationConfiguration/microsoft.graph.basicAuthentication/username",
                    "authenticationConfiguration/microsoft.graph.basicAuthentication/password",
                    "authenticationConfiguration/microsoft.graph.pkcs12Certificate/pkcs12Value",
                    "authenticationConfiguration/microsoft.graph.pkcs12Certificate/password",
                ],
            },
        },
        "/identity/apiConnectors/{identityApiConnector-id}": {
            is: "key",
            type: "microsoft.graph.identityApiConnector",
            key: ["id"],
            GET: "read",
            PATCH: "update",
            DELETE: "delete",
            required: {
                PATCH: [
                    "authenticationConfiguration/microsoft.graph.basicAuthentication/username",
                    "authenticationConfiguration/microsoft.graph.basicAuthentication/password",
                    "authenticationConfiguration/microsoft.graph.pkcs12Certificate/pkcs12Value",
                    "authenticationConfiguration/microsoft.graph.pkcs12Certificate/password",
                ],
            },
        },
        "/identity/apiConnectors/{identityApiConnector-id}/uploadClientCertificate": {
            is: "operation",
            type: "microsoft.graph.identityApiConnector",
            POST: "invoke",
            parameters: { password: "Edm.String", pkcs12Value: "Edm.String" },
            required: { POST: ["password", "pkcs12Value"] },
        },
    },
    types: {
        "microsoft.graph.apiAuthenticationConfigurationBase": { abstract: true },
        "microsoft.graph.basicAuthentication": {
            base: "microsoft.graph.apiAuthenticationConfigurationBase",
            members: { password: "Edm.String", username: "Edm.String" },
            writeOnly: ["password"],
        },
        "microsoft.graph.clientCertificateAuthentication": {
            base: "microsoft.graph.apiAuthenticationConfigurationBase",
            members: { certificateList: "Collection(microsoft.graph.pkcs12CertificateInformation)" },
            never: "written",
        },
        "microsoft.graph.entity": { abstract: true, key: ["id"], members: { id: "Edm.String" }, notNull: ["id"] },
        "microsoft.graph.identityApiConnector": {
            base: "microsoft.graph.entity",
            members: {
                authenticationConfiguration: "microsoft.graph.apiAuthenticationConfigurationBase",
                displayName: "Edm.String",
                targetUrl: "Edm.String",
            },
            readOnly: ["id"],
        },
        "microsoft.graph.pkcs12Certificate": {
            base: "microsoft.graph.apiAuthenticationConfigurationBase",
            members: { password: "Edm.String", pkcs12Value: "Edm.String" },
            never: "read",
            readAs: "microsoft.graph.clientCertificateAuthentication",
        },
        "microsoft.graph.pkcs12CertificateInformation": {
            members: {
                isActive: "Edm.Boolean",
                notAfter: "Edm.Int64",
                notBefore: "Edm.Int64",
                thumbprint: "Edm.String",
            },
            notNull: ["isActive", "notAfter", "notBefore"],
        },
    },
    enumerations: {},
};
