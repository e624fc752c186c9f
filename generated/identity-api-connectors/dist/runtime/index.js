export { batch } from "./batch.js";
export { boundedFetch } from "./bounded-fetch.js";
export { send } from "./client.js";
export { GraphError } from "./errors.js";
export { odata } from "./filter.js";
export { literal } from "./literal.js";
export { is, match } from "./typed.js";
export { where } from "./where.js";
