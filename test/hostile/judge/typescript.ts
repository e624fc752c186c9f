/**
 * What a TypeScript module is made of, for comparison with what modules of clean inputs are made of. It knows nothing of
 * the check that the generator itself makes.
 */
import { ts } from "ts-morph";
import { marker } from "../payloads.js";

/** What modules may have, collected from modules that are known to be harmless. */
export interface Syntax {
  /** `parent > child`, by kinds of nodes. */
  readonly edges: Set<string>;
  /** Values that no module declares or imports: globals. */
  readonly globals: Set<string>;
  /** What is called or constructed and is no single name. */
  readonly callees: Set<string>;
  /** Members that are read or called. Of element access: the kind of the index. */
  readonly members: Set<string>;
  /** Tags of doc comments. */
  readonly tags: Set<string>;
}

export const noSyntax = (): Syntax => ({
  edges: new Set(),
  globals: new Set(),
  callees: new Set(),
  members: new Set(),
  tags: new Set(),
});

/** Where in a module a payload was found. */
export type Place = "string" | "comment" | "identifier" | "type pattern";

export interface ModuleReading {
  /** Why it is no module that may be looked into further. */
  readonly faults: readonly string[];
  readonly places: ReadonlySet<Place>;
}

/** Parses a module and adds what it is made of. */
export function readModule(path: string, text: string, syntax: Syntax): ModuleReading {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const faults: string[] = [];
  for (const { messageText, start } of parseErrorsOf(file)) {
    faults.push(`does not parse at ${String(start)}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`);
  }
  const instructions = instructionsOf(file);
  if (instructions.length > 0) faults.push(`instructs the compiler: ${instructions.join(", ")}`);
  for (const { specifier, isType } of specifiersOf(file)) {
    if (!/^\.\.?\/[\w./$-]+\.js$/u.test(specifier) || !staysInside(path, specifier))
      faults.push(`imports ${isType ? "types of " : ""}${JSON.stringify(specifier.slice(0, 300))}`);
  }
  const places = new Set<Place>();
  const bound = boundNames(file);
  let named = 0;
  const visit = (node: ts.Node): void => {
    collect(node, bound, syntax);
    const place = placeOf(node);
    if (place !== undefined) {
      named += occurrences("text" in node ? String(node.text) : "");
      places.add(place);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  // What is in no token is between tokens, where there are only blanks and comments.
  if (occurrences(text) > named) places.add("comment");
  return { faults, places };
}

/** What one has that the other has not. */
export function beyond(found: Syntax, known: Syntax): readonly string[] {
  const kinds = ["edges", "globals", "callees", "members", "tags"] as const;
  return kinds.flatMap((kind) =>
    [...found[kind]].filter((each) => !known[kind].has(each)).map((each) => `${kind}: ${each.slice(0, 100)}`),
  );
}

function collect(node: ts.Node, bound: ReadonlySet<string>, syntax: Syntax): void {
  const { parent } = node as { parent?: ts.Node };
  if (parent !== undefined) syntax.edges.add(`${kindOf(parent)} > ${kindOf(node)}`);
  if ("jsDoc" in node) for (const tag of ts.getJSDocTags(node)) syntax.tags.add(tag.tagName.text);
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
    if (!ts.isIdentifier(node.expression)) syntax.callees.add(chainOf(node.expression, bound));
  }
  if (ts.isPropertyAccessExpression(node)) syntax.members.add(chainOf(node, bound));
  if (ts.isElementAccessExpression(node)) syntax.members.add(kindOf(node.argumentExpression));
  if (ts.isIdentifier(node) && isValue(node) && !bound.has(node.text)) syntax.globals.add(node.text);
  if (
    ts.isPropertyAssignment(node) &&
    !ts.isComputedPropertyName(node.name) &&
    node.name.text === "__proto__"
  )
    syntax.members.add("sets a prototype");
}

/** Members of what the module binds have any names, but for those by which everything leads to code; others are named. */
function chainOf(node: ts.Expression, bound: ReadonlySet<string>): string {
  const names: string[] = [];
  let root = node;
  for (; ts.isPropertyAccessExpression(root); root = root.expression) names.push(root.name.text);
  const leadsToCode = names.some((name) => ["constructor", "prototype", "__proto__"].includes(name));
  const isOurs = root.kind === ts.SyntaxKind.ThisKeyword || (ts.isIdentifier(root) && bound.has(root.text));
  return isOurs && !leadsToCode ? `a member of ${kindOf(root)}` : node.getText();
}

function kindOf(node: ts.Node): string {
  return ts.SyntaxKind[node.kind];
}

/** Names that stand for a value where they are. */
function isValue(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isTypeNode(parent) || ts.isQualifiedName(parent) || ts.isImportSpecifier(parent)) return false;
  if (ts.isExportSpecifier(parent) || ts.isNamespaceExport(parent)) return false;
  return (
    !("name" in parent && parent.name === node) &&
    !("parameterName" in parent && parent.parameterName === node)
  );
}

/** Every name that a module binds anywhere. */
function boundNames(file: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const binds =
      ts.isImportSpecifier(node) ||
      ts.isNamespaceImport(node) ||
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isClassDeclaration(node);
    if (binds && node.name !== undefined && ts.isIdentifier(node.name)) names.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}

function placeOf(node: ts.Node): Place | undefined {
  if (!("text" in node) || ts.isSourceFile(node) || occurrences(String(node.text)) === 0) return undefined;
  if (ts.isIdentifier(node)) return "identifier";
  if (ts.isStringLiteral(node)) return "string";
  if (ts.isTemplateLiteralToken(node)) return "type pattern";
  return undefined;
}

export function occurrences(text: string): number {
  return text.toLowerCase().split(marker).length - 1;
}

function parseErrorsOf(file: ts.SourceFile): readonly ts.DiagnosticWithLocation[] {
  return (file as ts.SourceFile & { parseDiagnostics: readonly ts.DiagnosticWithLocation[] })
    .parseDiagnostics;
}

/** What the compiler or others would obey in comments. */
function instructionsOf(file: ts.SourceFile): readonly string[] {
  const { commentDirectives = [], pragmas } = file as ts.SourceFile & {
    commentDirectives?: readonly { range: { pos: number } }[];
    pragmas?: ReadonlyMap<string, unknown>;
  };
  return [
    ...[...file.referencedFiles, ...file.typeReferenceDirectives, ...file.libReferenceDirectives].map(
      ({ fileName }) => fileName,
    ),
    ...commentDirectives.map(({ range }) => file.text.slice(range.pos, range.pos + 20)),
    ...(pragmas?.keys() ?? []),
    ...(/^\s*\/\/[#@]/mu.exec(file.text) ?? []),
  ];
}

/** The modules that a module names, and whether for types alone. */
function specifiersOf(file: ts.SourceFile): readonly { specifier: string; isType: boolean }[] {
  return file.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const { moduleSpecifier: specifier } = statement;
    if (specifier === undefined || !ts.isStringLiteral(specifier)) return [];
    const isType = ts.isExportDeclaration(statement)
      ? statement.isTypeOnly
      : statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    return [{ specifier: specifier.text, isType }];
  });
}

function staysInside(path: string, specifier: string): boolean {
  const depth = path.split("/").length - 1;
  const up = specifier.split("/").filter((step) => step === "..").length;
  return up < depth;
}
