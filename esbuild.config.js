/**
 * Builds the program. It becomes few modules, with the templates and the modules that are in every package compiled: to load
 * hundreds of modules, and to compile what is always the same, took half of a run.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
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
  plugins: [precompiledTemplates(), compiledModules()],
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

/** Puts the compiled runtime in the place of the module that has none. */
function compiledModules() {
  return {
    name: "compiled-modules",
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]check[\\/]compiled-modules\.ts$/ }, () => {
        const { sources, emitted } = compileRuntime();
        return {
          contents: `
            import { fileURLToPath } from "node:url";
            export const compiledModules = {
              sources: ${JSON.stringify(sources)},
              emitted: ${JSON.stringify(emitted)},
              folder: fileURLToPath(new URL("../compiled", import.meta.url)),
            };`,
          loader: "js",
        };
      });
    },
  };
}

/** Compiles the folders of modules in `templates/` to `dist/compiled`; returns what packages have in `src/` and `dist/` of them. */
function compileRuntime() {
  rmSync("dist/compiled", { recursive: true, force: true });
  mkdirSync("dist/compiled", { recursive: true });
  const modules = modulesIn("templates", ".ts");
  const project = "dist/compiled/tsconfig.json";
  const options = JSON.parse(readFileSync("generator/check/compiler-options.json", "utf8"));
  const compilerOptions = { ...options, rootDir: resolve("templates"), outDir: resolve("dist/compiled") };
  const files = modules.map((path) => resolve("templates", path));
  writeFileSync(project, JSON.stringify({ compilerOptions, files }));
  const compiler = createRequire(import.meta.url).resolve("typescript-7.0/package.json");
  execFileSync(process.execPath, [join(dirname(compiler), "bin/tsc"), "--project", project], {
    stdio: "inherit",
  });
  rmSync(project);
  const read = (folder, paths, inPackage) =>
    paths.map((path) => ({ path: `${inPackage}/${path}`, text: readFileSync(join(folder, path), "utf8") }));
  return {
    sources: read("templates", modules, "src"),
    emitted: read(
      "dist/compiled",
      [...modulesIn("dist/compiled", ".d.ts"), ...modulesIn("dist/compiled", ".js")],
      "dist",
    ),
  };
}

/** The modules that are copied into each package. */
function modulesIn(folder, extension) {
  return ["runtime", "testing"].flatMap((name) =>
    readdirSync(join(folder, name))
      .filter((file) => file.endsWith(extension))
      .map((file) => `${name}/${file}`),
  );
}
