import type { Untyped } from "../runtime/forms.js";
import { is, type Typed } from "../runtime/typed.js";

/** A way to authenticate the call to an API. */
export type ApiAuthenticationConfigurationBase = BasicAuthentication | ClientCertificateAuthentication;

/** A way to authenticate the call to an API. As a request to create sends it. */
export type ApiAuthenticationConfigurationBaseCreate = BasicAuthenticationCreate | Pkcs12Certificate;

/** A way to authenticate the call to an API. As a request to update sends it. */
export type ApiAuthenticationConfigurationBaseUpdate = ApiAuthenticationConfigurationBaseCreate;

/** HTTP basic authentication: a user name and a password. */
export interface BasicAuthentication {
  "@odata.type": "#microsoft.graph.basicAuthentication";
  /** The user name. */
  username?: string | null;
}

/** HTTP basic authentication: a user name and a password. As a request to create sends it. */
export interface BasicAuthenticationCreate {
  "@odata.type": "#microsoft.graph.basicAuthentication" | "microsoft.graph.basicAuthentication";
  /** The password. The service never gives it back. */
  password: string;
  /** The user name. */
  username: string;
}

/** HTTP basic authentication: a user name and a password. As a request to update sends it. */
export type BasicAuthenticationUpdate = BasicAuthenticationCreate;

/** HTTP basic authentication: a user name and a password. */
export function basicAuthentication(value: Untyped<BasicAuthenticationCreate>): BasicAuthenticationCreate {
  return { "@odata.type": "#microsoft.graph.basicAuthentication", ...value };
}

/** Whether a value is one, with or without `#` before the name of its type. */
export function isBasicAuthentication(value: Typed | null | undefined): value is BasicAuthentication {
  return is(value, "microsoft.graph.basicAuthentication");
}

/** Client certificates, as they are read. To set one, write a pkcs12Certificate or upload it. */
export interface ClientCertificateAuthentication {
  "@odata.type": "#microsoft.graph.clientCertificateAuthentication";
  /** The certificates that were uploaded for this connector. */
  certificateList?: Pkcs12CertificateInformation[];
}

/** Whether a value is one, with or without `#` before the name of its type. */
export function isClientCertificateAuthentication(
  value: Typed | null | undefined,
): value is ClientCertificateAuthentication {
  return is(value, "microsoft.graph.clientCertificateAuthentication");
}

/** A web API that a user flow calls at a step of a sign-up or sign-in. */
export interface IdentityApiConnector {
  "@odata.etag"?: string;
  /** The key of the connector; the service sets it. */
  readonly id: string;
  /** How the call to the API is authenticated. */
  authenticationConfiguration?: ApiAuthenticationConfigurationBase | null;
  /** The name that administrators see. */
  displayName?: string | null;
  /** The URL of the API that is called. */
  targetUrl?: string | null;
}

/** A web API that a user flow calls at a step of a sign-up or sign-in. As a request to create sends it. */
export interface IdentityApiConnectorCreate {
  /** How the call to the API is authenticated. */
  authenticationConfiguration: ApiAuthenticationConfigurationBaseCreate;
  /** The name that administrators see. */
  displayName: string;
  /** The URL of the API that is called. */
  targetUrl: string;
}

/**
 * A web API that a user flow calls at a step of a sign-up or sign-in. As a request to update sends it:
 * what is left out stays as it is, and null clears.
 */
export interface IdentityApiConnectorUpdate {
  /** How the call to the API is authenticated. */
  authenticationConfiguration?: ApiAuthenticationConfigurationBaseUpdate | null;
  /** The name that administrators see. */
  displayName?: string | null;
  /** The URL of the API that is called. */
  targetUrl?: string | null;
}

/**
 * A client certificate with its private key, as it is written. It is read as
 * clientCertificateAuthentication.
 */
export interface Pkcs12Certificate {
  "@odata.type": "#microsoft.graph.pkcs12Certificate" | "microsoft.graph.pkcs12Certificate";
  /** The password of the .pfx file; an empty string where it has none. */
  password: string;
  /** The content of the .pfx file in Base64. */
  pkcs12Value: string;
}

/**
 * A client certificate with its private key, as it is written. It is read as
 * clientCertificateAuthentication.
 */
export function pkcs12Certificate(value: Untyped<Pkcs12Certificate>): Pkcs12Certificate {
  return { "@odata.type": "#microsoft.graph.pkcs12Certificate", ...value };
}

/** What is known of an uploaded certificate. */
export interface Pkcs12CertificateInformation {
  /** Whether this certificate is the one used to call the API: the newest that is valid now. */
  isActive: boolean;
  /** When it expires, in seconds since 1970-01-01T00:00:00Z. */
  notAfter: number;
  /** From when on it is valid, in seconds since 1970-01-01T00:00:00Z. */
  notBefore: number;
  /** The thumbprint of the certificate. */
  thumbprint?: string | null;
}
