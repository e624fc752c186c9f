/** `@odata.type` tells the types of a union apart, by itself and through the guards. */
import { expectTypeOf } from "expect-type";
import {
  type ApiAuthenticationConfigurationBase,
  type ApiAuthenticationConfigurationBaseCreate,
  type BasicAuthentication,
  type BasicAuthenticationCreate,
  type ClientCertificateAuthentication,
  type IdentityApiConnector,
  type Pkcs12Certificate,
  type Pkcs12CertificateInformation,
  is,
  isBasicAuthentication,
  isClientCertificateAuthentication,
} from "@graph-slice/identity-api-connectors";

export function narrowedByIf({ authenticationConfiguration: auth }: IdentityApiConnector): void {
  expectTypeOf(auth).toEqualTypeOf<ApiAuthenticationConfigurationBase | null | undefined>();
  if (auth?.["@odata.type"] === "#microsoft.graph.basicAuthentication") {
    expectTypeOf(auth).toEqualTypeOf<BasicAuthentication>();
    expectTypeOf(auth.username).toEqualTypeOf<string | null | undefined>();
  } else if (auth) {
    expectTypeOf(auth).toEqualTypeOf<ClientCertificateAuthentication>();
    expectTypeOf(auth.certificateList).toEqualTypeOf<Pkcs12CertificateInformation[] | undefined>();
    expectTypeOf(auth.certificateList?.[0]?.notAfter).toEqualTypeOf<number | undefined>();
  }
}

export function narrowedByInequality(auth: ApiAuthenticationConfigurationBase): void {
  if (auth["@odata.type"] !== "#microsoft.graph.clientCertificateAuthentication") {
    expectTypeOf(auth).toEqualTypeOf<BasicAuthentication>();
    return;
  }
  expectTypeOf(auth).toEqualTypeOf<ClientCertificateAuthentication>();
}

export function narrowedBySwitch(auth: ApiAuthenticationConfigurationBase): string {
  switch (auth["@odata.type"]) {
    case "#microsoft.graph.basicAuthentication":
      return auth.username ?? "";
    case "#microsoft.graph.clientCertificateAuthentication":
      return `${auth.certificateList?.length ?? 0}`;
    default:
      return auth satisfies never;
  }
}

export function narrowedByDestructuredName(auth: ApiAuthenticationConfigurationBase): void {
  const { "@odata.type": type } = auth;
  if (type === "#microsoft.graph.basicAuthentication") {
    expectTypeOf(auth).toEqualTypeOf<BasicAuthentication>();
  }
}

export function narrowedByMember(auth: ApiAuthenticationConfigurationBase): void {
  if ("certificateList" in auth) expectTypeOf(auth).toEqualTypeOf<ClientCertificateAuthentication>();
}

export function narrowedByGuard(auth: IdentityApiConnector["authenticationConfiguration"]): void {
  if (isBasicAuthentication(auth)) {
    expectTypeOf(auth).toEqualTypeOf<BasicAuthentication>();
  } else if (isClientCertificateAuthentication(auth)) {
    expectTypeOf(auth).toEqualTypeOf<ClientCertificateAuthentication>();
  } else {
    expectTypeOf(auth).toEqualTypeOf<null | undefined>();
  }
}

export function guardsFilterLists(list: ApiAuthenticationConfigurationBase[]): BasicAuthentication[] {
  return list.filter(isBasicAuthentication);
}

export function narrowedByName(auth: ApiAuthenticationConfigurationBase): void {
  if (is(auth, "microsoft.graph.basicAuthentication")) {
    expectTypeOf(auth).toEqualTypeOf<BasicAuthentication>();
  } else {
    expectTypeOf(auth).toEqualTypeOf<ClientCertificateAuthentication>();
  }
}

/** What is to be sent may have its type with or without `#`. */
export function narrowedBeforeItIsSent(auth: ApiAuthenticationConfigurationBaseCreate): void {
  switch (auth["@odata.type"]) {
    case "microsoft.graph.basicAuthentication":
    case "#microsoft.graph.basicAuthentication":
      expectTypeOf(auth).toEqualTypeOf<BasicAuthenticationCreate>();
      break;
    case "microsoft.graph.pkcs12Certificate":
    case "#microsoft.graph.pkcs12Certificate":
      expectTypeOf(auth).toEqualTypeOf<Pkcs12Certificate>();
      break;
    default:
      expectTypeOf(auth).toEqualTypeOf<never>();
  }
}
