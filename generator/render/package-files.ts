import { code, joinCode } from "../escape/code.js";
import { camelIdentifier } from "../escape/identifier.js";
import { jsonString, stringLiteral } from "../escape/literal.js";
import { markdownCode, markdownText } from "../escape/markdown.js";
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

function count(operations: readonly OperationPlan[]): string {
  return operations.length === 1 ? "one operation" : `${String(operations.length)} operations`;
}
