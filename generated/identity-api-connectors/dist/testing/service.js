/**
 * What a fake knows of the service: the slice as constants, in OData's own terms.
 *
 * https://docs.oasis-open.org/odata/odata-csdl-xml/v4.01/odata-csdl-xml-v4.01.html
 */
export {};
