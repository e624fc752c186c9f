/** Values of polymorphic types, which `@odata.type` tells apart. */
/**
 * Whether a value is of one of several types, given by their qualified names without `#`; `@odata.type` counts with and
 * without one. A value that does not say its type is of none.
 */
export function is(value, ...names) {
    const type = value?.["@odata.type"];
    return names.some((name) => type === name || type === `#${name}`);
}
export function match(value, cases) {
    const type = value["@odata.type"];
    const name = typeof type === "string" ? type.slice(type.lastIndexOf(".") + 1) : "otherwise";
    return (Object.hasOwn(cases, name) ? cases[name] : cases["otherwise"])?.(value);
}
