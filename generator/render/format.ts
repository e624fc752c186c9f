import type { OutputFile } from "../output.js";
import { layOut } from "./layout/layout.js";
import { alignTables } from "../markdown-tables.js";

/** Lays a rendered file out. The configuration of the folder that it goes to does not matter. */
export function formatFile({ path, text }: OutputFile): OutputFile {
  return { path, text: layoutOf(path)(text) };
}

/** A template of another kind of file shows it as it is to be. */
function layoutOf(path: string): (text: string) => string {
  if (path.endsWith(".ts")) return layOut;
  return path.endsWith(".md") ? alignTables : (text) => text;
}
