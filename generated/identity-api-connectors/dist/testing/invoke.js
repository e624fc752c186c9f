/** Actions and functions. */
import { isObject, parseObject } from "./json.js";
import { zeroOf } from "./primitives.js";
import { contextUrl, entityAnswer, listAnswer } from "./requests.js";
import { typeReference } from "./types.js";
import { checkParameters } from "./validate.js";
import { decodeText } from "./web.js";
export async function invoke(call, handler) {
    const { last, message, place, world } = call;
    const { type, parameters = {}, required = {} } = last.resource;
    const isAction = message.method === "POST";
    const hasBody = isAction && Object.keys(parameters).length > 0;
    const body = hasBody
        ? checkParameters(world.types, parseObject(decodeText(message.content)), parameters, required.POST ?? [])
        : {};
    const entity = place?.kind === "one" ? place.entity : undefined;
    const result = await handler?.({ entity, body, parameters: isAction ? {} : last.parameters });
    if (result === null)
        return { status: 204 };
    if (result !== undefined)
        return resultAnswer(call, type, result);
    return type === undefined ? { status: 204 } : defaultAnswer(call, typeReference(type));
}
/** An operation that returns what it is called on answers with that; another one with nothing of its type. */
function defaultAnswer(call, { name, collection }) {
    const { place, world } = call;
    const { types, presenter } = world;
    if (place?.kind === "one" && !collection && types.isA(place.type, name))
        return entityAnswer(call, place, 200);
    if (place?.kind === "many" && collection && types.isA(place.type, name))
        return listAnswer(call, place);
    if (collection)
        return resultAnswer(call, `Collection(${name})`, []);
    if (types.find(name) !== undefined)
        return resultAnswer(call, name, presenter.object({}, name) ?? {});
    return resultAnswer(call, name, types.enumerations.get(name)?.[0] ?? zeroOf(name));
}
function resultAnswer(call, type, result) {
    const context = type === undefined ? {} : { "@odata.context": contextUrl(call, type) };
    const json = isObject(result) ? { ...context, ...result } : { ...context, value: result };
    return { status: 200, json };
}
