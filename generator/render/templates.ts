import { readFileSync } from "node:fs";
import { join } from "node:path";
import Handlebars from "handlebars";
import type { Code } from "../escape/code.js";
import { precompiledTemplates } from "./precompiled-templates.js";
import options from "./template-options.json" with { type: "json" };
import { templatesFolder } from "./templates-folder.js";

/** What a template can show: code, and whether and how often to show it. Text that is not code yet does not type-check. */
export type View = Code | boolean | undefined | readonly View[] | ViewRecord;

export interface ViewRecord {
  readonly [name: string]: View;
}

const compiled = new Map<string, (view: View) => string>();

/**
 * Renders a template of `templates/`. A template has no logic but `if`, `unless`, `each` and `with`; a name that its view does
 * not have is an error.
 */
export function renderTemplate(name: string, view: View): string {
  const template = compiled.get(name) ?? compile(name);
  compiled.set(name, template);
  return template(view);
}

/** Reads templates anew from now on. */
export function forgetTemplates(): void {
  compiled.clear();
}

function compile(name: string): (view: View) => string {
  const text = readFileSync(join(templatesFolder(), name), "utf8");
  const precompiled = precompiledTemplates.get(text);
  return precompiled === undefined
    ? Handlebars.compile<View>(text, options)
    : Handlebars.template<View>(precompiled);
}
