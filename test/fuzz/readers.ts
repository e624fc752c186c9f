/** The readers of everything that others wrote, but sources. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readJsonDocument } from "../../generator/config/configuration-document.js";
import { slicesOf } from "../../generator/config/slices.js";
import type { Outcome } from "../../generator/diagnostics.js";
import { assembleDocuments } from "../../generator/ir/assemble-documents.js";
import { formatPath, normalizePath, parsePath } from "../../generator/ir/paths.js";
import { readAsked } from "../../generator/read/asked/read-asked.js";
import { readClients } from "../../generator/read/clients/read-clients.js";
import { readCsdl, readCsdlInParts } from "../../generator/read/csdl/read-csdl.js";
import { detectFormat } from "../../generator/read/detect-format.js";
import { parseMarkdown } from "../../generator/read/documentation/parse-markdown.js";
import { readDocumentation } from "../../generator/read/documentation/read-documentation.js";
import { readRoleCatalogue } from "../../generator/read/documentation/role-catalogue.js";
import { readOpenApi } from "../../generator/read/openapi/read-openapi.js";
import { readPermissions } from "../../generator/read/permissions/read-permissions.js";
import { readResource } from "../../generator/read/resource/read-resource.js";
import { readRoles } from "../../generator/read/roles/read-roles.js";
import { readXml } from "../../generator/read/xml.js";
import { parsePattern } from "../../generator/slice/patterns.js";
import { parseManifest } from "../../generator/write/manifest.js";
import { mutateJson, mutateYaml } from "./mutate/mutate-json.js";
import { mutateText } from "./mutate/mutate-text.js";
import { mutateXml } from "./mutate/mutate-xml.js";
import { repository } from "./repository.js";
import type { Target } from "./target.js";

const slice = "metadata/identity-api-connectors";
const xml = [mutateXml, mutateXml, mutateText];
const json = [mutateJson, mutateJson, mutateText];

const catalogue = readRoleCatalogue({
  name: "role-catalogue.json",
  text: readFileSync(join(repository, "metadata/role-catalogue.json"), "utf8"),
}).value;

export const readers: readonly Target[] = [
  { name: "xml", seeds: [], mutations: xml, read: readXml },
  {
    name: "csdl",
    seeds: [`${slice}.csdl.xml`, `${slice}.annotations.xml`, "metadata/path-addressing.annotations.xml"],
    mutations: xml,
    read: (source) => assembled(readCsdl(source)),
  },
  {
    name: "csdl-in-parts",
    seeds: [`${slice}.csdl.xml`],
    mutations: xml,
    // Read on demand from the first character on.
    read: (source) => assembled(readCsdlInParts(source, 0)),
  },
  {
    name: "openapi",
    seeds: [`${slice}.openapi.yaml`],
    mutations: [mutateYaml, mutateYaml, mutateText],
    read: (source) => assembled(readOpenApi(source)),
  },
  {
    name: "permissions",
    seeds: ["metadata/permissions.json", "metadata/permission-deployments.json"],
    mutations: json,
    read: (source) => readPermissions(source),
  },
  { name: "roles", seeds: ["metadata/roles.json"], mutations: json, read: readRoles },
  {
    name: "role-catalogue",
    seeds: [],
    mutations: json,
    read: readRoleCatalogue,
  },
  { name: "clients", seeds: ["metadata/clients.json"], mutations: json, read: readClients },
  { name: "resource", seeds: ["metadata/resource.json"], mutations: json, read: readResource },
  { name: "asked", seeds: [], mutations: json, read: readAsked },
  { name: "configuration", seeds: ["graph-slice.config.json"], mutations: json, read: readConfiguration },
  { name: "documentation", seeds: [], mutations: [mutateText], read: readPages },
  {
    name: "lock",
    seeds: ["generated/identity-api-connectors/graph-slice.lock.json"],
    mutations: json,
    read: ({ text }) => ({ value: parseManifest(text), diagnostics: [] }),
  },
  { name: "path", seeds: [], mutations: [mutateText], read: readPath },
];

/** What follows reading: types are resolved, annotations applied, and what is used is checked. */
function assembled(read: ReturnType<typeof readCsdlInParts>): Outcome<unknown> {
  const { model, checkUsed } = assembleDocuments([read.value]).value;
  const { schemas, types, operations, terms, container, annotations, requests } = model;
  const value = [schemas, [...types], [...operations], [...terms], container, [...annotations], requests];
  return { value, diagnostics: [...read.diagnostics, ...checkUsed()] };
}

function readConfiguration(source: Parameters<typeof readJsonDocument>[0]): Outcome<unknown> {
  const { value, originOf, diagnostics } = readJsonDocument(source);
  if (diagnostics.length > 0) return { value: undefined, diagnostics };
  return slicesOf(value, { folder: "/project", cwd: "/project", originOf, nameOf: (path) => path.join(".") });
}

function readPages(source: Parameters<typeof parseMarkdown>[0]): Outcome<unknown> {
  const { value: document, diagnostics } = parseMarkdown(source);
  const read = readDocumentation([document], new Map(), catalogue);
  return {
    value: [document.frontMatter, document.comments, read.value],
    diagnostics: [...diagnostics, ...read.diagnostics],
  };
}

function readPath(source: Parameters<typeof detectFormat>[0]): Outcome<unknown> {
  const { value: pattern, diagnostics } = parsePattern(source.text, { source, offset: 0 });
  const segments = parsePath(source.text);
  return {
    value: [pattern, segments, formatPath(segments), normalizePath(source.text), detectFormat(source)],
    diagnostics,
  };
}
