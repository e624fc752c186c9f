import type { SingletonSets } from "../ir/find-grants.js";

/** How the service is known where applications are registered and ask for tokens. */
export interface Resource {
  /** The application id of the service, in lower case: `resourceAppId` in an application's manifest. */
  readonly appId: string;
  /** What a scope can start with, before a slash; without a slash at the end. */
  readonly identifiers: readonly string[];
  /** The scope that stands for all that an application's registration asks for. */
  readonly defaultScope: string;
  /** Scopes that are about signing in (OpenID Connect), and that no request needs. */
  readonly signInScopes: readonly string[];
  /** Permission files can list requests for a singleton by those for the set that it could be one of. */
  readonly singletons: SingletonSets;
}
