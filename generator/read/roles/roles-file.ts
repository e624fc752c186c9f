import * as v from "valibot";
import { clouds, schemes } from "../../ir/access.js";
import { limits } from "../../limits.js";
import { exactObject, oneOf } from "../json.js";

const text = v.pipe(v.string("a text"), v.nonEmpty("a text"));
const count = v.pipe(
  v.number("a number from 1"),
  v.integer("a whole number"),
  v.minValue(1, "a number from 1"),
);

const role = exactObject({
  name: v.pipe(v.string("the name of a role"), v.trim(), v.nonEmpty("the name of a role")),
  templateId: v.optional(
    v.pipe(v.string("a GUID"), v.uuid("a GUID, as in 01234567-89ab-cdef-0123-456789abcdef"), v.toLowerCase()),
  ),
  leastPrivileged: v.optional(v.boolean("true or false"), false),
  appliesTo: setOf(schemes),
  currentName: v.optional(text),
  condition: v.optional(text),
  confidence: v.optional(oneOf(["stated", "listed", "inferred"])),
  source: v.optional(exactObject({ file: text, line: count, column: count })),
});

const roles = v.pipe(
  v.array(role, "an array of roles"),
  v.maxLength(limits.members, `${limits.members} roles at most`),
  v.checkItems(
    ({ name }, index, all) => all.findIndex((other) => other.name === name) === index,
    "each role once",
  ),
);

const entry = v.pipe(
  exactObject({
    pattern: v.pipe(
      v.string("an include pattern"),
      v.includes("/", "an include pattern, as in GET /teams/{id}"),
    ),
    documentation: v.optional(
      v.pipe(v.string("an https URL"), v.url("an https URL"), v.regex(/^https:\/\/\S+$/iu, "an https URL")),
    ),
    clouds: v.optional(setOf(clouds)),
    roles: v.optional(roles, []),
  }),
  v.check(
    ({ documentation, clouds: named, roles }) =>
      documentation !== undefined || named !== undefined || roles.length > 0,
    "at least one of documentation, clouds and roles",
  ),
);

/**
 * A roles file says of operations what no machine-readable source does: where they are documented, which clouds have
 * them, and which roles of the directory the signed-in user needs.
 *
 *     {
 *       "operations": [
 *         {
 *           "pattern": "GET,PATCH /teams/{id}/**",
 *           "documentation": "https://example.com/teams",
 *           "clouds": ["global", "china"],
 *           "roles": [
 *             {
 *               "name": "Team Administrator",
 *               "templateId": "01234567-89ab-cdef-0123-456789abcdef",
 *               "leastPrivileged": true,
 *               "appliesTo": ["delegatedWork"]
 *             }
 *           ]
 *         }
 *       ]
 *     }
 *
 * - `pattern` is an include pattern; the entry holds for every operation that it matches.
 * - `documentation`, `clouds` and `roles` are optional, but an entry has at least one of them.
 * - `clouds` has some of `global`, `usGov`, `usGovDod`, `china`, each once. Left out, nothing is said about clouds.
 * - A role has a `name`, optionally the `templateId` of its definition, `leastPrivileged` (false if left out), and in
 *   `appliesTo` at least one of `delegatedWork`, `delegatedPersonal`, `application`.
 * - What was imported from documentation (docs/roles.md) also says of a role its `currentName`, where documentation has an
 *   older one, the `condition` under which it will do, the `confidence` that it is one, and its place there, `source`.
 * - `notes` are what documentation says of roles without saying of which operations. They are not used.
 * - `$schema` may name a JSON schema for editors. There are no other members.
 */
export const rolesFile = exactObject({
  $schema: v.optional(v.string("a string")),
  operations: v.pipe(
    v.array(entry, "an array of entries"),
    v.maxLength(limits.rolesEntries, `${limits.rolesEntries} entries at most`),
  ),
  notes: v.optional(
    v.array(
      exactObject({
        name: text,
        form: text,
        order: v.optional(oneOf(["least-first"])),
        file: text,
        roles,
      }),
      "an array of notes",
    ),
  ),
});

/** Some of the options, at least one, each once. */
function setOf<const Options extends readonly string[]>(options: Options) {
  return v.pipe(
    v.array(oneOf(options), `an array of some of ${options.join(", ")}`),
    v.nonEmpty(`at least one of ${options.join(", ")}`),
    v.checkItems((item, index, items) => items.indexOf(item) === index, "each of them once"),
  );
}
