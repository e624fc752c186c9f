import { type Code, code, joinCode } from "../escape/code.js";
import { memberName } from "../escape/identifier.js";
import { stringLiteral } from "../escape/literal.js";
import { httpsUrl } from "../escape/markdown.js";
import { type Access, schemes, type SchemePermissions } from "../ir/access.js";
import type { OperationPlan, PackagePlan } from "../plan/plan.js";
import { renderTemplate, type View } from "./templates.js";

/** `src/permissions.ts` */
export function renderPermissionsModule({ operations }: PackagePlan): string {
  return renderTemplate("permissions.ts.hbs", { operations: operations.map(operationView) });
}

function operationView({ method, path, access }: OperationPlan): View {
  const documentation = access.documentation === undefined ? undefined : httpsUrl(access.documentation);
  return {
    key: stringLiteral(`${method} ${path}`),
    schemes: schemeViews(access),
    roles: access.roles.map(({ name, templateId, leastPrivileged, appliesTo }) => ({
      name: stringLiteral(name),
      templateId: templateId === undefined ? undefined : stringLiteral(templateId),
      leastPrivileged: leastPrivileged ? code`true` : code`false`,
      appliesTo: strings(appliesTo),
    })),
    clouds: access.clouds === undefined ? undefined : strings(access.clouds),
    documentation: documentation === undefined ? undefined : stringLiteral(documentation),
  };
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
    return code`${memberName(name)}: ${strings(sets.map((set) => set.join(" ")))}`;
  });
  const more = needed.length === 0 ? code`` : code`, alsoRequires: { ${joinCode(needed, ", ")} }`;
  return code`{ least: ${strings(least)}, higher: ${strings(higher)}${more} }`;
}

function strings(values: readonly string[]): Code {
  return code`[${joinCode(values.map(stringLiteral), ", ")}]`;
}
