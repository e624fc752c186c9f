import { code } from "../escape/code.js";
import { importPath } from "../escape/file-name.js";
import { stringLiteral } from "../escape/literal.js";
import type { PackagePlan } from "../plan/plan.js";
import { scopeUnion } from "./granted-types.js";
import { childView, isProperty, propertyView } from "./request-module.js";
import { RuntimeImports } from "./runtime-imports.js";
import { renderTemplate, type ViewRecord } from "./templates.js";
import { TypeWriter } from "./type-code.js";

/** `src/client.ts` */
export function renderClientModule({ models, client, operations, apiVersion }: PackagePlan): string {
  const types = new TypeWriter(models);
  const runtime = new RuntimeImports();
  runtime.value("connect");
  runtime.value("root");
  runtime.type("ClientOptions");
  runtime.type("Connected");
  runtime.type("Granted");
  const children = client.children.map((child): ViewRecord => ({
    ...childView(types, runtime, child),
    path: importPath([".", "requests"], child.module),
  }));
  const properties = client.children.filter(isProperty).map((child) => propertyView(runtime, child));
  if (properties.length > 0) {
    runtime.value("Resource");
    runtime.value("combine");
  }
  return renderTemplate("client.ts.hbs", {
    models: types.imports().map(({ alias, file }) => ({ alias, path: importPath([".", "models"], file) })),
    runtime: runtime.imports(["."]),
    scopes: scopeUnion(operations) ?? code`never`,
    apiVersion: stringLiteral(apiVersion),
    children,
    below: properties.length === 0 ? undefined : { name: client.below, properties },
    calls: children.filter(({ isMethod }) => isMethod === true),
  });
}
