/** All stages from metadata to the text of a package, but the compiler. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ts } from "ts-morph";
import { findActiveCode } from "../../generator/check/inert.js";
import type { Diagnostic, Outcome } from "../../generator/diagnostics.js";
import type { OutputFile } from "../../generator/output.js";
import { type PackageSources, generatePackage } from "../../generator/pipeline.js";
import type { Source } from "../../generator/source.js";
import { mutateXml } from "./mutate/mutate-xml.js";
import { mutateJson, mutateYaml } from "./mutate/mutate-json.js";
import { repository } from "./repository.js";
import type { Target } from "./target.js";

const slice = "metadata/identity-api-connectors";
const seed = (name: string): string => `${slice}.${name}`;
const fixed = (name: string): Source => ({ name, text: readFileSync(join(repository, name), "utf8") });

const csdl = { form: "csdl", source: fixed(seed("csdl.xml")) } as const;
const annotations = [fixed(seed("annotations.xml"))];
const permissions = [fixed("metadata/permissions.json")];
const roles = fixed("metadata/roles.json");

export const packageTargets: readonly Target[] = [
  {
    name: "package-of-csdl",
    seeds: [seed("csdl.xml")],
    mutations: [mutateXml],
    isBlind: true,
    read: (source) => packageOf({ metadata: { form: "csdl", source }, annotations: [] }),
  },
  {
    name: "package-of-openapi",
    seeds: [seed("openapi.yaml")],
    mutations: [mutateYaml],
    isBlind: true,
    read: (source) => packageOf({ metadata: { form: "openapi", source }, annotations: [] }),
  },
  {
    name: "package-of-annotations",
    seeds: [seed("annotations.xml")],
    mutations: [mutateXml],
    isBlind: true,
    read: (source) => packageOf({ metadata: csdl, annotations: [source], permissions, roles }),
  },
  {
    name: "package-of-permissions",
    seeds: ["metadata/permissions.json"],
    mutations: [mutateJson],
    isBlind: true,
    read: (source) => packageOf({ metadata: csdl, annotations, permissions: [source], roles }),
  },
  {
    name: "package-of-roles",
    seeds: ["metadata/roles.json"],
    mutations: [mutateJson],
    isBlind: true,
    read: (source) => packageOf({ metadata: csdl, annotations, permissions, roles: source }),
  },
];

async function packageOf(sources: PackageSources): Promise<Outcome<unknown>> {
  const options = {
    name: "@contoso/fuzzed",
    version: "1.0.0",
    apiVersion: "v1.0",
    include: ["/**"],
    operations: "all",
  } as const;
  const check = (files: readonly OutputFile[]) => Promise.resolve({ value: files, diagnostics: [] });
  const { value, diagnostics } = await generatePackage(sources, options, { check });
  for (const file of value.files) checkFile(file);
  return { value: value.files, diagnostics };
}

/** What is rendered parses, only declares, and stays in its folder, whatever it was made from. */
function checkFile({ path, text }: OutputFile): void {
  if (!/^(?!\/)(?!.*\.\.)[\w./@-]+$/u.test(path)) throw new Error(`A file is at ${JSON.stringify(path)}.`);
  if (!path.endsWith(".ts") || path.includes("/runtime/") || path.includes("/testing/")) return;
  const { diagnostics } = ts.transpileModule(text, { reportDiagnostics: true, fileName: path });
  const [wrong] = (diagnostics ?? []).map(({ messageText }) =>
    ts.flattenDiagnosticMessageText(messageText, " "),
  );
  if (wrong !== undefined) throw new Error(`${path} does not parse: ${wrong}`);
  const [active]: readonly Diagnostic[] = findActiveCode({ path, text });
  if (active !== undefined) throw new Error(`${path} is not inert: ${active.message}`);
}
