import { child, key } from "../runtime/location.js";
import { create, invoke, list, read, remove, update, } from "../runtime/request.js";
import { Resource, combine } from "../runtime/resource.js";
const access1 = {
    delegated: ["APIConnectors.ReadWrite.All"],
    application: ["APIConnectors.ReadWrite.All"],
    roles: ["External ID User Flow Administrator"],
    clouds: ["global", "china"],
};
class BelowIdentity extends Resource {
    get apiConnectors() {
        return identityApiConnectorsRequestBuilder(child(this.at, "/apiConnectors"));
    }
}
/** Makes the requests below a location. */
export function identityRequestBuilder(at) {
    return new BelowIdentity(at);
}
function identityApiConnectorsRequestBuilder(at) {
    return combine(list(at, access1), create(at, access1), {
        byIdentityApiConnectorId: (identityApiConnectorId) => identityApiConnectorsItemRequestBuilder(key(at, "{identityApiConnector-id}", identityApiConnectorId)),
    });
}
class BelowIdentityApiConnectorsItem extends Resource {
    get uploadClientCertificate() {
        return identityApiConnectorsItemUploadClientCertificateRequestBuilder(child(this.at, "/uploadClientCertificate"));
    }
}
function identityApiConnectorsItemRequestBuilder(at) {
    return combine(new BelowIdentityApiConnectorsItem(at), read(at, access1), update(at, access1), remove(at, access1));
}
function identityApiConnectorsItemUploadClientCertificateRequestBuilder(at) {
    return invoke(at, access1);
}
