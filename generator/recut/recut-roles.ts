import { normalizePath } from "../ir/paths.js";
import { readRoles } from "../read/roles/read-roles.js";
import { matchingPatterns } from "../slice/pattern-walk.js";
import { httpMethods, parsePattern } from "../slice/patterns.js";
import { requestsOf } from "../slice/resource-tree.js";
import type { Slice } from "../slice/slice.js";
import type { Source } from "../source.js";
import { jsonText } from "../json-text.js";
import { memberOf } from "./members-of-json.js";

/**
 * A roles file with nothing in it but the entries for requests of slices, as they are.
 *
 * @param source JSON of the shape that `readRoles` takes
 */
export function recutRoles(source: Source, slices: readonly Slice[]): string {
  const operations = memberOf(JSON.parse(source.text), "operations");
  const entries: readonly unknown[] = Array.isArray(operations) ? operations : [];
  const requests = slices.flatMap(requestKeys);
  const isNeeded = readRoles(source).value.map(({ pattern }) => isFor(pattern, requests));
  return jsonText({ operations: entries.filter((_, index) => isNeeded[index]) });
}

/** `METHOD path`, in normal form; also as documentation writes the path. */
function requestKeys({ root, listings }: Slice): readonly string[] {
  return [...requestsOf(root).map(({ method, path }) => `${method} ${normalizePath(path)}`), ...listings];
}

function isFor(text: string, requests: readonly string[]): boolean {
  const pattern = parsePattern(text).value;
  if (pattern === undefined) return true;
  return requests.some((request) => {
    const [verb = "", path = ""] = request.split(" ", 2);
    const method = httpMethods.find((each) => each === verb);
    return method !== undefined && matchingPatterns([pattern], method, path).length > 0;
  });
}
