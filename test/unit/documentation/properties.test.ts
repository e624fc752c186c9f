/** Whatever a document says, reading it ends, and what is found is in it. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseMarkdown } from "../../../generator/read/documentation/parse-markdown.js";
import { readDocumentation } from "../../../generator/read/documentation/read-documentation.js";
import { readRoleCatalogue } from "../../../generator/read/documentation/role-catalogue.js";
import { rolesDocument } from "../../../generator/read/documentation/roles-document.js";
import { readRoles } from "../../../generator/read/roles/read-roles.js";
import type { Origin } from "../../../generator/source.js";
import { noteOf } from "./notes.js";

const catalogue = readRoleCatalogue({
  name: "catalogue.json",
  text: JSON.stringify({
    systems: ["Contoso"],
    roles: [{ name: "Fleet Reader" }, { name: "Garage Administrator" }],
  }),
}).value;

/** Words and marks that sentences about roles are made of. */
const piece = fc.constantFrom(
  ..."Fleet Reader|*Quarry Keeper*|Garage Administrator|role|roles|the|least privileged|at least|is|are|must be assigned|not|isn't|following|: |. |, | or | - |(|)|\n|\n\n|> |- |  - |1. |`x`|`Fleet Reader`|**|*|[a](b)|[!NOTE]|[!INCLUDE [x](y.md)]|<br/>|<li>|</li>|<!--|-->|\n\n|a|b|\n|--|--|\n| Fleet Reader | x |\n|# |## Permissions\n|## HTTP request\n|```http\nGET /a/{b}\n```\n|---\n|&nbsp;|\\|\u0000|🚗|\r\n|\t".split(
    "|",
  ),
);
const documents = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(" ")),
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.string({ unit: "binary", maxLength: 200 }),
);

describe("any text", () => {
  test("is read, and every place is in it", () => {
    fc.assert(
      fc.property(documents, (text) => {
        const { roles, diagnostics } = noteOf(text, catalogue);
        const origins: readonly (Origin | undefined)[] = [...roles, ...diagnostics].map(
          ({ origin }) => origin,
        );
        for (const origin of origins) {
          const offset = origin !== undefined && "offset" in origin ? origin.offset : -1;
          expect(offset).toBeGreaterThanOrEqual(0);
          expect(offset).toBeLessThanOrEqual(text.length);
        }
        expect(new Set(roles.map(({ name }) => name)).size).toBe(roles.length);
      }),
      { numRuns: 400 },
    );
  });

  test("becomes a roles file that can be read", () => {
    fc.assert(
      fc.property(fc.array(documents, { maxLength: 3 }), (texts) => {
        const parsed = texts.map((text, index) => parseMarkdown({ name: `docs/${index}.md`, text }).value);
        const { value } = readDocumentation(parsed, new Map(), catalogue);
        const text = JSON.stringify(rolesDocument(value, { patterns: [] }));
        expect(readRoles({ name: "roles.json", text }).diagnostics).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe("a text without the word role", () => {
  const words = fc.array(
    fc.oneof(
      fc.constantFrom(
        "Quarry",
        "Keeper",
        "*Quarry Keeper*",
        "is",
        "the",
        "least",
        "privileged",
        "must",
        "assigned",
        ",",
        ".",
      ),
      fc.string({
        unit: fc.constantFrom("a", "b", "c", "A", "B", " ", "-", "*", "_", "`", "[", "](", ")", "\n"),
        maxLength: 12,
      }),
    ),
    { maxLength: 40 },
  );

  test("names none but those of the catalogue", () => {
    fc.assert(
      fc.property(words, (parts) => {
        const { roles } = noteOf(parts.join(" "), catalogue);
        expect(roles.filter(({ role }) => role === undefined)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});
