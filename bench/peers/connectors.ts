/** The six operations of the slice as an application calls them, whichever client is below. */
export interface Connectors {
  /** The names, of all pages. */
  list(): Promise<readonly string[]>;
  create(connector: Connector): Promise<ConnectorRead>;
  get(id: string): Promise<ConnectorRead>;
  update(id: string, changes: Partial<Connector>): Promise<void>;
  delete(id: string): Promise<void>;
  upload(id: string, certificate: Certificate): Promise<ConnectorRead>;
}

export interface Connector {
  readonly displayName: string;
  readonly targetUrl: string;
  readonly authentication: Authentication;
}

export type Authentication =
  | ({ readonly type: "basicAuthentication" } & BasicCredentials)
  | ({ readonly type: "pkcs12Certificate" } & Certificate);

export interface BasicCredentials {
  readonly username: string;
  readonly password: string;
}

export interface Certificate {
  readonly pkcs12Value: string;
  readonly password: string;
}

/** A connector as the client gives it. */
export interface ConnectorRead {
  readonly id: string | null | undefined;
  readonly displayName: string | null | undefined;
  readonly targetUrl: string | null | undefined;
  /** What its members are called is the client's own matter. */
  readonly authentication: unknown;
}

/** Where the service is, with the version, and the token that it is sent. */
export interface Connection {
  readonly baseUrl: string;
  readonly token: string;
}
