export { send } from "./client.js";
export { GraphError } from "./errors.js";
export { is, match } from "./typed.js";
