/** What a consumer adds to an application: esbuild's bundle, minified, and what a server compresses it to. */
import { gzipSync } from "node:zlib";
import path from "node:path";
import { build } from "esbuild";
import { root } from "./paths.js";

export interface Bundle {
  /** Bytes, minified. */
  readonly minified: number;
  /** Bytes, minified and compressed with gzip's best level. */
  readonly gzipped: number;
  /** What each module contributes to the minified bytes, the largest first. */
  readonly modules: readonly { readonly path: string; readonly bytes: number }[];
}

/** Bundles a module for browsers. @param file TypeScript or JavaScript, absolute */
export async function bundle(file: string): Promise<Bundle> {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [file],
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    write: false,
    metafile: true,
    logLevel: "error",
  });
  const [output] = result.outputFiles;
  const [description] = Object.values(result.metafile.outputs);
  if (output === undefined || description === undefined) throw new Error(`${file} gave no bundle.`);
  const modules = Object.entries(description.inputs)
    .map(([name, { bytesInOutput }]) => ({ path: path.posix.normalize(name), bytes: bytesInOutput }))
    .filter(({ bytes }) => bytes > 0)
    .toSorted((a, b) => b.bytes - a.bytes || (a.path < b.path ? -1 : 1));
  return {
    minified: output.contents.length,
    gzipped: gzipSync(output.contents, { level: 9 }).length,
    modules,
  };
}
