import system from "node:path";
import type { PlatformPath } from "node:path";

/** The path to a file from a folder that it is in, with slashes on every system; undefined for one that is elsewhere. */
export function pathWithin(folder: string, file: string, path: PlatformPath = system): string | undefined {
  const way = path.relative(folder, file);
  const steps = way.split(path.sep);
  // From one drive of Windows to another no way leads.
  return steps[0] === ".." || path.isAbsolute(way) ? undefined : steps.join("/");
}
