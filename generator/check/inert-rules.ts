/** What rendered code may have under a condition only, beside its syntax. */
import type { CallExpression, Identifier, Node, ObjectProperty, TSPropertySignature } from "@babel/types";
import { isIdentifierName } from "../escape/identifier.js";
import { faultOfExport, faultOfImport } from "./inert-imports.js";
import type { Place } from "./inert-imports.js";
import type { Role } from "./inert-syntax.js";
import { startOf } from "./syntax-tree.js";

/** The module that is looked at. */
export interface Context extends Place {
  readonly text: string;
  /** The values that the module declares or imports. */
  readonly moduleNames: ReadonlySet<string>;
  /** What of the runtime it imports, by the name that it has there. */
  readonly runtimeNames: ReadonlySet<string>;
  readonly report: (reason: string, offset: number) => void;
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
  const refuseFor = (fault: string | undefined): void => {
    if (fault !== undefined) refuse(fault);
  };
  switch (node.type) {
    case "Program":
      for (const statement of node.body) {
        if (statement.type === "BlockStatement") refuse("A block that is the body of no function", statement);
      }
      break;
    case "ImportDeclaration":
      refuseFor(faultOfImport(node, context));
      break;
    case "ExportAllDeclaration":
    case "ExportNamedDeclaration":
      refuseFor(faultOfExport(node, context));
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
      if (!isPlain(node, context)) refuse("A name with other letters, or with escapes");
      if (role === "part" && !isKnown(node.name, scope, context)) refuse(`The global "${node.name}"`);
      break;
    case "MemberExpression":
      if (!isLocationOfThis(node)) refuse("Access to a member");
      break;
    case "UnaryExpression":
      if (node.operator !== "-") refuse(`The operator "${node.operator}"`);
      if (node.argument.type !== "NumericLiteral") refuse("The sign of what is no number");
      break;
    case "TemplateLiteral":
      // It calls `toString` of what is in it.
      if (scope.runsAtLoad && node.expressions.length > 0)
        refuse("A text that is put together when the module is loaded");
      break;
    case "CallExpression":
    case "NewExpression":
      checkCall(node, scope, context);
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

/** Whether a name is made as those of metadata are, so that it is what it looks like. */
function isPlain({ name, start }: Identifier, { text }: Context): boolean {
  return isIdentifierName(name) && text.startsWith(name, start ?? 0);
}

function isKnown(name: string, { names }: Scope, { moduleNames }: Context): boolean {
  return name === "undefined" || names.has(name) || moduleNames.has(name);
}

/** `this.at`, which accessors use. */
function isLocationOfThis({ object, property }: Extract<Node, { type: "MemberExpression" }>): boolean {
  return object.type === "ThisExpression" && property.type === "Identifier" && property.name === "at";
}

/** Functions call what the module declares or imports; a module that loads freezes its tables and does nothing else. */
function checkCall(node: Call, scope: Scope, { moduleNames, runtimeNames, report }: Context): void {
  const { callee } = node;
  if (callee.type !== "Identifier" || !moduleNames.has(callee.name) || scope.names.has(callee.name)) {
    report("A call of something that the package does not declare", startOf(callee));
  } else if (scope.runsAtLoad && !(runtimeNames.has("freeze") && isFreezing(node))) {
    report("A call that runs when the module is loaded", startOf(callee));
  }
}

type Call = CallExpression | Extract<Node, { type: "NewExpression" }>;

/** `freeze({ … })`: it freezes what it is given, and a function may be one of the language. */
function isFreezing({ type, callee, arguments: [table] }: Call): boolean {
  const isName = callee.type === "Identifier" && callee.name === "freeze";
  return type === "CallExpression" && isName && table?.type === "ObjectExpression";
}

/**
 * A literal may have members of any name; but `__proto__`, not computed, is its prototype (ECMA-262, 13.2.5.1). Computed is
 * the spelling of it that is a member like others, and a symbol of the runtime: that under which a client has its location,
 * or under which the type of a builder says what it sends.
 */
function checkName(
  { type, key, computed }: ObjectProperty | TSPropertySignature,
  symbol: string,
  { runtimeNames, report }: Context,
): void {
  const isPrototype = memberName(key) === "__proto__";
  if (computed === true) {
    const isSymbol = key.type === "Identifier" && key.name === symbol && runtimeNames.has(symbol);
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
