/**
 * Whether rendered code only declares: an allow list of everything that a template can produce. What is not on
 * it is refused, so that a name or a description that got past the escaping cannot become code that runs.
 */
import type { Node } from "@babel/types";
import { diagnostic } from "../diagnostics.js";
import type { Diagnostic } from "../diagnostics.js";
import type { OutputFile } from "../output.js";
import { runtimeNamesOf } from "./inert-imports.js";
import { checkRules } from "./inert-rules.js";
import type { Context, Scope } from "./inert-rules.js";
import { isPlace, productions } from "./inert-syntax.js";
import type { Role } from "./inert-syntax.js";
import { checkText } from "./inert-text.js";
import { parseModule } from "./parse-module.js";
import { nameOf, namesIn, namesOf, startOf } from "./syntax-tree.js";

/**
 * Finds everything in a rendered module that is not on the allow list.
 *
 * @param sharedModels the package of whose models types may be imported
 */
export function findActiveCode({ path, text }: OutputFile, sharedModels?: string): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const report = (reason: string, offset: number): void => {
    const origin = { source: { name: path, text }, offset };
    diagnostics.push(diagnostic("render-not-inert", `${reason}, which no template produces.`, origin));
  };
  const file = parseModule(text, report);
  if (file === undefined) return diagnostics;
  checkText(text, file.comments ?? [], report);
  const { program } = file;
  const place = { path, sharedModels };
  const runtimeNames = new Set(program.body.flatMap((statement) => runtimeNamesOf(statement, place)));
  const context = { ...place, text, moduleNames: namesIn(program.body), runtimeNames, report };
  checkNode(program, "part", topOfModule, context);
  return diagnostics;
}

const topOfModule: Scope = { names: new Set(), runsAtLoad: true };

/** A node and everything below it. */
function checkNode(node: Node, role: Role, scope: Scope, context: Context): void {
  const properties = productions.get(node.type);
  if (properties === undefined) {
    context.report(`The construct "${nameOf(node)}"`, startOf(node));
    return;
  }
  checkRules(node, role, scope, context);
  const inside = scopeIn(node, scope);
  for (const property of Object.keys(node)) {
    const roleInside = properties.get(property);
    if (roleInside === "fact" || isPlace(property)) continue;
    const value: unknown = Reflect.get(node, property);
    if (isAbsent(value)) continue;
    if (roleInside === undefined) {
      context.report(`The construct "${nameOf(node)}" with "${property}"`, startOf(node));
      continue;
    }
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) checkNode(child, roleInside, inside, context);
      else context.report(`The construct "${nameOf(node)}" with a gap`, startOf(node));
    }
  }
}

/** Whether a value says that something is not there. */
function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === false || isEmptyArray(value);
}

function isEmptyArray(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}

/** What is known inside of a function: its parameters and constants, and what is known around it. */
function scopeIn(node: Node, outer: Scope): Scope {
  switch (node.type) {
    case "ArrowFunctionExpression":
    case "ClassMethod":
    case "FunctionDeclaration": {
      const inside = node.body.type === "BlockStatement" ? namesIn(node.body.body) : [];
      return {
        names: new Set([...outer.names, ...node.params.flatMap(namesOf), ...inside]),
        runsAtLoad: false,
      };
    }
    case "TSLiteralType":
      return { ...outer, runsAtLoad: false };
    default:
      return outer;
  }
}
