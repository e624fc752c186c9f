import type { Outcome } from "../diagnostics.js";
import type { OutputFile } from "../output.js";
import type { ModelsPlan, PackagePlan } from "../plan/plan.js";
import { renderClientModule, renderSegmentClient } from "./client-module.js";
import { formatFile } from "./format.js";
import { renderIndexModule } from "./index-module.js";
import { renderModelModule, usesTagged } from "./model-module.js";
import { hasSegmentClients, renderPackageJson, renderReadme } from "./package-files.js";
import { renderPermissionsModule } from "./permissions-module.js";
import { renderPermissionsPage } from "./permissions-page.js";
import { renderRequestModule } from "./request-module.js";
import { runtimeFiles } from "./runtime-files.js";
import {
  renderSharedModelsIndex,
  renderSharedModelsPackageJson,
  renderSharedModelsReadme,
} from "./shared-models-files.js";
import { renderTestingModule } from "./testing-module.js";

/** Writes the files of a package, without what the compiler makes of them. Sorted by path. */
export function renderPackage(plan: PackagePlan): Outcome<readonly OutputFile[]> {
  return inOrder([...runtimeFiles(), ...changelog(plan)], renderedFiles(plan));
}

/** As `renderPackage`, of a package that only declares types. */
export function renderSharedModels(plan: ModelsPlan): Outcome<readonly OutputFile[]> {
  const isNeeded = plan.models.some(({ declarations }) => declarations.some(usesTagged));
  const forms = runtimeFiles().filter(({ path }) => isNeeded && path === "src/runtime/forms.ts");
  return inOrder([...forms, ...changelog(plan)], sharedModelsFiles(plan));
}

function inOrder(
  copied: readonly OutputFile[],
  rendered: Iterable<OutputFile>,
): Outcome<readonly OutputFile[]> {
  const files = [...copied];
  for (const file of rendered) files.push(formatFile(file));
  return { value: files.sort((left, right) => (left.path < right.path ? -1 : 1)), diagnostics: [] };
}

function* sharedModelsFiles(plan: ModelsPlan): Iterable<OutputFile> {
  for (const module of plan.models) {
    yield { path: `src/models/${module.file}.ts`, text: renderModelModule(plan.models, module) };
  }
  yield { path: "src/index.ts", text: renderSharedModelsIndex(plan) };
  yield { path: "package.json", text: renderSharedModelsPackageJson(plan) };
  yield { path: "README.md", text: renderSharedModelsReadme(plan) };
}

function* renderedFiles(plan: PackagePlan): Iterable<OutputFile> {
  for (const module of plan.models) {
    yield {
      path: `src/models/${module.file}.ts`,
      text: renderModelModule(plan.models, module, plan.sharedModels),
    };
  }
  for (const module of plan.requests) {
    yield { path: `src/requests/${module.file}.ts`, text: renderRequestModule(plan, module) };
    if (!hasSegmentClients(plan)) continue;
    yield { path: `src/clients/${module.file}.ts`, text: renderSegmentClient(plan, module) };
  }
  yield { path: "src/permissions.ts", text: renderPermissionsModule(plan) };
  yield { path: "src/testing.ts", text: renderTestingModule(plan) };
  yield { path: "src/index.ts", text: renderIndexModule(plan) };
  yield { path: "src/client.ts", text: renderClientModule(plan) };
  yield { path: "package.json", text: renderPackageJson(plan) };
  yield { path: "README.md", text: renderReadme(plan) };
  yield { path: "PERMISSIONS.md", text: renderPermissionsPage(plan) };
}

/** A copy: it is written by hand as well, and not laid out. */
function changelog({ changelog: text }: Pick<PackagePlan, "changelog">): readonly OutputFile[] {
  return text === undefined ? [] : [{ path: "CHANGELOG.md", text: text.replaceAll("\r\n", "\n") }];
}
