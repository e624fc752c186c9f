/** Actions and functions. */
import { isObject, type JsonObject, parseObject } from "./json.js";
import { zeroOf } from "./primitives.js";
import { type Call, contextUrl, entityAnswer, listAnswer } from "./requests.js";
import { typeReference, type TypeReference } from "./types.js";
import { checkParameters } from "./validate.js";
import { type Answer, decodeText } from "./web.js";

/** A call of an action or a function. */
export interface OperationCall<Entity = unknown, Body = unknown> {
  /** The entity that it is called on, as it is stored: what is changed in it stays. Undefined where it is called on none. */
  readonly entity: Entity;
  /** The parameters of an action. */
  readonly body: Body;
  /** The parameters of a function, as they stand in the URL. */
  readonly parameters: Readonly<Record<string, string>>;
}

/**
 * Does the work of an action or a function. What it gives is answered: an array as a collection, null as status 204. Where it
 * gives undefined, the fake answers as it does without it.
 */
export type OperationHandler<Entity = unknown, Body = unknown, Result = unknown> = {
  // A method, so that handlers of special calls are handlers of calls.
  handle(call: OperationCall<Entity, Body>): Result | null | undefined | Promise<Result | null | undefined>;
}["handle"];

export async function invoke(call: Call, handler: OperationHandler | undefined): Promise<Answer> {
  const { last, message, place, world } = call;
  const { type, parameters = {}, required = {} } = last.resource;
  const isAction = message.method === "POST";
  const hasBody = isAction && Object.keys(parameters).length > 0;
  const body = hasBody
    ? checkParameters(world.types, parseObject(decodeText(message.content)), parameters, required.POST ?? [])
    : {};
  const entity = place?.kind === "one" ? place.entity : undefined;
  const result = await handler?.({ entity, body, parameters: isAction ? {} : last.parameters });
  if (result === null) return { status: 204 };
  if (result !== undefined) return resultAnswer(call, type, result);
  return type === undefined ? { status: 204 } : defaultAnswer(call, typeReference(type));
}

/** An operation that returns what it is called on answers with that; another one with nothing of its type. */
function defaultAnswer(call: Call, { name, collection }: TypeReference): Answer {
  const { place, world } = call;
  const { types, presenter } = world;
  if (place?.kind === "one" && !collection && types.isA(place.type, name))
    return entityAnswer(call, place, 200);
  if (place?.kind === "many" && collection && types.isA(place.type, name)) return listAnswer(call, place);
  if (collection) return resultAnswer(call, `Collection(${name})`, []);
  if (types.find(name) !== undefined) return resultAnswer(call, name, presenter.object({}, name) ?? {});
  return resultAnswer(call, name, types.enumerations.get(name)?.[0] ?? zeroOf(name));
}

function resultAnswer(call: Call, type: string | undefined, result: unknown): Answer {
  const context = type === undefined ? {} : { "@odata.context": contextUrl(call, type) };
  const json: JsonObject = isObject(result) ? { ...context, ...result } : { ...context, value: result };
  return { status: 200, json };
}
