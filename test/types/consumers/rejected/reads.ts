/** What is not in an answer, or cannot be relied upon. */
import {
  type GraphClient,
  type IdentityApiConnector,
  isBasicAuthentication,
  match,
  permissions,
} from "@graph-slice/identity-api-connectors";

declare const graph: GraphClient;
declare const connector: IdentityApiConnector;
const { apiConnectors } = graph.identity;

// Secrets never come back.

const auth = connector.authenticationConfiguration;
if (auth?.["@odata.type"] === "#microsoft.graph.basicAuthentication") {
  // @ts-expect-error 'password' 'BasicAuthentication'
  auth.password satisfies unknown;
}
if (isBasicAuthentication(auth)) {
  // @ts-expect-error 'password' 'BasicAuthentication'
  auth.password satisfies unknown;
}

// @ts-expect-error 'auth' 'null' 'undefined'
auth["@odata.type"] satisfies string;

if (auth) {
  // @ts-expect-error 'username' 'ClientCertificateAuthentication'
  auth.username satisfies unknown;

  switch (auth["@odata.type"]) {
    case "#microsoft.graph.basicAuthentication":
      break;
    // @ts-expect-error '"#microsoft.graph.pkcs12Certificate"'
    case "#microsoft.graph.pkcs12Certificate":
      break;
  }

  switch (auth["@odata.type"]) {
    case "#microsoft.graph.basicAuthentication":
      break;
    default:
      // @ts-expect-error 'ClientCertificateAuthentication' 'never'
      auth satisfies never;
  }

  // @ts-expect-error '"#microsoft.graph.pkcs12Certificate"'
  if (auth["@odata.type"] === "#microsoft.graph.pkcs12Certificate") void auth;

  // The cases of `match`.

  // @ts-expect-error 'otherwise'
  match(auth, { basicAuthentication: () => 1, clientCertificateAuthentication: () => 2 });

  // @ts-expect-error 'pkcs12Certificate'
  match(auth, { pkcs12Certificate: () => 1, otherwise: () => 2 });

  // @ts-expect-error 'basicAuthentcation'
  match(auth, { basicAuthentcation: () => 1, otherwise: () => 2 });

  match(auth, {
    // @ts-expect-error 'password' 'BasicAuthentication'
    basicAuthentication: (basic) => basic.password,
    otherwise: () => "",
  });

  // @ts-expect-error 'number' 'string'
  match(auth, { basicAuthentication: () => 1, otherwise: () => 2 }) satisfies string;
}

// @ts-expect-error 'auth' 'undefined' 'Typed'
match(auth, { otherwise: () => 1 });

// What the service sets.

// @ts-expect-error 'id'
connector.id = "other";

// @ts-expect-error 'displayname' 'IdentityApiConnector' 'displayName'
connector.displayname satisfies unknown;

// @ts-expect-error 'string | null | undefined' 'string'
connector.displayName satisfies string;

// What was not selected.

export async function selects(): Promise<void> {
  const page = await apiConnectors.get({ select: ["id", "displayName"] });
  for (const item of page.value) {
    // @ts-expect-error 'targetUrl'
    item.targetUrl satisfies unknown;
  }
  // @ts-expect-error 'page' 'undefined'
  page.value[0].id satisfies string;

  for await (const item of apiConnectors.items({ select: ["id"] })) {
    // @ts-expect-error 'displayName'
    item.displayName satisfies unknown;
  }
  // @ts-expect-error 'undefined'
  (await apiConnectors.byIdentityApiConnectorId("id").patch({})).id satisfies string;
}

// Query options.

// @ts-expect-error '"password"'
void apiConnectors.get({ select: ["password"] });

// @ts-expect-error 'selects' 'select'
void apiConnectors.get({ selects: ["id"] });

// @ts-expect-error 'top'
void apiConnectors.byIdentityApiConnectorId("id").get({ top: 1 });

// @ts-expect-error 'top' 'string' 'number'
void apiConnectors.get({ top: "10" });

// @ts-expect-error 'select' 'string'
void apiConnectors.get({ select: "id" });

// @ts-expect-error '"displayName"'
void apiConnectors.get({ expand: ["displayName"] });

// @ts-expect-error '"authenticationConfiguration"'
void apiConnectors.get({ expand: ["authenticationConfiguration"] });

// @ts-expect-error 'orderBy' '"name desc"'
void apiConnectors.get({ orderBy: "name desc" });

// @ts-expect-error 'filter' 'string' 'FilterExpression<IdentityApiConnector>'
void apiConnectors.get({ filter: "displayName eq 'Orders'" });

// Builders.

// @ts-expect-error 'apiConnector' 'IdentityRequestBuilder' 'apiConnectors'
graph.identity.apiConnector satisfies unknown;

// @ts-expect-error 'users' 'GraphClient'
graph.users satisfies unknown;

// @ts-expect-error 'delete' 'IdentityApiConnectorsRequestBuilder'
void apiConnectors.delete();

// @ts-expect-error 'put' 'IdentityApiConnectorsItemRequestBuilder'
void apiConnectors.byIdentityApiConnectorId("id").put({});

// @ts-expect-error 'number' 'string'
apiConnectors.byIdentityApiConnectorId(1) satisfies unknown;

// @ts-expect-error 'byIdentityApiConnectorId' 'arguments'
apiConnectors.byIdentityApiConnectorId() satisfies unknown;

// Permissions.

// @ts-expect-error 'GET /users'
permissions["GET /users"] satisfies unknown;

// @ts-expect-error 'least'
permissions["GET /identity/apiConnectors"].application.least = [];

// @ts-expect-error 'permissions' 'null'
permissions["GET /identity/apiConnectors"].delegatedPersonal.least satisfies unknown;
