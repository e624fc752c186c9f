/**
 * Builds the program. It becomes few modules, with the templates and the modules that are in every package compiled: to load
 * hundreds of modules, and to compile what is always the same, took half of a run. See docs/decisions/0011-few-modules.md.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, isAbsolute, join, resolve } from "node:path";
import { build } from "esbuild";
import Handlebars from "handlebars";

/** What nearly every run loads, of many modules each. Other packages are loaded as they are, where they are needed. */
const bundled = [
  "@babel/parser",
  "commander",
  "fast-xml-parser",
  "handlebars",
  "jsonc-parser",
  "lilconfig",
  "nanospinner",
  "picocolors",
  "semver",
  "valibot",
];

// Their names change with what is in them.
rmSync("dist/chunks", { recursive: true, force: true });

const { metafile } = await build({
  entryPoints: ["generator/cli/main.ts"],
  bundle: true,
  splitting: true,
  platform: "node",
  // Modules of ECMAScript before others: those can be taken apart.
  mainFields: ["module", "main"],
  // What bundled modules of CommonJS load the platform's with.
  banner: {
    js: 'import { createRequire as createBundleRequire } from "node:module"; const require = createBundleRequire(import.meta.url);',
  },
  format: "esm",
  target: "node20",
  outbase: "generator",
  outdir: "dist",
  // As deep as the rooms of the sources, so that what stands beside the program is found from both.
  chunkNames: "chunks/[name]-[hash]",
  plugins: [externalPackages(), precompiledTemplates(), compiledModules()],
  logLevel: "warning",
  metafile: true,
});

writeFileSync("dist/licences.txt", licencesOf(Object.keys(metafile.inputs)));
writeFileSync("dist/build.txt", hashOfFiles(Object.keys(metafile.outputs)));

function hashOfFiles(paths) {
  const hash = createHash("sha256");
  for (const path of paths.sort()) hash.update(readFileSync(path));
  return `${hash.digest("hex")}\n`;
}

/** Leaves packages outside that are not to be bundled; what a bundled one imports is bundled with it. */
function externalPackages() {
  return {
    name: "external-packages",
    setup({ onResolve }) {
      onResolve({ filter: /^[^./]/ }, ({ path, importer }) => {
        const name = path.split("/", path.startsWith("@") ? 2 : 1).join("/");
        if (/[\\/]node_modules[\\/]/.test(importer) || bundled.includes(name) || isAbsolute(path))
          return undefined;
        return { path, external: true };
      });
    },
  };
}

/** The licences of the packages that the given modules come from. */
function licencesOf(modules) {
  const folders = new Set(
    modules.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
  );
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file === undefined ? "" : `\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
    return `${name} ${version}: ${license}\n${text}`;
  });
  return `This program contains the following packages.\n\n${texts.join("\n\n")}`;
}

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
