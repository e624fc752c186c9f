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

/**
 * Writes the files of a package, without what the compiler makes of them. Sorted by path.
 *
 * @param onFile is given each file when it is ready
 */
export function renderPackage(
  plan: PackagePlan,
  onFile: (file: OutputFile) => void = () => undefined,
): Outcome<readonly OutputFile[]> {
  const files = [...runtimeFiles(), ...changelog(plan)];
  for (const file of renderedFiles(plan)) {
    const formatted = formatFile(file);
    onFile(formatted);
    files.push(formatted);
  }
  return { value: files.sort((left, right) => (left.path < right.path ? -1 : 1)), diagnostics: [] };
}

/** The large ones come first: whoever waits for them begins early. */
function* renderedFiles(plan: PackagePlan): Iterable<OutputFile> {
  for (const module of plan.models) {
    yield { path: `src/models/${module.file}.ts`, text: renderModelModule(plan.models, module) };
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
function changelog({ changelog: text }: PackagePlan): readonly OutputFile[] {
  return text === undefined ? [] : [{ path: "CHANGELOG.md", text: text.replaceAll("\r\n", "\n") }];
}
