import type { Cloud } from "../ir/access.js";

/** What a scan has to know of the service and of the packages that call it; `metadata/clients.json` says it. */
export interface ClientTable {
  /** The host names of the service, in lower case. */
  readonly hosts: ReadonlyMap<string, Cloud>;
  /** The version of a request that names none. */
  readonly defaultVersion: string;
  /** Names of packages with a client that is given paths. */
  readonly clients: readonly string[];
  /** Packages with request builders; a name may end with `*`. */
  readonly sdks: readonly { readonly packages: readonly string[]; readonly version: string }[];
}
