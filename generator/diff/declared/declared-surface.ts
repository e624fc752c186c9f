/** What consumers can see of a package that was generated: its surface, read out of its declarations. */
import { ts } from "ts-morph";
import { isIdentifier } from "../../escape/identifier.js";
import type { OutputFile } from "../../output.js";
import type { Surface, SurfaceNamespace } from "../surface.js";
import { modelDeclarations } from "./model-declarations.js";
import { declaredPermissions } from "./permission-declarations.js";
import { declaredOperations } from "./request-declarations.js";
import { parse } from "./syntax.js";
import { moduleName } from "./types.js";

/** The files that are read, below the folder of a package. */
export const surfaceFiles = /^dist\/(?:index|client|permissions|models\/[^/]+|requests\/[^/]+)\.d\.ts$/u;

/**
 * @param files those that `surfaceFiles` matches
 * @param apiVersion the version of the service, by the package's manifest
 * @param imported by specifier, the modules of the package whose types it shares
 */
export function declaredSurface(
  files: readonly OutputFile[],
  apiVersion: string,
  imported: ReadonlyMap<string, OutputFile> = new Map(),
): Surface {
  const modules = new Map(files.map((file) => [file.path, parse(file)]));
  const others = new Map([...imported].map(([specifier, file]) => [specifier, parse(file)]));
  const requests = [...modules].filter(([path]) => /^dist\/(?:client|requests\/.*)\.d\.ts$/u.test(path));
  const permissionsModule = modules.get("dist/permissions.d.ts");
  const permissions = permissionsModule && declaredPermissions(permissionsModule);
  return {
    apiVersion,
    namespaces: namespacesOf(modules, others),
    operations: declaredOperations(requests.map(([, module]) => module)).map((operation) => ({
      ...operation,
      access: permissions?.access.get(`${operation.method} ${operation.path}`) ?? { roles: [] },
    })),
    permissions: permissions?.permissions ?? [],
  };
}

/** `export * from` the primary namespace, `export * as payroll from` others. */
function namespacesOf(
  modules: ReadonlyMap<string, ts.SourceFile>,
  imported: ReadonlyMap<string, ts.SourceFile>,
): readonly SurfaceNamespace[] {
  const index = modules.get("dist/index.d.ts");
  return (index?.statements ?? []).flatMap((statement) => {
    if (!ts.isExportDeclaration(statement)) return [];
    const specifier = statement.moduleSpecifier;
    if (specifier === undefined || !ts.isStringLiteral(specifier)) return [];
    if (!specifier.text.startsWith("./models/")) return [];
    const namespace = moduleName(specifier.text);
    const module = modules.get(`dist/models/${namespace}.d.ts`);
    const clause = statement.exportClause;
    const alias = clause !== undefined && ts.isNamespaceExport(clause) ? clause.name.text : "models";
    if (module === undefined || !isIdentifier(alias)) return [];
    const declarations = modelDeclarations(module, namespace, imported);
    return [{ namespace, alias, primary: clause === undefined, declarations }];
  });
}
