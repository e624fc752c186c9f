import { code } from "../escape/code.js";
import { importPath } from "../escape/file-name.js";
import { stringLiteral } from "../escape/literal.js";
import type { ChildPlan, OperationPlan, PackagePlan, RequestModule } from "../plan/plan.js";
import { scopeUnion } from "./granted-types.js";
import { childView, isProperty, propertyView } from "./request-module.js";
import { RuntimeImports } from "./runtime-imports.js";
import { renderTemplate, type ViewRecord } from "./templates.js";
import { TypeWriter } from "./type-code.js";

/** `src/client.ts` */
export function renderClientModule(plan: PackagePlan): string {
  return renderClient(plan, { children: plan.client.children, operations: plan.operations, root: "." });
}

/** `src/clients/<segment>.ts`: a client that loads the requests below one top-level segment only. */
export function renderSegmentClient(plan: PackagePlan, { file, builders }: RequestModule): string {
  return renderClient(plan, {
    children: plan.client.children.filter(({ module }) => module === file),
    operations: builders.flatMap(({ methods }) => methods.map(({ operation }) => operation)),
    root: "..",
  });
}

/** What a client has of a package. */
interface ClientParts {
  readonly children: readonly ChildPlan[];
  readonly operations: readonly OperationPlan[];
  /** From its module to `src`. */
  readonly root: "." | "..";
}

function renderClient(
  { models, client, apiVersion }: PackagePlan,
  { children: plans, operations, root }: ClientParts,
): string {
  const types = new TypeWriter(models);
  const runtime = new RuntimeImports();
  runtime.value("connect");
  runtime.value("root");
  runtime.type("ClientOptions");
  runtime.type("Connected");
  runtime.type("Granted");
  const children = plans.map((child): ViewRecord => ({
    ...childView(types, runtime, child),
    path: importPath([root, "requests"], child.module),
  }));
  const properties = plans.filter(isProperty).map((child) => propertyView(runtime, child));
  if (properties.length > 0) {
    runtime.value("Resource");
    runtime.value("combine");
  }
  return renderTemplate("client.ts.hbs", {
    models: types.imports().map(({ alias, file }) => ({ alias, path: importPath([root, "models"], file) })),
    runtime: runtime.imports([root]),
    scopes: scopeUnion(operations) ?? code`never`,
    apiVersion: stringLiteral(apiVersion),
    children,
    below: properties.length === 0 ? undefined : { name: client.below, properties },
    isWhole: root === ".",
    calls: children.filter(({ isMethod }) => isMethod === true),
  });
}
