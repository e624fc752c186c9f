/**
 * Builds the program. It becomes few modules, with the templates compiled: to load hundreds of modules and to compile
 * templates took a third of a run.
 */
import { readFileSync, readdirSync, rmSync } from "node:fs";
import { build } from "esbuild";
import Handlebars from "handlebars";

// Their names change with what is in them.
rmSync("dist/chunks", { recursive: true, force: true });

await build({
  entryPoints: ["generator/cli/main.ts", "generator/check/checker-thread.ts"],
  bundle: true,
  splitting: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
  outbase: "generator",
  outdir: "dist",
  // As deep as the rooms of the sources, so that what stands beside the program is found from both.
  chunkNames: "chunks/[name]-[hash]",
  plugins: [precompiledTemplates()],
  logLevel: "warning",
});

/** Puts the compiled templates in the place of the module that has none. */
function precompiledTemplates() {
  return {
    name: "precompiled-templates",
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]render[\\/]precompiled-templates\.ts$/ }, () => {
        const options = JSON.parse(readFileSync("generator/render/template-options.json", "utf8"));
        const entries = readdirSync("templates")
          .filter((name) => name.endsWith(".hbs"))
          .map((name) => readFileSync(`templates/${name}`, "utf8"))
          .map((text) => `[${JSON.stringify(text)}, ${Handlebars.precompile(text, options)}]`);
        return {
          contents: `export const precompiledTemplates = new Map([${entries.join(",\n")}]);`,
          loader: "js",
        };
      });
    },
  };
}
