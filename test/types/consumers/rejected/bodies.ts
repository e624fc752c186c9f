/** Bodies that the service would refuse, or of which it would drop a part. */
import {
  type GraphClient,
  type IdentityApiConnector,
  type IdentityApiConnectorUpdate,
  basicAuthentication,
  pkcs12Certificate,
} from "@graph-slice/identity-api-connectors";

declare const graph: GraphClient;
const { apiConnectors } = graph.identity;
const item = apiConnectors.byIdentityApiConnectorId("id");
const displayName = "Orders";
const targetUrl = "https://orders.example/api";
const authenticationConfiguration = basicAuthentication({ username: "user", password: "secret" });

// What create requires.

// @ts-expect-error 'displayName'
void apiConnectors.post({ targetUrl, authenticationConfiguration });

// @ts-expect-error 'targetUrl'
void apiConnectors.post({ displayName, authenticationConfiguration });

// @ts-expect-error 'authenticationConfiguration'
void apiConnectors.post({ displayName, targetUrl });

// @ts-expect-error 'displayName' 'targetUrl' 'authenticationConfiguration'
void apiConnectors.post({});

// @ts-expect-error 'post' 'arguments'
void apiConnectors.post();

// @ts-expect-error 'displayName' 'null' 'string'
void apiConnectors.post({ displayName: null, targetUrl, authenticationConfiguration });

// @ts-expect-error 'targetUrl' 'undefined' 'string'
void apiConnectors.post({ displayName, targetUrl: undefined, authenticationConfiguration });

// @ts-expect-error 'authenticationConfiguration' 'null' 'ApiAuthenticationConfigurationBaseCreate'
void apiConnectors.post({ displayName, targetUrl, authenticationConfiguration: null });

// @ts-expect-error 'displayName' 'number' 'string'
void apiConnectors.post({ displayName: 1, targetUrl, authenticationConfiguration });

// @ts-expect-error 'authenticationConfiguration' 'string' 'ApiAuthenticationConfigurationBaseCreate'
void apiConnectors.post({ displayName, targetUrl, authenticationConfiguration: "basic" });

// Members of the polymorphic type.

void apiConnectors.post({
  displayName,
  targetUrl,
  // @ts-expect-error 'password'
  authenticationConfiguration: {
    "@odata.type": "#microsoft.graph.basicAuthentication",
    username: "user",
  },
});

void apiConnectors.post({
  displayName,
  targetUrl,
  // @ts-expect-error 'username'
  authenticationConfiguration: {
    "@odata.type": "microsoft.graph.basicAuthentication",
    password: "secret",
  },
});

void apiConnectors.post({
  displayName,
  targetUrl,
  // @ts-expect-error 'pkcs12Value'
  authenticationConfiguration: {
    "@odata.type": "#microsoft.graph.pkcs12Certificate",
    password: "secret",
  },
});

void apiConnectors.post({
  displayName,
  targetUrl,
  // @ts-expect-error 'password'
  authenticationConfiguration: {
    "@odata.type": "#microsoft.graph.pkcs12Certificate",
    pkcs12Value: "eyJhbGciOi",
  },
});

void apiConnectors.post({
  displayName,
  targetUrl,
  // @ts-expect-error '"@odata.type"'
  authenticationConfiguration: { username: "user", password: "secret" },
});

void item.patch({
  // @ts-expect-error '"@odata.type"'
  authenticationConfiguration: { username: "user", password: "secret" },
});

void item.patch({
  authenticationConfiguration: {
    // @ts-expect-error '"@odata.type"' '"#microsoft.graph.basicAuth"' '"#microsoft.graph.basicAuthentication"'
    "@odata.type": "#microsoft.graph.basicAuth",
    username: "user",
    password: "secret",
  },
});

void item.patch({
  authenticationConfiguration: {
    // @ts-expect-error '"@odata.type"' '"basicAuthentication"' '"#microsoft.graph.basicAuthentication"'
    "@odata.type": "basicAuthentication",
    username: "user",
    password: "secret",
  },
});

void item.patch({
  authenticationConfiguration: {
    "@odata.type": "#microsoft.graph.basicAuthentication",
    username: "user",
    password: "secret",
    // @ts-expect-error 'pkcs12Value'
    pkcs12Value: "eyJhbGciOi",
  },
});

void item.patch({
  authenticationConfiguration: {
    "@odata.type": "#microsoft.graph.pkcs12Certificate",
    pkcs12Value: "eyJhbGciOi",
    password: "secret",
    // @ts-expect-error 'username'
    username: "user",
  },
});

void item.patch({
  authenticationConfiguration: {
    "@odata.type": "#microsoft.graph.basicAuthentication",
    username: "user",
    // @ts-expect-error 'password' 'null' 'string'
    password: null,
  },
});

// @ts-expect-error 'pkcs12Value'
basicAuthentication({ username: "user", password: "secret", pkcs12Value: "eyJhbGciOi" });

// @ts-expect-error 'password'
basicAuthentication({ username: "user" });

// @ts-expect-error 'pkcs12Value'
pkcs12Certificate({ password: "" });

// @ts-expect-error '"@odata.type"'
basicAuthentication({ "@odata.type": "#microsoft.graph.pkcs12Certificate", username: "", password: "" });

// What only comes back, or is set by the service.

void item.patch({
  authenticationConfiguration: {
    // @ts-expect-error '"@odata.type"' '"#microsoft.graph.clientCertificateAuthentication"' '"#microsoft.graph.pkcs12Certificate"'
    "@odata.type": "#microsoft.graph.clientCertificateAuthentication",
    certificateList: [],
  },
});

// @ts-expect-error 'id'
void item.patch({ id: "id", displayName });

// @ts-expect-error 'id'
void apiConnectors.post({ id: "id", displayName, targetUrl, authenticationConfiguration });

// @ts-expect-error 'displayname' 'displayName'
void item.patch({ displayname: "Orders" });

// @ts-expect-error 'displayName' 'undefined'
void item.patch({ displayName: undefined });

export async function sendsBackWhatWasRead(): Promise<void> {
  const connector: IdentityApiConnector = await item.get();
  // @ts-expect-error 'authenticationConfiguration' 'BasicAuthentication' 'password'
  await item.patch(connector);
  // @ts-expect-error 'ApiAuthenticationConfigurationBase' 'BasicAuthentication'
  const update: IdentityApiConnectorUpdate["authenticationConfiguration"] =
    connector.authenticationConfiguration!;
  void update;
}

// The body of the action.

// @ts-expect-error 'password'
void item.uploadClientCertificate.post({ pkcs12Value: "eyJhbGciOi" });

// @ts-expect-error 'pkcs12Value'
void item.uploadClientCertificate.post({ password: "" });

// @ts-expect-error 'password' 'null' 'string'
void item.uploadClientCertificate.post({ pkcs12Value: "eyJhbGciOi", password: null });

// @ts-expect-error 'username'
void item.uploadClientCertificate.post({ pkcs12Value: "eyJhbGciOi", password: "", username: "user" });
