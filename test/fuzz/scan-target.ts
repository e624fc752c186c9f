/** Consumers' sources: what they request is found without running them, however they are written. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ts } from "ts-morph";
import type { Outcome } from "../../generator/diagnostics.js";
import { readClients } from "../../generator/read/clients/read-clients.js";
import { scanProgram } from "../../generator/scan/scan-program.js";
import { unlessTooDeep } from "../../generator/scan/nesting.js";
import type { Source } from "../../generator/source.js";
import { mutateText } from "./mutate/mutate-text.js";
import { repository } from "./repository.js";
import type { Target } from "./target.js";

export const scanTarget: Target = {
  name: "scan",
  seeds: [
    "test/apps/http/src/calls.ts",
    "test/apps/graph-client/src/calls.ts",
    "test/apps/graph-slice/src/calls.ts",
  ].filter((file) => existsSync(join(repository, file))),
  mutations: [mutateText],
  isBlind: true,
  read: (source) => unlessTooDeep(() => scan(source)),
};

const packages = join(repository, "test/apps/packages");
const { value: table } = readClients({
  name: "clients.json",
  text: readFileSync(join(repository, "metadata/clients.json"), "utf8"),
});

/** One module, and the packages of the example applications. */
function scan({ text }: Source): Outcome<unknown> {
  const module = "/project/module.tsx";
  const readFile = (path: string): string | undefined => {
    if (path === module) return text;
    const file = path.replace(/^\/project\/node_modules/u, packages);
    return file !== path && existsSync(file) ? readFileSync(file, "utf8") : undefined;
  };
  const options = {
    noLib: true,
    types: [],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.Preserve,
  };
  const host = ts.createCompilerHost(options);
  const program = ts.createProgram([module], options, {
    ...host,
    getCurrentDirectory: () => "/project",
    fileExists: (path) => readFile(path) !== undefined,
    readFile,
    directoryExists: () => true,
    getSourceFile: (path, version) => {
      const found = readFile(path);
      return found === undefined ? undefined : ts.createSourceFile(path, found, version, true);
    },
  });
  if (table === undefined) throw new Error("The table of clients cannot be read.");
  const { value, diagnostics } = scanProgram({ programs: [program], readFile }, table);
  return { value, diagnostics };
}
