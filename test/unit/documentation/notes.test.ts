/** Role notes of every generation and with every trap, in made-up words: what counts, and what does not. */
import { describe, expect, test } from "vitest";
import { placeOf } from "../../../generator/source.js";
import { readRoleCatalogue } from "../../../generator/read/documentation/role-catalogue.js";
import { noteOf } from "./notes.js";

const catalogue = readRoleCatalogue({
  name: "catalogue.json",
  text: JSON.stringify({
    systems: ["Contoso", "directory", "administrator"],
    roles: [
      { name: "Fleet Administrator", templateId: "00000000-0000-4000-8000-000000000001", privileged: true },
      { name: "Fleet Reader", templateId: "00000000-0000-4000-8000-000000000002" },
      { name: "Garage Administrator", formerNames: ["Garage Service Administrator"] },
      { name: "Health and Safety Officer" },
      { name: "Directory Writers" },
      { name: "Payroll 365 Administrator" },
      { name: "User" },
    ],
  }),
}).value;

const role = "[Contoso role](/roles?toc=%2Ftoc.json)";
const roles = "[Contoso roles](/roles?toc=%2Ftoc.json)";
const mayHold = `In delegated scenarios, the signed-in user must be assigned a supported ${role} or a custom role.`;

/** In `least`, names that are the least privileged ones; in `others`, all others. */
interface Case {
  readonly text: string;
  readonly form: string;
  readonly least?: readonly string[];
  readonly others?: readonly string[];
}

const sentences: Readonly<Record<string, Case>> = {
  "at least, emphasised": {
    text: `The account needs to belong to at least the *Fleet Reader* ${role}.`,
    form: "at-least-sentence",
    least: ["Fleet Reader"],
  },
  "at least, of two": {
    text: `The caller must be assigned at least the **Fleet Reader** or __Garage Administrator__ ${role}.`,
    form: "at-least-sentence",
    least: ["Fleet Reader", "Garage Administrator"],
  },
  "the least privileged role, after what may be held": {
    text: `${mayHold} *Fleet Reader* is the least privileged role supported for this operation.`,
    form: "least-sentence",
    least: ["Fleet Reader"],
  },
  "two least privileged roles": {
    text: `${mayHold} *Fleet Reader* and *Directory Writers* are the least privileged roles supported.`,
    form: "least-sentence",
    least: ["Fleet Reader", "Directory Writers"],
  },
  "the other way around, and bold": {
    text: "For this call the least-privileged role is **Fleet Reader**.",
    form: "least-sentence",
    least: ["Fleet Reader"],
  },
  "the only role": {
    text: "*Fleet Administrator* is the only built-in role supported for this operation.",
    form: "least-sentence",
    least: ["Fleet Administrator"],
  },
  "one role that must be held": {
    text: `The signed-in user must have the [Fleet Administrator](/roles#fleet) role.`,
    form: "required-sentence",
    least: ["Fleet Administrator"],
  },
  "one of two that must be held": {
    text: "Only users with the Fleet Administrator or Garage Administrator role can call this.",
    form: "required-sentence",
    others: ["Fleet Administrator", "Garage Administrator"],
  },
  "names without the word role": {
    text: "The user needs to be a Fleet Administrator or a Garage Administrator.",
    form: "required-sentence",
    others: ["Fleet Administrator", "Garage Administrator"],
  },
  "a list in a sentence": {
    text: "This requires one of the following directory roles: Fleet Administrator, Fleet Reader, or Health and Safety Officer.",
    form: "required-sentence",
    others: ["Fleet Administrator", "Fleet Reader", "Health and Safety Officer"],
  },
  "a role that no catalogue has, by its place in the sentence": {
    text: "The caller needs at least the *Quarry Keeper* role.",
    form: "at-least-sentence",
    least: ["Quarry Keeper"],
  },
  "a name after the word role, and a choice that is none": {
    text: "The user must have at least the role **Fleet Reader**, or own the van.",
    form: "at-least-sentence",
    least: ["Fleet Reader"],
  },
  "a second sentence about the role of the first": {
    text: "Sign in with the *Fleet Reader* Contoso role. This role is the least privileged role for counting vans.",
    form: "required-sentence",
    least: ["Fleet Reader"],
  },
  "an HTML entity and a hard line break": {
    text: "The caller needs at least the *Fleet&nbsp;Reader*\\\nrole.",
    form: "at-least-sentence",
    least: ["Fleet Reader"],
  },
};

const traps: Readonly<Record<string, Case>> = {
  "a role that isn't enough": {
    text: "The *Fleet Reader* role isn't sufficient. The least privileged role is *Fleet Administrator*.",
    form: "least-sentence",
    least: ["Fleet Administrator"],
  },
  "roles that do not have what it takes": {
    text: `The caller needs at least the *Fleet Reader* ${role}. By default, *Fleet Administrator* and other administrator roles don't have permissions to read it.`,
    form: "at-least-sentence",
    least: ["Fleet Reader"],
  },
  "what is denied first and needed then": {
    text: "Fleet Administrator is not required; the least privileged role is Fleet Reader.",
    form: "least-sentence",
    least: ["Fleet Reader"],
  },
  "an exception": {
    text: "All administrators except those with the *Fleet Reader* role can call this.",
    form: "none",
  },
  "a need of those who are denied something else": {
    text: "Users who aren't owners must be assigned the *Garage Administrator* role.",
    form: "required-sentence",
    least: ["Garage Administrator"],
  },
  "roles of the accounts that are acted on": {
    text: "Updating phones is only allowed on users who are assigned one of the following roles: Fleet Reader, Garage Administrator.",
    form: "none",
  },
  "a comparison": {
    text: "The *Fleet Reader* role is less privileged than the `Fleet.Read.All` application permission.",
    form: "none",
  },
  "permissions that are emphasised like roles": {
    text: "Applications granted *Fleet.Read* see little. The app must be assigned the *Fleet.Read.All* permission.",
    form: "none",
  },
  "the permission of a custom role, and code": {
    text: `${mayHold} The role needs \`contoso.directory/fleet/update\`. Configure the \`FleetManagement\` role.`,
    form: "none",
  },
  "code that is a name": {
    text: "The user must be assigned the `Fleet Reader` role.",
    form: "required-sentence",
    least: ["Fleet Reader"],
  },
  "properties in bold": {
    text: "To update **Members**, the caller must own the team.",
    form: "none",
  },
  "roles that aren't supported, in a list": {
    text: `The following ${roles} aren't supported:\n\n- Fleet Reader\n- Garage Administrator`,
    form: "none",
  },
  "what is struck out": { text: "- ~~Fleet Reader~~", form: "none" },
  "a template": {
    text: `${mayHold} The following roles are supported.\n\n- {Role Name 1}\n- {Role Name 2}`,
    form: "list",
  },
};

const lists: Readonly<Record<string, Case>> = {
  "a list in a note, in no order": {
    text: `> [!IMPORTANT]\n> ${mayHold} The following least privileged roles are supported for this operation.\n> - Fleet Reader\n> - Quarry Keeper\n> - User`,
    form: "list",
    others: ["Fleet Reader", "Quarry Keeper", "User"],
  },
  "one role in it": {
    text: `${mayHold} This operation supports the following least privileged built-in role:\n- Fleet Reader`,
    form: "list",
    least: ["Fleet Reader"],
  },
  "qualifiers, and what is no role": {
    text: [
      `The user must be assigned one of the following ${roles}:`,
      "",
      "- A member or guest with default permissions",
      "- the owner of the team",
      "- Fleet Reader - read, but never delete, cars and vans; and more",
      "- Garage Administrator (for garages they own)",
      "- Directory Writer.",
      "- **Quarry Keeper**: digs",
    ].join("\n"),
    form: "list",
    others: ["Fleet Reader", "Garage Administrator", "Directory Writer", "Quarry Keeper"],
  },
  "a role twice": {
    text: `The user needs one of the following ${roles}:\n* Fleet Reader\n* Fleet Readers\n* Fleet Reader`,
    form: "list",
    others: ["Fleet Reader"],
  },
  "tasks with their roles": {
    text: [
      `The user needs at least one of the following ${roles}.`,
      "- For read operations: Fleet Reader, or Fleet Administrator",
      "- Users: *Garage Administrator* (except for guests). However, to restore guests, the user must be assigned the *Payroll 365 Administrator* role.",
    ].join("\n"),
    form: "per-task",
    others: ["Fleet Reader", "Fleet Administrator", "Garage Administrator", "Payroll 365 Administrator"],
  },
  "an item that says it is the least": {
    text: [
      "The user must be assigned a role through one of the following options:",
      "",
      "- A [role in the quarry](/quarry) where the least privileged role is *Quarry keeper*. **This is the least privileged option**.",
      `- More privileged ${roles} supported for this operation:`,
      "    - Fleet Administrator",
      "",
      "In app-only scenarios, the app can be assigned one of these instead of the `Quarry.All` permission.",
    ].join("\n"),
    form: "nested",
    least: ["Quarry keeper"],
    others: ["Fleet Administrator"],
  },
  "a list that is said to be in the order of privilege": {
    text: "Supported roles, from least to most privileged:\n1. Fleet Reader\n2. Fleet Administrator",
    form: "list",
    least: ["Fleet Reader"],
    others: ["Fleet Administrator"],
  },
  "the minimum": {
    text: `The user must be assigned the following minimum ${role}:\n\n* Fleet Reader`,
    form: "list",
    least: ["Fleet Reader"],
  },
  "a list that another sentence announces than the last one": {
    text: "The user needs one of the following directory roles. To learn more, see [here](/x).\n* Fleet Reader\n* Quarry Keeper",
    form: "list",
    others: ["Fleet Reader", "Quarry Keeper"],
  },
  "items of several lines, and a line that belongs to none": {
    text: `One of the following ${roles} is needed:\n+ Fleet Reader - read\n  vans\n+ Fleet\n  Administrator\n+ Directory Writers\nBy default, Garage Administrator and other roles don't have permissions.`,
    form: "list",
    others: ["Fleet Reader", "Fleet Administrator", "Directory Writers"],
  },
  "a sentence that goes on in a list": {
    text: "To sell a van, the user must also have:\n- The *Vans.Sell* permission.\n- Either *Fleet Administrator* (least privileged role for vans) or *Garage Administrator* (for garages) role.",
    form: "required-sentence",
    others: ["Fleet Administrator", "Garage Administrator"],
  },
  "a role that a sentence after the list names": {
    text: `One of the following ${roles}:\n\n- Fleet Administrator\n- Fleet Reader\n\n*Fleet Reader* is the least privileged role for this operation.`,
    form: "list",
    least: ["Fleet Reader"],
    others: ["Fleet Administrator"],
  },
  "a list in HTML": {
    text: `The user must own it or be assigned one of the following ${roles}. <br/><ul><li>For teams: *Fleet Reader*</li><li>For others: *Fleet Administrator* or *Quarry Keeper*</li></ul>`,
    form: "per-task",
    others: ["Fleet Reader", "Fleet Administrator", "Quarry Keeper"],
  },
  "names in a list that nothing announces": {
    text: "- Fleet Reader\n- Fleet Administrator",
    form: "list",
    others: ["Fleet Reader", "Fleet Administrator"],
  },
  "a table with cells of several lines": {
    text: [
      `The user needs at least one of the following ${roles}.`,
      "",
      "| Contoso role | Allowed |",
      "|--|--|",
      "| Fleet Reader <br/> Quarry Keeper | Read |",
      "| Garage Administrator, Directory Writers | Write <br/> Delete |",
    ].join("\n"),
    form: "table",
    others: ["Fleet Reader", "Quarry Keeper", "Garage Administrator", "Directory Writers"],
  },
  "a table with a column for each task": {
    text: `The user must have one of the following ${roles}.\n\n|Write a team|Write a role|\n|--|--|\n|Fleet Reader</br>Quarry Keeper|Fleet Administrator|`,
    form: "table",
    others: ["Fleet Reader", "Quarry Keeper", "Fleet Administrator"],
  },
  "a table that says which are the least": {
    text: "|Operation|Least privileged role|Higher privileged roles|\n|--|--|--|\n|Read|Fleet Reader|Fleet Administrator, Quarry Keeper|",
    form: "table",
    least: ["Fleet Reader"],
    others: ["Fleet Administrator", "Quarry Keeper"],
  },
  "a table of something else": {
    text: "|Permission type|Permissions|\n|--|--|\n|Application|Fleet.Read.All|\n\n|Name|Type|\n|--|--|\n|Fleet Reader|String|",
    form: "none",
  },
};

describe.each([
  ["a sentence", sentences],
  ["a trap", traps],
  ["a list or a table", lists],
])("%s", (_, cases) => {
  test.each(Object.entries(cases))("%s", (_name, { text, form, least = [], others = [] }) => {
    const note = noteOf(text, catalogue);
    const names = (isLeast: boolean) =>
      note.roles.filter((each) => each.isLeast === isLeast).map(({ name }) => name);
    expect({ form: note.form, least: names(true), others: names(false) }).toEqual({ form, least, others });
  });
});

describe("of a role, a note says", () => {
  const only = (text: string) => noteOf(text, catalogue).roles[0];

  test.each<[string, string, readonly string[]]>([
    ["a signed-in user's, where nothing else is said", "", ["delegatedWork"]],
    ["the application's, in app-only scenarios", "In app-only scenarios, ", ["application"]],
    ["both", "In delegated and app-only scenarios, ", ["delegatedWork", "application"]],
    ["of personal accounts", "For delegated access using personal accounts, ", ["delegatedPersonal"]],
  ])("whose it is: %s", (_, scenario, appliesTo) => {
    expect(only(`${scenario}at least the *Fleet Reader* role is needed.`)?.appliesTo).toEqual(appliesTo);
  });

  test("that a scope holds for the list after it, and not for the next paragraph", () => {
    const text =
      "In app-only scenarios one of the following roles is needed:\n\n- Fleet Reader\n\nThe user needs the *Quarry Keeper* role.";
    expect(noteOf(text, catalogue).roles.map(({ appliesTo }) => appliesTo)).toEqual([
      ["application"],
      ["delegatedWork"],
    ]);
  });

  test.each<[string, string, string]>([
    ["stated", "The user needs at least the *Quarry Keeper* role.", "stated"],
    ["listed", "The following roles are supported:\n- Fleet Reader", "listed"],
    [
      "inferred, for a name that the catalogue lacks",
      "The following roles are supported:\n- Quarry Keeper",
      "inferred",
    ],
    ["inferred, where nothing announces the list", "- Fleet Reader", "inferred"],
    [
      "inferred, where it is the least for being the only one",
      "The user needs the *Fleet Reader* role.",
      "inferred",
    ],
  ])("how sure it is: %s", (_, text, confidence) => {
    expect(only(text)?.confidence).toBe(confidence);
  });

  test.each<[string, string, string | undefined]>([
    ["a qualifier", "The following roles are supported:\n- Fleet Reader - read-only", "read-only"],
    [
      "a task",
      "The following roles are supported:\n- For vans: Fleet Reader (all of them)",
      "For vans; all of them",
    ],
    ["a purpose", "To restore vans, the user needs the *Fleet Reader* role.", "To restore vans"],
    ["none for a scope", "In delegated scenarios, the user needs the *Fleet Reader* role.", undefined],
    ["the other column", "|Role|Limits|\n|--|--|\n|Fleet Reader|vans|", "vans"],
  ])("its condition: %s", (_, text, condition) => {
    expect(only(text)?.condition).toBe(condition);
  });

  test("the present name and the template of a former name", () => {
    const found = only("The user needs at least the *Garage Service Administrator* role.");
    expect([found?.name, found?.role?.name]).toEqual([
      "Garage Service Administrator",
      "Garage Administrator",
    ]);
    expect(only("- Fleet Readers")?.role?.templateId).toBe("00000000-0000-4000-8000-000000000002");
  });

  test("its place, within quotes, lists and cells", () => {
    const text = `> [!NOTE]\n> One of the following ${roles}:\n>\n> - **Quarry Keeper** - digs\n\n|Role|\n|--|\n|x<br/>Fleet Reader|`;
    const places = noteOf(text, catalogue).roles.map(({ origin }) => placeOf(origin));
    expect(places).toEqual([
      { file: "note.md", line: 4, column: 7 },
      { file: "note.md", line: 8, column: 8 },
    ]);
  });
});

describe("what is not counted is reported", () => {
  test("a name that is mentioned", () => {
    const { diagnostics } = noteOf("The *Fleet Reader* role isn't enough.", catalogue);
    expect(diagnostics).toMatchObject([{ code: "documentation-role-mentioned", severity: "info" }]);
    expect(diagnostics[0]?.message).toContain("isn't enough");
  });

  test("an item without a name", () => {
    const { diagnostics } = noteOf(
      "The following roles are supported:\n- anyone who asks\n- Fleet Reader",
      catalogue,
    );
    expect(diagnostics.map(({ code, origin }) => [code, origin && placeOf(origin)])).toEqual([
      ["documentation-unread", { file: "note.md", line: 2, column: 3 }],
    ]);
  });

  test.each<[string, string]>([
    ["quotes in quotes", `${">".repeat(100)} x`],
    ["a long text", "x".repeat(1024 * 1024 + 1)],
    ["many lines", "- x\n".repeat(30_000)],
    ["much markup", "*a ".repeat(5000)],
  ])("a document that is not read: %s", (_, text) => {
    expect(noteOf(text, catalogue).diagnostics).toMatchObject([{ code: "documentation-refused" }]);
  });
});
