import type { OutputFile } from "../output.js";

/** Whether a file is a module that is rendered. Those that are copied do things, which is what they are for. */
export function isRendered({ path }: OutputFile): boolean {
  return path.startsWith("src/") && !/^src\/(?:runtime|testing)\//.test(path) && path.endsWith(".ts");
}
