import { is } from "../runtime/typed.js";
/** HTTP basic authentication: a user name and a password. */
export function basicAuthentication(value) {
    return { "@odata.type": "#microsoft.graph.basicAuthentication", ...value };
}
/** Whether a value is one, with or without `#` before the name of its type. */
export function isBasicAuthentication(value) {
    return is(value, "microsoft.graph.basicAuthentication");
}
/** Whether a value is one, with or without `#` before the name of its type. */
export function isClientCertificateAuthentication(value) {
    return is(value, "microsoft.graph.clientCertificateAuthentication");
}
/**
 * A client certificate with its private key, as it is written. It is read as
 * clientCertificateAuthentication.
 */
export function pkcs12Certificate(value) {
    return { "@odata.type": "#microsoft.graph.pkcs12Certificate", ...value };
}
