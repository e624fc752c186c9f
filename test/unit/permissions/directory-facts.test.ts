import { describe, expect, it } from "vitest";
import type { PermissionDeployment, Scheme } from "../../../generator/ir/access.js";
import { scopeFacts } from "../../../generator/ir/scope-facts.js";
import { parseEnvironments } from "../../../generator/read/permissions/environments.js";
import { readPermissions } from "../../../generator/read/permissions/read-permissions.js";

const id = (digit: string) => `00000000-0000-4000-8000-00000000000${digit}`;

const pathSets = {
  permissions: { P: { schemes: { DelegatedWork: { requiresAdminConsent: true } }, pathSets: [] } },
};

const scope = (more: object = {}) => ({
  delegatedScopesList: [{ id: id("a"), value: "P", isAdmin: true, isEnabled: true, ...more }],
});

const deployment = (more: object = {}) => ({
  permissionDeployments: {
    P: [
      {
        id: id("a"),
        scheme: "DelegatedWork",
        environment: "public",
        isHidden: false,
        isEnabled: true,
        ...more,
      },
    ],
  },
});

describe("the facts that directories have of a permission", () => {
  it.each<[string, readonly object[], PermissionDeployment[]]>([
    ["of a list alone", [pathSets, scope()], [{ id: id("a"), isHidden: false, isEnabled: true }]],
    [
      "of a deployment alone",
      [pathSets, deployment({ id: id("A"), environment: "PPE;FairFax" })],
      [{ id: id("a"), clouds: ["usGov", "usGovDod"], isHidden: false, isEnabled: true }],
    ],
    [
      "of both, the same id",
      [scope(), deployment({ isHidden: true }), pathSets],
      [{ id: id("a"), clouds: ["global"], isHidden: true, isEnabled: true }],
    ],
    [
      "of both, where only the list has an id",
      [pathSets, scope(), deployment({ id: "", isEnabled: undefined })],
      [{ id: id("a"), clouds: ["global"], isHidden: false, isEnabled: false }],
    ],
    [
      "of both, with different ids, of which none is lost",
      [pathSets, scope({ id: id("b") }), deployment()],
      [
        { id: id("a"), clouds: ["global"], isHidden: false, isEnabled: true },
        { id: id("b"), isHidden: false, isEnabled: true },
      ],
    ],
    [
      "of one file that has everything",
      [{ ...pathSets, ...scope() }],
      [{ id: id("a"), isHidden: false, isEnabled: true }],
    ],
  ])("are those %s", (_, documents, expected) => {
    expect(schemeOf(documents, "delegatedWork")?.deployments).toEqual(expected);
  });

  it("of a delegated scope are those of personal accounts, too, unless these have a deployment of their own", () => {
    const both = {
      permissions: { P: { schemes: { DelegatedWork: {}, DelegatedPersonal: {} }, pathSets: [] } },
    };
    expect(schemeOf([both, scope()], "delegatedPersonal")?.deployments).toMatchObject([{ id: id("a") }]);
    const own = deployment({ scheme: "DelegatedPersonal", id: id("c") });
    expect(schemeOf([both, scope(), own], "delegatedPersonal")?.deployments).toMatchObject([{ id: id("c") }]);
  });

  it("declare a permission that has no path sets; its consent is known where a list says it", () => {
    const { value } = read([pathSets, scope({ value: "Q" })]);
    expect(value.declarations.get("Q")?.schemes.get("delegatedWork")).toMatchObject({
      requiresAdminConsent: true,
    });
  });
});

describe("files that contradict each other", () => {
  it.each<[string, readonly object[], RegExp]>([
    [
      "in an id",
      [pathSets, scope({ id: id("b") }), deployment()],
      /id of a permission is not the same .*"P" \(delegatedWork\)/,
    ],
    ["in consent", [pathSets, scope({ isAdmin: false })], /consent of an administrator is not the same/],
    ["in what they know: no path sets", [pathSets, scope({ value: "Q" })], /listed .* no path sets: "Q"/],
    [
      "in what they know: path sets alone",
      [
        pathSets,
        scope({ value: "Q" }),
        { permissionDeployments: { R: deployment().permissionDeployments.P } },
      ],
      /neither listed nor deployed: "P"/,
    ],
  ])("%s, are reported once, and no one is believed blindly", (_, documents, message) => {
    const { diagnostics } = read(documents);
    const found = diagnostics.filter((each) => message.test(each.message));
    expect(found).toMatchObject([{ code: "permissions-files-differ", severity: "info" }]);
  });

  it("are told in one line a kind, however many permissions differ", () => {
    const names = Array.from({ length: 500 }, (_, index) => `P${index}`);
    const scopes = names.map((value) => ({ value, id: id("a"), isAdmin: true, isEnabled: true }));
    const { diagnostics } = read([pathSets, { applicationScopesList: scopes }]);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /"P0" \(application\), "P1" \(application\), "P2" \(application\) and 497 more\.$/,
      ),
    ]);
  });

  it("say what is no GUID, and which environment is not known", () => {
    const { diagnostics } = read([pathSets, deployment({ id: "none", environment: "moon" })]);
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'permissions-ignored An environment is not known: "moon".',
      'permissions-ignored The id of a permission is no GUID: "P".',
    ]);
  });

  it.each<[string, object, string]>([
    ["a scope without a name", { delegatedScopesList: [{ id: id("a") }] }, "/delegatedScopesList/0"],
    ["a scheme that is none", deployment({ scheme: "Robot" }), "/permissionDeployments/P/0/scheme"],
    ["a list that is none", { applicationScopesList: {} }, "/applicationScopesList"],
  ])("are refused with their place: %s", (_, document, pointer) => {
    expect(read([pathSets, document]).diagnostics).toMatchObject([
      { code: "permissions-shape", severity: "error", origin: { pointer } },
    ]);
  });

  it("are not enough without path sets", () => {
    expect(read([scope(), deployment()]).diagnostics).toMatchObject([{ code: "permissions-shape" }]);
  });
});

it.each([
  ["public", ["global"], []],
  ["PPE;public", ["global"], []],
  ["public ; FairFax", ["global", "usGov", "usGovDod"], []],
  ["PPE", [], []],
  ["", undefined, []],
  ["moon", undefined, ["moon"]],
  ["moon;GLOBAL;public", ["global"], ["moon"]],
])("environments %j are clouds %j", (text, clouds, unknown) => {
  expect(parseEnvironments(text)).toEqual({ ...(clouds === undefined ? {} : { clouds }), unknown });
});

it("of all deployments come to what is known of a scope", () => {
  const at = (more: Partial<PermissionDeployment>): PermissionDeployment => ({
    isHidden: false,
    isEnabled: true,
    ...more,
  });
  expect(
    scopeFacts({
      deployments: [
        at({ id: "1", clouds: ["china"] }),
        at({ id: "1", clouds: ["global"], isHidden: true }),
        at({ id: "2" }),
      ],
    }),
  ).toEqual({ ids: ["1", "2"], clouds: ["global", "china"], isHidden: false, isDisabled: false });
  expect(
    scopeFacts({ requiresAdminConsent: true, deployments: [at({ isEnabled: false, isHidden: true })] }),
  ).toEqual({
    ids: [],
    requiresAdminConsent: true,
    isHidden: true,
    isDisabled: true,
  });
  expect(scopeFacts({})).toEqual({ ids: [], isHidden: false, isDisabled: false });
});

function read(documents: readonly object[]) {
  return readPermissions(
    ...documents.map((document, index) => ({ name: `${index}.json`, text: JSON.stringify(document) })),
  );
}

function schemeOf(documents: readonly object[], scheme: Scheme) {
  return read(documents).value.declarations.get("P")?.schemes.get(scheme);
}
