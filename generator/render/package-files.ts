import { type Code, code, joinCode } from "../escape/code.js";
import { camelIdentifier } from "../escape/identifier.js";
import { jsonString, stringLiteral } from "../escape/literal.js";
import { httpsUrl, markdownCode, markdownText, markdownUrl } from "../escape/markdown.js";
import { type Access, type Role, schemes, type SchemePermissions } from "../ir/access.js";
import { inWords } from "../ir/sufficient-permissions.js";
import type { OperationPlan, PackagePlan, ServicePlan } from "../plan/plan.js";
import { renderTemplate, type View } from "./templates.js";

/** `package.json` */
export function renderPackageJson({ name, version, apiVersion, operations }: PackagePlan): string {
  return renderTemplate("package.json.hbs", {
    name: jsonString(name),
    version: jsonString(version),
    apiVersion: jsonString(apiVersion),
    description: jsonString(`A typed client for ${count(operations)} of Microsoft Graph ${apiVersion}`),
  });
}

/** `README.md` */
export function renderReadme({ name, apiVersion, operations, service }: PackagePlan): string {
  return renderTemplate("README.md.hbs", {
    title: markdownText(name),
    name: markdownCode(name),
    module: jsonString(name),
    testing: jsonString(`${name}/testing`),
    testingCode: markdownCode(`${name}/testing`),
    example: exampleView(operations, service),
    apiVersion: markdownText(apiVersion),
    operations: operations.map(({ call, method, path, summary }) => ({
      call: markdownCode(call),
      request: markdownCode(`${method} ${path}`),
      summary: markdownText(summary),
    })),
  });
}

/** A request that needs no key: the first one for a collection of which a test can say what is in it. */
function exampleView(operations: readonly OperationPlan[], { data }: ServicePlan): View {
  const example = operations.find(
    ({ kind, path }) => kind === "list" && !path.includes("{") && data.some((each) => each.path === path),
  );
  if (example === undefined) return undefined;
  // A call without arguments: names with dots between, and parentheses.
  const names = example.call.replace(/\(\)$/, "").split(".");
  return { call: code`${joinCode(names.map(camelIdentifier), ".")}()`, path: stringLiteral(example.path) };
}

/** `PERMISSIONS.md`: for each request what Graph's own pages say, and laid out as they are. */
export function renderPermissionsPage({ name, operations }: PackagePlan): string {
  return renderTemplate("PERMISSIONS.md.hbs", {
    name: markdownCode(name),
    operations: operations.map(permissionView),
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

const cloudTitles = {
  global: code`Global service`,
  usGov: code`US Government L4`,
  usGovDod: code`US Government L5 (DOD)`,
  china: code`China operated by 21Vianet`,
} as const;

function cloudsView({ clouds }: Access): View {
  if (clouds === undefined) return undefined;
  return (["global", "usGov", "usGovDod", "china"] as const).map((cloud) => ({
    title: cloudTitles[cloud],
    mark: clouds.includes(cloud) ? code`✅` : code`❌`,
  }));
}

function count(operations: readonly OperationPlan[]): string {
  return operations.length === 1 ? "one operation" : `${String(operations.length)} operations`;
}
