import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Compiler, type CompilerError, compile, compilers } from "../support/compilers.js";
import { type ConsumerProject, consumerProject } from "../support/consumer-project.js";
import { runNode } from "./tools.js";

let project: ConsumerProject;

beforeAll(async () => {
  project = await consumerProject(["@types/node"]);
  await cp(join(import.meta.dirname, "consumer"), project.folder, { recursive: true });
});
afterAll(() => project.remove());

/** How a project's modules are compiled and found. */
interface Modules {
  readonly module: string;
  readonly moduleResolution: string;
  /** The first version of TypeScript that knows it. */
  readonly since: string;
  /** The first version in which a module in CommonJS may load one of ECMAScript; without it, none may. */
  readonly requires?: string;
}

const ways: readonly Modules[] = [
  { module: "node16", moduleResolution: "node16", since: "5.4" },
  { module: "node18", moduleResolution: "node16", since: "5.8" },
  { module: "node20", moduleResolution: "node16", since: "5.9", requires: "5.9" },
  { module: "nodenext", moduleResolution: "nodenext", since: "5.4", requires: "5.8" },
  { module: "esnext", moduleResolution: "bundler", since: "5.4" },
];

/** Compiles consumers to JavaScript, in a folder that is named after how. */
async function compileTo(
  outDir: string,
  compiler: Compiler,
  { module, moduleResolution }: Modules,
  files: readonly string[],
): Promise<readonly CompilerError[]> {
  const name = `tsconfig.${outDir}.json`;
  const compilerOptions = {
    target: "es2022",
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    types: ["node"],
    rootDir: ".",
    module,
    moduleResolution,
    outDir,
  };
  await writeFile(join(project.folder, name), JSON.stringify({ compilerOptions, files }));
  return compile(compiler, project.folder, name);
}

const answered = {
  requests: ["GET https://graph.microsoft.com/v1.0/identity/apiConnectors/1"],
  basic: false,
  least: "APIConnectors.ReadWrite.All",
};

describe.each(compilers)("under TypeScript $version", (compiler) => {
  const known = ways.filter(({ since }) => since <= compiler.version);
  const forNode = known.filter(({ module }) => module !== "esnext");

  test("the package is found as a bundler finds it", async () => {
    const [bundler] = known.filter(({ moduleResolution }) => moduleResolution === "bundler");
    expect(await compileTo(`bundler-${compiler.version}`, compiler, bundler!, ["six-operations.ts"])).toEqual(
      [],
    );
  });

  test.each(forNode)("ES modules and CommonJS modules load it, as far as $module allows", async (modules) => {
    const outDir = `${modules.module}-${compiler.version}`;
    const load = async (file: string): Promise<unknown> =>
      JSON.parse(await runNode([`${outDir}/${file}`], project.folder));

    const errors = await compileTo(outDir, compiler, modules, [
      "six-operations.ts",
      "import.cts",
      "require.cts",
    ]);
    expect(await load("import.cjs")).toEqual(answered);
    if (modules.requires === undefined || modules.requires > compiler.version) {
      expect(errors.map(({ file, message }) => `${file} ${message}`)).toEqual([
        expect.stringMatching(/^require\.cts TS1479: The current file is a CommonJS module/u),
      ]);
    } else {
      expect(errors).toEqual([]);
      expect(await load("require.cjs")).toEqual(answered);
    }
  });
});
