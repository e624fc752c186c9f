/** The role notes in the shared folder, as expected.json has them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { sharedGraph } from "../../support/shared.js";
import { noteOf, realCatalogue } from "./notes.js";

interface Expected {
  readonly form: string;
  readonly least: readonly string[];
  readonly roles: readonly string[];
}

const folder = sharedGraph === undefined ? undefined : join(sharedGraph, "docs/rbac");
const expected =
  folder === undefined
    ? {}
    : (JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Record<string, Expected>);

describe.skipIf(folder === undefined)("a role note of the shared folder", () => {
  test.each(Object.entries(expected))("%s", (name, { form, least, roles }) => {
    const note = noteOf(readFileSync(join(folder ?? "", `${name}.md`), "utf8"), realCatalogue());
    expect(note.roles.map((role) => role.name)).toEqual(roles);
    expect(note.roles.filter(({ isLeast }) => isLeast).map((role) => role.name)).toEqual(least);
    expect(note.form).toBe(form);
  });
});
