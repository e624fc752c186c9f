import { fileURLToPath } from "node:url";

/** The folder of the tables that this program ships: beside its own, whether it runs from its sources or as it was built. */
export function metadataFolder(): string {
  return fileURLToPath(new URL("../../metadata", import.meta.url));
}
