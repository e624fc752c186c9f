import { identityRequestBuilder } from "./requests/identity.js";
import { connect, root } from "./runtime/client.js";
import { child } from "./runtime/location.js";
import { Resource, combine } from "./runtime/resource.js";
class BelowService extends Resource {
    get identity() {
        return identityRequestBuilder(child(this.at, "/identity"));
    }
}
export function createGraphClient(options) {
    const at = connect(options, "v1.0");
    return combine(new BelowService(at), {
        [root]: at,
    });
}
