import { describe, expect, test } from "vitest";
import type { Outcome } from "../../../generator/diagnostics.js";
import { resolveAsked } from "../../../generator/privilege/asked.js";
import type { AskedOptions, AskedPermission } from "../../../generator/privilege/asked.js";
import type { Resource } from "../../../generator/privilege/resource.js";
import { readAsked } from "../../../generator/read/asked/read-asked.js";
import { readPermissions } from "../../../generator/read/permissions/read-permissions.js";

const ids = {
  read: "11111111-0000-4000-8000-000000000001",
  readRole: "11111111-0000-4000-8000-000000000002",
  other: "11111111-0000-4000-8000-000000000003",
};

const service = "22222222-0000-4000-8000-000000000000";

const resource: Resource = {
  appId: service,
  identifiers: ["https://service.contoso.com"],
  defaultScope: ".default",
  signInScopes: ["openid", "profile"],
  singletons: new Map(),
};

const table = readPermissions(
  {
    name: "permissions.json",
    text: JSON.stringify({
      permissions: {
        "Teams.Read": { schemes: { DelegatedWork: {}, Application: {} }, pathSets: [] },
        "Mail.Send": { schemes: { DelegatedWork: {} }, pathSets: [] },
      },
    }),
  },
  {
    name: "deployments.json",
    text: JSON.stringify({
      permissionDeployments: {
        "Teams.Read": [
          { id: ids.read, scheme: "DelegatedWork", environment: "public", isHidden: false, isEnabled: true },
          {
            id: ids.readRole,
            scheme: "Application",
            environment: "public",
            isHidden: false,
            isEnabled: true,
          },
        ],
      },
    }),
  },
).value;

const delegated: AskedOptions = { scopesAre: "delegatedWork", delegated: "delegatedWork" };

function asked(text: string, options = delegated): Outcome<readonly AskedPermission[]> {
  const { value, diagnostics } = readAsked({ name: "asked", text });
  const resolved = resolveAsked(value, table, resource, options);
  return { value: resolved.value, diagnostics: [...diagnostics, ...resolved.diagnostics] };
}

const manifest = {
  appId: "33333333-0000-4000-8000-000000000000",
  requiredResourceAccess: [
    { resourceAppId: service.toUpperCase(), resourceAccess: [{ id: ids.read, type: "Scope" }] },
    { resourceAppId: service, resourceAccess: [{ id: ids.readRole, type: "Role" }] },
    { resourceAppId: ids.other, resourceAccess: [{ id: ids.other, type: "Role" }] },
  ],
};

describe("what an application asks for is read from", () => {
  test.each<[string, unknown, readonly string[]]>([
    ["a manifest", manifest, ["delegatedWork Teams.Read", "application Teams.Read"]],
    [
      "the array of a manifest alone",
      manifest.requiredResourceAccess,
      ["delegatedWork Teams.Read", "application Teams.Read"],
    ],
    ["a manifest that asks for nothing", { requiredResourceAccess: [] }, []],
    ["an array of scopes", ["Teams.Read", "openid"], ["delegatedWork Teams.Read"]],
    ["a list", "Teams.Read, Mail.Send", ["delegatedWork Teams.Read", "delegatedWork Mail.Send"]],
    [
      "lines with comments",
      "# all of them\nTeams.Read # Mail.Send\n\nopenid\r\n",
      ["delegatedWork Teams.Read"],
    ],
    ["scopes in another case", "teams.READ", ["delegatedWork Teams.Read"]],
    [
      "scopes with the URI or the id of the service",
      `https://service.contoso.com/Teams.Read https://service.contoso.com//Mail.Send ${service}/Mail.Send`,
      ["delegatedWork Teams.Read", "delegatedWork Mail.Send", "delegatedWork Mail.Send"],
    ],
    [
      "settings of MSAL for browsers",
      { auth: { clientId: "1" }, loginRequest: { scopes: ["profile", "Teams.Read"] } },
      ["delegatedWork Teams.Read"],
    ],
    [
      "settings of MSAL with protected resources",
      {
        protectedResources: {
          teams: { endpoint: "https://service.contoso.com/v1.0", scopes: { read: ["Teams.Read"] } },
          mail: { scopes: ["Mail.Send"] },
        },
      },
      ["delegatedWork Teams.Read", "delegatedWork Mail.Send"],
    ],
    [
      "a map of protected resources, as an object and as a list",
      {
        one: { protectedResourceMap: { "https://service.contoso.com/v1.0/teams": ["teams.read"] } },
        two: { protectedResourceMap: [["https://service.contoso.com/v1.0/mail", ["mail.send"]]] },
      },
      ["delegatedWork Teams.Read", "delegatedWork Mail.Send"],
    ],
    [
      "one text with several scopes",
      { scope: "openid Teams.Read Mail.Send" },
      ["delegatedWork Teams.Read", "delegatedWork Mail.Send"],
    ],
    ["scopes besides the default one", ["Teams.Read", ".default"], ["delegatedWork Teams.Read"]],
  ])("%s", (_, file, expected) => {
    const { value, diagnostics } = asked(typeof file === "string" ? file : JSON.stringify(file));
    expect(value.map(({ scheme, name }) => `${scheme} ${name}`)).toEqual(expected);
    expect(diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  test("scopes for the kind of tokens that is said", () => {
    const { value } = asked("Teams.Read", { scopesAre: "application", delegated: "delegatedWork" });
    expect(value).toMatchObject([{ name: "Teams.Read", scheme: "application" }]);
    const personal = asked(JSON.stringify(manifest), {
      scopesAre: "delegatedPersonal",
      delegated: "delegatedPersonal",
    });
    expect(personal.value.map(({ scheme }) => scheme)).toEqual(["delegatedPersonal", "application"]);
  });
});

describe("it is told of a file", () => {
  test.each<[string, unknown, string, RegExp]>([
    ["that is empty", "", "asked-shape", /no scope in it/u],
    ["that is neither JSON nor a list", "<manifest/>", "asked-shape", /"<manifest\/>" is no scope/u],
    ["that is broken JSON", '{"scopes": [', "asked-shape", /not valid JSON/u],
    ["that has no scopes", { name: "x" }, "asked-shape", /Nothing in it asks for permissions/u],
    ["that is an empty array", [], "asked-shape", /Nothing in it/u],
    [
      "with a manifest of another shape",
      { requiredResourceAccess: {} },
      "asked-shape",
      /an array of services/u,
    ],
    [
      "with a type that is not known",
      [{ resourceAppId: service, resourceAccess: [{ id: ids.read, type: "scope" }] }],
      "asked-shape",
      /"Scope" or "Role"/u,
    ],
    ["with an unknown scope", "Teams.Raed", "asked-unknown", /No permissions file declares "Teams.Raed"/u],
    [
      "with an unknown id",
      [{ resourceAppId: service, resourceAccess: [{ id: ids.other, type: "Role" }] }],
      "asked-unknown",
      /No permissions file has a Role with the id/u,
    ],
    [
      "with an id of the other type",
      [{ resourceAppId: service, resourceAccess: [{ id: ids.readRole, type: "Scope" }] }],
      "asked-unknown",
      /is the id of Teams.Read as a Role, not as a Scope/u,
    ],
    [
      "with nothing but the default scope",
      "https://service.contoso.com/.default",
      "asked-default",
      /its manifest/u,
    ],
    [
      "with other services",
      ["Teams.Read", "https://other.contoso.com/a"],
      "asked-ignored",
      /1 of 2 entries/u,
    ],
  ])("%s", (_, file, code, message) => {
    const { diagnostics } = asked(typeof file === "string" ? file : JSON.stringify(file));
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code, message: expect.stringMatching(message) as unknown });
  });

  test("that is nested more deeply than a file of settings", () => {
    const { diagnostics } = asked(`${'{"a":'.repeat(5000)}{"scopes":["Teams.Read"]}${"}".repeat(5000)}`);
    expect(diagnostics.map(({ code }) => code)).toEqual(["input-too-large"]);
  });
});
