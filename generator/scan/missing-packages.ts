import { ts } from "ts-morph";
import { diagnostic } from "../diagnostics.js";
import type { Diagnostic } from "../diagnostics.js";
import type { ClientTable } from "./client-table.js";
import { isNamedIn, packageOfSpecifier } from "./packages.js";

/** Clients that are imported, but whose types cannot be read, each where it is first imported. */
export function missingPackages(
  checker: ts.TypeChecker,
  sources: readonly ts.SourceFile[],
  table: ClientTable,
): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const file of sources) {
    for (const statement of file.statements) {
      if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
      const specifier = statement.moduleSpecifier;
      const name = packageOfSpecifier(specifier.text) ?? specifier.text;
      if (found.has(name) || !isClient(statement, name, table)) continue;
      if (checker.getSymbolAtLocation(specifier) !== undefined) continue;
      const message = `The types of "${specifier.text}" are not there, so that calls of it may be missed. Install and build what the program imports, and scan again.`;
      const origin = { source: { name: file.fileName, text: file.text }, offset: specifier.getStart(file) };
      found.set(name, diagnostic("program-unresolved-import", message, origin));
    }
  }
  return [...found.values()];
}

/** Whether a package is a client of the service: a known one, or one that this program has generated. */
function isClient(
  { importClause }: ts.ImportDeclaration,
  name: string,
  { clients, sdks }: ClientTable,
): boolean {
  if (isNamedIn(name, clients) || sdks.some(({ packages }) => isNamedIn(name, packages))) return true;
  const bindings = importClause?.namedBindings;
  return (
    bindings !== undefined &&
    ts.isNamedImports(bindings) &&
    bindings.elements.some(
      ({ propertyName, name: own }) => (propertyName ?? own).text === "createGraphClient",
    )
  );
}
