/** What rendered code may import and export: what there is to call, and nothing of another package but types. */
import { posix } from "node:path";
import type {
  ExportAllDeclaration,
  ExportNamedDeclaration,
  ImportDeclaration,
  Node,
  StringLiteral,
} from "@babel/types";
import { runtimeNames } from "../render/runtime-names.js";

/** The module that is looked at, and the package of whose models types may be imported. */
export interface Place {
  readonly path: string;
  readonly sharedModels: string | undefined;
}

/**
 * What rendered modules use of those that are copied, and the module that exports it. Other values of these modules send,
 * or call what they are given.
 */
const home: ReadonlyMap<string, string> = new Map([
  ...Object.entries(runtimeNames).map(([name, { file }]) => [name, `src/runtime/${file}.js`] as const),
  ["createFake", "src/testing/fake.js"],
  ["freeze", "src/runtime/freeze.js"],
  ["is", "src/runtime/typed.js"],
]);

/** Why an import is none that templates produce. */
export function faultOfImport(node: ImportDeclaration, place: Place): string | undefined {
  if (node.specifiers.length === 0) return "An import without names";
  const fault = faultOfSpecifier(node.source, node.importKind, place);
  if (fault !== undefined || node.importKind === "type") return fault;
  const module = moduleOf(node.source, place);
  const isRendered = module.startsWith("src/requests/");
  const isAllowed = node.specifiers.every(
    (part) =>
      part.type === "ImportSpecifier" && (part.importKind === "type" || isRendered || isAtHome(part, module)),
  );
  return isAllowed ? undefined : `An import of a value of ${JSON.stringify(node.source.value)}`;
}

/** Why an export is none that templates produce. The index exports what is in other modules, which are looked at, too. */
export function faultOfExport(
  node: ExportAllDeclaration | ExportNamedDeclaration,
  place: Place,
): string | undefined {
  const fault = node.source ? faultOfSpecifier(node.source, node.exportKind, place) : undefined;
  if (fault !== undefined || node.exportKind === "type") return fault;
  if ("specifiers" in node && node.specifiers.some(({ type }) => type === "ExportSpecifier")) {
    return "An export of a value by its name";
  }
  const isIndex = place.path === "src/index.ts";
  return node.source && !isIndex ? "An export of another module's values" : undefined;
}

/** The names that a declaration imports from the runtime, where each is what it is called. */
export function runtimeNamesOf(node: Node, place: Place): readonly string[] {
  if (node.type !== "ImportDeclaration") return [];
  const module = moduleOf(node.source, place);
  return node.specifiers.flatMap((part) => (isAtHome(part, module) ? [part.local.name] : []));
}

/** Whether a name is that of an export of a copied module, and imported from there. */
function isAtHome(part: ImportDeclaration["specifiers"][number], module: string): boolean {
  return (
    part.type === "ImportSpecifier" &&
    part.imported.type === "Identifier" &&
    part.imported.name === part.local.name &&
    home.get(part.local.name) === module
  );
}

function moduleOf({ value }: StringLiteral, { path }: Place): string {
  return posix.join(path, "..", value);
}

/**
 * A module is named by a relative path within the package, of names that are the same in a URL; whether it is there, the compiler
 * knows. Types, which are nothing at run time, may come from the models of one other package.
 */
function faultOfSpecifier(
  specifier: StringLiteral,
  kind: string | null | undefined,
  place: Place,
): string | undefined {
  const { value } = specifier;
  const isRelative = /^\.{1,2}(?:\/[\w.-]+)+\.js$/u.test(value);
  if (isRelative && moduleOf(specifier, place).startsWith("src/")) return undefined;
  const { sharedModels } = place;
  const folder = `${sharedModels ?? ""}/models/`;
  const isShared = sharedModels !== undefined && value.startsWith(folder);
  if (kind === "type" && isShared && /^[\w.-]+$/u.test(value.slice(folder.length))) return undefined;
  return `An import of ${JSON.stringify(value)}, a module outside the package`;
}
