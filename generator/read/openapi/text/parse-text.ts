import * as v from "valibot";
import type { Outcome } from "../../../diagnostics.js";
import type { Source } from "../../../source.js";
import { readJson } from "../../json.js";
import { parseYamlText } from "./yaml-text.js";

/**
 * Reads JSON or YAML, of whatever shape. A text that begins like a JSON object or array is taken as JSON, unless its name
 * says YAML, which allows the same beginning.
 *
 * @returns undefined where the text cannot be read
 */
export function parseText(source: Source): Outcome<unknown> {
  const isJson = /^\s*[{[]/.test(source.text) && !/\.ya?ml$/i.test(source.name);
  return isJson ? readJson(source, v.unknown(), "openapi-malformed") : parseYamlText(source);
}
