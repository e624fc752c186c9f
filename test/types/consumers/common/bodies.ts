/** Bodies that the service takes: by literal, with and without `#`, and by factory. */
import {
  type ApiAuthenticationConfigurationBaseCreate,
  type BasicAuthenticationCreate,
  type GraphClient,
  type IdentityApiConnector,
  type IdentityApiConnectorCreate,
  type IdentityApiConnectorUpdate,
  type Pkcs12Certificate,
  basicAuthentication,
  pkcs12Certificate,
} from "@graph-slice/identity-api-connectors";

export async function creates({ identity: { apiConnectors } }: GraphClient): Promise<IdentityApiConnector[]> {
  const displayName = "Orders";
  const targetUrl = "https://orders.example/api";
  return [
    await apiConnectors.post({
      displayName,
      targetUrl,
      authenticationConfiguration: {
        "@odata.type": "#microsoft.graph.basicAuthentication",
        username: "user",
        password: "",
      },
    }),
    await apiConnectors.post({
      displayName,
      targetUrl,
      authenticationConfiguration: {
        "@odata.type": "microsoft.graph.basicAuthentication",
        username: "user",
        password: "secret",
      },
    }),
    await apiConnectors.post({
      displayName,
      targetUrl,
      authenticationConfiguration: {
        "@odata.type": "#microsoft.graph.pkcs12Certificate",
        pkcs12Value: "eyJhbGciOi",
        password: "",
      },
    }),
    await apiConnectors.post({
      displayName,
      targetUrl,
      authenticationConfiguration: {
        "@odata.type": "microsoft.graph.pkcs12Certificate",
        pkcs12Value: "eyJhbGciOi",
        password: "secret",
      },
    }),
    await apiConnectors.post({
      displayName,
      targetUrl,
      authenticationConfiguration: basicAuthentication({ username: "user", password: "secret" }),
    }),
    await apiConnectors.post({
      displayName,
      targetUrl,
      authenticationConfiguration: pkcs12Certificate({ pkcs12Value: "eyJhbGciOi", password: "secret" }),
    }),
  ];
}

/** In an update everything may be left out, null clears, and what is undefined cannot be told from what is absent. */
export const updates: readonly IdentityApiConnectorUpdate[] = [
  {},
  { displayName: "Orders" },
  { displayName: null },
  { targetUrl: null, authenticationConfiguration: null },
  { displayName: "" },
  {
    authenticationConfiguration: {
      "@odata.type": "microsoft.graph.basicAuthentication",
      username: "user",
      password: "secret",
    },
  },
  {
    authenticationConfiguration: {
      "@odata.type": "#microsoft.graph.pkcs12Certificate",
      pkcs12Value: "eyJhbGciOi",
      password: "secret",
    },
  },
  { authenticationConfiguration: basicAuthentication({ username: "user", password: "secret" }) },
  { authenticationConfiguration: pkcs12Certificate({ pkcs12Value: "eyJhbGciOi", password: "" }) },
];

export async function update({ identity }: GraphClient, id: string): Promise<string | undefined> {
  const item = identity.apiConnectors.byIdentityApiConnectorId(id);
  for (const body of updates) await item.patch(body);
  const changed = await item.patch({ displayName: "Orders" });
  return changed?.id;
}

/** What was read may be sent after `id` and what only comes back are taken away. */
export function renamed({ displayName }: IdentityApiConnector, suffix: string): IdentityApiConnectorUpdate {
  return { displayName: `${displayName ?? ""}${suffix}` };
}

/** A body may be built before it is sent, and chosen at run time. */
export function chosen(secret: { password: string; pkcs12Value?: string }): IdentityApiConnectorCreate {
  const authenticationConfiguration: ApiAuthenticationConfigurationBaseCreate =
    secret.pkcs12Value === undefined
      ? basicAuthentication({ username: "user", password: secret.password })
      : pkcs12Certificate({ pkcs12Value: secret.pkcs12Value, password: secret.password });
  return { displayName: "Orders", targetUrl: "https://orders.example/api", authenticationConfiguration };
}

export const basic: BasicAuthenticationCreate = basicAuthentication({ username: "user", password: "secret" });
export const certificate: Pkcs12Certificate = pkcs12Certificate({ pkcs12Value: "eyJhbGciOi", password: "" });
