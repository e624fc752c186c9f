import { memberOf } from "./json.js";
import { notFaked, Refusal } from "./refusal.js";
import { typeReference } from "./types.js";
/** Goes to resources. */
export class Places {
    #store;
    #types;
    #route;
    constructor(store, types, route) {
        this.#store = store;
        this.#types = types;
        this.#route = route;
    }
    /** Where steps lead. An operation, and what a name with `$` stands for, is at the place before. */
    at(steps) {
        let place;
        steps.forEach((step, index) => {
            const { is } = step.resource;
            if (is === "system")
                return;
            if (is !== "operation")
                place = this.#next(place, step);
            else if (index < steps.length - 1)
                throw notFaked("what is below the result of an operation");
        });
        return place;
    }
    /** What a navigation property of the entity at a path leads to. */
    related(path, name, { name: type, collection }) {
        const target = `${path}/${name}`;
        const own = this.#store.entity(target);
        const single = own === undefined ? [] : [{ entity: own, path: target }];
        return [...(collection ? this.#own(target, type) : single), ...this.#referenced(target)];
    }
    /** The path of the entity that a reference points to. */
    pathOf(reference, rootUrl) {
        return this.referenced(reference, rootUrl).path;
    }
    /** What a reference points to. */
    referenced(reference, rootUrl) {
        const path = reference.startsWith(rootUrl) ? reference.slice(rootUrl.length) : reference;
        const steps = this.#route(path);
        const place = steps === undefined ? undefined : this.at(steps);
        if (place?.kind !== "one")
            throw new Refusal(404, `The reference '${reference}' leads to no entity.`);
        return place;
    }
    #next(place, step) {
        const { is, type = "" } = step.resource;
        switch (is) {
            case "collection":
                return this.#collection(place, step, typeReference(type).name);
            case "entity":
                return this.#entity(place, step, type);
            case "key":
                return this.#byKey(place, step);
            case "path":
                return this.#relative(place, step, type);
            case "cast":
                return this.#cast(place, typeReference(type).name);
            default:
                return this.#property(place, step);
        }
    }
    #collection(place, { text }, type) {
        const path = pathBelow(place, text);
        return {
            kind: "many",
            path,
            type,
            entities: [...this.#own(path, type), ...this.#referenced(path)],
            context: contextBelow(place, text),
        };
    }
    #own(path, type) {
        return this.#store
            .collection(path)
            .map((entity) => ({ entity, path: `${path}/${keyText(this.#types, entity, type)}` }));
    }
    #referenced(path) {
        return [...this.#store.references(path)].flatMap((target) => {
            const steps = this.#route(target);
            const place = steps === undefined ? undefined : this.at(steps);
            return place?.kind === "one" && place.entity !== undefined
                ? [{ entity: place.entity, path: target }]
                : [];
        });
    }
    /** A singleton is always there. */
    #entity(place, { text }, type) {
        const path = pathBelow(place, text);
        const [referenced] = this.#referenced(path);
        if (place === undefined && this.#store.entity(path) === undefined)
            this.#store.setEntity(path, {});
        return {
            kind: "one",
            type,
            context: contextBelow(place, text),
            ...(referenced ?? { path, entity: this.#store.entity(path) }),
        };
    }
    #byKey(place, { resource: { key = [] }, values }) {
        if (place?.kind !== "many")
            throw new Refusal(404, "The path leads to no collection.");
        const found = place.entities.find(({ entity }) => key.every((name, index) => String(memberOf(entity, name)) === values[index]));
        if (found === undefined) {
            throw new Refusal(404, `Resource '${values.join(",")}' does not exist.`);
        }
        const literals = values.map((value) => `'${value.replaceAll("'", "''")}'`);
        return {
            kind: "one",
            type: place.type,
            collection: place,
            context: `${place.context}(${literals.join(",")})`,
            ...found,
        };
    }
    /** How paths are made of what is stored, only the service knows: what is at a path is stored there, apart from all else. */
    #relative(place, { values }, type) {
        const text = `:/${values.join("")}:`;
        const path = pathBelow(place, text);
        return { kind: "one", type, path, entity: this.#store.entity(path), context: contextBelow(place, text) };
    }
    #cast(place, type) {
        const is = (entity, declared) => this.#types.isA(this.#types.actual(entity, declared), type);
        if (place?.kind === "many") {
            const entities = place.entities.filter(({ entity }) => is(entity, place.type));
            return { ...place, entities, context: `${place.context}/${type}` };
        }
        if (place?.kind === "one" && place.entity !== undefined && is(place.entity, place.type))
            return place;
        throw new Refusal(404, `The resource is not of type '${type}'.`);
    }
    #property(place, { text }) {
        if (place?.kind !== "one")
            throw notFaked("properties of properties");
        return { kind: "value", owner: place, name: text.slice(1), context: contextBelow(place, text) };
    }
}
/** The key of an entity, as it stands in a path. */
export function keyText(types, entity, type) {
    return types
        .keyOf(type)
        .map((name) => encodeURIComponent(String(memberOf(entity, name))))
        .join(",");
}
/** What is behind a navigation property to one may be there without having been written. */
function pathBelow(place, text) {
    if (place === undefined)
        return text;
    if (place.kind !== "one") {
        throw new Refusal(404, `Resource not found for the segment '${text.slice(1)}'.`);
    }
    return place.path + text;
}
function contextBelow(place, text) {
    return place === undefined ? text.slice(1) : place.context + text;
}
