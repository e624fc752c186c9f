/** Who calls a function, by whatever name. */
import { ts } from "ts-morph";
import { type FunctionNode, bare, enclosingFunction, wrapped } from "../program-syntax.js";
import type { Caller } from "./context.js";
import type { ProgramView } from "./program-view.js";
import { declarationOf, symbolOf, throughAliases } from "./symbols.js";

export interface Callers {
  readonly callers: readonly Caller[];
  /** Whether it is also handed on as a value, so that it may be called with anything. */
  readonly escapes: boolean;
}

export function callersOf(view: ProgramView, callee: FunctionNode): Callers {
  const known = view.known.callers.get(callee);
  if (known !== undefined) return known;
  const search = new Search(view, callee);
  const found = search.run();
  view.known.callers.set(callee, found);
  return found;
}

class Search {
  readonly #view: ProgramView;
  readonly #callee: FunctionNode;
  readonly #callers = new Set<Caller>();
  readonly #seen = new Set<ts.Symbol>();
  readonly #makers = new Set<FunctionNode>();
  #escapes = false;

  constructor(view: ProgramView, callee: FunctionNode) {
    this.#view = view;
    this.#callee = callee;
  }

  run(): Callers {
    const { parent } = this.#callee;
    const own = nameOf(this.#callee);
    if (own !== undefined) this.#follow(this.#view.checker.getSymbolAtLocation(own));
    else if (ts.isExportAssignment(parent)) this.#follow(this.#view.checker.getSymbolAtLocation(parent));
    else if (ts.isFunctionDeclaration(this.#callee)) this.#follow(defaultExport(this.#view, this.#callee));
    else if (ts.isExpression(this.#callee)) this.#use(wrapped(this.#callee));
    for (const symbol of declaredByTypes(this.#view, this.#callee)) this.#follow(symbol);
    return { callers: [...this.#callers], escapes: this.#escapes };
  }

  /** Goes to all places where something is named. */
  #follow(named: ts.Symbol | undefined): void {
    if (named === undefined) return;
    const { checker, index } = this.#view;
    const symbol = throughAliases(checker, named);
    if (this.#seen.has(symbol)) return;
    this.#seen.add(symbol);
    for (const name of namesOf(this.#view, symbol)) {
      for (const identifier of index.identifiers.get(name) ?? []) {
        const { parent } = identifier;
        if (ts.isShorthandPropertyAssignment(parent)) {
          const value = checker.getShorthandAssignmentValueSymbol(parent);
          if (value !== undefined && isSame(throughAliases(checker, value), symbol)) {
            this.#follow(checker.getSymbolAtLocation(identifier));
          }
        } else if (ts.isBindingElement(parent) && ts.isObjectBindingPattern(parent.parent)) {
          this.#binding(parent, identifier, symbol);
        } else if (isUse(identifier) && isSame(symbolOf(checker, identifier), symbol)) {
          this.#use(useOf(identifier));
        }
      }
    }
  }

  /** `const { call } = service` gives what `service.call` is. */
  #binding(element: ts.BindingElement, name: ts.Node, symbol: ts.Symbol): void {
    if ((element.propertyName ?? element.name) !== name) return;
    const member = this.#view.checker.getTypeAtLocation(element.parent).getProperty(symbol.name);
    if (isSame(member, symbol)) this.#follow(this.#view.checker.getSymbolAtLocation(element.name));
  }

  /** What becomes of the function where it is named. */
  #use(node: ts.Node): void {
    const { parent } = node;
    const { checker } = this.#view;
    if ((ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression === node) {
      this.#callers.add(parent);
    } else if (
      (ts.isJsxSelfClosingElement(parent) || ts.isJsxOpeningElement(parent)) &&
      parent.tagName === node
    ) {
      this.#callers.add(parent);
    } else if (
      ts.isVariableDeclaration(parent) &&
      parent.initializer === node &&
      ts.isIdentifier(parent.name)
    ) {
      this.#follow(checker.getSymbolAtLocation(parent.name));
    } else if (ts.isPropertyAssignment(parent) && parent.initializer === node) {
      this.#follow(checker.getSymbolAtLocation(parent.name));
    } else if (ts.isPropertyDeclaration(parent) && parent.initializer === node) {
      this.#follow(checker.getSymbolAtLocation(parent.name));
    } else if (ts.isCallExpression(parent) && ts.isExpression(node) && parent.arguments.includes(node)) {
      this.#argument(parent, node);
    } else if (
      ts.isExpressionStatement(parent) ||
      ts.isExportAssignment(parent) ||
      ts.isTypeQueryNode(parent)
    ) {
      // Nothing comes of it here.
    } else if (ts.isReturnStatement(parent) || (ts.isArrowFunction(parent) && parent.body === node)) {
      this.#returned(node);
    } else if (!ts.isExpressionWithTypeArguments(parent)) {
      this.#escapes = true;
    }
  }

  /** A function that another one makes: what is done with the results of that one is done with it. */
  #returned(node: ts.Node): void {
    const maker = enclosingFunction(node);
    if (maker === undefined || maker === this.#callee || this.#makers.has(maker)) return;
    this.#makers.add(maker);
    const { callers, escapes } = callersOf(this.#view, maker);
    if (escapes) this.#escapes = true;
    for (const caller of callers) {
      if (ts.isExpression(caller)) this.#use(wrapped(caller));
    }
  }

  /** A function that is given to another one: what gives it back is followed, such as `useCallback(f)`. */
  #argument(call: ts.CallExpression, node: ts.Expression): void {
    const { checker } = this.#view;
    const holder = wrapped(call).parent;
    const declaration = ts.isVariableDeclaration(holder) && ts.isIdentifier(holder.name) ? holder : undefined;
    const isGivenBack =
      declaration !== undefined &&
      checker
        .getTypeAtLocation(declaration.name)
        .getCallSignatures()
        .some((signature) => signature.getDeclaration() === bare(node));
    if (isGivenBack) this.#follow(checker.getSymbolAtLocation(declaration.name));
    else this.#escapes = true;
  }
}

/** Whether two symbols stand for one declaration; types that were widened have copies. */
function isSame(one: ts.Symbol | undefined, other: ts.Symbol): boolean {
  if (one === other) return true;
  const declaration = one && declarationOf(one);
  return declaration !== undefined && declaration === declarationOf(other);
}

/** The name that a function has of itself, or by what it stands in. */
function nameOf(callee: FunctionNode): ts.Node | undefined {
  if (ts.isConstructorDeclaration(callee)) return callee.parent.name;
  if (!ts.isExpression(callee) && callee.name !== undefined) return callee.name;
  return undefined;
}

function defaultExport(view: ProgramView, declaration: ts.FunctionDeclaration): ts.Symbol | undefined {
  const module = view.checker.getSymbolAtLocation(declaration.getSourceFile());
  return module?.exports?.get(ts.InternalSymbolName.Default);
}

/** Members of interfaces that a method stands for. */
function declaredByTypes({ checker }: ProgramView, callee: FunctionNode): readonly ts.Symbol[] {
  const { parent } = callee;
  const holder = ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent) ? parent : callee;
  const name =
    ts.isMethodDeclaration(holder) || holder !== callee ? ts.getNameOfDeclaration(holder) : undefined;
  if (name === undefined || !ts.isIdentifier(name)) return [];
  const owner = holder.parent;
  if (ts.isClassLike(owner)) {
    const bases = (owner.heritageClauses ?? []).flatMap(({ types }) => types);
    return bases.flatMap((base) => checker.getTypeAtLocation(base).getProperty(name.text) ?? []);
  }
  if (ts.isObjectLiteralExpression(owner)) {
    return [checker.getContextualType(owner)?.getProperty(name.text)].filter((each) => each !== undefined);
  }
  return [];
}

/** The names by which modules know something. */
function namesOf(view: ProgramView, symbol: ts.Symbol): ReadonlySet<string> {
  const { checker, index } = view;
  const names = new Set([symbol.name]);
  const name = symbol.valueDeclaration && ts.getNameOfDeclaration(symbol.valueDeclaration);
  if (name !== undefined && ts.isIdentifier(name)) names.add(name.text);
  for (const other of index.renamed) {
    if (!names.has(other.text) && symbolOf(checker, other) === symbol) names.add(other.text);
  }
  return names;
}

/** The whole of what a name is the last part of: `service.call` for `call`. */
function useOf(name: ts.Node): ts.Node {
  const { parent } = name;
  const whole = ts.isPropertyAccessExpression(parent) && parent.name === name ? parent : name;
  return ts.isExpression(whole) ? wrapped(whole) : whole;
}

/** Whether a name stands for a value, and is not the name in a declaration, import or export. */
function isUse(name: ts.Identifier | ts.PrivateIdentifier): boolean {
  const { parent } = name;
  if (ts.isImportClause(parent) || ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return false;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === name;
  if (ts.isPropertyAccessExpression(parent)) return true;
  const declaration: ts.NamedDeclaration | undefined =
    ts.isVariableDeclaration(parent) ||
    ts.isParameter(parent) ||
    ts.isFunctionDeclaration(parent) ||
    ts.isFunctionExpression(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isClassLike(parent)
      ? parent
      : undefined;
  return declaration?.name !== name;
}
