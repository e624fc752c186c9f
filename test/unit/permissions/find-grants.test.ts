import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { HttpMethod, PermissionGrant, PermissionTable } from "../../../generator/ir/access.js";
import { findGrants, type PathRule } from "../../../generator/ir/find-grants.js";
import { formatPath, normalizePath, parsePath } from "../../../generator/ir/paths.js";
import { singletonSets } from "../../../generator/ir/singleton-sets.js";
import { nowhere } from "../../support/build.js";

const grant: PermissionGrant = {
  permission: "Team.Read",
  schemes: ["delegatedWork", "application"],
  least: ["application"],
  alsoRequires: [],
  origin: nowhere,
};

function listing(...requests: readonly string[]): PermissionTable {
  return { declarations: new Map(), grants: new Map(requests.map((request) => [request, [grant]])) };
}

describe("a request is found", () => {
  it.each<[HttpMethod, string, string, readonly PathRule[]]>([
    ["GET", "/Teams/{any-key}/Members/", "/teams/{}/members", []],
    ["GET", "/teams('{id}')/members", "/teams/{}/members", []],
    ["POST", "/teams/{id}/contoso.hr.hire", "/teams/{}/hire", []],
    ["GET", "/teams/{id}/find(b=@b,a='x')", "/teams/{}/find(a={},b={})", []],
    ["GET", "/teams/{id}/contoso.hr.club/badge", "/teams/club/{}/badge", ["cast after key"]],
    ["GET", "/teams/{id}/members/$count", "/teams/{}/members", ["system segment"]],
    ["GET", "/teams/{id}/badge/$value", "/teams/{}/badge", ["system segment"]],
    ["POST", "/teams/{id}/members/$ref", "/teams/{}/members", ["system segment"]],
    ["DELETE", "/teams/{id}/members/{id}/$ref", "/teams/{}/members/{}", ["system segment"]],
    ["GET", "/teams(code='x')/members", "/teams/{}/members", ["named key"]],
    ["GET", "/teams/find(name='x')", "/teams/find", ["arguments"]],
    ["GET", "/teams/{id}/contoso.hr.club/badge", "/teams/{}/badge", ["cast"]],
    ["GET", "/teams/contoso.hr.club", "/teams", ["cast"]],
    ["GET", "/teams/contoso.hr.club/$count", "/teams", ["system segment", "cast"]],
  ])("%s %s as %s", (method, path, listed, rules) => {
    expect(findGrants(listing(`${method} ${listed}`), method, path)).toEqual({
      path: listed,
      rules,
      grants: [grant],
    });
  });

  it.each<[HttpMethod, string, string, readonly PathRule[]]>([
    ["GET", "/teams/7/members", "/teams/{}/members", ["literal key"]],
    ["GET", "/teams/7/members/9", "/teams/{}/members/{}", ["literal key", "literal key"]],
    ["GET", "/teams/jo@contoso.com/members/$count", "/teams/{}/members", ["literal key", "system segment"]],
    ["GET", "/teams/root/members/{id}", "/teams/root/members/{}", []],
  ])("with the keys that a program writes: %s %s as %s", (method, path, listed, rules) => {
    const table = listing(`${method} ${listed}`);
    expect(findGrants(table, method, path, new Map(), "address")).toMatchObject({ path: listed, rules });
    if (rules.length > 0) expect(findGrants(table, method, path)).toBeUndefined();
  });

  it("with as few names taken for keys as may be", () => {
    const table = listing("GET /teams/{}/{}", "GET /teams/{}/members");
    expect(findGrants(table, "GET", "/teams/7/members", new Map(), "address")).toMatchObject({
      path: "/teams/{}/members",
    });
  });

  it("as it is listed, if it is, whatever else is", () => {
    const table = listing("GET /teams", "GET /teams/$count");
    expect(findGrants(table, "GET", "/teams/$count")).toMatchObject({ path: "/teams/$count", rules: [] });
  });

  it.each<[HttpMethod, string, string]>([
    ["POST", "/teams/{id}/contoso.hr.hire", "POST /teams/{}"],
    ["GET", "/teams/{id}/members", "POST /teams/{}/members"],
    ["GET", "/teams/{id}", "GET /teams"],
    ["GET", "/teams", "GET /teams/$count"],
    ["GET", "/teams/{id}/club/badge", "GET /teams/{}/badge"],
  ])("not for %s %s by %s", (method, path, listed) => {
    expect(findGrants(listing(listed), method, path)).toBeUndefined();
  });
});

describe("a singleton", () => {
  const sets = new Map([["mine", "teams"]]);

  it("is one of the set with its type, under the schemes that can read it", () => {
    const delegated = { ...grant, schemes: ["delegatedWork" as const], least: [] };
    const table: PermissionTable = {
      declarations: new Map(),
      grants: new Map([
        ["GET /mine", [delegated]],
        ["GET /teams/{}/badge", [grant]],
      ]),
    };
    expect(findGrants(table, "GET", "/mine/badge", sets)).toEqual({
      path: "/teams/{}/badge",
      rules: ["singleton"],
      grants: [delegated],
    });
    expect(findGrants(table, "GET", "/mine/badge")).toBeUndefined();
  });

  it("does not stand for every entity of the set, nor for anything where it cannot be read", () => {
    expect(
      findGrants(listing("GET /mine/badge", "GET /mine"), "GET", "/teams/{id}/badge", sets),
    ).toBeUndefined();
    expect(findGrants(listing("GET /teams/{}/badge"), "GET", "/mine/badge", sets)).toBeUndefined();
  });

  it("belongs to the only set with its type", () => {
    const member = { origin: nowhere, bindings: [] };
    const set = (name: string, type: string) =>
      ({ kind: "entitySet", name, entityType: type, includeInServiceDocument: true, ...member }) as const;
    const singleton = (name: string, type: string) =>
      ({ kind: "singleton", name, type, nullable: false, ...member }) as const;
    const container = {
      name: "contoso.hr.service",
      entitySets: [set("teams", "contoso.hr.team"), set("a", "contoso.hr.x"), set("b", "contoso.hr.x")],
      singletons: [
        singleton("Mine", "contoso.hr.team"),
        singleton("x", "contoso.hr.x"),
        singleton("y", "contoso.hr.y"),
      ],
      operationImports: [],
      origin: nowhere,
    };
    expect([...singletonSets({ container })]).toEqual([["mine", "teams"]]);
    expect(singletonSets({}).size).toBe(0);
  });
});

it("brings a plain path into the same form as any other path", () => {
  const segment = fc.oneof(
    fc.stringMatching(/^[\w$-]{1,6}$/),
    fc.stringMatching(/^\{[\w -]{0,6}\}$/),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(segment, { maxLength: 6 }), (segments) => {
      const path = `/${segments.join("/")}`;
      expect(normalizePath(path)).toBe(formatPath(parsePath(path)));
    }),
  );
});
