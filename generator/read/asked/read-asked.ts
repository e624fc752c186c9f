/** Reads what an application asks for, from whichever of the known kinds of files says it. docs/least-privilege.md has them. */
import * as v from "valibot";
import { diagnostic } from "../../diagnostics.js";
import type { Outcome } from "../../diagnostics.js";
import type { Source } from "../../source.js";
import { jsonPointer } from "../../escape/json-pointer.js";
import { anyObject, readJson } from "../json.js";
import type { AskedEntry } from "./asked-entries.js";
import { manifestEntries, requiredResourceAccess } from "./manifest.js";
import { scopesAnywhere } from "./scopes-anywhere.js";
import { listedScopes } from "./scope-list.js";

/**
 * Reads a manifest of an application, settings of MSAL or of anything else in JSON with scopes in it, or a list of scopes.
 *
 * @returns no entries where there is an error
 */
export function readAsked(source: Source): Outcome<readonly AskedEntry[]> {
  if (!/^\s*[[{"]/u.test(source.text)) return listedScopes(source);
  const { value: document, diagnostics } = readJson(source, v.unknown(), "asked-shape");
  if (diagnostics.length > 0) return { value: [], diagnostics };
  const access = accessOf(document);
  if (access !== undefined) {
    const read = readJson(source, access.schema, "asked-shape");
    const entries = read.value === undefined ? [] : manifestEntries(read.value, source, access.pointer);
    return { value: entries, diagnostics: read.diagnostics };
  }
  const entries = scopesAnywhere(document, source);
  if (entries.length > 0) return { value: entries, diagnostics: [] };
  const message =
    'Nothing in it asks for permissions. Expected a manifest with "requiredResourceAccess", an array of scopes, or JSON with members that are called "scopes".';
  return { value: [], diagnostics: [diagnostic("asked-shape", message, { source, pointer: "" })] };
}

/** Where in a document the permissions of a manifest are: at a member, or as the whole of it. */
function accessOf(document: unknown) {
  const member = "requiredResourceAccess";
  if (isObject(document) && member in document) {
    const schema = v.pipe(
      v.looseObject({ [member]: requiredResourceAccess }),
      v.transform((manifest) => manifest[member]),
    );
    return { schema, pointer: jsonPointer([member]) };
  }
  const isList =
    Array.isArray(document) && document.some((item) => isObject(item) && "resourceAppId" in item);
  return isList ? { schema: requiredResourceAccess, pointer: "" } : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return v.is(anyObject, value);
}
