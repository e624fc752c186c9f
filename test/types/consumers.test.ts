import { cp, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type Compiler,
  type CompilerError,
  compile,
  compilers,
  strictOptions,
} from "../support/compilers.js";
import { type ConsumerProject, consumerProject } from "../support/consumer-project.js";
import { type Rejection, discrepancies, rejections, withoutDirectives } from "./rejections.js";

const consumers = fileURLToPath(new URL("consumers", import.meta.url));

/** Where code runs: what its compiler knows of the platform, and how it finds packages. */
interface Environment {
  readonly name: string;
  /** The consumers whose types the environment may change; all of them in the one that has no types. */
  readonly consumers: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

const environments: readonly [Environment, ...Environment[]] = [
  {
    name: "without DOM and Node",
    consumers: ["common", "bare", "rejected", "sources"],
    options: { lib: ["es2022"], types: [], module: "nodenext", moduleResolution: "nodenext" },
  },
  {
    name: "in a browser",
    consumers: ["common/example.ts", "common/exports.ts", "dom", "sources"],
    options: {
      lib: ["es2022", "dom", "dom.iterable"],
      types: [],
      module: "esnext",
      moduleResolution: "bundler",
    },
  },
  {
    name: "in Node",
    consumers: ["common/example.ts", "common/exports.ts", "node", "sources"],
    options: { lib: ["es2022"], types: ["node"], module: "nodenext", moduleResolution: "nodenext" },
  },
];

/**
 * Every version compiles what needs nothing of a platform, and the quickest one the rest too. `npm run test:types` has all
 * versions compile everything.
 */
function environmentsOf({ version }: Compiler): readonly Environment[] {
  const [bare] = environments;
  return process.env["EVERY_ENVIRONMENT"] === "1" || version === "7.0" ? environments : [bare];
}

/** The longest that a compiler may take where the machine has much else to do, in milliseconds. */
const patience = 240_000;

let project: ConsumerProject;
let expected: readonly Rejection[];

beforeAll(async () => {
  project = await consumerProject(["expect-type", "@azure/core-auth", "@types/node"]);
  await cp(consumers, project.folder, { recursive: true });
  // The package has its sources, for whoever would rather take them over.
  await cp(join(project.installed, "src"), join(project.folder, "sources"), { recursive: true });
  expected = await withoutSilence("rejected");
});

afterAll(() => project.remove());

/** Takes away what silences the compiler in the consumers that are rejected, and gives the errors that it owes. */
async function withoutSilence(folder: string): Promise<readonly Rejection[]> {
  const names = await readdir(join(project.folder, folder));
  const perFile = names.map(async (name) => {
    const file = join(project.folder, folder, name);
    const text = await readFile(file, "utf8");
    await writeFile(file, withoutDirectives(text));
    return rejections(`${folder}/${name}`, text);
  });
  return (await Promise.all(perFile)).flat();
}

/** Compiles some consumers with everything strict that the compiler knows. */
async function compileConsumers(
  compiler: Compiler,
  include: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<readonly CompilerError[]> {
  const name = `tsconfig.${compiler.version}.${include.join("-").replaceAll("/", "-")}.json`;
  const compilerOptions = { target: "es2022", rootDir: ".", ...strictOptions(compiler), ...options };
  await writeFile(join(project.folder, name), JSON.stringify({ compilerOptions, include }));
  return compile(compiler, project.folder, name);
}

test("each exported name has a consumer", async () => {
  const index = join(project.installed, "dist", "index.d.ts");
  const program = ts.createProgram([index], { module: ts.ModuleKind.NodeNext, noLib: true, types: [] });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(index);
  const module = source && checker.getSymbolAtLocation(source);
  const names = module && checker.getExportsOfModule(module).map(({ name }) => name);
  expect(names).toContain("createGraphClient");

  const folder = join(consumers, "common");
  const files = (await readdir(folder)).map((name) => readFile(join(folder, name), "utf8"));
  const used = new Set((await Promise.all(files)).flatMap((text) => text.match(/\w+/gu) ?? []));
  expect(names?.filter((name) => !used.has(name))).toEqual([]);
});

describe.concurrent.each(compilers)("under TypeScript $version", (compiler) => {
  test.each(environmentsOf(compiler))(
    "consumers compile, or are rejected, $name",
    async ({ consumers: include, options }) => {
      const errors = await compileConsumers(compiler, include, { ...options, noEmit: true });
      const owed = include.includes("rejected") ? expected : [];
      expect(discrepancies(errors, owed)).toEqual([]);
    },
    patience,
  );

  test(
    "a consumer's declarations can be written where its types are inferred",
    async () => {
      const outDir = `declarations-${compiler.version}`;
      const { options } = environments[0];
      const emitting = { emitDeclarationOnly: true, outDir, isolatedDeclarations: undefined };
      const errors = await compileConsumers(compiler, ["inferred"], { ...options, ...emitting });
      expect(errors).toEqual([]);
    },
    patience,
  );
});
