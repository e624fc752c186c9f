/** The files of a package that only declares types, beside its models. */
import { jsonString } from "../escape/literal.js";
import { markdownText } from "../escape/markdown.js";
import type { ModelsPlan } from "../plan/plan.js";
import { modelsExport } from "./index-module.js";
import { renderTemplate } from "./templates.js";

/** `src/index.ts` */
export function renderSharedModelsIndex({ models }: ModelsPlan): string {
  return renderTemplate("shared-models-index.ts.hbs", { models: models.map(modelsExport) });
}

/** `package.json` */
export function renderSharedModelsPackageJson({ name, version, apiVersion, changelog }: ModelsPlan): string {
  return renderTemplate("shared-models-package.json.hbs", {
    name: jsonString(name),
    version: jsonString(version),
    apiVersion: jsonString(apiVersion),
    description: jsonString(`Types of Microsoft Graph ${apiVersion} that several packages share`),
    hasChangelog: changelog !== undefined,
  });
}

/** `README.md` */
export function renderSharedModelsReadme({ name, apiVersion }: ModelsPlan): string {
  return renderTemplate("shared-models-README.md.hbs", {
    title: markdownText(name),
    module: jsonString(name),
    apiVersion: markdownText(apiVersion),
  });
}
