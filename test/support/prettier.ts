/** What prettier says of the layout of generated files. */
import { format } from "prettier";
import type { OutputFile } from "../../generator/output.js";
import { printWidth } from "../../generator/render/layout/layout.js";

const parsers = { ts: "typescript", md: "markdown", json: "json-stringify" } as const;

/** Lays a text out as prettier does. */
export function byPrettier(text: string, suffix: keyof typeof parsers): Promise<string> {
  return format(text, { parser: parsers[suffix], printWidth, endOfLine: "lf" });
}

/**
 * Rendered files that prettier would change, as it would have them; those that are copied are not rendered. Of strings with
 * quotes in them it changes the quotes outside, where generated code has only one kind: their files are left out.
 */
export async function changedByPrettier(files: readonly OutputFile[]): Promise<readonly OutputFile[]> {
  const laidOut = files
    .filter(({ path }) => !/^src\/(?:runtime|testing)\/|^dist\//.test(path))
    .map(async ({ path, text }): Promise<readonly OutputFile[]> => {
      const suffix = path.slice(path.lastIndexOf(".") + 1);
      if (text.includes('\\"')) return [];
      if (suffix !== "ts" && suffix !== "md" && suffix !== "json") return [];
      const better = await byPrettier(text, suffix);
      return better === text ? [] : [{ path, text: better }];
    });
  return (await Promise.all(laidOut)).flat();
}
