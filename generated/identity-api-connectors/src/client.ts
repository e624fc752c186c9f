import { type IdentityRequestBuilder, identityRequestBuilder } from "./requests/identity.js";
import { type ClientOptions, type Connected, connect, root } from "./runtime/client.js";
import { child } from "./runtime/location.js";
import { Resource, combine } from "./runtime/resource.js";

/** Everything that this package can request, by the paths of the service. */
export interface GraphClient extends Connected {
  readonly identity: IdentityRequestBuilder;
}

class BelowService extends Resource {
  get identity(): IdentityRequestBuilder {
    return identityRequestBuilder(child(this.at, "/identity"));
  }
}

/**
 * Makes a client. It sends nothing yet.
 *
 * @throws TypeError where the options contradict each other.
 */
export function createGraphClient(options: ClientOptions): GraphClient {
  const at = connect(options, "v1.0");
  return combine(new BelowService(at), {
    [root]: at,
  });
}
