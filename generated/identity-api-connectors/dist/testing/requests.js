/** What is done for each kind of request. */
import { bind, parted } from "./bind.js";
import { shaped } from "./expand.js";
import { filtered, searched } from "./filter.js";
import { isObject, memberOf, parseObject } from "./json.js";
import { keyText } from "./places.js";
import { countOption, ordered, selected } from "./query.js";
import { invalid, Refusal } from "./refusal.js";
import { checkObject, checkRequired } from "./validate.js";
import { decodeText, urlOf } from "./web.js";
export const handlers = {
    list: (call) => listAnswer(call, many(call)),
    read,
    create,
    update: (call) => write(call, "update"),
    replace: (call) => write(call, "create"),
    delete: remove,
    count: (call) => ({
        status: 200,
        headers: { "content-type": "text/plain" },
        content: String(found(call.world, call.query, many(call)).length),
    }),
    listReferences: (call) => {
        const value = many(call).entities.map(({ path }) => ({ "@odata.id": call.rootUrl + path }));
        return { status: 200, json: { "@odata.context": contextUrl(call, "Collection($ref)"), value } };
    },
    readReference: (call) => {
        const { path } = existing(one(call));
        return {
            status: 200,
            json: { "@odata.context": contextUrl(call, "$ref"), "@odata.id": call.rootUrl + path },
        };
    },
    addReference: (call) => {
        call.world.store.references(referencesPath(call)).add(targetOf(call));
        return { status: 204 };
    },
    setReference: (call) => {
        const references = call.world.store.references(referencesPath(call));
        const target = targetOf(call);
        references.clear();
        references.add(target);
        return { status: 204 };
    },
    removeReference,
    readStream: (call) => {
        const content = call.world.store.stream(streamPath(call));
        if (content === undefined)
            throw new Refusal(404, "The resource has no content.");
        return { status: 200, headers: { "content-type": content.type }, content: content.bytes };
    },
    writeStream: (call) => {
        const { content, headers } = call.message;
        call.world.store.setStream(streamPath(call), {
            bytes: content,
            type: headers["content-type"] ?? "application/octet-stream",
        });
        return { status: 204 };
    },
};
/** An entity as it comes back, with its context. */
export function entityAnswer(call, place, status, headers = {}) {
    const { entity } = existing(place);
    const { presenter } = call.world;
    const item = presenter.object(entity, place.type) ?? {};
    const json = shaped(call.world, { entity, path: place.path }, item, place.type, call.query);
    const context = place.collection === undefined ? place.context : `${place.collection.context}/$entity`;
    return { status, headers, json: { "@odata.context": contextUrl(call, context), ...json } };
}
/** A page of a collection: what the options of the query let through, from where the link before has ended. */
export function listAnswer(call, place) {
    const { query, world, message } = call;
    const items = found(world, query, place);
    const start = (countOption(query, "skip") ?? 0) + (countOption(query, "skiptoken") ?? 0);
    const size = Math.min(countOption(query, "top") ?? world.pageSize, world.pageSize);
    const end = start + size;
    const value = items
        .slice(start, end)
        .map(({ located, item }) => shaped(world, located, item, place.type, query));
    const next = urlOf(message.url);
    for (const [name] of [...next.searchParams]) {
        if (/^\$?skip(?:token)?$/i.test(name))
            next.searchParams.delete(name);
    }
    next.searchParams.set("$skiptoken", String(end));
    return {
        status: 200,
        json: {
            "@odata.context": contextUrl(call, place.context),
            ...(query.get("count") === "true" ? { "@odata.count": items.length } : {}),
            ...(end < items.length && size > 0 ? { "@odata.nextLink": next.href } : {}),
            value,
        },
    };
}
export function contextUrl({ rootUrl, query }, context) {
    const select = query.get("select");
    const members = select === undefined ? "" : `(${select})`;
    const [, collection = context, entity = ""] = /^(.*?)(\/\$entity)?$/.exec(context) ?? [];
    return `${rootUrl}/$metadata#${collection}${members}${entity}`;
}
export function many({ place }) {
    if (place?.kind !== "many")
        throw invalid("The resource is not a collection.");
    return place;
}
export function one({ place }) {
    if (place?.kind !== "one")
        throw invalid("The resource is not an entity.");
    return place;
}
function existing(place) {
    const { entity } = place;
    if (entity === undefined)
        throw new Refusal(404, `Resource '${place.path}' does not exist.`);
    return { ...place, entity };
}
/** Those entities that the query lets through, in its order. */
export function found({ presenter }, query, { entities, type }) {
    const byItem = new Map();
    for (const located of entities) {
        const item = presenter.object(located.entity, type);
        if (item !== null)
            byItem.set(item, located);
    }
    const items = searched(filtered([...byItem.keys()], query.get("filter")), query.get("search"));
    return ordered(items, query.get("orderby")).flatMap((item) => {
        const located = byItem.get(item);
        return located === undefined ? [] : [{ located, item }];
    });
}
function read(call) {
    const { place, world, query } = call;
    if (place?.kind !== "value")
        return entityAnswer(call, one(call), 200);
    const { owner, name, context } = place;
    const { entity } = existing(owner);
    const member = world.types.members(world.types.actual(entity, owner.type)).get(name);
    const value = member && world.presenter.member(entity, name, member);
    if (value === undefined || value === null)
        return { status: 204 };
    const described = { "@odata.context": contextUrl(call, context) };
    return isObject(value)
        ? { status: 200, json: { ...described, ...selected(world.types, member?.name ?? "", value, query) } }
        : { status: 200, json: { ...described, value } };
}
function create(call) {
    const { world, message, last } = call;
    const place = many(call);
    const body = parseObject(decodeText(message.content));
    const { own, bindings } = parted(call, body, world.types.actual(body, place.type));
    const entity = checkObject(world.types, own, place.type, "create");
    checkRequired(world.types, entity, place.type, last.resource.required?.POST ?? []);
    const path = insert(world, place.path, place.type, entity);
    bind(call, path, bindings);
    const created = {
        kind: "one",
        path,
        type: place.type,
        entity,
        collection: place,
        context: place.context,
    };
    return entityAnswer(call, created, 201, { location: call.rootUrl + path });
}
/** Puts an entity into a collection, and what it contains below it. Gives its path. */
export function insert(world, path, declared, entity) {
    const { store, types, keys } = world;
    const siblings = store.collection(path);
    const type = types.actual(entity, declared);
    Object.assign(entity, keys.missing(entity, type));
    const key = keyText(types, entity, type);
    if (siblings.some((sibling) => keyText(types, sibling, declared) === key)) {
        throw new Refusal(409, `There is an entity with the key '${key}' already.`);
    }
    siblings.push(entity);
    const own = `${path}/${key}`;
    moveContained(world, own, type, entity);
    return own;
}
/** Gives the entities that are written within another one a place of their own. */
function moveContained(world, path, type, entity) {
    for (const [name, member] of world.types.members(type)) {
        const value = memberOf(entity, name);
        if (!member.isNavigation || value === undefined)
            continue;
        Reflect.deleteProperty(entity, name);
        if (isObject(value))
            world.store.setEntity(`${path}/${name}`, value);
        if (!Array.isArray(value))
            continue;
        for (const item of value) {
            if (isObject(item))
                insert(world, `${path}/${name}`, member.name, item);
        }
    }
}
/** What is sent replaces what is there, member by member; on PUT, what is not sent goes. */
function write(call, form) {
    const { world, message, last } = call;
    const { types, store } = world;
    const place = one(call);
    const body = parseObject(decodeText(message.content));
    const entity = place.entity ?? {};
    const type = types.actual(entity, place.type);
    const { own, bindings } = parted(call, body, type);
    const changes = checkObject(types, own, type, form);
    const method = form === "update" ? "PATCH" : "PUT";
    checkRequired(types, changes, place.type, last.resource.required?.[method] ?? []);
    if (form === "create") {
        const kept = types.keyOf(type);
        for (const name of Object.keys(entity)) {
            if (!kept.includes(name) && !name.startsWith("@"))
                Reflect.deleteProperty(entity, name);
        }
    }
    Object.assign(entity, changes);
    bind(call, place.path, bindings);
    if (place.entity === undefined)
        store.setEntity(place.path, entity);
    const isWanted = world.answersUpdates || /\breturn=representation\b/.test(message.headers["prefer"] ?? "");
    return isWanted ? entityAnswer(call, { ...place, entity }, 200) : { status: 204 };
}
function remove(call) {
    const { store } = call.world;
    const place = existing(one(call));
    const slash = place.path.lastIndexOf("/");
    const siblings = store.collection(place.path.slice(0, slash));
    const index = siblings.indexOf(place.entity);
    if (index !== -1)
        siblings.splice(index, 1);
    store.remove(place.path);
    return { status: 204 };
}
function removeReference(call) {
    const { place, query, world, rootUrl } = call;
    const references = world.store.references(referencesPath(call));
    const id = query.get("id");
    if (place?.kind === "one") {
        const target = place.path;
        references.delete(target);
    }
    else {
        if (id === undefined)
            throw invalid("The query option $id is required.");
        references.delete(world.places.pathOf(id, rootUrl));
    }
    return { status: 204 };
}
/** Where the references of a relation are kept: at its own path, whatever it leads to. */
function referencesPath({ world, steps, place }) {
    if (place?.kind === "many")
        return place.path;
    const relation = steps
        .filter(({ resource }) => resource.is === "collection" || resource.is === "entity")
        .at(-1);
    const parent = world.places.at(relation === undefined ? [] : steps.slice(0, steps.indexOf(relation)));
    return `${parent?.kind === "one" ? parent.path : ""}${relation?.text ?? ""}`;
}
function targetOf({ message, world, rootUrl }) {
    const id = memberOf(parseObject(decodeText(message.content)), "@odata.id");
    if (typeof id !== "string")
        throw invalid("The property '@odata.id' is required.");
    return world.places.pathOf(id, rootUrl);
}
/** A stream property is below its entity; `$value` is the entity's own. */
function streamPath({ place, last }) {
    if (place?.kind === "value")
        return `${place.owner.path}/${place.name}`;
    const { path } = place?.kind === "one" ? existing(place) : { path: "" };
    return `${path}${last.text}`;
}
