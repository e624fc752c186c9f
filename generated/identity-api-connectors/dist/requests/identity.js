import { child, key } from "../runtime/location.js";
import { create, invoke, list, read, remove, update, } from "../runtime/request.js";
const access1 = {
    delegated: ["APIConnectors.ReadWrite.All"],
    application: ["APIConnectors.ReadWrite.All"],
    roles: ["External ID User Flow Administrator"],
    clouds: ["global", "china"],
};
/** Makes the requests below a location. */
export function identityRequestBuilder(at) {
    return {
        get apiConnectors() {
            return identityApiConnectorsRequestBuilder(child(at, "/apiConnectors"));
        },
    };
}
function identityApiConnectorsRequestBuilder(at) {
    return {
        ...list(at, access1),
        ...create(at, access1),
        byIdentityApiConnectorId: (identityApiConnectorId) => identityApiConnectorsItemRequestBuilder(key(at, "{identityApiConnector-id}", identityApiConnectorId)),
    };
}
function identityApiConnectorsItemRequestBuilder(at) {
    return {
        ...read(at, access1),
        ...update(at, access1),
        ...remove(at, access1),
        get uploadClientCertificate() {
            return identityApiConnectorsItemUploadClientCertificateRequestBuilder(child(at, "/uploadClientCertificate"));
        },
    };
}
function identityApiConnectorsItemUploadClientCertificateRequestBuilder(at) {
    return {
        ...invoke(at, access1),
    };
}
