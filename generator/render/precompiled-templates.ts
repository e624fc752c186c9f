import type Handlebars from "handlebars";

/**
 * Templates that are compiled already, by their texts. There are none among the sources: the build puts another module in
 * the place of this one. A text that has changed since is compiled when it is used.
 */
export const precompiledTemplates: ReadonlyMap<string, Parameters<typeof Handlebars.template>[0]> = new Map();
