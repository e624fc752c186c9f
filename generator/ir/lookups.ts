/** Everything that can be asked of a model, in one place to import from. */
export * from "./annotation-lookups.js";
export * from "./expressions.js";
export * from "./member-annotations.js";
export * from "./names.js";
export * from "./operation-target.js";
export * from "./structured-types.js";
export * from "./vocabulary.js";
