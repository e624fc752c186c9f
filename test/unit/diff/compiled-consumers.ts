/** Type-checks many consumers of many packages at once: one program, in which all packages share one runtime. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import type { OutputFile } from "../../../generator/output.js";

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts"],
  types: [],
  module: ts.ModuleKind.ES2022,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noEmit: true,
  skipLibCheck: true,
};

const libraryFolder = dirname(fileURLToPath(import.meta.resolve("typescript")));

export class ConsumerProgram {
  readonly #texts = new Map<string, string>();
  readonly #consumers = new Set<string>();
  #program: ts.Program | undefined;

  /** Adds the modules of a package; the runtime is kept once. */
  addPackage(name: string, files: readonly OutputFile[]): void {
    for (const { path, text } of files) {
      if (!/^src\/.*\.ts$/u.test(path) || path.startsWith("src/testing")) continue;
      const shared = path.startsWith("src/runtime/");
      this.#texts.set(
        shared ? `/${path.slice("src/".length)}` : `/${name}/${path.slice("src/".length)}`,
        text,
      );
    }
  }

  /** Adds a consumer in the folder of a package. */
  addConsumer(packageName: string, name: string, text: string): void {
    const path = `/${packageName}/${name}.ts`;
    this.#texts.set(path, text);
    this.#consumers.add(path);
  }

  errorsOf(packageName: string, name: string): readonly string[] {
    const program = (this.#program ??= this.#create());
    const file = program.getSourceFile(`/${packageName}/${name}.ts`);
    if (file === undefined) throw new Error(`There is no consumer ${packageName}/${name}.`);
    const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    return found.map(
      ({ code, messageText }) => `TS${code}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
    );
  }

  #create(): ts.Program {
    const read = (path: string): string | undefined =>
      this.#texts.get(path) ??
      (path.endsWith(".d.ts") && path.startsWith(libraryFolder) ? readFileSync(path, "utf8") : undefined);
    return ts.createProgram({
      rootNames: [...this.#consumers],
      options,
      host: {
        getSourceFile: (path) => {
          const text = read(path);
          return text === undefined ? undefined : ts.createSourceFile(path, text, ts.ScriptTarget.ES2022);
        },
        readFile: read,
        fileExists: (path) => read(path) !== undefined,
        writeFile: () => undefined,
        getDefaultLibFileName: () => join(libraryFolder, "lib.es2022.d.ts"),
        getDefaultLibLocation: () => libraryFolder,
        getCurrentDirectory: () => "/",
        getCanonicalFileName: (path) => path,
        useCaseSensitiveFileNames: () => true,
        getNewLine: () => "\n",
        resolveModuleNameLiterals: (literals, importer) =>
          literals.map(({ text }) => {
            const { pathname } = new URL(text, `file://${importer}`);
            const path = pathname.replace(/^.*\/runtime\//u, "/runtime/").replace(/\.js$/u, ".ts");
            return {
              resolvedModule: this.#texts.has(path)
                ? { resolvedFileName: path, extension: ts.Extension.Ts }
                : undefined,
            };
          }),
      },
    });
  }
}
