import { type Code, code, joinCode } from "../escape/code.js";
import { memberName } from "../escape/identifier.js";
import { numberLiteral, stringArray, stringLiteral } from "../escape/literal.js";
import { httpsUrl } from "../escape/markdown.js";
import { type Access, type PermissionDeclaration, schemes, type SchemePermissions } from "../ir/access.js";
import { scopeFacts, type ScopeFacts } from "../ir/scope-facts.js";
import type { OperationPlan, PackagePlan } from "../plan/plan.js";
import { renderTemplate, type View, type ViewRecord } from "./templates.js";

/** `src/permissions.ts` */
export function renderPermissionsModule({ operations, permissions }: PackagePlan): string {
  const constants = new Map<string, OperationConstant>();
  const requests = operations.map((operation) => {
    const view = operationView(operation);
    const text = JSON.stringify(view);
    const known = constants.get(text) ?? { constant: code`operation${constants.size + 1}`, view };
    constants.set(text, known);
    return { key: stringLiteral(`${operation.method} ${operation.path}`), constant: known.constant };
  });
  return renderTemplate("permissions.ts.hbs", {
    operations: [...constants.values()].map(({ constant, view }) => ({ ...view, constant })),
    requests,
    scopes: permissions.map(scopeView),
  });
}

/** Requests that take the same share a constant. */
interface OperationConstant {
  readonly constant: Code;
  readonly view: ViewRecord;
}

function operationView({ access }: OperationPlan): ViewRecord {
  const documentation = access.documentation === undefined ? undefined : httpsUrl(access.documentation);
  return {
    schemes: schemeViews(access),
    roles: access.roles.map(({ name, templateId, leastPrivileged, appliesTo }) => ({
      name: stringLiteral(name),
      templateId: templateId === undefined ? undefined : stringLiteral(templateId),
      leastPrivileged: flag(leastPrivileged),
      appliesTo: stringArray(appliesTo),
    })),
    clouds: access.clouds === undefined ? undefined : stringArray(access.clouds),
    documentation: documentation === undefined ? undefined : stringLiteral(documentation),
  };
}

function scopeView(permission: PermissionDeclaration, index: number): ViewRecord {
  return {
    key: stringLiteral(permission.name),
    constant: code`scope${index + 1}`,
    schemes: [...permission.schemes].map(([scheme, declaration]) => ({
      name: memberName(scheme),
      details: detailsView(scopeFacts(declaration)),
    })),
  };
}

function detailsView(facts: ScopeFacts): readonly ViewRecord[] {
  const [id, another] = facts.ids;
  const { requiresAdminConsent, privilegeLevel, clouds, isHidden, isDisabled } = facts;
  return [
    // Of two contradicting ids, neither is said to be the right one.
    ...(id === undefined || another !== undefined ? [] : [detail("id", stringLiteral(id))]),
    ...(requiresAdminConsent === undefined ? [] : [detail("adminConsent", flag(requiresAdminConsent))]),
    ...(privilegeLevel === undefined ? [] : [detail("privilegeLevel", numberLiteral(privilegeLevel))]),
    ...(clouds === undefined ? [] : [detail("clouds", stringArray(clouds))]),
    ...(isHidden ? [detail("hidden", flag(true))] : []),
    ...(isDisabled ? [detail("disabled", flag(true))] : []),
  ];
}

function detail(name: string, value: Code): ViewRecord {
  return { name: memberName(name), value };
}

function flag(value: boolean): Code {
  return value ? code`true` : code`false`;
}

function schemeViews({ permissions }: Access): readonly View[] {
  if (permissions === undefined) return [];
  return schemes.map((scheme) => {
    const entry = permissions.get(scheme);
    return { name: memberName(scheme), value: entry === undefined ? code`null` : schemeValue(entry) };
  });
}

function schemeValue({ least, higher, alsoRequires }: SchemePermissions): Code {
  const needed = [...alsoRequires].map(([name, sets]) => {
    return code`${memberName(name)}: ${stringArray(sets.map((set) => set.join(" ")))}`;
  });
  const more = needed.length === 0 ? code`` : code`, alsoRequires: { ${joinCode(needed, ", ")} }`;
  return code`{ least: ${stringArray(least)}, higher: ${stringArray(higher)}${more} }`;
}
