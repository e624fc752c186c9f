import { describe, expect, test } from "vitest";
import type { Scheme } from "../../../generator/ir/access.js";
import { compare } from "../../../generator/privilege/compare.js";
import { readPermissions } from "../../../generator/read/permissions/read-permissions.js";
import { requests, tableOf } from "./requests.js";

const table = tableOf(
  {
    "Teams.Read": ["!GET /teams"],
    "Teams.Write": ["GET /teams", "!PATCH /teams/{id}"],
    "Mail.Send": ["!POST /mail"],
    "Mail.All": ["POST /mail"],
    "Desks.Read": ["!GET /desks"],
    "Desks.Look": ["!GET /desks"],
  },
  { "Teams.Write": 4 },
);

type Asked = Partial<Record<Scheme, readonly string[]>>;

/** `missing delegatedWork Mail.Send`, `unused application Mail.All`, `impossible GET /teams`. */
function findings(calls: readonly string[], asked: Asked, permissions = table): readonly string[] {
  const { known } = requests(calls, permissions);
  const bySchemes = new Map(Object.entries(asked)) as ReadonlyMap<Scheme, readonly string[]>;
  const { schemes, impossible, isLeast } = compare(known, permissions, bySchemes);
  const found = [
    ...schemes.flatMap(({ scheme, missing, excess }) => [
      ...missing.map(
        ({ name, neededFor }) =>
          `missing ${scheme} ${name}: ${neededFor.map(({ request }) => request.path).join(" ")}`,
      ),
      ...excess.map(({ kind, name, instead }) => `${kind} ${scheme} ${name}: ${instead.join(" ")}`.trim()),
    ]),
    ...impossible.map(({ method, path }) => `impossible ${method} ${path}`),
  ];
  expect(isLeast).toBe(found.length === 0);
  return found;
}

describe("compared with what is needed, what is asked for", () => {
  test.each<[string, readonly string[], Asked, readonly string[]]>([
    ["is right where it is the least set", ["GET /teams"], { delegatedWork: ["Teams.Read"] }, []],
    [
      "can lack a permission",
      ["GET /teams", "POST /mail"],
      { delegatedWork: ["Teams.Read"] },
      ["missing delegatedWork Mail.Send: /mail"],
    ],
    [
      "can have one that no call needs",
      ["GET /teams"],
      { delegatedWork: ["Teams.Read", "Mail.Send"] },
      ["unused delegatedWork Mail.Send:"],
    ],
    [
      "can have a higher one than it needs, and then lacks nothing",
      ["GET /teams"],
      { delegatedWork: ["Teams.Write"] },
      ["higher delegatedWork Teams.Write: Teams.Read"],
    ],
    [
      "can have one that another one makes needless",
      ["GET /teams", "PATCH /teams/{id}"],
      { delegatedWork: ["Teams.Read", "Teams.Write"] },
      ["redundant delegatedWork Teams.Read: Teams.Write"],
    ],
    ["is right where it differs in nothing but names", ["GET /desks"], { delegatedWork: ["Desks.Read"] }, []],
    [
      "can be for a user in part, and for the application in part",
      ["GET /teams", "POST /mail"],
      { delegatedWork: ["Teams.Read"], application: ["Mail.Send"] },
      [],
    ],
    [
      "lacks under each scheme what neither has",
      ["GET /teams", "POST /mail", "GET /desks"],
      { delegatedWork: ["Teams.Read"], application: ["Desks.Look"] },
      ["missing delegatedWork Mail.Send: /mail", "missing application Mail.Send: /mail"],
    ],
    [
      "needs nothing for no calls",
      [],
      { delegatedWork: ["Teams.Read"] },
      ["unused delegatedWork Teams.Read:"],
    ],
  ])("%s", (_, calls, asked, expected) => {
    expect(findings(calls, asked)).toEqual(expected);
  });

  test("can be of a kind with which a request cannot be sent", () => {
    const text = JSON.stringify({
      permissions: {
        "Me.Read": {
          schemes: { DelegatedWork: {} },
          pathSets: [
            { schemeKeys: ["DelegatedWork"], methods: ["GET"], paths: { "/me": "least=DelegatedWork" } },
          ],
        },
      },
    });
    const personal = readPermissions({ name: "permissions.json", text }).value;
    expect(findings(["GET /me"], { application: ["Me.Read"] }, personal)).toEqual([
      "unused application Me.Read:",
      "impossible GET /me",
    ]);
  });
});
