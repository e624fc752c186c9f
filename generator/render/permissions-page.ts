import { type Code, code, joinCode } from "../escape/code.js";
import { numberLiteral } from "../escape/literal.js";
import { httpsUrl, markdownCode, markdownText, markdownUrl } from "../escape/markdown.js";
import { clouds, schemes } from "../ir/access.js";
import type { Access, PermissionDeclaration, Role, SchemePermissions } from "../ir/access.js";
import { scopeFacts, type ScopeFacts } from "../ir/scope-facts.js";
import { inWords } from "../ir/sufficient-permissions.js";
import type { OperationPlan, PackagePlan } from "../plan/plan.js";
import { renderTemplate, type View, type ViewRecord } from "./templates.js";

/** `PERMISSIONS.md`: for each request what Graph's own pages say, and laid out as they are. */
export function renderPermissionsPage({ name, operations, permissions }: PackagePlan): string {
  return renderTemplate("PERMISSIONS.md.hbs", {
    name: markdownCode(name),
    operations: operations.map(permissionView),
    scopes: scopesView(permissions),
  });
}

function permissionView({ method, path, summary, access }: OperationPlan): View {
  const documentation = access.documentation === undefined ? undefined : httpsUrl(access.documentation);
  return {
    title: markdownText(`${method} ${path}`),
    summary: markdownText(summary),
    documentation: documentation === undefined ? undefined : markdownUrl(documentation),
    isKnown: access.permissions !== undefined,
    schemes: schemes.map((scheme) => ({
      name: schemeTitles[scheme],
      ...schemeView(access.permissions?.get(scheme)),
    })),
    roles: rolesView(access.roles),
    clouds: cloudsView(access),
  };
}

const schemeTitles = {
  delegatedWork: code`Delegated (work or school account)`,
  delegatedPersonal: code`Delegated (personal Microsoft account)`,
  application: code`Application`,
} as const;

function schemeView(entry: SchemePermissions | undefined): { readonly least: Code; readonly higher: Code } {
  if (entry === undefined) return { least: code`Not supported.`, higher: code`Not supported.` };
  const alternatives = (names: readonly string[]): Code =>
    names.length === 0
      ? code`Not available.`
      : joinCode(
          names.map((name) => markdownText(inWords(name, entry))),
          ", ",
        );
  return { least: alternatives(entry.least), higher: alternatives(entry.higher) };
}

function rolesView(roles: readonly Role[]): View {
  if (roles.length === 0) return undefined;
  const least = roles.filter(({ leastPrivileged }) => leastPrivileged);
  const others = roles.filter(({ leastPrivileged }) => !leastPrivileged);
  return {
    least: roleList(least),
    hasLeast: least.length > 0,
    others: roleList(others),
    hasOthers: others.length > 0,
  };
}

function roleList(roles: readonly Role[]): Code {
  return joinCode(
    roles.map(({ name, templateId }) =>
      templateId === undefined
        ? code`_${markdownText(name)}_`
        : code`_${markdownText(name)}_ (template ${markdownCode(templateId)})`,
    ),
    ", ",
  );
}

function scopesView(permissions: readonly PermissionDeclaration[]): View {
  if (permissions.length === 0) return undefined;
  return {
    clouds: clouds.map((cloud) => ({ title: cloudTitles[cloud] })),
    rows: permissions.flatMap(({ name, schemes: declared }) =>
      [...declared].map(([scheme, declaration]) => ({
        name: markdownText(name),
        type: schemeTitles[scheme],
        ...factsView(scopeFacts(declaration)),
      })),
    ),
  };
}

function factsView(facts: ScopeFacts): ViewRecord {
  const { ids, requiresAdminConsent, privilegeLevel, isHidden, isDisabled } = facts;
  const notes = [...(isHidden ? [code` (hidden)`] : []), ...(isDisabled ? [code` (disabled)`] : [])];
  return {
    id: code`${joinCode(ids.map(markdownCode), ", ")}${joinCode(notes, "")}`,
    consent: requiresAdminConsent === undefined ? code`` : requiresAdminConsent ? code`yes` : code`no`,
    level: privilegeLevel === undefined ? code`` : numberLiteral(privilegeLevel),
    clouds: clouds.map((cloud) => ({ mark: facts.clouds?.includes(cloud) === true ? code`✅` : code`` })),
  };
}

const cloudTitles = {
  global: code`Global service`,
  usGov: code`US Government L4`,
  usGovDod: code`US Government L5 (DOD)`,
  china: code`China operated by 21Vianet`,
} as const;

function cloudsView(access: Access): View {
  const { clouds: available } = access;
  if (available === undefined) return undefined;
  return clouds.map((cloud) => ({
    title: cloudTitles[cloud],
    mark: available.includes(cloud) ? code`✅` : code`❌`,
  }));
}
