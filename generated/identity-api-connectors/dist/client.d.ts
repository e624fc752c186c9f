import { type IdentityRequestBuilder } from "./requests/identity.js";
import { type ClientOptions, type Connected } from "./runtime/client.js";
/** Everything that this package can request, by the paths of the service. */
export interface GraphClient extends Connected {
    readonly identity: IdentityRequestBuilder;
}
/**
 * Makes a client. It sends nothing yet.
 *
 * @throws TypeError where the options contradict each other.
 */
export declare function createGraphClient(options: ClientOptions): GraphClient;
