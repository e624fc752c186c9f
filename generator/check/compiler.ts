/**
 * The TypeScript that ts-morph carries, over files in memory. The library's declarations and every source text
 * are parsed once for the life of a compiler, however many packages it checks.
 */
import { Project, ts } from "ts-morph";
import type { OutputFile } from "../output.js";

/** The strictest settings that consumers use, and what `isolatedDeclarations` needs to make `.d.ts` files. */
const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts"],
  types: [],
  module: ts.ModuleKind.ES2022,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  newLine: ts.NewLineKind.LineFeed,
  rootDir: "/src",
  outDir: "/dist",
  declaration: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noUnusedLocals: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  isolatedDeclarations: true,
  erasableSyntaxOnly: true,
  skipDefaultLibCheck: true,
};

const languageOptions: ts.CreateSourceFileOptions = {
  languageVersion: ts.ScriptTarget.ES2022,
  // Doc comments say nothing of types here, and to parse those of the library takes long.
  jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
};

const libraryFolder = "/node_modules/typescript/lib";

/** What the compiler finds in files, and makes of them. The paths are those of the package, e.g. `src/index.ts`. */
export interface Compilation {
  readonly sources: ReadonlyMap<string, ts.SourceFile>;
  /** Where there are some, the other functions are not worth calling. */
  readonly syntaxErrors: (path: string) => readonly ts.Diagnostic[];
  readonly typeErrors: (path: string) => readonly ts.Diagnostic[];
  /** The `.js` and the `.d.ts` in `dist/` of a file in `src/`, and what went wrong on the way. */
  readonly emit: (path: string) => {
    readonly files: readonly OutputFile[];
    readonly errors: readonly ts.Diagnostic[];
  };
}

export type Compiler = (files: readonly OutputFile[]) => Compilation;

/** Makes a compiler. It keeps what it parsed, so make one for a run. */
export function createCompiler(): Compiler {
  const library = new Project({ useInMemoryFileSystem: true }).getModuleResolutionHost();
  const parsed = new Map<string, ts.SourceFile>();
  let lastProgram: ts.Program | undefined;

  function parse(path: string, text: string): ts.SourceFile {
    const known = parsed.get(path);
    if (known?.text === text) return known;
    const file = ts.createSourceFile(path, text, languageOptions, true);
    parsed.set(path, file);
    return file;
  }

  return (files) => {
    const texts = new Map(files.map(({ path, text }) => [`/${path}`, text]));
    const host = createHost(texts, (path) => library.readFile(path), parse);
    const program = ts.createProgram({
      rootNames: [...texts.keys()],
      options,
      host,
      ...(lastProgram === undefined ? {} : { oldProgram: lastProgram }),
    });
    lastProgram = program;
    const sources = new Map<string, ts.SourceFile>();
    for (const path of texts.keys()) {
      const file = program.getSourceFile(path);
      if (file !== undefined) sources.set(path.slice(1), file);
    }
    return {
      sources,
      syntaxErrors: (path) => program.getSyntacticDiagnostics(sources.get(path)),
      typeErrors: (path) => program.getSemanticDiagnostics(sources.get(path)),
      emit: (path) => emit(program, sources.get(path)),
    };
  };
}

function emit(program: ts.Program, source: ts.SourceFile | undefined): ReturnType<Compilation["emit"]> {
  const files: OutputFile[] = [];
  const { diagnostics } = program.emit(source, (path, text) => {
    files.push({ path: path.slice(1), text });
  });
  return { files, errors: diagnostics };
}

function createHost(
  texts: ReadonlyMap<string, string>,
  readLibrary: (path: string) => string | undefined,
  parse: (path: string, text: string) => ts.SourceFile,
): ts.CompilerHost {
  const read = (path: string) =>
    texts.get(path) ?? (path.startsWith(`${libraryFolder}/`) ? readLibrary(path) : undefined);
  return {
    getSourceFile(path) {
      const text = read(path);
      return text === undefined ? undefined : parse(path, text);
    },
    readFile: read,
    fileExists: (path) => read(path) !== undefined,
    writeFile: () => undefined,
    getDefaultLibFileName: () => `${libraryFolder}/lib.es2022.d.ts`,
    getDefaultLibLocation: () => libraryFolder,
    getCurrentDirectory: () => "/",
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    resolveModuleNameLiterals: (literals, importer) =>
      literals.map(({ text }) => ({ resolvedModule: resolveModule(text, importer, texts) })),
  };
}

/** `./other.js` is `other.ts` beside the importer; nothing else is ever looked for. */
function resolveModule(
  specifier: string,
  importer: string,
  texts: ReadonlyMap<string, string>,
): ts.ResolvedModuleFull | undefined {
  if (!/^\.{1,2}\/.*\.js$/.test(specifier)) return undefined;
  const path = new URL(specifier, `file://${importer}`).pathname;
  const source = decodeURIComponent(path).replace(/\.js$/, ".ts");
  return texts.has(source) ? { resolvedFileName: source, extension: ts.Extension.Ts } : undefined;
}
