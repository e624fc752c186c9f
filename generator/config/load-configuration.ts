/** Finds the configuration of a folder and reads it. */
import { readFile } from "node:fs/promises";
import { basename, dirname, extname, relative, resolve } from "node:path";
import { parse } from "jsonc-parser";
import { lilconfig } from "lilconfig";
import { diagnostic } from "../diagnostics.js";
import type { Outcome } from "../diagnostics.js";
import { reasonOf } from "../system-error.js";
import { readJsonDocument, readModule } from "./configuration-document.js";
import type { ConfigurationDocument } from "./configuration-document.js";
import type { SettingPath } from "./setting-issues.js";
import type { SliceConfiguration } from "./slice-configuration.js";
import { slicesOf } from "./slices.js";

/** The key of package.json under which a configuration can be. */
const packageKey = "graph-slice";

const packageFile = "package.json";

const searchPlaces = ["json", "js", "mjs"].map((extension) => `graph-slice.config.${extension}`);

/**
 * Loads the configuration.
 *
 * @param cwd where the search starts, from which it goes up: an absolute path
 * @param file the configuration's path, where there is no search
 */
export async function loadConfiguration(
  cwd: string,
  file?: string,
): Promise<Outcome<readonly SliceConfiguration[]>> {
  try {
    const path = await findConfiguration(cwd, file);
    if (path === undefined)
      return { value: [], diagnostics: [diagnostic("config-missing", howToStart(cwd))] };
    const document = await readDocument(path, relative(cwd, path));
    if (document.diagnostics.length > 0) return { value: [], diagnostics: document.diagnostics };
    const { value, originOf } = document;
    return slicesOf(value, { folder: dirname(path), cwd, originOf, nameOf: keyInWords });
  } catch (error) {
    const message = `The configuration ${file ?? `of ${cwd}`} cannot be read: ${reasonOf(error)}.`;
    return { value: [], diagnostics: [diagnostic("config-invalid", message)] };
  }
}

/**
 * The path of the configuration: a given one, or the nearest, in a folder or above. What is in it is read later, with
 * positions.
 */
export async function findConfiguration(cwd: string, file?: string): Promise<string | undefined> {
  if (file !== undefined) return resolve(cwd, file);
  const searcher = lilconfig("graph-slice", {
    searchPlaces: [...searchPlaces, packageFile],
    packageProp: [packageKey],
    ignoreEmptySearchPlaces: false,
    cache: false,
    loaders: { ".json": (_path, text) => parseLeniently(text), ".js": () => true, ".mjs": () => true },
  });
  return (await searcher.search(cwd))?.filepath;
}

/** Something in which the search can look for a key, whatever the text. */
function parseLeniently(text: string): unknown {
  const value: unknown = parse(text);
  return typeof value === "object" && value !== null ? value : {};
}

async function readDocument(path: string, name: string): Promise<ConfigurationDocument> {
  if (extname(path) !== ".json") return readModule(path, name);
  const text = (await readFile(path, "utf8")).replace(/^\uFEFF/u, "");
  return readJsonDocument({ name, text }, basename(path) === packageFile ? [packageKey] : []);
}

function keyInWords(path: SettingPath): string {
  const key = path.at(-1);
  return key === undefined
    ? "The configuration"
    : typeof key === "number"
      ? `Item ${key + 1} of ${keyInWords(path.slice(0, -1))}`
      : `"${key}"`;
}

function howToStart(cwd: string): string {
  return (
    `There is no configuration in ${cwd} or above: ${searchPlaces.join(", ")}, or the key "${packageKey}" in ` +
    `${packageFile}. Write one, or name the inputs: --csdl FILE (or --openapi FILE) and --include PATTERN.`
  );
}
