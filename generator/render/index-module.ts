import { importPath } from "../escape/file-name.js";
import type { PackagePlan } from "../plan/plan.js";
import { renderTemplate } from "./templates.js";

/** `src/index.ts` */
export function renderIndexModule({ models }: PackagePlan): string {
  return renderTemplate("index.ts.hbs", {
    models: models.map(({ alias, file, primary }) => ({
      alias,
      isPrimary: primary,
      path: importPath([".", "models"], file),
    })),
  });
}
