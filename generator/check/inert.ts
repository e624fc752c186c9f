/**
 * Whether rendered code only declares: an allow list of everything that a template can produce. What is not on
 * it is refused, so that a name or a description that got past the escaping cannot become code that runs.
 */
import { posix } from "node:path";
import type { ts } from "ts-morph";
import { diagnostic } from "../diagnostics.js";
import type { Diagnostic } from "../diagnostics.js";
import { allowedKinds } from "./inert-kinds.js";
import { typescript } from "./typescript.js";

type Report = (reason: string, offset: number) => void;

/**
 * Finds everything in a rendered module that is not on the allow list.
 *
 * @param sharedModels the package of whose models types may be imported
 */
export function findActiveCode(
  path: string,
  file: ts.SourceFile,
  sharedModels?: string,
): readonly Diagnostic[] {
  const source = { name: path, text: file.text };
  const diagnostics: Diagnostic[] = [];
  const report: Report = (reason, offset) => {
    diagnostics.push(
      diagnostic("render-not-inert", `${reason}, which no template produces.`, { source, offset }),
    );
  };
  checkText(file, report);
  const moduleNames = namesOfModule(file);
  for (const statement of file.statements) {
    checkStatement(statement, { path, moduleNames, report, sharedModels });
  }
  return diagnostics;
}

/**
 * Controls, line separators of JavaScript that are none of an editor, and characters that reorder or hide text
 * ("Trojan Source", CVE-2021-42574).
 */
const deceptiveCharacter = /[^\P{Cc}\n]|[\p{Zl}\p{Zp}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

/** What the compiler takes from comments, and what readers would not see. */
function checkText(file: ts.SourceFile, report: Report): void {
  const deceptive = deceptiveCharacter.exec(file.text);
  if (deceptive !== null) report("A control or invisible character", deceptive.index);
  const references = [
    ...file.referencedFiles,
    ...file.typeReferenceDirectives,
    ...file.libReferenceDirectives,
  ];
  for (const reference of references) report("A reference to another file in a comment", reference.pos);
  // Most files have neither, and to look behind each character takes long.
  const mayInstruct = file.text.includes("@ts-") || file.text.includes("URL=");
  const pragma = mayInstruct ? instruction.exec(file.text) : null;
  if (pragma !== null && isInComment(file, pragma.index)) report("An instruction in a comment", pragma.index);
}

const instruction = /(?<=[\s*/])@ts-(?:check|nocheck|ignore|expect-error)\b|[#@]\s*source(?:Mapping)?URL=/;

/** Whether an offset is outside all tokens. */
function isInComment(file: ts.SourceFile, offset: number): boolean {
  let innermost: ts.Node = file;
  for (;;) {
    const inside = innermost
      .getChildren(file)
      .find((child) => !typescript.isJSDoc(child) && child.getStart(file) <= offset && offset < child.end);
    if (inside === undefined) return innermost.getChildCount(file) > 0;
    innermost = inside;
  }
}

interface Context {
  readonly path: string;
  /** Values that the module declares or imports. */
  readonly moduleNames: ReadonlySet<string>;
  readonly report: Report;
  readonly sharedModels: string | undefined;
}

function namesOfModule(file: ts.SourceFile): ReadonlySet<string> {
  const names = new Set(constantsOf(file.statements));
  for (const statement of file.statements) {
    const isNamed = typescript.isFunctionDeclaration(statement) || typescript.isClassDeclaration(statement);
    if (isNamed && statement.name !== undefined) names.add(statement.name.text);
    if (!typescript.isImportDeclaration(statement)) continue;
    const bindings = statement.importClause?.namedBindings;
    if (bindings === undefined) continue;
    const imported = typescript.isNamespaceImport(bindings) ? [bindings] : bindings.elements;
    for (const { name } of imported) names.add(name.text);
  }
  return names;
}

/** A statement of the module itself: nothing here may do anything when the module is loaded. */
function checkStatement(statement: ts.Statement, context: Context): void {
  if (typescript.isImportDeclaration(statement)) {
    checkImport(statement, context);
  } else if (typescript.isExportDeclaration(statement)) {
    checkExport(statement, context);
  } else if (
    typescript.isInterfaceDeclaration(statement) ||
    typescript.isTypeAliasDeclaration(statement) ||
    typescript.isFunctionDeclaration(statement) ||
    typescript.isClassDeclaration(statement)
  ) {
    checkNode(statement, context, topOfModule);
  } else if (typescript.isVariableStatement(statement)) {
    checkConstants(statement, context);
  } else {
    context.report(`The construct "${nameOf(statement)}" at the top of a module`, statement.getStart());
  }
}

function checkImport(declaration: ts.ImportDeclaration, context: Context): void {
  const isTypeOnly = declaration.importClause?.phaseModifier === typescript.SyntaxKind.TypeKeyword;
  checkSpecifier(declaration.moduleSpecifier, isTypeOnly, context);
  const bindings = declaration.importClause?.namedBindings;
  if (bindings === undefined || declaration.importClause?.name !== undefined) {
    context.report("An import without names", declaration.getStart());
  }
  if (declaration.attributes !== undefined) {
    context.report("An import attribute", declaration.attributes.getStart());
  }
}

function checkExport(declaration: ts.ExportDeclaration, context: Context): void {
  const { moduleSpecifier, isTypeOnly } = declaration;
  if (moduleSpecifier !== undefined) checkSpecifier(moduleSpecifier, isTypeOnly, context);
  if (declaration.attributes !== undefined) {
    context.report("An import attribute", declaration.attributes.getStart());
  }
}

/**
 * A module is named by a relative path within the package; whether it is there, the compiler knows. Types, which are nothing
 * at run time, may come from the models of one other package.
 */
function checkSpecifier(
  specifier: ts.Expression,
  isTypeOnly: boolean,
  { path, report, sharedModels }: Context,
): void {
  const text = typescript.isStringLiteral(specifier) ? specifier.text : "";
  const isRelative = /^\.{1,2}\//.test(text) && text.endsWith(".js");
  if (isRelative && posix.join(path, "..", text).startsWith("src/")) return;
  const folder = `${sharedModels ?? ""}/models/`;
  const isShared = sharedModels !== undefined && text.startsWith(folder);
  if (isTypeOnly && isShared && /^[\w.-]+$/u.test(text.slice(folder.length))) return;
  report(`An import of ${JSON.stringify(text)}, a module outside the package`, specifier.getStart());
}

function checkConstants(statement: ts.VariableStatement, context: Context): void {
  if (
    (statement.declarationList.flags & typescript.NodeFlags.BlockScoped) !==
    typescript.NodeFlags.Const.valueOf()
  ) {
    context.report("A variable that can change", statement.getStart());
  }
  checkNode(statement, context, topOfModule);
}

/** Where a node stands: which names of functions around it are known, and whether it runs when the module loads. */
interface Scope {
  readonly names: ReadonlySet<string>;
  readonly runsAtLoad: boolean;
}

const topOfModule: Scope = { names: new Set(), runsAtLoad: true };

/** A node and everything below it. */
function checkNode(node: ts.Node, context: Context, scope: Scope): void {
  if (!allowedKinds.has(node.kind)) {
    context.report(`The construct "${nameOf(node)}"`, node.getStart());
    return;
  }
  checkConditions(node, context, scope);
  const inside =
    typescript.isFunctionLike(node) && !typescript.isTypeNode(node) ? scopeOf(node, scope) : scope;
  typescript.forEachChild(node, (child) => {
    checkNode(child, context, inside);
  });
}

/** What is allowed under a condition only. */
function checkConditions(node: ts.Node, context: Context, scope: Scope): void {
  const refuse = (reason: string, at: ts.Node = node) => {
    context.report(reason, at.getStart());
  };
  if (typescript.isIdentifier(node)) {
    const isKnown = scope.names.has(node.text) || context.moduleNames.has(node.text);
    if (isKnown || node.text === "undefined" || !isReference(node) || isObjectFreeze(node.parent)) return;
    refuse(`The global "${node.text}"`);
  } else if (typescript.isCallExpression(node) || typescript.isNewExpression(node)) {
    checkCall(node, context, scope);
  } else if (typescript.isClassDeclaration(node)) {
    checkClass(node, context);
  } else if (node.kind === typescript.SyntaxKind.ThisKeyword) {
    if (!isLocationOfThis(node.parent)) refuse(`The construct "${nameOf(node)}"`);
  } else if (typescript.isBinaryExpression(node)) {
    const operator = node.operatorToken;
    if (!allowedOperators.has(operator.kind)) refuse(`The operator "${operator.getText()}"`, operator);
  } else if (typescript.isPrefixUnaryExpression(node)) {
    if (!allowedOperators.has(node.operator)) refuse("An operator that changes a variable");
  } else if (typescript.isElementAccessExpression(node)) {
    const name = node.argumentExpression;
    if (!typescript.isStringLiteral(name)) refuse("Access to a member by a computed name", name);
    else if (leadsToCode(name.text)) refuse(`Access to the member "${name.text}"`, name);
  } else if (typescript.isPropertyAccessExpression(node)) {
    if (leadsToCode(node.name.text)) refuse(`Access to the member "${node.name.text}"`, node.name);
  } else if (typescript.isPropertyAssignment(node)) {
    // A literal may have members of any name; but this one, not computed, is its prototype (ECMA-262, 13.2.5.1).
    const isPrototype = !typescript.isComputedPropertyName(node.name) && node.name.text === "__proto__";
    if (isPrototype) refuse('Access to the member "__proto__"', node.name);
  } else if (typescript.isComputedPropertyName(node)) {
    if (!isAllowedComputedName(node)) refuse(`The construct "${nameOf(node)}"`);
  }
}

/** Those that compute a value from values, and change nothing. */
const allowedOperators: ReadonlySet<ts.SyntaxKind> = new Set([
  typescript.SyntaxKind.AmpersandAmpersandToken,
  typescript.SyntaxKind.BarBarToken,
  typescript.SyntaxKind.EqualsEqualsEqualsToken,
  typescript.SyntaxKind.ExclamationEqualsEqualsToken,
  typescript.SyntaxKind.ExclamationToken,
  typescript.SyntaxKind.MinusToken,
  typescript.SyntaxKind.QuestionQuestionToken,
]);

/**
 * The symbol under which a client has its location, that under which the type of a builder says what it sends, and the
 * spelling of `__proto__` that is a member like others.
 */
function isAllowedComputedName({ expression, parent }: ts.ComputedPropertyName): boolean {
  if (typescript.isStringLiteral(expression)) return expression.text === "__proto__";
  const symbol = typescript.isPropertySignature(parent) ? "operations" : "root";
  return typescript.isIdentifier(expression) && expression.text === symbol;
}

/** Members by which any value leads to `Function`, and so to code. */
function leadsToCode(name: string): boolean {
  return name === "constructor" || name === "__proto__" || name === "prototype";
}

/** What a module may call while it loads, beside `Object.freeze`: the runtime's `freeze`, which does the same in depth. */
const callableAtLoad: ReadonlySet<string> = new Set(["freeze"]);

/** Functions call what the module declares or imports; a module that loads freezes its tables and does nothing else. */
function checkCall(call: ts.CallExpression | ts.NewExpression, context: Context, scope: Scope): void {
  const callee = call.expression;
  if (isObjectFreeze(callee)) return;
  if (!typescript.isIdentifier(callee) || !context.moduleNames.has(callee.text)) {
    context.report("A call of something that the package does not declare", callee.getStart());
  } else if (scope.runsAtLoad && !callableAtLoad.has(callee.text)) {
    context.report("A call that runs when the module is loaded", callee.getStart());
  }
}

/** `this.at`, which accessors use. */
function isLocationOfThis(node: ts.Node): boolean {
  return typescript.isPropertyAccessExpression(node) && node.name.text === "at";
}

/** A class is evaluated when the module loads: it derives from a class that is imported, and has accessors only. */
function checkClass(node: ts.ClassDeclaration, { report }: Context): void {
  for (const { types, token } of node.heritageClauses ?? []) {
    for (const { expression } of types) {
      if (token === typescript.SyntaxKind.ExtendsKeyword && typescript.isIdentifier(expression)) continue;
      report("A class that is derived from an expression", expression.getStart());
    }
  }
  for (const member of node.members) {
    if (typescript.isGetAccessorDeclaration(member) && !typescript.isComputedPropertyName(member.name))
      continue;
    report("A member of a class that is no accessor", member.getStart());
  }
  for (const modifier of node.modifiers ?? []) report("A modifier of a class", modifier.getStart());
}

function isObjectFreeze(node: ts.Node): boolean {
  return (
    typescript.isPropertyAccessExpression(node) &&
    typescript.isIdentifier(node.expression) &&
    node.expression.text === "Object" &&
    node.name.text === "freeze" &&
    typescript.isCallExpression(node.parent) &&
    node.parent.expression === node
  );
}

/** Whether an identifier stands for a value; else it names something, or stands in a type. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (typescript.isShorthandPropertyAssignment(parent)) return true;
  const isName = "name" in parent && parent.name === node;
  return !isName && !typescript.isTypeNode(parent) && !typescript.isQualifiedName(parent);
}

/** The inside of a function: its parameters and constants, and what is known around it. */
function scopeOf(node: ts.SignatureDeclaration, outer: Scope): Scope {
  const names = new Set(outer.names);
  for (const { name } of node.parameters) if (typescript.isIdentifier(name)) names.add(name.text);
  if ("body" in node && node.body !== undefined && typescript.isBlock(node.body)) {
    for (const name of constantsOf(node.body.statements)) names.add(name);
  }
  return { names, runsAtLoad: false };
}

function constantsOf(statements: readonly ts.Statement[]): readonly string[] {
  return statements
    .filter((statement) => typescript.isVariableStatement(statement))
    .flatMap(({ declarationList }) => declarationList.declarations)
    .flatMap(({ name }) => (typescript.isIdentifier(name) ? [name.text] : []));
}

/** The kind of a node in words: `NewExpression` is "new expression". (Later names of a kind mark ranges of kinds.) */
function nameOf(node: ts.Node): string {
  const [name = "node"] = Object.entries(typescript.SyntaxKind).find(([, kind]) => kind === node.kind) ?? [];
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
}
