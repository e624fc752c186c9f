/** What names stand for, across modules. */
import { ts } from "ts-morph";

/** What an expression names, seen through imports and exports. */
export function symbolOf(checker: ts.TypeChecker, node: ts.Node): ts.Symbol | undefined {
  const symbol = checker.getSymbolAtLocation(node);
  return symbol && throughAliases(checker, symbol);
}

export function throughAliases(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  if ((symbol.flags & ts.SymbolFlags.Alias) === 0) return symbol;
  const target = checker.getAliasedSymbol(symbol);
  // A module that is not installed has nothing to name: what is left is the import.
  return target.declarations === undefined ? symbol : target;
}

export function declarationOf(symbol: ts.Symbol): ts.Declaration | undefined {
  return symbol.valueDeclaration ?? symbol.declarations?.[0];
}

/** Whether a declaration stands in a source that can be read further. */
export function hasSource(declaration: ts.Declaration): boolean {
  return !declaration.getSourceFile().isDeclarationFile;
}
