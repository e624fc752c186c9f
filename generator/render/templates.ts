import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type Handlebars from "handlebars";
import * as runtimeModule from "handlebars/runtime.js";
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
    ? compiler().compile<View>(text, options)
    : runtime().template<View>(precompiled);
}

type Runtime = Pick<typeof Handlebars, "template">;
type Compiler = Pick<typeof Handlebars, "compile">;

function runtime(): Runtime {
  const module: { readonly default?: unknown } = runtimeModule;
  if (!isRuntime(module.default)) throw new TypeError("The runtime of templates has no templates.");
  return module.default;
}

const require = createRequire(import.meta.url);

/** It is not loaded where templates are compiled: that takes longer than to render a package. */
function compiler(): Compiler {
  const module: unknown = require("handlebars");
  if (!isCompiler(module)) throw new TypeError("The compiler of templates compiles nothing.");
  return module;
}

function isRuntime(module: unknown): module is Runtime {
  return typeof module === "object" && module !== null && "template" in module;
}

function isCompiler(module: unknown): module is Compiler {
  return typeof module === "object" && module !== null && "compile" in module;
}
