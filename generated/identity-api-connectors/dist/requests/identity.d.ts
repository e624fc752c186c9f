import type * as models from "../models/microsoft.graph.js";
import type { Operation, operations } from "../runtime/granted.js";
import { type Location } from "../runtime/location.js";
import { type Create, type Delete, type Invoke, type List, type Read, type Update } from "../runtime/request.js";
/** Requests to /identity. */
export interface IdentityRequestBuilder {
    /** The API connectors of the tenant. */
    readonly apiConnectors: IdentityApiConnectorsRequestBuilder;
}
/** The API connectors of the tenant. */
export interface IdentityApiConnectorsRequestBuilder extends List<models.IdentityApiConnector>, Create<models.IdentityApiConnectorCreate, models.IdentityApiConnector> {
    /**
     * Lists the API connectors of the tenant.
     *
     * GET /identity/apiConnectors
     *
     * Least privileged permission: APIConnectors.ReadWrite.All for delegated (work or school account),
     * application.
     *
     * Least privileged role of the signed-in user: External ID User Flow Administrator.
     *
     * @see https://learn.microsoft.com/en-us/graph/api/identityapiconnector-list?view=graph-rest-1.0
     */
    readonly get: List<models.IdentityApiConnector>["get"];
    /**
     * Creates an API connector.
     *
     * POST /identity/apiConnectors
     *
     * Least privileged permission: APIConnectors.ReadWrite.All for delegated (work or school account),
     * application.
     *
     * Least privileged role of the signed-in user: External ID User Flow Administrator.
     *
     * @see https://learn.microsoft.com/en-us/graph/api/identityapiconnector-create?view=graph-rest-1.0
     */
    readonly post: Create<models.IdentityApiConnectorCreate, models.IdentityApiConnector>["post"];
    /** The one with this key. */
    byIdentityApiConnectorId(identityApiConnectorId: string): IdentityApiConnectorsItemRequestBuilder;
    readonly [operations]?: {
        readonly get: Operation<"GET /identity/apiConnectors", "APIConnectors.ReadWrite.All", Sufficient1>;
        readonly post: Operation<"POST /identity/apiConnectors", "APIConnectors.ReadWrite.All", Sufficient1>;
    };
}
/** The one with this key. */
export interface IdentityApiConnectorsItemRequestBuilder extends Read<models.IdentityApiConnector>, Update<models.IdentityApiConnectorUpdate, models.IdentityApiConnector>, Delete {
    /**
     * Reads one API connector.
     *
     * GET /identity/apiConnectors/{identityApiConnector-id}
     *
     * Least privileged permission: APIConnectors.ReadWrite.All for delegated (work or school account),
     * application.
     *
     * Least privileged role of the signed-in user: External ID User Flow Administrator.
     *
     * @see https://learn.microsoft.com/en-us/graph/api/identityapiconnector-get?view=graph-rest-1.0
     */
    readonly get: Read<models.IdentityApiConnector>["get"];
    /**
     * Updates an API connector. What is left out stays as it is; authenticationConfiguration is replaced
     * whole.
     *
     * PATCH /identity/apiConnectors/{identityApiConnector-id}
     *
     * Least privileged permission: APIConnectors.ReadWrite.All for delegated (work or school account),
     * application.
     *
     * Least privileged role of the signed-in user: External ID User Flow Administrator.
     *
     * @see https://learn.microsoft.com/en-us/graph/api/identityapiconnector-update?view=graph-rest-1.0
     */
    readonly patch: Update<models.IdentityApiConnectorUpdate, models.IdentityApiConnector>["patch"];
    /**
     * Deletes an API connector.
     *
     * DELETE /identity/apiConnectors/{identityApiConnector-id}
     *
     * Least privileged permission: APIConnectors.ReadWrite.All for delegated (work or school account),
     * application.
     *
     * Least privileged role of the signed-in user: External ID User Flow Administrator.
     *
     * @see https://learn.microsoft.com/en-us/graph/api/identityapiconnector-delete?view=graph-rest-1.0
     */
    readonly delete: Delete["delete"];
    /** Adds a client certificate to an API connector and returns the connector. */
    readonly uploadClientCertificate: IdentityApiConnectorsItemUploadClientCertificateRequestBuilder;
    readonly [operations]?: {
        readonly get: Operation<"GET /identity/apiConnectors/{identityApiConnector-id}", "APIConnectors.ReadWrite.All", Sufficient1>;
        readonly patch: Operation<"PATCH /identity/apiConnectors/{identityApiConnector-id}", "APIConnectors.ReadWrite.All", Sufficient1>;
        readonly delete: Operation<"DELETE /identity/apiConnectors/{identityApiConnector-id}", "APIConnectors.ReadWrite.All", Sufficient1>;
    };
}
export interface IdentityApiConnectorsItemUploadClientCertificatePostRequestBody {
    /** The password of the .pfx file; an empty string where it has none. */
    password: string;
    /** The content of the .pfx file in Base64. */
    pkcs12Value: string;
}
/** Adds a client certificate to an API connector and returns the connector. */
export interface IdentityApiConnectorsItemUploadClientCertificateRequestBuilder extends Invoke<IdentityApiConnectorsItemUploadClientCertificatePostRequestBody, models.IdentityApiConnector> {
    /**
     * Adds a client certificate to an API connector and returns the connector.
     *
     * POST /identity/apiConnectors/{identityApiConnector-id}/uploadClientCertificate
     *
     * Least privileged permission: APIConnectors.ReadWrite.All for delegated (work or school account),
     * application.
     *
     * Least privileged role of the signed-in user: External ID User Flow Administrator.
     *
     * @see https://learn.microsoft.com/en-us/graph/api/identityapiconnector-uploadclientcertificate?view=graph-rest-1.0
     */
    readonly post: Invoke<IdentityApiConnectorsItemUploadClientCertificatePostRequestBody, models.IdentityApiConnector>["post"];
    readonly [operations]?: {
        readonly post: Operation<"POST /identity/apiConnectors/{identityApiConnector-id}/uploadClientCertificate", "APIConnectors.ReadWrite.All", Sufficient1>;
    };
}
type Sufficient1 = ["APIConnectors.ReadWrite.All"];
/** Makes the requests below a location. */
export declare function identityRequestBuilder(at: Location): IdentityRequestBuilder;
export {};
