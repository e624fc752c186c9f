/** Programs of TypeScript, several of which may be parts of one program of a consumer. */
import { Project, ts } from "ts-morph";

/** Where ts-morph has the declarations of the language and the platforms: in memory. */
const libraryFolder = "/node_modules/typescript/lib";

/** Makes a function that creates programs. Declarations of packages and of the language are parsed once for all of them. */
export function programFactory(): (configuration: ts.ParsedCommandLine) => ts.Program {
  const library = new Project({ useInMemoryFileSystem: true }).getModuleResolutionHost();
  const declarations = new Map<string, ts.SourceFile | undefined>();

  return ({ fileNames, options, projectReferences }) => {
    const scanOptions: ts.CompilerOptions = { ...options, noEmit: true, skipLibCheck: true };
    const host = ts.createCompilerHost(scanOptions);
    const isLibrary = (file: string): boolean => file.startsWith(`${libraryFolder}/`);
    const readFile = (file: string): string | undefined =>
      isLibrary(file) ? library.readFile(file) : host.readFile(file);
    const parse = (
      file: string,
      settings: ts.ScriptTarget | ts.CreateSourceFileOptions,
    ): ts.SourceFile | undefined => {
      const text = readFile(file);
      return text === undefined ? undefined : ts.createSourceFile(file, text, settings);
    };
    const scanHost: ts.CompilerHost & { readonly useSourceOfProjectReferenceRedirect: () => boolean } = {
      ...host,
      jsDocParsingMode: ts.JSDocParsingMode.ParseForTypeInfo,
      readFile,
      fileExists: (file) => (isLibrary(file) ? library.fileExists(file) : host.fileExists(file)),
      getDefaultLibLocation: () => libraryFolder,
      getDefaultLibFileName: (settings) => `${libraryFolder}/${ts.getDefaultLibFileName(settings)}`,
      getSourceFile(file, settings) {
        if (!/\/node_modules\/.*\.d\.[cm]?ts$/.test(file)) return parse(file, settings);
        const key = `${file} ${parseKey(settings)}`;
        if (!declarations.has(key)) declarations.set(key, parse(file, settings));
        return declarations.get(key);
      },
      // What another project of the program has is read from its sources: its output may not be built.
      useSourceOfProjectReferenceRedirect: () => true,
    };
    return ts.createProgram({
      rootNames: fileNames,
      options: scanOptions,
      host: scanHost,
      ...(projectReferences === undefined ? {} : { projectReferences }),
    });
  };
}

/** What makes a difference to how a file is parsed. */
function parseKey(settings: ts.ScriptTarget | ts.CreateSourceFileOptions): string {
  if (typeof settings === "number") return String(settings);
  return `${settings.languageVersion} ${settings.impliedNodeFormat ?? ""}`;
}
