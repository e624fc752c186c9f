/** Primitive values in JSON (OData JSON Format 4.01, 7.1). */
const text = { json: "string", zero: "" };
const number = { json: "number", zero: 0 };
const primitives = new Map([
    ["Edm.Binary", text],
    ["Edm.Boolean", { json: "boolean", zero: false }],
    ["Edm.Byte", number],
    ["Edm.Date", { json: "string", zero: "1970-01-01" }],
    ["Edm.DateTimeOffset", { json: "string", zero: "1970-01-01T00:00:00Z" }],
    ["Edm.Decimal", number],
    ["Edm.Double", number],
    ["Edm.Duration", { json: "string", zero: "PT0S" }],
    ["Edm.Guid", { json: "string", zero: "00000000-0000-0000-0000-000000000000" }],
    ["Edm.Int16", number],
    ["Edm.Int32", number],
    ["Edm.Int64", number],
    ["Edm.SByte", number],
    ["Edm.Single", number],
    ["Edm.String", text],
    ["Edm.TimeOfDay", { json: "string", zero: "00:00:00" }],
]);
/** Whether a value can be of a primitive type; any value can be of one that is not known here. */
export function isPrimitive(type, value) {
    const primitive = primitives.get(type);
    if (primitive === undefined)
        return true;
    // `INF`, `-INF` and `NaN` are strings; so are Int64 and Decimal for clients that ask for it.
    const isNumberText = primitive.json === "number" && typeof value === "string";
    return (typeof value === primitive.json || (isNumberText && !Number.isNaN(Number(value.replace("INF", "0")))));
}
/** What stands where a value of a primitive type must be and none was given. */
export function zeroOf(type) {
    return primitives.get(type)?.zero ?? null;
}
/** Whether keys of the type are numbers. */
export function isNumeric(type) {
    return primitives.get(type ?? "")?.json === "number";
}
