import { basename, dirname, join } from "node:path";

/** How the paths begin that are made beside an output folder for a while. A run that crashed leaves them; the next one removes them. */
export function temporaryPrefix(target: string): string {
  return join(dirname(target), `.${basename(target)}.graph-slice-`);
}
