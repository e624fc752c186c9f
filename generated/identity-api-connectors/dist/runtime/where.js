/** Conditions on the properties of an entity, which the compiler knows. */
import { condition, written } from "./filter.js";
export const where = {
    eq: (property, value) => comparison(property, "eq", value),
    ne: (property, value) => comparison(property, "ne", value),
    gt: (property, value) => comparison(property, "gt", value),
    ge: (property, value) => comparison(property, "ge", value),
    lt: (property, value) => comparison(property, "lt", value),
    le: (property, value) => comparison(property, "le", value),
    contains: (property, value) => call("contains", property, value),
    startsWith: (property, value) => call("startswith", property, value),
    endsWith: (property, value) => call("endswith", property, value),
    oneOf: (property, values) => comparison(property, "in", values),
    includes: (collection, value) => quantified(collection, "any", (item) => `${item} eq ${written(value)}`),
    any: (collection, { about }) => quantified(collection, "any", about),
    all: (collection, { about }) => quantified(collection, "all", about),
    and: (...conditions) => joined(conditions, " and "),
    or: (...conditions) => joined(conditions, " or "),
    not: (negated) => condition((item) => `not (${negated.about(item)})`),
};
/** The path of a property of an item. */
function pathOf(item, property) {
    return item ? `${item}/${property}` : property;
}
function comparison(property, operator, value) {
    return condition((item) => `${pathOf(item, property)} ${operator} ${written(value)}`);
}
function call(name, property, value) {
    return condition((item) => `${name}(${pathOf(item, property)},${written(value)})`);
}
/** OData URL Conventions 5.1.1.13. Each level of nesting has a variable of its own: `x`, `xx`, … */
function quantified(collection, name, about) {
    return condition((item) => `${pathOf(item, collection)}/${name}(${item}x:${about(`${item}x`)})`);
}
function joined(conditions, operator) {
    return condition((item) => conditions.map(({ about }) => `(${about(item)})`).join(operator));
}
