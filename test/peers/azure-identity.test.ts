/** Credentials of `@azure/identity` authenticate our client, which calls the fake over HTTP. */
import {
  ChainedTokenCredential,
  ClientAssertionCredential,
  ClientSecretCredential,
  CredentialUnavailableError,
  getBearerTokenProvider,
  type TokenCredential,
} from "@azure/identity";
import {
  type ClientOptions,
  createGraphClient,
  type GraphClient,
} from "@graph-slice/identity-api-connectors";
import { afterEach, beforeEach, expect, test } from "vitest";
import { authority, type Authority } from "./authority.js";
import { type FakeService, fakeService } from "./service.js";

let service: FakeService;
beforeEach(async () => {
  service = await fakeService("Orders");
});
afterEach(() => service.close());

const tenant = "11111111-1111-4111-8111-111111111111";
const application = "22222222-2222-4222-8222-222222222222";
const scope = "https://graph.microsoft.com/.default";

function clientSecret({ httpClient }: Authority): TokenCredential {
  const options = { httpClient, disableInstanceDiscovery: true, retryOptions: { maxRetries: 0 } };
  return new ClientSecretCredential(tenant, application, "secret", options);
}

function connect(credential: ClientOptions["credential"]): GraphClient["identity"]["apiConnectors"] {
  return createGraphClient({ credential, baseUrl: service.baseUrl }).identity.apiConnectors;
}

/** The tokens that arrived at the service. */
const tokens = () => service.fake.requests.map(({ headers }) => headers["authorization"]);

test("a ClientSecretCredential is asked once for the default scope", async () => {
  const entra = authority();
  const connectors = connect(clientSecret(entra));
  const [one, two] = await Promise.all([connectors.get(), connectors.byIdentityApiConnectorId("1").get()]);
  expect([one.value[0]?.id, two.id]).toEqual(["1", "1"]);
  expect(tokens()).toEqual(["Bearer token-1", "Bearer token-1"]);
  expect(entra.asked).toMatchObject([
    { grant_type: "client_credentials", client_id: application, client_secret: "secret" },
  ]);
  expect(entra.asked[0]?.["scope"]?.split(" ")).toContain(scope);
});

test("a ClientAssertionCredential", async () => {
  const entra = authority();
  const assertion = () => Promise.resolve("assertion");
  const options = { httpClient: entra.httpClient, disableInstanceDiscovery: true };
  const connectors = connect(new ClientAssertionCredential(tenant, application, assertion, options));
  await connectors.byIdentityApiConnectorId("1").patch({ displayName: "Renamed" });
  expect(tokens()).toEqual(["Bearer token-1"]);
  expect(entra.asked).toMatchObject([{ client_assertion: "assertion" }]);
});

test("a ChainedTokenCredential whose first credential is not available", async () => {
  const unavailable: TokenCredential = {
    getToken: () => Promise.reject(new CredentialUnavailableError("Not here.")),
  };
  const connectors = connect(new ChainedTokenCredential(unavailable, clientSecret(authority())));
  await connectors.get();
  expect(tokens()).toEqual(["Bearer token-1"]);
});

test("a bearer token provider is a token function", async () => {
  const entra = authority();
  const connectors = connect(getBearerTokenProvider(clientSecret(entra), scope));
  await connectors.get();
  await connectors.get();
  expect(tokens()).toEqual(["Bearer token-1", "Bearer token-1"]);
  expect(entra.asked).toHaveLength(1);
});

test("a claims challenge of the service reaches the authority", async () => {
  const entra = authority();
  const connectors = connect(clientSecret(entra));
  const claims = JSON.stringify({ access_token: { nbf: { essential: true, value: "1700000000" } } });
  await connectors.get();
  service.fake.fail({ status: 401, claims });
  await connectors.get();
  expect(tokens()).toEqual(["Bearer token-1", "Bearer token-1", "Bearer token-2"]);
  // What is demanded goes along with the word that this client answers challenges.
  expect(JSON.parse(entra.asked[1]?.["claims"] ?? "")).toMatchObject({
    access_token: { nbf: { essential: true, value: "1700000000" }, xms_cc: { values: ["cp1"] } },
  });
});

test("an error of the authority is what the call rejects with, and nothing is sent", async () => {
  const rejection = { error: "invalid_client", error_description: "AADSTS7000215: Invalid client secret." };
  const connectors = connect(clientSecret(authority(rejection)));
  await expect(connectors.get()).rejects.toMatchObject({
    name: "AuthenticationRequiredError",
    message: expect.stringContaining("AADSTS7000215") as string,
  });
  expect(service.fake.requests).toEqual([]);
});
