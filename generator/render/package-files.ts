import { code, joinCode } from "../escape/code.js";
import { camelIdentifier, memberName } from "../escape/identifier.js";
import { jsonString, stringLiteral } from "../escape/literal.js";
import { markdownCode, markdownText } from "../escape/markdown.js";
import type { OperationPlan, PackagePlan, ServicePlan } from "../plan/plan.js";
import { renderTemplate, type View } from "./templates.js";

/** Whether a package has clients of single top-level segments beside that of all. */
export function hasSegmentClients({ requests }: PackagePlan): boolean {
  return requests.length > 1;
}

/** `package.json` */
export function renderPackageJson(plan: PackagePlan): string {
  const { name, version, apiVersion, operations, sharedModels } = plan;
  return renderTemplate("package.json.hbs", {
    hasSegmentClients: hasSegmentClients(plan),
    hasChangelog: plan.changelog !== undefined,
    name: jsonString(name),
    version: jsonString(version),
    apiVersion: jsonString(apiVersion),
    description: jsonString(`A typed client for ${count(operations)} of Microsoft Graph ${apiVersion}`),
    dependency: sharedModels && {
      name: jsonString(sharedModels.name),
      version: jsonString(sharedModels.version),
    },
  });
}

/** `README.md` */
export function renderReadme({ name, apiVersion, operations, service, sharedModels }: PackagePlan): string {
  return renderTemplate("README.md.hbs", {
    title: markdownText(name),
    name: markdownCode(name),
    module: jsonString(name),
    testing: jsonString(`${name}/testing`),
    testingCode: markdownCode(`${name}/testing`),
    example: exampleView(operations, service),
    apiVersion: markdownText(apiVersion),
    sharedModels: sharedModels && markdownCode(sharedModels.name),
    operations: operations.map(({ call, method, path, summary }) => ({
      call: markdownCode(call),
      request: markdownCode(`${method} ${path}`),
      summary: markdownText(summary),
    })),
  });
}

/** A request that needs no key: the first one for a collection of which a test can say what is in it. */
function exampleView(operations: readonly OperationPlan[], service: ServicePlan): View {
  const { data } = service;
  const example = operations.find(
    ({ kind, path }) => kind === "list" && !path.includes("{") && data.some((each) => each.path === path),
  );
  if (example === undefined) return undefined;
  // A call without arguments: names with dots between, and parentheses.
  const names = example.call.replace(/\(\)$/, "").split(".");
  const collection = joinCode(names.slice(0, -1).map(camelIdentifier), ".");
  const text = textProperty(service, example.path);
  return {
    collection,
    call: code`${joinCode(names.map(camelIdentifier), ".")}()`,
    path: stringLiteral(example.path),
    text: text === undefined ? undefined : { name: memberName(text), literal: stringLiteral(text) },
  };
}

/** A property of the entities at a path that can be compared with text. */
function textProperty({ resources, types }: ServicePlan, path: string): string | undefined {
  const collection = resources.find((resource) => resource.path === path)?.type;
  const { members = [], key = [] } = types.find(({ name }) => collection === `Collection(${name})`) ?? {};
  const isPlain = (name: string): boolean => /^[a-z]\w*$/i.test(name) && !key.includes(name);
  return members.find(({ name, type }) => type === "Edm.String" && isPlain(name))?.name;
}

function count(operations: readonly OperationPlan[]): string {
  return operations.length === 1 ? "one operation" : `${String(operations.length)} operations`;
}
