import { importPath } from "../escape/file-name.js";
import type { ModelModule, PackagePlan } from "../plan/plan.js";
import { renderTemplate, type View } from "./templates.js";

/** `src/index.ts` */
export function renderIndexModule({ models }: PackagePlan): string {
  return renderTemplate("index.ts.hbs", { models: models.map(modelsExport) });
}

/** How an index exports a model module. */
export function modelsExport({ alias, file, primary }: ModelModule): View {
  return { alias, isPrimary: primary, path: importPath([".", "models"], file) };
}
