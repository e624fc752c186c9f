import { fileURLToPath } from "node:url";

/** The folder of the templates: beside this program's own, whether it runs from its sources or as it was built. */
export function templatesFolder(): string {
  return fileURLToPath(new URL("../../templates", import.meta.url));
}
