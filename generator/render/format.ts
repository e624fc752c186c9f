import { format, type Options } from "prettier";
import type { OutputFile } from "../output.js";

const options: Options = { printWidth: 110, endOfLine: "lf" };

/** The parser for each kind of file; a file of another kind stays as it is. */
const parsers: readonly (readonly [suffix: string, parser: NonNullable<Options["parser"]>])[] = [
  [".ts", "typescript"],
  [".json", "json-stringify"],
  [".md", "markdown"],
];

/** Lays a file out. The configuration of the folder that it goes to does not matter. */
export async function formatFile({ path, text }: OutputFile): Promise<OutputFile> {
  const parser = parsers.find(([suffix]) => path.endsWith(suffix))?.[1];
  return parser === undefined ? { path, text } : { path, text: await format(text, { ...options, parser }) };
}
