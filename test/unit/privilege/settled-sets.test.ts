import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { schemes } from "../../../generator/ir/access.js";
import type { HttpMethod } from "../../../generator/ir/access.js";
import { sufficientSets } from "../../../generator/ir/sufficient-permissions.js";
import { leastPermissions } from "../../../generator/privilege/least-permissions.js";
import { schemeFacts } from "../../../generator/privilege/permission-facts.js";
import { settledSets } from "../../../generator/privilege/settled-sets.js";
import { readPermissions } from "../../../generator/read/permissions/read-permissions.js";
import { sharedGraph } from "../../support/shared.js";
import { tableOf } from "./requests.js";
import type { Listed } from "./requests.js";

/** The permissions that are left of those that are said to be the least. */
function settled(method: HttpMethod, path: string, listed: Listed): readonly string[] {
  const table = tableOf(listed);
  const sets = sufficientSets(table.grants.get(`${method} ${path}`) ?? [], "application");
  return settledSets(method, path, sets, schemeFacts(table, "application"))
    .filter(({ least }) => least)
    .flatMap(({ permissions }) => permissions);
}

describe("of several permissions that are said to be the least for reading", () => {
  test.each<[string, Listed, readonly string[]]>([
    [
      "one that cannot change what is read is it",
      { Read: ["!GET /teams", "GET /all"], Write: ["!GET /teams", "!PATCH /teams"] },
      ["Read"],
    ],
    [
      "one that cannot change what is below it is it, though it changes something elsewhere",
      { Read: ["!GET /teams", "DELETE /a", "DELETE /b"], Write: ["!GET /teams", "DELETE /teams/{id}"] },
      ["Read"],
    ],
    [
      "one that changes less elsewhere is it where neither changes anything here",
      { Read: ["!GET /teams"], Write: ["!GET /teams", "PUT /teamsters/{id}"] },
      ["Read"],
    ],
    [
      "all are it that differ in nothing but what they read and post",
      { Read: ["!GET /teams"], Look: ["!GET /teams", "GET /all", "POST /teams"] },
      ["Look", "Read"],
    ],
    [
      "none is it that is not said to be",
      { Read: ["GET /teams"], Write: ["!GET /teams", "!PATCH /teams"] },
      ["Write"],
    ],
  ])("%s", (_, listed, expected) => {
    expect(settled("GET", "/teams", listed)).toEqual(expected);
  });

  test("nothing is settled for a request that writes", () => {
    const listed = { Write: ["!PATCH /teams"], All: ["!PATCH /teams", "DELETE /teams"] };
    expect(settled("PATCH", "/teams", listed)).toEqual(["All", "Write"]);
  });
});

describe.skipIf(sharedGraph === undefined)("in Graph's own permissions", () => {
  test("reading is always left to a permission to read, where one is said to be the least", () => {
    const text = readFileSync(join(sharedGraph ?? "", "permissions/permissions.json"), "utf8");
    const table = readPermissions({ name: "permissions.json", text: text.replace(/^\uFEFF/u, "") }).value;
    /** By the convention of the names, which the product does not know. */
    const isForReading = (name: string): boolean => /\.Read(?!Write)/u.test(name);
    let ambiguous = 0;
    for (const scheme of schemes) {
      const facts = schemeFacts(table, scheme);
      for (const [request, grants] of table.grants) {
        const path = /^GET (.*)$/u.exec(request)?.[1];
        const sets = sufficientSets(grants, scheme);
        const stated = sets.filter(({ least }) => least);
        const hasReading = stated.some(({ permissions }) => permissions.every(isForReading));
        if (path === undefined || stated.length < 2 || !hasReading) continue;
        ambiguous++;
        const { permissions } = leastPermissions([settledSets("GET", path, sets, facts)], facts.factsOf);
        expect(permissions.every(isForReading), `${request}: ${permissions.join(" ")}`).toBe(true);
      }
    }
    expect(ambiguous).toBeGreaterThan(1000);
  });
});
