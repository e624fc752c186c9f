import { type IdentityRequestBuilder } from "./requests/identity.js";
import { type ClientOptions, type Connected } from "./runtime/client.js";
import type { Granted } from "./runtime/granted.js";
/** Everything that this package can request, by the paths of the service. */
export interface GraphClient extends Connected {
    readonly identity: IdentityRequestBuilder;
}
/** The permissions that requests of this package take. */
export type Scope = "APIConnectors.ReadWrite.All";
/**
 * A client that was told its permissions: a request that they do not allow is a type error, which names what is missing.
 * With `string` for them it is a `GraphClient`.
 */
export type GrantedClient<G extends string> = string extends G ? GraphClient : Granted<GraphClient, G>;
/**
 * Makes a client. It sends nothing yet.
 *
 * @typeParam G The permissions that it was granted, delegated ones or those of the application; by default not said,
 *   and then every request compiles.
 * @throws TypeError where the options contradict each other.
 */
export declare function createGraphClient<G extends Scope | (string & {}) = string>(options: ClientOptions): GrantedClient<G>;
