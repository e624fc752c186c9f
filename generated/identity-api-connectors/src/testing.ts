import type * as models from "./models/microsoft.graph.js";
import type { permissions } from "./permissions.js";
import type { IdentityApiConnectorsItemUploadClientCertificatePostRequestBody } from "./requests/identity.js";
import { createFake, type Fake, type FakeOptions } from "./testing/fake.js";
import type { OperationHandler } from "./testing/invoke.js";
import type { Conversion } from "./testing/present.js";
import type { Service } from "./testing/service.js";
import type { Stored } from "./testing/stored.js";

export type { Failure } from "./testing/failures.js";
export type { ReceivedRequest } from "./testing/fake.js";

/** `METHOD /path` of each request of this package. */
export type OperationName = keyof typeof permissions;

/** What is stored from the start, by path. What has no key gets one. */
export type Data = {
  readonly "/identity/apiConnectors"?: readonly Stored<
    models.IdentityApiConnector | models.IdentityApiConnectorCreate | models.IdentityApiConnectorUpdate
  >[];
};

/** What actions and functions do. */
export type Operations = {
  readonly "POST /identity/apiConnectors/{identityApiConnector-id}/uploadClientCertificate"?: OperationHandler<
    Stored<
      models.IdentityApiConnector | models.IdentityApiConnectorCreate | models.IdentityApiConnectorUpdate
    >,
    IdentityApiConnectorsItemUploadClientCertificatePostRequestBody,
    models.IdentityApiConnector
  >;
};

/** How values come back that come back as another type, by the type that was written. */
export type Conversions = {
  readonly "microsoft.graph.pkcs12Certificate"?: Conversion<
    models.Pkcs12Certificate,
    models.ClientCertificateAuthentication
  >;
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
export function createFakeGraph(options: FakeGraphOptions = {}): FakeGraph {
  return createFake<OperationName, Data>(service, options);
}

const service: Service = {
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
