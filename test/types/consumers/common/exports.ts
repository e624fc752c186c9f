/** What the package exports, beside what the other consumers show. */
import { expectTypeOf } from "expect-type";
import type {
  Access,
  AccessToken,
  ApiAuthenticationConfigurationBase,
  ApiAuthenticationConfigurationBaseCreate,
  ApiAuthenticationConfigurationBaseUpdate,
  BasicAuthentication,
  BasicAuthenticationCreate,
  BasicAuthenticationUpdate,
  Body,
  ByteStream,
  Cases,
  ClientCertificateAuthentication,
  ClientOptions,
  Cloud,
  Connected,
  Credential,
  SupportedRole,
  GraphErrorDetail,
  Fetch,
  FetchInit,
  FetchResponse,
  FilterExpression,
  GraphClient,
  GraphError,
  GraphRequest,
  IdentityApiConnector,
  IdentityApiConnectorCreate,
  IdentityApiConnectorUpdate,
  Needed,
  GraphOperation,
  OperationPermissions,
  Page,
  Pkcs12Certificate,
  Pkcs12CertificateInformation,
  Reference,
  RequestHeaders,
  RequestOptions,
  RetryPolicy,
  SchemePermissions,
  Signal,
  TokenCredential,
  TokenFunction,
  TokenOptions,
  Try,
  TryEnd,
  TryListener,
  Typed,
  Unrecognized,
} from "@graph-slice/identity-api-connectors";
import { boundedFetch } from "@graph-slice/identity-api-connectors";

// Models: exactly these members, and no other.

expectTypeOf<IdentityApiConnector>().toEqualTypeOf<{
  "@odata.etag"?: string;
  readonly id: string;
  authenticationConfiguration?: ApiAuthenticationConfigurationBase | null;
  displayName?: string | null;
  targetUrl?: string | null;
}>();
expectTypeOf<IdentityApiConnectorCreate>().toEqualTypeOf<{
  authenticationConfiguration: ApiAuthenticationConfigurationBaseCreate;
  displayName: string;
  targetUrl: string;
}>();
expectTypeOf<IdentityApiConnectorUpdate>().toEqualTypeOf<{
  authenticationConfiguration?: ApiAuthenticationConfigurationBaseUpdate | null;
  displayName?: string | null;
  targetUrl?: string | null;
}>();
expectTypeOf<ApiAuthenticationConfigurationBase>().toEqualTypeOf<
  BasicAuthentication | ClientCertificateAuthentication
>();
expectTypeOf<ApiAuthenticationConfigurationBaseCreate>().toEqualTypeOf<
  BasicAuthenticationCreate | Pkcs12Certificate
>();
expectTypeOf<ApiAuthenticationConfigurationBaseUpdate>().toEqualTypeOf<
  BasicAuthenticationUpdate | Pkcs12Certificate
>();
expectTypeOf<BasicAuthentication>().toEqualTypeOf<{
  "@odata.type": "#microsoft.graph.basicAuthentication";
  username?: string | null;
}>();
expectTypeOf<BasicAuthenticationCreate>().toEqualTypeOf<{
  "@odata.type": "#microsoft.graph.basicAuthentication" | "microsoft.graph.basicAuthentication";
  username: string;
  password: string;
}>();
expectTypeOf<BasicAuthenticationUpdate>().toEqualTypeOf<BasicAuthenticationCreate>();
expectTypeOf<ClientCertificateAuthentication>().toEqualTypeOf<{
  "@odata.type": "#microsoft.graph.clientCertificateAuthentication";
  certificateList?: Pkcs12CertificateInformation[];
}>();
expectTypeOf<Pkcs12Certificate>().toEqualTypeOf<{
  "@odata.type": "#microsoft.graph.pkcs12Certificate" | "microsoft.graph.pkcs12Certificate";
  pkcs12Value: string;
  password: string;
}>();
expectTypeOf<Pkcs12CertificateInformation>().toEqualTypeOf<{
  isActive: boolean;
  notAfter: number;
  notBefore: number;
  thumbprint?: string | null;
}>();

// The client.

expectTypeOf<GraphClient>().toExtend<Connected>();
expectTypeOf<ClientOptions["credential"]>().toEqualTypeOf<Credential>();
expectTypeOf<ClientOptions["cloud"]>().toEqualTypeOf<Cloud | undefined>();
expectTypeOf<ClientOptions["fetch"]>().toEqualTypeOf<Fetch | undefined>();
expectTypeOf(boundedFetch(1_000_000)).toEqualTypeOf<Fetch>();
expectTypeOf<ClientOptions["retry"]>().toEqualTypeOf<Partial<RetryPolicy> | undefined>();
expectTypeOf<ClientOptions["onTry"]>().toEqualTypeOf<TryListener | undefined>();
expectTypeOf<Cloud>().toEqualTypeOf<"global" | "usGov" | "usGovDod" | "china">();
expectTypeOf<Credential>().toEqualTypeOf<TokenCredential | TokenFunction>();
expectTypeOf<() => string>().toExtend<TokenFunction>();
expectTypeOf<() => Promise<string>>().toExtend<TokenFunction>();
expectTypeOf<(scopes: string[], options: TokenOptions) => Promise<AccessToken>>().toExtend<TokenFunction>();
expectTypeOf<AccessToken>().toExtend<{ readonly token: string; readonly expiresOnTimestamp: number }>();
expectTypeOf<TokenOptions["claims"]>().toEqualTypeOf<string | undefined>();

// Requests.

expectTypeOf<RequestOptions["signal"]>().toEqualTypeOf<Signal | undefined>();
expectTypeOf<RequestOptions["headers"]>().toEqualTypeOf<RequestHeaders | undefined>();
expectTypeOf<RequestHeaders>().toExtend<Readonly<Record<string, string>>>();
expectTypeOf<GraphRequest<void>["body"]>().toEqualTypeOf<Body | null>();
expectTypeOf<Access["clouds"]>().toEqualTypeOf<readonly Cloud[] | undefined>();
expectTypeOf<FetchInit["headers"]>().toEqualTypeOf<Record<string, string>>();
expectTypeOf<FetchResponse["body"]>().toEqualTypeOf<ByteStream | null>();
expectTypeOf<Parameters<Fetch>>().toEqualTypeOf<[url: string, init: FetchInit]>();
expectTypeOf<Page<string>["value"]>().toEqualTypeOf<string[]>();
expectTypeOf<Page<string>["@odata.count"]>().toEqualTypeOf<number | undefined>();
expectTypeOf<FilterExpression<{ id: string }>>().toExtend<{ readonly text: string }>();
expectTypeOf<Reference>().toBeObject();
expectTypeOf<Parameters<TryListener>>().toEqualTypeOf<[start: Try]>();
expectTypeOf<(end: TryEnd) => void>().toExtend<ReturnType<TryListener>>();

// Errors.

expectTypeOf<GraphError["operation"]>().toEqualTypeOf<GraphOperation>();
expectTypeOf<GraphError["details"]>().toEqualTypeOf<readonly GraphErrorDetail[] | undefined>();
expectTypeOf<GraphError["needed"]>().toEqualTypeOf<Needed | undefined>();
expectTypeOf<Needed["permissions"]>().toEqualTypeOf<readonly string[] | undefined>();
expectTypeOf<GraphOperation["method"]>().toEqualTypeOf<string>();

// Permissions.

expectTypeOf<OperationPermissions["application"]>().toEqualTypeOf<SchemePermissions | null | undefined>();
expectTypeOf<OperationPermissions["roles"]>().toEqualTypeOf<readonly SupportedRole[]>();
expectTypeOf<SchemePermissions["least"]>().toEqualTypeOf<readonly string[]>();
expectTypeOf<SupportedRole["templateId"]>().toEqualTypeOf<string | undefined>();

// Polymorphic values.

expectTypeOf<ApiAuthenticationConfigurationBase>().toExtend<Typed>();
expectTypeOf<Unrecognized["@odata.type"]>().toEqualTypeOf<string>();
expectTypeOf<Unrecognized[string]>().toEqualTypeOf<unknown>();
type SomeCases = Cases<ApiAuthenticationConfigurationBase, "basicAuthentication" | "otherwise">;
expectTypeOf<Parameters<SomeCases["otherwise"]>>().toEqualTypeOf<
  [value: ClientCertificateAuthentication | Unrecognized]
>();
