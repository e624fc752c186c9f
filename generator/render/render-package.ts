import type { Outcome } from "../diagnostics.js";
import type { OutputFile } from "../output.js";
import type { PackagePlan } from "../plan/plan.js";
import { renderClientModule, renderSegmentClient } from "./client-module.js";
import { formatFile } from "./format.js";
import { renderIndexModule } from "./index-module.js";
import { renderModelModule } from "./model-module.js";
import { hasSegmentClients, renderPackageJson, renderReadme } from "./package-files.js";
import { renderPermissionsModule } from "./permissions-module.js";
import { renderPermissionsPage } from "./permissions-page.js";
import { renderRequestModule } from "./request-module.js";
import { runtimeFiles } from "./runtime-files.js";
import { renderTestingModule } from "./testing-module.js";

/** Writes the files of a package, without what the compiler makes of them. Sorted by path. */
export function renderPackage(plan: PackagePlan): Outcome<readonly OutputFile[]> {
  const rendered: OutputFile[] = [
    { path: "package.json", text: renderPackageJson(plan) },
    { path: "README.md", text: renderReadme(plan) },
    { path: "PERMISSIONS.md", text: renderPermissionsPage(plan) },
    { path: "src/index.ts", text: renderIndexModule(plan) },
    { path: "src/client.ts", text: renderClientModule(plan) },
    { path: "src/permissions.ts", text: renderPermissionsModule(plan) },
    { path: "src/testing.ts", text: renderTestingModule(plan) },
    ...plan.models.map((module) => ({
      path: `src/models/${module.file}.ts`,
      text: renderModelModule(plan.models, module),
    })),
    ...plan.requests.map((module) => ({
      path: `src/requests/${module.file}.ts`,
      text: renderRequestModule(plan, module),
    })),
  ];
  if (hasSegmentClients(plan)) {
    rendered.push(
      ...plan.requests.map((module) => ({
        path: `src/clients/${module.file}.ts`,
        text: renderSegmentClient(plan, module),
      })),
    );
  }
  const formatted = rendered.map(formatFile);
  const files = [...formatted, ...runtimeFiles()];
  return { value: files.sort((left, right) => (left.path < right.path ? -1 : 1)), diagnostics: [] };
}
