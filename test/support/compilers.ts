/** The compilers that consumers use, each as the command that it brings. */
import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { repository } from "./consumer-project.js";

/** A version of TypeScript, and the name under which this repository has installed it. */
export interface Compiler {
  readonly version: "5.4" | "5.9" | "6.0" | "7.0";
  readonly installed: string;
}

export const compilers: readonly Compiler[] = [
  { version: "5.4", installed: "typescript-5.4" },
  { version: "5.9", installed: "typescript-5.9" },
  { version: "6.0", installed: "typescript" },
  { version: "7.0", installed: "typescript-7.0" },
];

/** The strict options of a version: all that it knows. */
export function strictOptions({ version }: Compiler): Readonly<Record<string, unknown>> {
  return {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noPropertyAccessFromIndexSignature: true,
    noImplicitOverride: true,
    verbatimModuleSyntax: true,
    isolatedModules: true,
    skipLibCheck: false,
    declaration: true,
    ...(version !== "5.4" && {
      erasableSyntaxOnly: true,
      isolatedDeclarations: true,
      noUncheckedSideEffectImports: true,
    }),
  };
}

/** What a compiler says of one place. */
export interface CompilerError {
  /** Relative to the project, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** With what explains it, on further lines. */
  readonly message: string;
}

/** Compiles modules for Node.js with every strict option and gives the errors; see `compile`. */
export async function compileStrictly(
  compiler: Compiler,
  folder: string,
  modules: { readonly files: readonly string[] } | { readonly include: readonly string[] },
  options: Readonly<Record<string, unknown>> = {},
): Promise<readonly CompilerError[]> {
  const compilerOptions = {
    ...strictOptions(compiler),
    target: "es2022",
    module: "nodenext",
    types: [],
    noEmit: true,
    ...options,
  };
  const project = `tsconfig.${compiler.version}.json`;
  await writeFile(join(folder, project), JSON.stringify({ compilerOptions, ...modules }));
  return compile(compiler, folder, project);
}

/** Compiles the project of a `tsconfig` file and gives the errors; throws where the compiler itself fails. */
export async function compile(
  { installed }: Compiler,
  folder: string,
  configuration: string,
): Promise<readonly CompilerError[]> {
  const command = join(repository, "node_modules", installed, "bin", "tsc");
  const parameters = [command, "--pretty", "false", "--project", configuration];
  const { output, failed } = await new Promise<{ output: string; failed: boolean }>((resolve) => {
    const options = { cwd: folder, maxBuffer: 1 << 26 };
    execFile(process.execPath, parameters, options, (error, stdout, stderr) => {
      resolve({ output: stdout + stderr, failed: error !== null });
    });
  });
  const errors = errorsIn(output);
  if (failed && errors.length === 0) throw new Error(output);
  return errors;
}

/** `file(line,column): error TS1234: …`, followed by indented lines. */
function errorsIn(output: string): CompilerError[] {
  const start =
    /^(?<file>[^\s(][^(]*)\((?<line>\d+),(?<column>\d+)\): error (?<message>TS\d+: .*(?:\n\s+.*)*)/gmu;
  return [...output.matchAll(start)].map(({ groups = {} }) => ({
    file: (groups["file"] ?? "").replaceAll("\\", "/"),
    line: Number(groups["line"]),
    column: Number(groups["column"]),
    message: groups["message"] ?? "",
  }));
}
