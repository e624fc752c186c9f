/** What rendered code may have under a condition only, beside its syntax. */
import { posix } from "node:path";
import type { CallExpression, Node, ObjectProperty, StringLiteral, TSPropertySignature } from "@babel/types";
import type { Role } from "./inert-syntax.js";
import { startOf } from "./syntax-tree.js";

/** The module that is looked at. */
export interface Context {
  readonly path: string;
  /** What the module declares or imports. */
  readonly moduleNames: ReadonlySet<string>;
  readonly report: (reason: string, offset: number) => void;
  readonly sharedModels: string | undefined;
}

/** Where a node stands: which names of functions around it are known, and whether it runs when the module loads. */
export interface Scope {
  readonly names: ReadonlySet<string>;
  readonly runsAtLoad: boolean;
}

/** Looks at one node, without what is below it. */
export function checkRules(node: Node, role: Role, scope: Scope, context: Context): void {
  const refuse = (reason: string, at: Node = node): void => {
    context.report(reason, startOf(at));
  };
  switch (node.type) {
    case "Program":
      for (const statement of node.body) {
        if (statement.type === "BlockStatement") refuse("A block that is the body of no function", statement);
      }
      break;
    case "ImportDeclaration":
      checkSpecifier(node.source, node.importKind, context);
      if (node.specifiers.length === 0) refuse("An import without names");
      break;
    case "ExportAllDeclaration":
    case "ExportNamedDeclaration":
      if (node.source) checkSpecifier(node.source, node.exportKind, context);
      break;
    case "VariableDeclaration":
      if (node.kind !== "const") refuse("A variable that can change");
      break;
    case "ClassDeclaration":
      if (node.superClass?.type !== "Identifier")
        refuse("A class that is not derived from a class by its name");
      break;
    case "ClassMethod":
      if (node.kind !== "get") refuse("A member of a class that is no accessor");
      break;
    case "TSMethodSignature":
      if (node.kind !== "method") refuse("A member of a type that is an accessor");
      break;
    case "Identifier":
      if (role === "part" && !isKnown(node.name, scope, context)) refuse(`The global "${node.name}"`);
      break;
    case "MemberExpression":
      if (!isLocationOfThis(node)) refuse("Access to a member");
      break;
    case "LogicalExpression":
    case "UnaryExpression":
      if (node.operator !== "||" && node.operator !== "-") refuse(`The operator "${node.operator}"`);
      break;
    case "CallExpression":
    case "NewExpression":
      checkCall(node.callee, scope, context);
      break;
    case "ObjectProperty":
      checkName(node, "root", context);
      break;
    case "TSPropertySignature":
      checkName(node, "operations", context);
      break;
    default:
  }
}

/**
 * A module is named by a relative path within the package; whether it is there, the compiler knows. Types, which are
 * nothing at run time, may come from the models of one other package.
 */
function checkSpecifier(
  specifier: StringLiteral,
  kind: string | null | undefined,
  { path, report, sharedModels }: Context,
): void {
  const { value } = specifier;
  const isRelative = /^\.{1,2}\//.test(value) && value.endsWith(".js");
  if (isRelative && posix.join(path, "..", value).startsWith("src/")) return;
  const folder = `${sharedModels ?? ""}/models/`;
  const isShared = sharedModels !== undefined && value.startsWith(folder);
  if (kind === "type" && isShared && /^[\w.-]+$/u.test(value.slice(folder.length))) return;
  report(`An import of ${JSON.stringify(value)}, a module outside the package`, startOf(specifier));
}

function isKnown(name: string, { names }: Scope, { moduleNames }: Context): boolean {
  return name === "undefined" || names.has(name) || moduleNames.has(name);
}

/** `this.at`, which accessors use. */
function isLocationOfThis({ object, property }: Extract<Node, { type: "MemberExpression" }>): boolean {
  return object.type === "ThisExpression" && property.type === "Identifier" && property.name === "at";
}

/** What a module may call while it loads: the runtime's `freeze`, on its tables. */
const callableAtLoad: ReadonlySet<string> = new Set(["freeze"]);

/** Functions call what the module declares or imports; a module that loads freezes its tables and does nothing else. */
function checkCall(callee: CallExpression["callee"], scope: Scope, { moduleNames, report }: Context): void {
  if (callee.type !== "Identifier" || !moduleNames.has(callee.name)) {
    report("A call of something that the package does not declare", startOf(callee));
  } else if (scope.runsAtLoad && !callableAtLoad.has(callee.name)) {
    report("A call that runs when the module is loaded", startOf(callee));
  }
}

/**
 * A literal may have members of any name; but `__proto__`, not computed, is its prototype (ECMA-262, 13.2.5.1). Computed is
 * the spelling of it that is a member like others, and a symbol of the runtime: that under which a client has its location,
 * or under which the type of a builder says what it sends.
 */
function checkName(
  { type, key, computed }: ObjectProperty | TSPropertySignature,
  symbol: string,
  { moduleNames, report }: Context,
): void {
  const isPrototype = memberName(key) === "__proto__";
  if (computed === true) {
    const isSymbol = key.type === "Identifier" && key.name === symbol && moduleNames.has(symbol);
    const isMember = key.type === "StringLiteral" && isPrototype;
    if (!isSymbol && !isMember) report("A name of a member that is computed", startOf(key));
  } else if (isPrototype && type === "ObjectProperty") {
    report('The member "__proto__"', startOf(key));
  }
}

function memberName(key: Node): string | undefined {
  if (key.type === "Identifier") return key.name;
  return key.type === "StringLiteral" ? key.value : undefined;
}
