import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { readRoles } from "../../generator/read/roles/read-roles.js";
import { run } from "../support/cli.js";
import { sharedGraph } from "../support/shared.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const page = `---
title: "Get van"
---

# Get van

[!INCLUDE [clouds](../includes/clouds.md)]

## Permissions

|Permission type|Least privileged permissions|Higher privileged permissions|
|:--|:--|:--|
|Delegated (work or school account)|Vans.Write|Not available.|
|Application|Vans.Read|Not available.|

[!INCLUDE [rbac-vans](../includes/rbac/rbac-vans.md)]

## HTTP request

\`\`\`http
GET /vans/{van-id}
\`\`\`
`;
const note = `---
ms.topic: include
---

> [!IMPORTANT]
> The user must be assigned one of the following [Contoso roles](/roles):
> - A member of the fleet
> - Fleet Reader - read-only
> - Quarry Keeper
`;
const files = {
  "docs/api/van-get.md": page,
  "docs/includes/rbac/rbac-vans.md": note,
  "docs/includes/rbac/rbac-cars.md": note.replace("Fleet Reader", "Fleet Administrator"),
  "docs/includes/clouds.md": "|Global service|China|\n|--|--|\n|✅|❌|\n",
  "docs/resources/van.md": "# Van\n\nA *Fleet Reader* role sees it.\n",
  "catalogue.json": JSON.stringify({
    systems: ["Contoso"],
    roles: [{ name: "Fleet Reader", templateId: "01234567-89ab-cdef-0123-456789abcdef" }],
  }),
  "permissions.json": JSON.stringify({
    permissions: {
      "Vans.Read": {
        schemes: { DelegatedWork: { privilegeLevel: 1 }, Application: { privilegeLevel: 1 } },
        pathSets: [
          {
            schemeKeys: ["DelegatedWork", "Application"],
            methods: ["GET"],
            paths: { "/vans/{id}": "least=DelegatedWork,Application" },
          },
        ],
      },
    },
  }),
};

async function folderWith(contents: Readonly<Record<string, string>> = files): Promise<string> {
  const folder = await temporaryFolder();
  for (const [path, text] of Object.entries(contents)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

const known = ["--catalogue", "catalogue.json"];

describe("import-roles", () => {
  test("writes a roles file, and reports what it could not read", async () => {
    const cwd = await folderWith();
    const base = ["--documentation-base", "https://contoso.com/{page}"];
    const { exitCode, stdout, stderr } = await run(
      ["import-roles", "docs", ...known, ...base, "--out", "out/roles.json"],
      { cwd },
    );
    expect([exitCode, stderr.split("\n").slice(0, -1)]).toEqual([
      0,
      [
        `docs/includes/rbac/rbac-cars.md:7:5 warning documentation-unread This item of a list of roles names none: "A member of the fleet". It is left out.`,
        `docs/includes/rbac/rbac-cars.md:8:5 info documentation-role-unknown The role catalogue does not have "Fleet Administrator", which is kept by name. Add it there, with its template id if it has one.`,
        `docs/includes/rbac/rbac-vans.md:7:5 warning documentation-unread This item of a list of roles names none: "A member of the fleet". It is left out.`,
        `docs/includes/rbac/rbac-vans.md:9:5 info documentation-role-unknown The role catalogue does not have "Quarry Keeper", which is kept by name. Add it there, with its template id if it has one.`,
      ],
    ]);
    expect(stdout).toBe(
      "roles → out/roles.json\n  1 page, 1 operation, 1 note of no operation, 4 roles (0 least privileged)\n",
    );
    expect(await readdir(join(cwd, "out"))).toEqual(["roles.json"]);
    const text = await readFile(join(cwd, "out/roles.json"), "utf8");
    expect(readRoles({ name: "roles.json", text }).diagnostics).toEqual([]);
    const appliesTo = ["delegatedWork"];
    const place = (line: number) => ({ file: "docs/includes/rbac/rbac-vans.md", line, column: 5 });
    expect(JSON.parse(text)).toMatchObject({
      operations: [
        {
          pattern: "GET /vans/{van-id}",
          documentation: "https://contoso.com/van-get",
          clouds: ["global"],
          roles: [
            {
              name: "Fleet Reader",
              templateId: "01234567-89ab-cdef-0123-456789abcdef",
              leastPrivileged: false,
              appliesTo,
              condition: "read-only",
              confidence: "listed",
              source: place(8),
            },
            {
              name: "Quarry Keeper",
              leastPrivileged: false,
              appliesTo,
              confidence: "inferred",
              source: place(9),
            },
          ],
        },
      ],
      notes: [{ name: "rbac-cars", form: "list", file: "docs/includes/rbac/rbac-cars.md", roles: [{}, {}] }],
    });
  });

  test("prints the same, whatever the order of what it is given", async () => {
    const cwd = await folderWith();
    const outputs = [];
    for (const docs of [
      ["docs"],
      ["docs/includes/**/*.md", "docs/api/van-get.md"],
      ["docs/api", "docs/includes", "docs"],
    ]) {
      outputs.push((await run(["import-roles", ...docs, ...known, "--quiet"], { cwd })).stdout);
    }
    expect(JSON.parse(outputs[0]!)).toMatchObject({ operations: [{}], notes: [{}] });
    expect(new Set(outputs).size).toBe(1);
  });

  test("gives a machine the contradictions with a permission file, and what was left out", async () => {
    const cwd = await folderWith();
    const { exitCode, stdout } = await run(
      ["import-roles", "docs", ...known, "--permissions", "permissions.json", "--json"],
      { cwd },
    );
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      command: "import-roles",
      ok: true,
      roles: { operations: [{ pattern: "GET /vans/{van-id}" }] },
      contradictions: [
        {
          request: "GET /vans/{van-id}",
          scheme: "delegatedWork",
          documented: [["Vans.Write"]],
          listed: ["Vans.Read"],
        },
      ],
      skipped: ["docs/resources/van.md"],
      diagnostics: expect.arrayContaining([
        expect.objectContaining({
          code: "documentation-contradicted",
          file: "docs/api/van-get.md",
          line: 13,
        }),
      ]) as unknown,
    });
  });

  test("attaches a note to the requests that are named", async () => {
    const cwd = await folderWith();
    const args = [
      "import-roles",
      "docs/includes/rbac/rbac-cars.md",
      ...known,
      "--pattern",
      "/cars/**",
      "--quiet",
    ];
    const { stdout } = await run(args, { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ operations: [{ pattern: "/cars/**", roles: [{}, {}] }] });
  });

  test("takes the catalogue that comes with it, where none is named", async () => {
    const cwd = await folderWith({ "a.md": "The caller needs at least the *User Administrator* role." });
    const { stdout } = await run(["import-roles", "a.md"], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({
      notes: [{ roles: [{ templateId: "fe930be7-5e62-47db-91af-98c3a49a38b1", leastPrivileged: true }] }],
    });
  });

  test("follows no include and no link out of the folders", async () => {
    const cwd = await folderWith({
      "secret/rbac-a.md": note,
      "docs/a.md": page
        .replace("../includes/clouds.md", "../secret/rbac-a.md")
        .replace("../includes/rbac/rbac-vans.md", "link.md"),
    });
    await symlink(join(cwd, "secret/rbac-a.md"), join(cwd, "docs/link.md"));
    const { stdout, stderr } = await run(["import-roles", "docs/a.md", "--json"], { cwd });
    expect(stdout).not.toContain("Quarry Keeper");
    expect(stderr.match(/documentation-include [^\n]* is outside/gu)).toHaveLength(2);
  });

  test.each<[string, readonly string[], string]>([
    ["a file that is not there", ["no.md"], '"no.md" cannot be read'],
    ["a pattern that nothing matches", ["no/*.md"], '"no/*.md" cannot be read'],
    ["a folder without Markdown", ["empty"], '"empty" cannot be read'],
    ["no documents", [], "missing required argument"],
    ["a catalogue of another shape", ["docs", "--catalogue", "permissions.json"], "roles-shape"],
    ["a permission file of another shape", ["docs", "--permissions", "catalogue.json"], "permissions-shape"],
    ["a pattern that is none", ["docs", "--pattern", "vans"], "pattern-invalid"],
    ["a base that is no address", ["docs", "--documentation-base", "contoso"], "usage-invalid"],
  ])("ends with 2 for %s, and leaves the old file", async (_, args, message) => {
    const cwd = await folderWith({ ...files, "roles.json": "old", "empty/x.txt": "" });
    const { exitCode, stderr } = await run(["import-roles", ...args, "--out", "roles.json"], { cwd });
    expect(exitCode).toBe(2);
    expect(stderr).toContain(message);
    expect(await readFile(join(cwd, "roles.json"), "utf8")).toBe("old");
  });

  test.skipIf(sharedGraph === undefined)(
    "reads a real page, which agrees with the real permission file",
    async () => {
      const args = [
        "import-roles",
        "docs",
        "--permissions",
        "permissions/permissions.json",
        "--json",
        "--quiet",
      ];
      const { stdout } = await run(args, { cwd: sharedGraph! });
      const document = JSON.parse(stdout) as { contradictions: unknown; roles: { operations: unknown } };
      expect(document.contradictions).toEqual([]);
      expect(document.roles.operations).toMatchObject([
        {
          pattern: "PATCH /identity/apiConnectors/{identityApiConnectorId}",
          clouds: ["global", "china"],
          roles: [
            {
              name: "External ID User Flow Administrator",
              templateId: "6e591065-9bad-43ed-90f3-e9424366d2f0",
              leastPrivileged: true,
              appliesTo: ["delegatedWork"],
              confidence: "stated",
            },
          ],
        },
      ]);
    },
  );
});
