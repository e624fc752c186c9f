import { describe, expect, test } from "vitest";
import { hasErrors } from "../../../generator/diagnostics.js";
import type { PermissionTable } from "../../../generator/ir/access.js";
import { reportToJson } from "../../../generator/privilege/report/json.js";
import { makeReport } from "../../../generator/privilege/report/make-report.js";
import { requiredResourceAccess } from "../../../generator/privilege/report/manifest.js";
import { reportToMarkdown } from "../../../generator/privilege/report/markdown.js";
import { findingsOf } from "../../../generator/privilege/report/findings.js";
import type { PermissionsReport } from "../../../generator/privilege/report/report.js";
import { reportToSarif } from "../../../generator/privilege/report/sarif.js";
import { readPermissions } from "../../../generator/read/permissions/read-permissions.js";
import type { GraphCall, UnresolvedCall } from "../../../generator/scan/graph-call.js";
import { callsOf, knowledgeOf } from "./requests.js";

const listed = {
  permissions: {
    "Teams.Read": {
      schemes: { DelegatedWork: { privilegeLevel: 2 }, Application: { privilegeLevel: 2 } },
      pathSets: [
        {
          schemeKeys: ["DelegatedWork", "Application"],
          methods: ["GET"],
          paths: { "/teams": "least=DelegatedWork,Application" },
        },
      ],
    },
    "Teams.Write": {
      schemes: { DelegatedWork: { privilegeLevel: 3 } },
      pathSets: [
        {
          schemeKeys: ["DelegatedWork"],
          methods: ["GET", "PATCH"],
          paths: { "/teams": "", "/teams/{id}": "" },
        },
      ],
    },
  },
};

interface Deployment {
  readonly id?: string;
  readonly scheme: string;
  readonly environment: string;
  readonly isHidden: boolean;
  readonly isEnabled: boolean;
}

const visible = { environment: "public", isHidden: false, isEnabled: true };
const id = (last: number): string => `00000000-0000-4000-8000-00000000000${last}`;

function table(deployments: Readonly<Record<string, readonly Deployment[]>> = {}): PermissionTable {
  const files = [listed, { permissionDeployments: deployments }];
  return readPermissions(
    ...files.map((file, index) => ({ name: `${index}.json`, text: JSON.stringify(file) })),
  ).value;
}

interface ReportParts {
  readonly calls?: readonly GraphCall[];
  readonly permissions?: PermissionTable;
  readonly unresolved?: readonly UnresolvedCall[];
  readonly asked?: readonly string[];
}

const askedText = '{\n  "scopes": ["Teams.Read",\n    "Teams.Write"]\n}';

function report({
  calls = callsOf(["GET /teams"]),
  permissions = table(),
  unresolved = [],
  asked,
}: ReportParts = {}): PermissionsReport {
  const source = { name: "settings/a b.json", text: askedText };
  return makeReport(
    { calls, unresolved, possible: [], statistics: { files: 1, broken: 0 } },
    knowledgeOf(permissions),
    {
      schemes: ["delegatedWork", "application"],
      cloud: "global",
      hasRoles: false,
      isPrivileged: () => false,
      ...(asked === undefined
        ? {}
        : {
            asked: {
              file: source.name,
              permissions: asked.map((name, index) => ({
                name,
                scheme: "delegatedWork",
                origin: { source, pointer: `/scopes/${index}` },
              })),
            },
          }),
    },
  );
}

function needs(permissions: PermissionTable, calls = callsOf(["GET /teams"])) {
  return report({ permissions, calls }).needs.map((each) =>
    each.permissions.map(({ name, obstacle }) =>
      [name, ...(obstacle === undefined ? [] : [obstacle])].join(": "),
    ),
  );
}

describe("a permission that cannot be had", () => {
  test.each<[string, Partial<Deployment>]>([
    ["is hidden", { isHidden: true }],
    ["is disabled", { isEnabled: false }],
    ["is in another cloud", { environment: "mooncake" }],
  ])("gives way to another one where it %s", (_, deployment) => {
    const hidden = { "Teams.Read": [{ ...visible, scheme: "DelegatedWork", ...deployment }] };
    expect(needs(table(hidden))[0]).toEqual(["Teams.Write"]);
  });

  test("is needed all the same where nothing else would do, which is told", () => {
    const permissions = table({ "Teams.Read": [{ ...visible, scheme: "Application", isHidden: true }] });
    expect(needs(permissions)[1]).toEqual(["Teams.Read: hidden"]);
    const found = findingsOf(report({ permissions }), { root: "/app", strict: false, isAnswered: true });
    expect(found.map(({ code }) => code)).toEqual(["privilege-unavailable"]);
  });

  test("is one that is offered elsewhere, rather than one that is offered nowhere", () => {
    const permissions = table({
      "Teams.Read": [{ ...visible, scheme: "DelegatedWork", isEnabled: false }],
      "Teams.Write": [{ ...visible, scheme: "DelegatedWork" }],
    });
    expect(needs(permissions, callsOf(["GET /teams"], "china"))[0]).toEqual(["Teams.Write: not in cloud"]);
  });
});

test("that several are stated to be the least for a request is told, with them", () => {
  const twice = Object.fromEntries(
    ["Teams.Create", "Teams.Manage"].map((name) => [
      name,
      {
        schemes: { Application: { privilegeLevel: 3 } },
        pathSets: [
          { schemeKeys: ["Application"], methods: ["POST"], paths: { "/teams": "least=Application" } },
        ],
      },
    ]),
  );
  const text = JSON.stringify({ permissions: twice });
  const { value: permissions } = readPermissions({ name: "a.json", text });
  const found = findingsOf(report({ permissions, calls: callsOf(["POST /teams"]) }), {
    root: "/app",
    strict: false,
    isAnswered: true,
  });
  expect(found).toMatchObject([
    {
      code: "privilege-ambiguous",
      message: expect.stringContaining("Teams.Create, or Teams.Manage") as unknown,
    },
  ]);
});

describe("in SARIF", () => {
  const sarif = (parts: ReportParts, root = "/app") =>
    reportToSarif(report(parts), { root, version: "1.2.3", strict: false }).runs[0]!;

  test("each result has a rule of the tool, a level and a place", () => {
    const unresolved: UnresolvedCall = {
      client: "http",
      at: { file: "/app/src/b.ts", line: 2, column: 1, endLine: 2, endColumn: 9 },
      text: "fetch(url)",
      reason: "The path is not known.",
    };
    const { tool, results = [] } = sarif({
      calls: callsOf(["GET /teams", "GET /nothing", "PATCH /teams/{id}"]),
      unresolved: [unresolved],
      asked: ["Teams.Read"],
    });
    const rules = tool.driver.rules ?? [];
    expect(results.map(({ ruleId, level }) => `${level} ${ruleId}`)).toEqual([
      "note permission-needed",
      "note permission-needed",
      "note permission-needed",
      "note call-unsupported",
      "warning call-unknown",
      "warning call-unresolved",
      "error permission-missing",
      "error permission-excessive",
    ]);
    for (const { ruleId, ruleIndex, locations, message } of results) {
      expect(rules[ruleIndex!]).toMatchObject({ id: ruleId, help: { text: expect.any(String) as unknown } });
      expect(locations![0]!.physicalLocation!.region!.startLine).toBeGreaterThan(0);
      expect(message.text).toMatch(/\.$/u);
    }
  });

  test("paths are relative URIs, also of what is asked for, with the place in the file", () => {
    const { results = [] } = sarif({ asked: ["Teams.Read", "Teams.Write"] });
    expect(results[0]!.locations![0]!.physicalLocation).toEqual({
      artifactLocation: { uri: "src/app.ts", uriBaseId: "SRCROOT" },
      region: { startLine: 1, startColumn: 3, endLine: 1, endColumn: 9 },
    });
    expect(results.at(-1)).toMatchObject({
      ruleId: "permission-excessive",
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "settings/a%20b.json", uriBaseId: "SRCROOT" },
            region: { startLine: 3, startColumn: 5 },
          },
        },
      ],
    });
  });

  test("a file outside the folder has an absolute URI", () => {
    const { results = [] } = sarif({}, "/elsewhere");
    expect(results[0]!.locations![0]!.physicalLocation!.artifactLocation).toEqual({
      uri: "file:///app/src/app.ts",
    });
  });

  test("a folder whose name begins with two dots is no other one", () => {
    const calls = callsOf(["GET /teams"]).map((call) => ({
      ...call,
      at: { ...call.at, file: "/app/..src/a.ts" },
    }));
    const { results = [] } = sarif({ calls });
    expect(results[0]!.locations![0]!.physicalLocation!.artifactLocation).toEqual({
      uri: "..src/a.ts",
      uriBaseId: "SRCROOT",
    });
  });

  test("calls of which it is not known what they need are errors where that is asked for", () => {
    const unknown = report({ calls: callsOf(["GET /nothing"]) });
    const { results = [] } = reportToSarif(unknown, { root: "/app", version: "1.0.0", strict: true })
      .runs[0]!;
    expect(results).toMatchObject([{ ruleId: "call-unknown", level: "error" }]);
    const found = findingsOf(unknown, { root: "/app", strict: true, isAnswered: true });
    expect(found).toMatchObject([
      { code: "call-unknown", severity: "error", origin: { line: 1, column: 3 } },
    ]);
  });
});

describe("a manifest", () => {
  const resource = {
    appId: "22222222-0000-4000-8000-000000000000",
    identifiers: [],
    defaultScope: ".default",
    signInScopes: [],
    singletons: new Map(),
  };

  test("asks for each permission with the id and the type that it has for a scheme", () => {
    const permissions = table({
      "Teams.Read": [
        { ...visible, id: id(1), scheme: "DelegatedWork" },
        { ...visible, id: id(2), scheme: "Application" },
      ],
    });
    expect(requiredResourceAccess(report({ permissions }).needs, resource)).toEqual({
      value: {
        requiredResourceAccess: [
          {
            resourceAppId: resource.appId,
            resourceAccess: [
              { id: id(1), type: "Scope" },
              { id: id(2), type: "Role" },
            ],
          },
        ],
      },
      diagnostics: [],
    });
  });

  test("cannot ask for a permission of which no file has the id", () => {
    const { diagnostics } = requiredResourceAccess(report().needs, resource);
    expect(hasErrors(diagnostics)).toBe(true);
    expect(diagnostics.map(({ code }) => code)).toEqual(["privilege-without-id", "privilege-without-id"]);
  });

  test("of a program without calls asks for nothing", () => {
    expect(
      requiredResourceAccess(report({ calls: [] }).needs, resource).value.requiredResourceAccess,
    ).toEqual([]);
  });
});

test("the document for programs has the reason of each permission", () => {
  const calls = callsOf(["GET /teams", "GET /teams", "PATCH /teams/{id}"]);
  expect(reportToJson(report({ calls }), "/app")).toMatchObject({
    needs: {
      delegatedWork: {
        permissions: [
          {
            name: "Teams.Write",
            privilegeLevel: 3,
            neededFor: [
              {
                method: "GET",
                path: "/teams",
                calls: [
                  { file: "src/app.ts", line: 1 },
                  { file: "src/app.ts", line: 2 },
                ],
              },
              { method: "PATCH", path: "/teams/{id}", calls: [{ file: "src/app.ts", line: 3, column: 3 }] },
            ],
          },
        ],
        requests: [
          { path: "/teams", servedBy: ["Teams.Write"], stated: [["Teams.Read"]] },
          { path: "/teams/{id}", servedBy: ["Teams.Write"], stated: [["Teams.Write"]] },
        ],
        isProved: true,
      },
      application: {
        permissions: [{ name: "Teams.Read" }],
        unsupported: [{ method: "PATCH", path: "/teams/{id}" }],
      },
    },
  });
});

test("nothing in a call can become Markdown or HTML", () => {
  const at = { file: "/app/src/`<b>.ts", line: 1, column: 1, endLine: 1, endColumn: 2 };
  const unresolved = [
    { client: "http" as const, at, text: "a|b`c\n<script>", reason: "**bold** <img src=x> [x](y)" },
  ];
  const markdown = reportToMarkdown(report({ unresolved }), "/app");
  const line = markdown.split("\n").find((each) => each.includes("script"));
  expect(line).toBe(
    "- ``a\\|b`c <script>`` (``src/`<b>.ts:1:1``) — \\*\\*bold\\*\\* &lt;img src=x&gt; \\[x\\](y)",
  );
});
