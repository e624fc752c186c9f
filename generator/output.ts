/** A file of a generated package. */
export interface OutputFile {
  /** Relative to the package's folder, with `/` between names; never absolute, never with `..`. */
  readonly path: string;
  readonly text: string;
}

/** The name of the lock inside the package's folder. */
export const manifestName = "graph-slice.lock.json";

/** Every folder above the given relative paths, nearest to the root first. */
export function foldersAbove(paths: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of paths) {
    const names = path.split("/").slice(0, -1);
    names.forEach((_, index) => folders.add(names.slice(0, index + 1).join("/")));
  }
  return folders;
}
