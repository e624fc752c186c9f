/** What is known of the roles of a directory: their names, now and formerly, and the ids of their templates. */
import * as v from "valibot";
import type { Outcome } from "../../diagnostics.js";
import type { Source } from "../../source.js";
import { exactObject, readJson } from "../json.js";

const name = v.pipe(v.string("a name"), v.trim(), v.nonEmpty("a name"));

/**
 * A role catalogue.
 *
 *     {
 *       "systems": ["Contoso directory", "directory"],
 *       "roles": [
 *         {
 *           "name": "Team Administrator",
 *           "templateId": "01234567-89ab-cdef-0123-456789abcdef",
 *           "privileged": true,
 *           "formerNames": ["Team Service Administrator"]
 *         }
 *       ]
 *     }
 *
 * - `systems` are the words that documentation puts before "role" to say whose role it is: they are no part of a name.
 * - `templateId` is left out where it is not known, `privileged` where that is not.
 * - `formerNames` are other names under which documentation has the role.
 * - `$schema` may name a JSON schema for editors. There are no other members.
 */
const roleCatalogueFile = exactObject({
  $schema: v.optional(v.string("a string")),
  systems: v.optional(v.array(name, "an array of names"), []),
  roles: v.array(
    exactObject({
      name,
      templateId: v.optional(
        v.pipe(
          v.string("a GUID"),
          v.uuid("a GUID, as in 01234567-89ab-cdef-0123-456789abcdef"),
          v.toLowerCase(),
        ),
      ),
      privileged: v.optional(v.boolean("true or false")),
      formerNames: v.optional(v.array(name, "an array of names"), []),
    }),
    "an array of roles",
  ),
});

export interface CatalogueRole {
  readonly name: string;
  readonly templateId?: string;
  readonly privileged?: boolean;
}

export interface RoleCatalogue {
  /** By the key of every name, as `nameKey` gives it. */
  readonly roles: ReadonlyMap<string, CatalogueRole>;
  /** The keys of the systems. */
  readonly systems: ReadonlySet<string>;
  /** How many words the longest name has. */
  readonly longestName: number;
}

/** Reads a role catalogue; `roleCatalogueFile` describes the format. An empty one where it has another shape. */
export function readRoleCatalogue(source: Source): Outcome<RoleCatalogue> {
  const { value: file, diagnostics } = readJson(source, roleCatalogueFile, "roles-shape");
  const roles = new Map<string, CatalogueRole>();
  for (const { formerNames, name: current, templateId, privileged } of file?.roles ?? []) {
    const role: CatalogueRole = {
      name: current,
      ...(templateId === undefined ? {} : { templateId }),
      ...(privileged === undefined ? {} : { privileged }),
    };
    // A name that one role has now is not another one's former name.
    roles.set(nameKey(current), role);
    for (const former of formerNames) if (!roles.has(nameKey(former))) roles.set(nameKey(former), role);
  }
  for (const { name: current, templateId, privileged } of file?.roles ?? []) {
    roles.set(nameKey(current), {
      name: current,
      ...(templateId === undefined ? {} : { templateId }),
      ...(privileged === undefined ? {} : { privileged }),
    });
  }
  return {
    value: {
      roles,
      systems: new Set((file?.systems ?? []).map(nameKey)),
      longestName: Math.max(1, ...[...roles.keys()].map((key) => key.split(" ").length)),
    },
    diagnostics,
  };
}

/**
 * The key under which two spellings of one name are the same: without regard to case, blanks, and a plural of the
 * last word.
 */
export function nameKey(text: string): string {
  const words = text
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== "");
  const last = words.at(-1);
  if (last !== undefined && last.length > 3 && last.endsWith("s"))
    words[words.length - 1] = last.slice(0, -1);
  return words.join(" ");
}
