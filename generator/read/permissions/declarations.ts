/** What all permission sources say of each permission, put together. */
import type { Outcome } from "../../diagnostics.js";
import { schemes as allSchemes } from "../../ir/access.js";
import type { PermissionDeclaration, PermissionSchemeDeclaration, Scheme } from "../../ir/access.js";
import type { Source } from "../../source.js";
import { deploymentsOf } from "./deployments.js";
import { differences } from "./differences.js";
import type { PermissionDocument } from "./permission-document.js";
import { statementsOf } from "./statements.js";
import type { PermissionStatements, SchemeStatements } from "./statements.js";

export interface ReadDocument {
  readonly source: Source;
  readonly value: PermissionDocument;
}

export function declarationsOf(
  documents: readonly ReadDocument[],
): Outcome<ReadonlyMap<string, PermissionDeclaration>> {
  const { value: permissions, diagnostics } = statementsOf(documents);
  return {
    value: new Map(
      [...permissions.values()].map((permission) => [permission.name, declarationOf(permission)]),
    ),
    diagnostics: [...diagnostics, ...differences(permissions)],
  };
}

function declarationOf({ name, origin, schemes }: PermissionStatements): PermissionDeclaration {
  const declarations = allSchemes.flatMap((scheme): [Scheme, PermissionSchemeDeclaration][] => {
    const statements = schemes.get(scheme);
    return statements === undefined ? [] : [[scheme, schemeDeclaration(statements)]];
  });
  return { name, origin, schemes: new Map(declarations) };
}

function schemeDeclaration(statements: SchemeStatements): PermissionSchemeDeclaration {
  const [declared] = statements.declared;
  const deployments = deploymentsOf(statements);
  const requiresAdminConsent =
    declared?.requiresAdminConsent ??
    statements.listed.find((scope) => scope.requiresAdminConsent !== undefined)?.requiresAdminConsent;
  return {
    ...declared,
    ...(requiresAdminConsent === undefined ? {} : { requiresAdminConsent }),
    ...(deployments.length === 0 ? {} : { deployments }),
  };
}
