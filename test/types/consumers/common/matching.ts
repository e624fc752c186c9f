/** `match` wants a thought for types that the service learns later, and knows what each case gets and returns. */
import { expectTypeOf } from "expect-type";
import {
  type ApiAuthenticationConfigurationBase,
  type BasicAuthentication,
  type ClientCertificateAuthentication,
  type Unrecognized,
  match,
} from "@graph-slice/identity-api-connectors";

export function withAllCases(auth: ApiAuthenticationConfigurationBase): void {
  const text = match(auth, {
    basicAuthentication: (basic) => {
      expectTypeOf(basic).toEqualTypeOf<BasicAuthentication>();
      return basic.username ?? "nobody";
    },
    clientCertificateAuthentication: (certificates) => {
      expectTypeOf(certificates).toEqualTypeOf<ClientCertificateAuthentication>();
      return certificates.certificateList?.length ?? 0;
    },
    otherwise: (other) => {
      expectTypeOf(other).toEqualTypeOf<Unrecognized>();
      return undefined;
    },
  });
  expectTypeOf(text).toEqualTypeOf<string | number | undefined>();
}

export function withSomeCases(auth: ApiAuthenticationConfigurationBase): void {
  const text = match(auth, {
    basicAuthentication: ({ username }) => username ?? "nobody",
    otherwise: (other) => {
      expectTypeOf(other).toEqualTypeOf<ClientCertificateAuthentication | Unrecognized>();
      return other["@odata.type"];
    },
  });
  expectTypeOf(text).toEqualTypeOf<string>();
}

export function withNoCase(auth: ApiAuthenticationConfigurationBase): void {
  const same = match(auth, { otherwise: (other) => other });
  expectTypeOf(same).toEqualTypeOf<ApiAuthenticationConfigurationBase | Unrecognized>();
}

export function withPromises(auth: ApiAuthenticationConfigurationBase): Promise<string> {
  return match(auth, {
    basicAuthentication: async ({ username }) => username ?? "nobody",
    otherwise: async () => "certificates",
  });
}
