/** Bundlers, each as its users run it for a library in the browser: ES modules in, one minified module out. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { type Tools, runNode } from "./tools.js";

export interface Bundler {
  readonly name: string;
  /** Bundles `entry` of a folder into `out`, both file names in that folder. */
  readonly bundle: (tools: Tools, folder: string, entry: string, out: string) => Promise<void>;
}

export const bundlers: readonly Bundler[] = [
  {
    name: "esbuild",
    async bundle(_tools, folder, entry, out) {
      const { warnings } = await build({
        absWorkingDir: folder,
        entryPoints: [entry],
        outfile: out,
        bundle: true,
        minify: true,
        format: "esm",
        platform: "browser",
        logLevel: "silent",
      });
      if (warnings.length > 0) throw new Error(warnings.map(({ text }) => text).join("\n"));
    },
  },
  {
    name: "Rollup",
    bundle: (tools, folder, entry, out) =>
      script(
        tools,
        `
        import { rollup } from "rollup";
        import { nodeResolve } from "@rollup/plugin-node-resolve";
        const onwarn = (warning) => { throw new Error(warning.message); };
        const input = ${path(folder, entry)};
        const bundle = await rollup({ input, onwarn, plugins: [nodeResolve({ browser: true })] });
        await bundle.write({ file: ${path(folder, out)}, format: "es", compact: true });
        `,
      ),
  },
  {
    name: "Vite",
    bundle: (tools, folder, entry, out) =>
      script(
        tools,
        `
        import { build } from "vite";
        await build({
          root: ${path(folder)},
          configFile: false,
          logLevel: "error",
          build: {
            lib: { entry: ${path(folder, entry)}, formats: ["es"], fileName: () => ${JSON.stringify(out)} },
            outDir: ".",
            emptyOutDir: false,
            minify: true,
            rollupOptions: { onwarn: (warning) => { throw new Error(warning.message); } },
          },
        });
        `,
      ),
  },
  {
    name: "webpack",
    bundle: (tools, folder, entry, out) =>
      script(
        tools,
        `
        import webpack from "webpack";
        const compiler = webpack({
          mode: "production",
          context: ${path(folder)},
          entry: ${path(folder, entry)},
          target: ["web", "es2022"],
          experiments: { outputModule: true },
          output: { path: ${path(folder)}, filename: ${JSON.stringify(out)}, library: { type: "module" } },
        });
        compiler.run((error, stats) => {
          if (error) throw error;
          if (stats.hasErrors() || stats.hasWarnings()) throw new Error(stats.toString());
        });
        `,
      ),
  },
];

/** Runs a script in a process of its own, where it finds the tools. */
async function script(tools: Tools, text: string): Promise<void> {
  const file = join(tools.folder, "bundle.mjs");
  await writeFile(file, text);
  await runNode([file], tools.folder);
}

/** A path as a literal. */
function path(...parts: readonly string[]): string {
  return JSON.stringify(join(...parts));
}
