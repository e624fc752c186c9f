/** `$expand`, with query options of its own. */
import { type JsonObject } from "./json.js";
import type { Located } from "./places.js";
import { type Query } from "./query.js";
import { type World } from "./requests.js";
/** An entity as the query wants it: with what was selected of it, and what was expanded. */
export declare function shaped(world: World, located: Located, item: JsonObject, declared: string, query: Query): JsonObject;
