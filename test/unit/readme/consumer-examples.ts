/** Examples of consumers in Markdown: compiled strictly, and run with a stubbed `fetch`. */
import { execFile } from "node:child_process";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import ts from "typescript";
import { packageFolder, packageName } from "../../support/consumer-project.js";

/** The names that the examples leave to their readers. */
const declarations = `import type { TokenCredential } from "${packageName}";
declare global {
  const credential: TokenCredential;
  const id: string;
  const username: string;
  const password: string;
}
`;

/** Values for those names, and a `fetch` that answers with the JSON that is given to the process. */
const prelude = `
const answers = JSON.parse(process.argv[2] ?? "[]");
const requests = [];
const said = [];
Object.assign(globalThis, {
  credential: { getToken: async () => ({ token: "token", expiresOnTimestamp: Date.now() + 3_600_000 }) },
  id: "1",
  username: "user",
  password: "secret",
  fetch: async (url, { method, body }) => {
    requests.push([method, url, ...(body ? [JSON.parse(body)] : [])]);
    const { status, body: answer } = answers.shift() ?? { status: 500 };
    return new Response(answer === undefined ? null : JSON.stringify(answer), { status });
  },
  console: { log: (...values) => said.push(values), error: (...values) => said.push(values) },
});
process.on("exit", () => process.stdout.write(JSON.stringify({ requests, said })));
`;

/** A folder in which the package is found, with modules in it. */
export async function prepare(folder: string, examples: Readonly<Record<string, string>>): Promise<void> {
  const place = join(folder, "node_modules", packageName);
  await mkdir(join(place, ".."), { recursive: true });
  await symlink(packageFolder, place, "junction");
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  await writeFile(join(folder, "declarations.d.ts"), declarations);
  await writeFile(join(folder, "prelude.js"), prelude);
  for (const [name, text] of Object.entries(examples)) {
    // What only imports types is a module all the same.
    await writeFile(join(folder, `${name}.ts`), `${text}\nexport {};\n`);
  }
}

/** Compiles the modules; gives what the compiler says, and leaves their JavaScript beside them. */
export function compile(folder: string, names: readonly string[]): readonly string[] {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noPropertyAccessFromIndexSignature: true,
    verbatimModuleSyntax: true,
    erasableSyntaxOnly: true,
    skipLibCheck: true,
  };
  const files = [...names.map((name) => `${name}.ts`), "declarations.d.ts"];
  const program = ts.createProgram(
    files.map((file) => join(folder, file)),
    options,
  );
  const { diagnostics } = program.emit();
  return [...ts.getPreEmitDiagnostics(program), ...diagnostics].map(({ file, start, messageText }) => {
    const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
    return `${file?.fileName ?? ""}:${line} ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
  });
}

/** An answer of the service. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/** What an example sent, and said on the console. */
export interface Course {
  readonly requests: readonly unknown[];
  readonly said: readonly unknown[];
}

/** Runs a module that was compiled; throws where it fails. */
export async function run(folder: string, name: string, answers: readonly Answer[]): Promise<Course> {
  const args = ["--import", "./prelude.js", `${name}.js`, JSON.stringify(answers)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder });
  return JSON.parse(stdout) as Course;
}
