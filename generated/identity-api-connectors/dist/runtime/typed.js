/** Values of polymorphic types, which `@odata.type` tells apart. */
/**
 * Whether a value is of a type, given by its qualified name without `#`: `@odata.type` counts with and without one.
 * A value that does not say its type is of no type here.
 */
export function is(value, name) {
    const type = value?.["@odata.type"];
    return type === name || type === `#${name}`;
}
export function match(value, cases) {
    const name = value["@odata.type"]?.split(".").pop() ?? "otherwise";
    return (Object.hasOwn(cases, name) ? cases[name] : cases["otherwise"])?.(value);
}
