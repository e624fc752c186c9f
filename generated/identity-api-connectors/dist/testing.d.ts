import type * as models from "./models/microsoft.graph.js";
import type { permissions } from "./permissions.js";
import type { IdentityApiConnectorsItemUploadClientCertificatePostRequestBody } from "./requests/identity.js";
import { type Fake, type FakeOptions } from "./testing/fake.js";
import type { OperationHandler } from "./testing/invoke.js";
import type { Conversion } from "./testing/present.js";
import type { Stored } from "./testing/stored.js";
export type { Failure } from "./testing/failures.js";
export type { ReceivedRequest } from "./testing/fake.js";
/** `METHOD /path` of each request of this package. */
export type OperationName = keyof typeof permissions;
/** What is stored from the start, by path. What has no key gets one. */
export type Data = {
    readonly "/identity/apiConnectors"?: readonly Stored<models.IdentityApiConnector | models.IdentityApiConnectorCreate | models.IdentityApiConnectorUpdate>[];
};
/** What actions and functions do. */
export type Operations = {
    readonly "POST /identity/apiConnectors/{identityApiConnector-id}/uploadClientCertificate"?: OperationHandler<Stored<models.IdentityApiConnector | models.IdentityApiConnectorCreate | models.IdentityApiConnectorUpdate>, IdentityApiConnectorsItemUploadClientCertificatePostRequestBody, models.IdentityApiConnector>;
};
/** How values come back that come back as another type, by the type that was written. */
export type Conversions = {
    readonly "microsoft.graph.pkcs12Certificate"?: Conversion<models.Pkcs12Certificate, models.ClientCertificateAuthentication>;
};
/** How a fake is set up. */
export interface FakeGraphOptions extends Omit<FakeOptions, "data" | "operations" | "conversions"> {
    readonly data?: Data;
    readonly operations?: Operations;
    readonly conversions?: Conversions;
}
/** The service in memory. */
export type FakeGraph = Fake<OperationName, Data>;
/** Makes a service in memory, whose `fetch` a client can be given. */
export declare function createFakeGraph(options?: FakeGraphOptions): FakeGraph;
