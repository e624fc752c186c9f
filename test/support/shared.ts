import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../../shared/graph", import.meta.url));

/** The folder with real metadata beside this repository; undefined in a checkout without it. */
export const sharedGraph: string | undefined = existsSync(folder) ? folder : undefined;
