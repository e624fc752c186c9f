/** References that are written with an entity: `lead@odata.bind` (OData JSON Format 4.01, 8.5). */
import { isObject } from "./json.js";
import { invalid } from "./refusal.js";
const suffix = "@odata.bind";
/** Takes the references to other entities out of a body. @param type That of the entity that is written. */
export function parted(call, body, type) {
    const entries = Object.entries(body);
    const bindings = entries
        .filter(([name]) => name.endsWith(suffix))
        .map(([name, value]) => bindingOf(call, type, name.slice(0, -suffix.length), value));
    return { own: Object.fromEntries(entries.filter(([name]) => !name.endsWith(suffix))), bindings };
}
/** Writes them down for the entity at a path: a relation to one is replaced, to many extended. */
export function bind({ world }, path, bindings) {
    for (const { name, collection, targets } of bindings) {
        const references = world.store.references(`${path}/${name}`);
        if (!collection)
            references.clear();
        for (const target of targets)
            references.add(target);
    }
}
function bindingOf({ world, rootUrl }, type, name, value) {
    const member = world.types.members(type).get(name);
    if (member?.isNavigation !== true)
        throw invalid(`The type '${type}' has no relation '${name}'.`);
    const { collection } = member;
    if (collection !== Array.isArray(value)) {
        throw invalid(`The value of '${name}${suffix}' is ${collection ? "not" : ""} a collection.`);
    }
    const references = Array.isArray(value) ? value : value === null ? [] : [value];
    const targets = references.map((reference) => {
        if (typeof reference !== "string")
            throw invalid(`'${name}${suffix}' does not have a URL.`);
        const { path, entity, type: declared } = world.places.referenced(reference, rootUrl);
        const isFitting = isObject(entity) && world.types.isA(world.types.actual(entity, declared), member.name);
        if (!isFitting)
            throw invalid(`'${reference}' is not of type '${member.name}'.`);
        return path;
    });
    return { name, collection, targets };
}
