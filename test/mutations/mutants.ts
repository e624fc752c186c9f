import { ts } from "ts-morph";
import { type Change, classChanges, flagChanges, patternChanges } from "./patterns.js";

/** A module from which one thing is taken away. */
export interface Mutant {
  /** `file declaration: what is removed`. The same one has the same name wherever lines are added. */
  readonly name: string;
  /** `file:line:column`. */
  readonly place: string;
  readonly source: string;
}

/** All mutants of a module, derived from its syntax: what is added to it is taken away without more ado. */
export function mutantsOf(file: string, source: string): readonly Mutant[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const functions = functionsOf(tree);
  const short = file.slice(file.lastIndexOf("/") + 1);
  const names = new Map<string, number>();
  const found: { readonly change: Change; readonly name: string }[] = [];
  const visit = (node: ts.Node, declaration: string): void => {
    if (isForTheCompiler(node)) return;
    const inner = (ts.isFunctionDeclaration(node) || ts.isVariableDeclaration(node)) && declaration === "";
    const within = inner ? (node.name?.getText() ?? "") : declaration;
    for (const change of changesOf(node, functions)) {
      const name = `${short} ${within}: ${change.removed.replace(/\s*\n\s*/gu, " ")}`;
      found.push({ change, name });
    }
    node.forEachChild((child) => {
      visit(child, within);
    });
  };
  visit(tree, "");
  return found.map(({ change: { start, end, text }, name }) => {
    const { line, character } = tree.getLineAndCharacterOfPosition(start);
    const times = (names.get(name) ?? 0) + 1;
    names.set(name, times);
    return {
      name: times === 1 ? name : `${name} (${String(times)})`,
      place: `${file}:${String(line + 1)}:${String(character + 1)}`,
      source: source.slice(0, start) + text + source.slice(end),
    };
  });
}

/** Of that nothing is left when the program runs. */
function isForTheCompiler(node: ts.Node): boolean {
  return (
    ts.isTypeNode(node) ||
    ts.isImportDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    (ts.isVariableStatement(node) &&
      node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword) === true)
  );
}

/** The functions that are declared or imported, but not `trust`, which only tells the compiler. */
function functionsOf(tree: ts.SourceFile): ReadonlySet<string> {
  const imported = tree.statements
    .filter(ts.isImportDeclaration)
    .flatMap(({ importClause }) => importClause?.namedBindings ?? [])
    .flatMap((bindings) => (ts.isNamedImports(bindings) ? bindings.elements : []));
  const names = [...imported, ...tree.statements.filter(ts.isFunctionDeclaration)].map(
    ({ name }) => name?.getText() ?? "",
  );
  return new Set(names.filter((name) => name !== "trust"));
}

function changesOf(node: ts.Node, functions: ReadonlySet<string>): readonly Change[] {
  if (ts.isRegularExpressionLiteral(node)) return ofRegularExpression(node);
  if (ts.isTaggedTemplateExpression(node)) return ofClassMembers(node);
  if (ts.isTemplateExpression(node)) return isPattern(node) ? ofPattern(node) : ofTemplate(node);
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return ofText(node);
  if (ts.isNumericLiteral(node)) return [1, -1].map((by) => instead(node, `(${node.text} + ${String(by)})`));
  if (ts.isCallExpression(node)) return ofCall(node, functions);
  if (ts.isConditionalExpression(node)) return ofCondition(node.condition);
  if (ts.isIfStatement(node)) return ofCondition(node.expression);
  if (ts.isBinaryExpression(node)) return ofOperands(node);
  if (ts.isExpressionStatement(node)) return [instead(node, ";")];
  if (ts.isFunctionDeclaration(node) || ts.isArrowFunction(node)) return ofFunction(node);
  return [];
}

/** What stands in the place of a node. */
function instead(node: ts.Node, text: string, removed = `${node.getText()} → ${text}`): Change {
  return { start: node.getStart(), end: node.getEnd(), text, removed };
}

/** A part of a node in the place of the whole. */
function insteadOne(node: ts.Node, part: ts.Node): Change {
  return instead(node, `(${part.getText()})`, `${node.getText()} → ${part.getText()}`);
}

function moved({ start, end, text, removed }: Change, by: number, what = ""): Change {
  return { start: start + by, end: end + by, text, removed: removed + what };
}

function ofRegularExpression(node: ts.RegularExpressionLiteral): readonly Change[] {
  const end = node.text.lastIndexOf("/");
  const pattern = node.text.slice(1, end);
  const flags = node.text.slice(end + 1);
  return [
    ...patternChanges(pattern).map((change) => moved(change, node.getStart() + 1, ` of ${node.text}`)),
    ...flagChanges(pattern, flags).map((change) => moved(change, node.getStart() + end + 1)),
  ];
}

/** The members of a class that are told once and used in several regular expressions. */
function ofClassMembers({ tag, template }: ts.TaggedTemplateExpression): readonly Change[] {
  if (tag.getText() !== "String.raw" || !ts.isNoSubstitutionTemplateLiteral(template)) return [];
  return classChanges(template.getText().slice(1, -1)).map((change) =>
    moved(change, template.getStart() + 1),
  );
}

function isPattern(node: ts.Expression): boolean {
  return ts.isNewExpression(node.parent) && node.parent.expression.getText() === "RegExp";
}

/** A regular expression that is put together: what is put in counts as one member. */
function ofPattern(node: ts.TemplateExpression): readonly Change[] {
  const hole = "\uE000";
  const pattern = [node.head.text, ...node.templateSpans.map(({ literal }) => hole + literal.text)].join("");
  const holes = node.templateSpans.map(({ expression }) => `\${${expression.getText()}}`);
  const withHoles = (text: string): string => {
    const rest = [...holes];
    return text.replaceAll(hole, () => rest.shift() ?? "");
  };
  const written = (text: string): string => `\`${withHoles(text.replace(/[\\`$]/gu, "\\$&"))}\``;
  return patternChanges(pattern).map(({ start, end, text, removed }) =>
    instead(
      node,
      written(pattern.slice(0, start) + text + pattern.slice(end)),
      `${withHoles(removed)} of ${node.getText()}`,
    ),
  );
}

function ofTemplate(node: ts.TemplateExpression): readonly Change[] {
  return [node.head, ...node.templateSpans.map(({ literal }) => literal)].flatMap((part) => {
    const start = part.getStart() + 1;
    const end = part.getEnd() - (part.kind === ts.SyntaxKind.TemplateTail ? 1 : 2);
    const text = part.getText().slice(1, end - part.getStart());
    return text === "" ? [] : [{ start, end, text: "", removed: `${text} of ${node.getText()}` }];
  });
}

function ofText(node: ts.StringLiteral | ts.NoSubstitutionTemplateLiteral): readonly Change[] {
  if (ts.isTaggedTemplateExpression(node.parent) || node.text === "") return [];
  if (isPatternFlags(node)) {
    const pattern = node.parent.arguments?.[0]?.getText() ?? "";
    return flagChanges(pattern, node.text).map((change) => moved(change, node.getStart() + 1));
  }
  if (isListOfWords(node)) {
    return Array.from(node.text.matchAll(/\S+\s?/gu), ({ 0: word, index }) => {
      const start = node.getStart() + 1 + index;
      return { start, end: start + word.length, text: "", removed: `the word ${word.trim()}` };
    });
  }
  return [instead(node, '""')];
}

function isPatternFlags(
  node: ts.Expression,
): node is ts.StringLiteral & { readonly parent: ts.NewExpression } {
  return isPattern(node) && ts.isNewExpression(node.parent) && node.parent.arguments?.[1] === node;
}

/** `("some words " + "and more").split(" ")`. */
function isListOfWords(node: ts.Node): boolean {
  let whole = node.parent;
  while (ts.isBinaryExpression(whole) || ts.isParenthesizedExpression(whole)) whole = whole.parent;
  return ts.isPropertyAccessExpression(whole) && whole.name.text === "split";
}

/** Methods after which a text is still a text. */
const methodsOfTexts =
  /^(?:charAt|normalize|padEnd|padStart|repeat|replace|replaceAll|slice|toLowerCase|toUpperCase|trim|trimEnd|trimStart)$/u;

/** A call that gives back what it was given. A replacement by nothing, where it is not constant. */
function ofCall(node: ts.CallExpression, functions: ReadonlySet<string>): readonly Change[] {
  const { expression: callee, arguments: values } = node;
  if (ts.isIdentifier(callee) && functions.has(callee.text)) {
    return values.slice(0, 1).map((value) => insteadOne(node, value));
  }
  if (!ts.isPropertyAccessExpression(callee) || !methodsOfTexts.test(callee.name.text)) return [];
  const call = node.getText().slice(callee.expression.getEnd() - node.getStart());
  const [, replacement] = callee.name.text.startsWith("replace") ? values : [];
  return [
    instead(node, callee.expression.getText(), call),
    ...(replacement === undefined || ts.isStringLiteral(replacement) ? [] : [instead(replacement, '""')]),
  ];
}

function ofCondition(node: ts.Expression): readonly Change[] {
  return ["true", "false"].map((truth) => instead(node, truth));
}

const logical = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
]);

function ofOperands(node: ts.BinaryExpression): readonly Change[] {
  if (!logical.has(node.operatorToken.kind)) return [];
  return [node.left, node.right].map((operand) => insteadOne(node, operand));
}

/** A function that gives back its first argument, or the same truth always. */
function ofFunction(node: ts.FunctionDeclaration | ts.ArrowFunction): readonly Change[] {
  if (node.body === undefined) return [];
  const isTruth =
    node.type !== undefined && (ts.isTypePredicateNode(node.type) || node.type.getText() === "boolean");
  const first = node.parameters[0]?.name;
  const results = isTruth
    ? ["true", "false"]
    : first !== undefined && ts.isIdentifier(first)
      ? [first.text]
      : [];
  const what = node.name?.getText() ?? node.getText();
  return results.map((result) =>
    instead(node.body ?? node, `{ return ${result}; }`, `${what} gives ${result}`),
  );
}
