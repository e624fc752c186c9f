/** API pages: requests, roles, clouds, address, includes, and the permission table. */
import { describe, expect, test } from "vitest";
import { contradictionsOf } from "../../../generator/read/documentation/compare-permissions.js";
import { includedName } from "../../../generator/read/documentation/includes.js";
import type { IncludedDocument } from "../../../generator/read/documentation/includes.js";
import { parseMarkdown } from "../../../generator/read/documentation/parse-markdown.js";
import { readDocumentation } from "../../../generator/read/documentation/read-documentation.js";
import { readRoleCatalogue } from "../../../generator/read/documentation/role-catalogue.js";
import { rolesDocument } from "../../../generator/read/documentation/roles-document.js";
import type { RolesDocumentOptions } from "../../../generator/read/documentation/roles-document.js";
import { readPermissions } from "../../../generator/read/permissions/read-permissions.js";
import { formatDiagnostics } from "../../../generator/format-diagnostics.js";

const catalogue = readRoleCatalogue({
  name: "catalogue.json",
  text: JSON.stringify({
    systems: ["Contoso"],
    roles: [{ name: "Fleet Reader" }, { name: "Fleet Administrator" }],
  }),
}).value;

function read(files: Readonly<Record<string, string>>, notes: Readonly<Record<string, string>> = {}) {
  const parse = ([name, text]: [string, string]) => parseMarkdown({ name, text }).value;
  const included = new Map<string, IncludedDocument>(
    Object.entries(notes).map((entry) => [entry[0], parse(entry)]),
  );
  return readDocumentation(Object.entries(files).map(parse), included, catalogue);
}

function operationsOf(page: string, options: Partial<RolesDocumentOptions> = {}) {
  return rolesDocument(read({ "api/van-get.md": page }).value, { patterns: [], ...options }).operations;
}

const permissions = "## Permissions\n\nThe user needs at least the *Fleet Reader* role.\n\n";

function pageWith(code: string): string {
  return `# Get van\n\n${permissions}## HTTP request\n\n\`\`\`http\n${code}\n\`\`\`\n\n## Examples\n\n\`\`\`http\nGET /other\n\`\`\`\n`;
}

describe("the requests of a page", () => {
  test.each<[string, string, readonly string[]]>([
    ["one", "GET /vans/{id}", ["GET /vans/{id}"]],
    [
      "several, each once",
      "GET /vans/{id}\nGET /vans/{van-id}\nPATCH /vans/{id}",
      ["GET /vans/{id}", "PATCH /vans/{id}"],
    ],
    ["with host, version and query", "GET https://fleet.contoso.com/v1.0/vans?$top=1", ["GET /vans"]],
    ["with a version", "GET /v2.0/vans/", ["GET /vans"]],
    ["without a slash, in lower case", "post vans/{id}/sell", ["POST /vans/{id}/sell"]],
    ["keys with blanks", "GET /vans/{id | plate}", ["GET /vans/{id|plate}"]],
    [
      "functions, casts and references",
      "GET /vans/contoso.delta(token='{t}')/$count",
      ["GET /vans/contoso.delta(token='{t}')/$count"],
    ],
    ["no headers and bodies", 'POST /vans\nContent-Type: application/json\n\n{ "a": 1 }', ["POST /vans"]],
  ])("%s", (_, code, patterns) => {
    expect(operationsOf(pageWith(code)).map(({ pattern }) => pattern)).toEqual(patterns);
  });

  test.each(["HEAD /vans", "GET", "GET /vans/**", "GET /vans/{id"])("%s is reported", (line) => {
    const { diagnostics } = read({ "a.md": pageWith(line) });
    expect(formatDiagnostics(diagnostics)[0]).toMatch(/^a\.md:10:1 warning documentation-request /u);
  });
});

describe("a page gives", () => {
  const clouds =
    "| Global service | US Government L4 | US Government L5 (DOD) | China operated by X |\n|--|--|--|--|\n| ✅ | ❌ | ✅ | ❌ |\n\n";

  test("its roles and clouds to each request", () => {
    const page = pageWith("GET /vans\nDELETE /vans/{id}").replace(
      "## Permissions",
      `${clouds}## Permissions`,
    );
    const roles = [{ name: "Fleet Reader", leastPrivileged: true, confidence: "stated" }];
    expect(operationsOf(page)).toMatchObject([
      { pattern: "GET /vans", clouds: ["global", "usGovDod"], roles },
      { pattern: "DELETE /vans/{id}", clouds: ["global", "usGovDod"], roles },
    ]);
  });

  test("roles for reading to what reads, and for writing to what writes", () => {
    const page = pageWith("GET /vans\nPOST /vans").replace(
      "The user needs at least the *Fleet Reader* role.",
      "One of the following roles is needed:\n\n- For read operations: Fleet Reader\n- For write operations: Fleet Administrator",
    );
    expect(operationsOf(page).map(({ pattern, roles }) => [pattern, roles?.map(({ name }) => name)])).toEqual(
      [
        ["GET /vans", ["Fleet Reader"]],
        ["POST /vans", ["Fleet Administrator"]],
      ],
    );
  });

  test.each<[string, string, Partial<RolesDocumentOptions>, string | undefined]>([
    ["front matter", "---\ncanonicalUrl: https://contoso.com/a\n---\n", {}, "https://contoso.com/a"],
    ["a comment", "<!-- Source: https://contoso.com/b -->\n", {}, "https://contoso.com/b"],
    ["a base", "", { documentationBase: "https://contoso.com/api/" }, "https://contoso.com/api/van-get"],
    [
      "a template",
      "",
      { documentationBase: "https://contoso.com/{page}?v=1" },
      "https://contoso.com/van-get?v=1",
    ],
    ["nothing", "---\nurl: [1, 2\n---\n", {}, undefined],
    ["no other protocol", "---\nurl: javascript:alert(1)\n---\n", {}, undefined],
  ])("its address, from %s", (_, head, options, address) => {
    expect(operationsOf(head + pageWith("GET /vans"), options)[0]?.documentation).toBe(address);
  });

  test("nothing, where it says nothing", () => {
    expect(operationsOf(pageWith("GET /vans").replace(permissions, ""))).toEqual([]);
  });
});

describe("an included note", () => {
  const page = `# A\n\n## Permissions\n\n[!INCLUDE [n](../notes/rbac-a.md)]\nMore.\n\n## HTTP request\n\n\`\`\`\nGET /vans\n\`\`\`\n`;

  test("is the page's, with its own place, and is no note of its own", () => {
    const note = "The user needs at least the *Fleet Reader* role.";
    const { value, diagnostics } = read(
      { "api/a.md": page, "notes/rbac-a.md": note },
      { "notes/rbac-a.md": note },
    );
    const document = rolesDocument(value, { patterns: [] });
    expect(document.operations[0]?.roles?.[0]?.source).toEqual({
      file: "notes/rbac-a.md",
      line: 1,
      column: 30,
    });
    expect(document.notes).toBeUndefined();
    expect(diagnostics).toEqual([]);
  });

  test.each<[string, string, Readonly<Record<string, string>>]>([
    ["is missing", page, {}],
    ["is outside", page.replace("../notes/rbac-a.md", "/etc/passwd"), {}],
    ["includes itself", page, { "notes/rbac-a.md": "[!INCLUDE [n](rbac-a.md)]" }],
  ])("that %s is reported", (reason, text, notes) => {
    const { diagnostics } = read({ "api/a.md": text }, notes);
    expect(diagnostics).toMatchObject([{ code: "documentation-include" }]);
    expect(diagnostics[0]?.message).toContain(reason);
  });

  test.each([
    ["../b/c.md", "docs/b/c.md"],
    ["c.md#part", "docs/a/c.md"],
    ["../../../c.md", "../c.md"],
    ["%20.md", "docs/a/ .md"],
    ["%E0%.md", "docs/a/%E0%.md"],
    ["/c.md", undefined],
    ["https://contoso.com/c.md", undefined],
    ["C:\\c.md", undefined],
    ["", undefined],
  ])("%s is named %s", (path, name) => {
    expect(
      includedName({ kind: "include", path, source: { name: "docs/a/b.md", text: "" }, offset: 0 }),
    ).toBe(name);
  });

  test("that stands alone is kept, or attached to the requests that are named", () => {
    const { value } = read({
      "rbac-b.md": "One of the following roles, from least to most privileged:\n- Fleet Reader\n- Other Role",
    });
    const alone = rolesDocument(value, { patterns: [] });
    expect(alone.operations).toEqual([]);
    expect(alone.notes).toMatchObject([
      {
        name: "rbac-b",
        form: "list",
        order: "least-first",
        roles: [{ leastPrivileged: true }, { leastPrivileged: false }],
      },
    ]);
    const attached = rolesDocument(value, { patterns: [{ text: "GET /vans", methods: ["GET"] }] });
    expect(attached).toMatchObject({ operations: [{ pattern: "GET /vans", roles: [{}, {}] }] });
    expect(attached.notes).toBeUndefined();
  });
});

describe("a permission table", () => {
  const listed = readPermissions({
    name: "permissions.json",
    text: JSON.stringify({
      permissions: {
        "Vans.Read": permission({
          "/vans/{id}": "least=DelegatedWork,Application",
          "/cars": "least=DelegatedWork;AlsoRequires=Keys.Read",
        }),
        "Vans.Write": permission({ "/vans/{id}": "" }),
        "Keys.Read": permission({}),
      },
    }),
  }).value;

  function permission(paths: Readonly<Record<string, string>>) {
    const schemeKeys = ["DelegatedWork", "Application"];
    const schemes = { DelegatedWork: { privilegeLevel: 1 }, Application: { privilegeLevel: 1 } };
    return { schemes, pathSets: [{ schemeKeys, methods: ["GET"], paths }] };
  }

  function contradictions(request: string, table: string) {
    const { value } = read({
      "a.md": pageWith(request).replace(permissions, `## Permissions\n\n${table}\n\n`),
    });
    return value.pages.flatMap((page) => contradictionsOf(page.requests, page.permissions, listed));
  }

  const head =
    "|Permission type|Least privileged permissions|Higher privileged permissions|\n|:--|:--|:--|\n";
  const older = "|Permission type|Permissions (from least to most privileged)|\n|:--|:--|\n";
  const [work, personal, app] = [
    "|Delegated (work or school account)|",
    "|Delegated (personal Microsoft account)|",
    "|Application|",
  ];

  test.each<[string, string, string]>([
    [
      "the same",
      "GET /vans/{van-id}",
      `${head}${work}Vans.Read|Vans.Write|\n${personal}Not supported.|Not supported.|\n${app}Vans.Read|Not available.|`,
    ],
    [
      "the older form",
      "GET /Vans/{x}",
      `${older}${work}Vans.Read, Vans.Write|\n${personal}Not supported.|\n${app}Vans.Read or Vans.Write|`,
    ],
    [
      "one of two ways",
      "GET /vans/1",
      `${head.replace("1", "1")}${work}Other.Read, Vans.Read|none|`.replace("/vans/1", ""),
    ],
    ["what is needed besides", "GET /cars", `${head}${work}Vans.Read and Keys.Read|Not available.|`],
  ])("agrees: %s", (_, request, table) => {
    expect(contradictions(request.replace("/1", "/{id}"), table)).toEqual([]);
  });

  test.each<[string, string, string, string]>([
    [
      "another least one",
      "GET /vans/{id}",
      `${head}${work}Vans.Write|Vans.Read|`,
      "says least privileged Vans.Write; the permissions file says Vans.Read.",
    ],
    [
      "another first one",
      "GET /vans/{id}",
      `${older}${app}Vans.Write, Vans.Read|`,
      "says least privileged Vans.Write; the permissions file says Vans.Read.",
    ],
    [
      "supported",
      "GET /vans/{id}",
      `${head}${personal}Vans.Read|Not available.|`,
      "says least privileged Vans.Read; the permissions file does not list it.",
    ],
    [
      "not supported",
      "GET /vans/{id}",
      `${head}${app}Not supported.|Not supported.|`,
      "says not supported; the permissions file says Vans.Read.",
    ],
  ])("contradicts: %s", (_, request, table, message) => {
    const found = contradictions(request, table);
    expect(found).toHaveLength(1);
    expect(found[0]?.diagnostic.message).toContain(message);
    expect(formatDiagnostics(found.map(({ diagnostic }) => diagnostic))[0]).toMatch(
      /^a\.md:7:\d+ warning documentation-contradicted /u,
    );
  });

  test("speaks of all requests of its page together", () => {
    const table = `${head}${app}Vans.Read|Not available.|`;
    expect(contradictions("GET /vans/{id}\nGET /other", table)).toEqual([]);
    expect(contradictions("GET /other", table)).toHaveLength(1);
  });

  test("with something that is no permission is reported", () => {
    const { diagnostics } = read({
      "a.md": pageWith("GET /vans").replace(permissions, `## Permissions\n\n${head}${work}see below|\n\n`),
    });
    expect(diagnostics).toMatchObject([{ code: "documentation-unread" }]);
  });
});
