import { ts } from "ts-morph";
import type { ProgramView } from "./program-view.js";

/** The properties of derived classes that stand in place of one of a base class. */
export function overridesOf(
  { checker, index }: ProgramView,
  symbol: ts.Symbol,
  declaration: ts.PropertyDeclaration,
): readonly ts.Symbol[] {
  if (ts.isPrivateIdentifier(declaration.name)) return [];
  return (index.identifiers.get(symbol.name) ?? []).flatMap((name) => {
    const member = name.parent;
    if (!ts.isPropertyDeclaration(member) && !ts.isGetAccessor(member)) return [];
    if (member.name !== name || !ts.isClassLike(member.parent)) return [];
    const [base] = (member.parent.heritageClauses ?? []).flatMap(({ token, types }) =>
      token === ts.SyntaxKind.ExtendsKeyword ? types : [],
    );
    const overridden = base && checker.getTypeAtLocation(base).getProperty(symbol.name);
    const isIt = overridden?.valueDeclaration === declaration;
    return isIt ? (checker.getSymbolAtLocation(name) ?? []) : [];
  });
}
