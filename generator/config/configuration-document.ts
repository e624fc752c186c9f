/** A configuration file as it was read: the value in it, and where its parts are written. */
import { pathToFileURL } from "node:url";
import { findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode } from "jsonc-parser";
import type { Node, ParseError } from "jsonc-parser";
import { diagnostic } from "../diagnostics.js";
import type { Diagnostic } from "../diagnostics.js";
import { jsonPointer } from "../escape/json-pointer.js";
import type { Origin, Source } from "../source.js";
import { reasonOf } from "../system-error.js";
import type { SettingPath } from "./setting-issues.js";

export interface ConfigurationDocument {
  /** Undefined where there is none, or it cannot be read. */
  readonly value: unknown;
  readonly originOf: (path: SettingPath) => Origin;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a configuration in JSON, with comments and trailing commas allowed.
 *
 * @param root where in the document the configuration is
 */
export function readJsonDocument(source: Source, root: SettingPath = []): ConfigurationDocument {
  const errors: ParseError[] = [];
  const tree = parseTree(source.text, errors, { allowTrailingComma: true });
  const node = tree === undefined ? undefined : findNodeAtLocation(tree, [...root]);
  const value: unknown = node === undefined ? undefined : getNodeValue(node);
  return {
    value,
    originOf: (path) => ({ source, offset: node === undefined ? 0 : offsetOf(node, path) }),
    diagnostics: errors.map(({ error, offset }) =>
      diagnostic("config-invalid", `This is not JSON: ${syntaxErrorInWords(error)}.`, { source, offset }),
    ),
  };
}

/** Reads a configuration that is the default export of a module. */
export async function readModule(path: string, name: string): Promise<ConfigurationDocument> {
  const source = { name, text: "" };
  const originOf = (setting: SettingPath) => ({ source, pointer: jsonPointer(setting) });
  try {
    const module: unknown = await import(pathToFileURL(path).href);
    const value =
      typeof module === "object" && module !== null && "default" in module ? module.default : undefined;
    if (value !== undefined) return { value, originOf, diagnostics: [] };
    return { value, originOf, diagnostics: [invalid("The module has no default export.", originOf([]))] };
  } catch (error) {
    const message = `The module cannot be loaded: ${reasonOf(error)}.`;
    return { value: undefined, originOf, diagnostics: [invalid(message, originOf([]))] };
  }
}

function invalid(message: string, origin: Origin): Diagnostic {
  return diagnostic("config-invalid", message, origin);
}

/** The key of a setting, or an item of a list; where it is not written, what it would be in. */
function offsetOf(root: Node, path: SettingPath): number {
  const node = findNodeAtLocation(root, [...path]);
  if (node === undefined) return path.length === 0 ? root.offset : offsetOf(root, path.slice(0, -1));
  return node.parent?.type === "property" && path.length > 0 ? node.parent.offset : node.offset;
}

/** `CommaExpected` is "comma expected". */
function syntaxErrorInWords(code: ParseError["error"]): string {
  return printParseErrorCode(code)
    .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
    .toLowerCase();
}
