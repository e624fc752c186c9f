/** Everything in an input that can reach an output: each field, and the inputs that have a payload in it. */
import { stringify } from "yaml";
import { readJsonDocument } from "../../generator/config/configuration-document.js";
import { slicesOf } from "../../generator/config/slices.js";
import type { Diagnostic } from "../../generator/diagnostics.js";
import type { PackageOptions, PackageSources } from "../../generator/pipeline.js";
import { parseMarkdown } from "../../generator/read/documentation/parse-markdown.js";
import { readDocumentation } from "../../generator/read/documentation/read-documentation.js";
import { readRoleCatalogue } from "../../generator/read/documentation/role-catalogue.js";
import { rolesDocument as documentOf } from "../../generator/read/documentation/roles-document.js";
import type { Source } from "../../generator/source.js";
import {
  pageOf,
  pageSlots,
  permissionDocuments,
  permissionSlots,
  roleSlots,
  rolesDocument,
} from "./inputs/access.js";
import { annotationDocument, annotationSlots, csdlDocument, csdlSlots } from "./inputs/csdl.js";
import { openApiDocument, openApiSlots } from "./inputs/openapi.js";
import type { Payload } from "./payloads.js";

/** What a package is made of, and what was found before. */
export interface Inputs {
  readonly sources: PackageSources;
  readonly options: PackageOptions;
  /** The name of the package of types that it shares. */
  readonly sharedModels?: string;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Field {
  /** The kind of input that it is in. */
  readonly input: string;
  readonly name: string;
  /** Whether it takes values that are no text. */
  readonly takesValues: boolean;
  readonly inputs: (payload: Payload) => Inputs;
}

const source = (name: string, text: string): Source => ({ name, text });

const options: PackageOptions = {
  name: "@contoso/library",
  version: "1.0.0",
  apiVersion: "v1.0",
  include: ["/**"],
  operations: "all",
};

function inputs(more: Partial<PackageSources> = {}, overrides: Partial<PackageOptions> = {}): Inputs {
  return {
    sources: {
      metadata: { form: "csdl", source: source("library.xml", csdlDocument()) },
      annotations: [source("annotations.xml", annotationDocument())],
      permissions: permissionSources(permissionDocuments()),
      roles: source("roles.json", JSON.stringify(rolesDocument())),
      ...more,
    },
    options: { ...options, ...overrides },
    diagnostics: [],
  };
}

function permissionSources(documents: readonly unknown[]): readonly Source[] {
  return documents.map((document, index) =>
    source(`permissions-${String(index)}.json`, JSON.stringify(document)),
  );
}

const openApi = (text: string, name: string): Partial<PackageSources> => ({
  metadata: { form: "openapi", source: source(name, text) },
  annotations: [],
});

/** A field for each slot of a document. */
function fieldsOf<Slots extends Readonly<Record<string, Payload>>>(
  input: string,
  slots: Slots,
  takesValues: boolean,
  make: (values: Slots) => Inputs,
): readonly Field[] {
  return Object.keys(slots).map((name) => ({
    input,
    name,
    takesValues,
    inputs: (payload) => make({ ...slots, [name]: payload }),
  }));
}

const roleCatalogue = readRoleCatalogue(
  source(
    "catalogue.json",
    JSON.stringify({
      systems: ["Contoso"],
      roles: [{ name: "Library Reader" }, { name: "Library Writer" }, { name: "Library Administrator" }],
    }),
  ),
).value;

/** What `import-roles` makes of a page is a roles file, which a package is then made with. */
function importedRoles(texts: typeof pageSlots): Inputs {
  const name = texts["page name"];
  const parsed = parseMarkdown(source(name, pageOf(texts)));
  const documentation = readDocumentation([parsed.value], new Map(), roleCatalogue);
  const roles = documentOf(documentation.value, { patterns: [] });
  return {
    ...inputs({ roles: source("roles.json", JSON.stringify(roles)) }),
    diagnostics: [...parsed.diagnostics, ...documentation.diagnostics],
  };
}

const configurationSlots = {
  name: "@contoso/library",
  out: "packages/library",
  csdl: "library.xml",
  annotations: "annotations.xml",
  permissions: "permissions.json",
  roles: "roles.json",
  include: "/**",
  "include with a method": "GET,PATCH",
  apiVersion: "v1.0",
  operations: "all",
  sharedModels: "@contoso/library-models",
  "folder of shared models": "packages/library-models",
  "unknown key": "name",
};

function configured(values: Readonly<Record<keyof typeof configurationSlots, Payload>>): Inputs {
  const {
    "unknown key": key,
    "include with a method": methods,
    "folder of shared models": folder,
    include,
    ...settings
  } = values;
  const slice = Object.fromEntries([
    [typeof key === "string" ? key : JSON.stringify(key), settings.name],
    ...Object.entries({
      ...settings,
      annotations: [settings.annotations],
      include: [include, typeof methods === "string" ? `${methods} /films` : methods],
    }),
  ]);
  const configuration = { slices: [slice], sharedModels: [{ name: settings.sharedModels, out: folder }] };
  const document = readJsonDocument(source("graph-slice.config.json", JSON.stringify(configuration)));
  const { value, diagnostics } = slicesOf(document.value, {
    folder: "/work",
    cwd: "/work",
    nameOf: (path) => path.join("."),
    originOf: document.originOf,
  });
  const [made] = value;
  return {
    ...(made === undefined ? inputs() : inputs({}, { ...made, version: "1.0.0" })),
    ...(made?.sharedModels === undefined ? {} : { sharedModels: made.sharedModels.name }),
    diagnostics: [...document.diagnostics, ...diagnostics],
  };
}

export const fields: readonly Field[] = [
  ...fieldsOf("CSDL", csdlSlots as Readonly<Record<keyof typeof csdlSlots, string>>, false, (texts) =>
    inputs({ metadata: { form: "csdl", source: source("library.xml", csdlDocument(texts)) } }),
  ),
  ...fieldsOf(
    "annotations",
    annotationSlots as Readonly<Record<keyof typeof annotationSlots, string>>,
    false,
    (texts) => inputs({ annotations: [source("annotations.xml", annotationDocument(texts))] }),
  ),
  ...fieldsOf(
    "OpenAPI",
    openApiSlots as Readonly<Record<keyof typeof openApiSlots, Payload>>,
    true,
    (values) => inputs(openApi(JSON.stringify(openApiDocument(values)), "library.json")),
  ),
  ...fieldsOf(
    "OpenAPI in YAML",
    openApiSlots as Readonly<Record<keyof typeof openApiSlots, Payload>>,
    true,
    (values) => inputs(openApi(stringify(openApiDocument(values)), "library.yaml")),
  ),
  ...fieldsOf(
    "permissions",
    permissionSlots as Readonly<Record<keyof typeof permissionSlots, Payload>>,
    true,
    (values) => inputs({ permissions: permissionSources(permissionDocuments(values)) }),
  ),
  ...fieldsOf("roles", roleSlots as Readonly<Record<keyof typeof roleSlots, Payload>>, true, (values) =>
    inputs({ roles: source("roles.json", JSON.stringify(rolesDocument(values))) }),
  ),
  ...fieldsOf(
    "documentation",
    pageSlots as Readonly<Record<keyof typeof pageSlots, string>>,
    false,
    (texts) => importedRoles(texts as typeof pageSlots),
  ),
  ...fieldsOf(
    "configuration",
    configurationSlots as Readonly<Record<keyof typeof configurationSlots, Payload>>,
    true,
    configured,
  ),
];

/** Values that are unusual, and harm no one: what they become belongs to what templates can produce. */
const unusual: readonly (readonly [input: string, name: string, value: Payload])[] = [
  ["OpenAPI", "property", "first-edition"],
  ["CSDL", "property", "case"],
  ["CSDL", "navigation property", "delete"],
  ["CSDL", "description of a property", "Short. ".repeat(40)],
  ["CSDL", "open type", "true"],
  ["CSDL", "function parameter", "new"],
  ["CSDL", "deprecation text", ""],
  ["OpenAPI", "property", "@contoso.note"],
  ["OpenAPI", "property", "__proto__"],
  ["OpenAPI", "enumeration", ""],
  ["OpenAPI", "query parameter", "$top"],
  ["OpenAPI", "type", "integer"],
  ["permissions", "permission", "Books"],
  ["permissions", "admin consent", false],
  ["OpenAPI", "enumeration", {}],
  ["OpenAPI", "enumeration", null],
  ["permissions", "method", "POST"],
];

/** Inputs in which nothing is wrong. */
export function cleanInputs(): readonly Inputs[] {
  const fieldOf = (input: string, name: string): Field | undefined =>
    fields.find((field) => field.input === input && field.name === name);
  return [
    inputs(),
    inputs({ permissions: [] }),
    inputs({ roles: source("roles.json", JSON.stringify({ operations: [] })) }),
    inputs({}, { include: ["GET /films"] }),
    { ...inputs(), sharedModels: "@contoso/library-models" },
    inputs(openApi(JSON.stringify(openApiDocument()), "library.json")),
    ...unusual.flatMap(([input, name, value]) => fieldOf(input, name)?.inputs(value) ?? []),
  ];
}
