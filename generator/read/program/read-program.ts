/** A consumer's program, as TypeScript reads it: configurations, what they reference, and their sources. */
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { ts } from "ts-morph";
import { diagnostic } from "../../diagnostics.js";
import type { Diagnostic, Outcome } from "../../diagnostics.js";
import { configurationDiagnostic } from "./compiler-diagnostics.js";
import { programFactory } from "./program-factory.js";

/** What to read. */
export interface ProgramOptions {
  /** The absolute path of a configuration (`tsconfig.json`, `jsconfig.json`), or of a folder that has one or has sources. */
  readonly project: string;
}

/** A program as TypeScript has it: one for each configuration, with those that it references. */
export interface SourceProgram {
  /** Not checked, and nothing of them is run. A file may be in several. */
  readonly programs: readonly ts.Program[];
  /** Reads a file beside the sources, such as a package's `package.json`. */
  readonly readFile: (path: string) => string | undefined;
}

/** Reads a program. Undefined where there is none, or where a configuration cannot be read. */
export function readProgram({ project }: ProgramOptions): Outcome<SourceProgram | undefined> {
  const configuration = findConfiguration(project);
  if (configuration === undefined && !isFolder(project)) return missing(`"${project}" does not exist.`);
  const { value: parsed, diagnostics } =
    configuration === undefined ? folderConfiguration(project) : readConfigurations(configuration);
  if (diagnostics.some(({ severity }) => severity === "error")) return { value: undefined, diagnostics };
  const createProgram = programFactory();
  const programs = parsed.filter(({ fileNames }) => fileNames.length > 0).map(createProgram);
  if (programs.length === 0) {
    const where = configuration ?? project;
    return missing(
      `"${where}" names no source files. Give a tsconfig.json, or a folder with TypeScript or JavaScript.`,
    );
  }
  return { value: { programs, readFile: (file) => ts.sys.readFile(file) }, diagnostics };
}

function missing(message: string): Outcome<undefined> {
  return { value: undefined, diagnostics: [diagnostic("program-missing", message)] };
}

function isFolder(location: string): boolean {
  return existsSync(location) && statSync(location).isDirectory();
}

/** In a folder `tsconfig.json`, or else `jsconfig.json`. */
function findConfiguration(project: string): string | undefined {
  if (!isFolder(project)) return existsSync(project) ? project : undefined;
  return ["tsconfig.json", "jsconfig.json"]
    .map((name) => path.join(project, name))
    .find((file) => existsSync(file));
}

/** A configuration and all that it references, each once, those referenced first. */
function readConfigurations(file: string): Outcome<readonly ts.ParsedCommandLine[]> {
  const diagnostics: Diagnostic[] = [];
  const known = new Map<string, ts.ParsedCommandLine | undefined>();
  const read = (location: string): void => {
    if (known.has(location)) return;
    known.set(location, undefined);
    const { value, diagnostics: found } = readConfiguration(location);
    diagnostics.push(...found);
    for (const reference of value?.projectReferences ?? []) read(ts.resolveProjectReferencePath(reference));
    // A `Map` has its entries in the order in which they were first set: here the last to be complete comes last.
    known.delete(location);
    known.set(location, value);
  };
  read(path.resolve(file));
  return { value: [...known.values()].filter((value) => value !== undefined), diagnostics };
}

function readConfiguration(file: string): Outcome<ts.ParsedCommandLine | undefined> {
  const diagnostics: Diagnostic[] = [];
  const isJavaScript = path.basename(file) === "jsconfig.json";
  const value = ts.getParsedCommandLineOfConfigFile(
    file,
    { noEmit: true, ...(isJavaScript ? javaScriptOptions : {}) },
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (found) => diagnostics.push(configurationDiagnostic(file, found)),
    },
  );
  // That a configuration has no inputs is said of the whole program.
  const others = (value?.errors ?? []).filter(({ code }) => code !== noInputs && code !== emptyFiles);
  diagnostics.push(...others.map((found) => configurationDiagnostic(file, found)));
  return { value, diagnostics };
}

/** TypeScript's codes of "No inputs were found in config file" and "The 'files' list in config file is empty". */
const noInputs = 18003;
const emptyFiles = 18002;

const javaScriptOptions = { allowJs: true, checkJs: false, maxNodeModuleJsDepth: 0 } as const;

/** A folder without a configuration: all sources in it. */
function folderConfiguration(folder: string): Outcome<readonly ts.ParsedCommandLine[]> {
  const configuration = {
    compilerOptions: {
      ...javaScriptOptions,
      target: "esnext",
      module: "preserve",
      moduleResolution: "bundler",
      jsx: "preserve",
      strict: true,
      noEmit: true,
    },
    exclude: ["**/node_modules", "**/.*"],
  };
  const parsed = ts.parseJsonConfigFileContent(configuration, ts.sys, folder);
  return { value: [parsed], diagnostics: [] };
}
