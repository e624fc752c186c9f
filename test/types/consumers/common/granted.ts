/** Clients that are told what they were granted. */
import { expectTypeOf } from "expect-type";
import {
  type Granted,
  type GrantedClient,
  type GraphClient,
  type MissingScope,
  type Scope,
  batch,
  createGraphClient,
} from "@graph-slice/identity-api-connectors";

const options = { credential: () => "token" };

expectTypeOf<Scope>().toEqualTypeOf<"APIConnectors.ReadWrite.All">();

// Whoever says nothing has everything, by the plain names.
const unsaid = createGraphClient(options);
expectTypeOf(unsaid).toEqualTypeOf<GraphClient>();
expectTypeOf<GrantedClient<string>>().toEqualTypeOf<GraphClient>();

const granted = createGraphClient<"APIConnectors.ReadWrite.All" | "Mail.Send">(options);
const { apiConnectors } = granted.identity;
const connector = apiConnectors.byIdentityApiConnectorId("id");

export async function send(): Promise<void> {
  const page = await apiConnectors.get({ select: ["id"], top: 1 });
  expectTypeOf(page.value[0]?.id).toEqualTypeOf<string | undefined>();
  for await (const { displayName } of apiConnectors.items()) displayName?.trim();
  await connector.patch({ displayName: "New" });
  await connector.uploadClientCertificate.post({ pkcs12Value: "", password: "" });
  const [one] = await batch(granted, [connector.toGetRequest()]);
  one.status.trim();
}

// A method is what it is without: with its documentation, its type parameters and the names of its parameters.
expectTypeOf(apiConnectors.get).toEqualTypeOf<GraphClient["identity"]["apiConnectors"]["get"]>();
expectTypeOf(apiConnectors.byIdentityApiConnectorId).parameters.toEqualTypeOf<
  [identityApiConnectorId: string]
>();

// A client that was granted enough can stand where more, or the same, is expected.
export const asUnsaid: GraphClient = granted;
export const asGranted: GrantedClient<Scope> = asUnsaid;
export const asRefused: GrantedClient<"Mail.Send"> = asGranted;

// What is not granted is there in name only.
expectTypeOf<Granted<GraphClient, "Mail.Send">["identity"]["apiConnectors"]["get"]>().toEqualTypeOf<
  MissingScope<"APIConnectors.ReadWrite.All">
>();
