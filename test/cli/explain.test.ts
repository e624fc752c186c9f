import { describe, expect, test } from "vitest";
import { run } from "../support/cli.js";
import { metadata, smallService } from "../support/small-service.js";

const permissions = {
  permissions: {
    "Team.Read": {
      schemes: { DelegatedWork: { privilegeLevel: 1 }, Application: { privilegeLevel: 2 } },
      pathSets: [
        {
          schemeKeys: ["DelegatedWork", "Application"],
          methods: ["GET"],
          paths: { "/teams": "least=DelegatedWork", "/teams/{id}": "" },
        },
      ],
    },
  },
};

describe("explain", () => {
  test.each<[string, string, readonly string[]]>([
    [
      "a request",
      "get /teams",
      ["GET /teams", "returns:        Collection(contoso.hr.team) (read form)", "included by:    /teams/**"],
    ],
    [
      "all requests to a path",
      "/teams/{id}",
      ["GET /teams/{team-id}", "PATCH /teams/{team-id}", "DELETE /teams/{team-id}"],
    ],
    [
      "a type",
      "badge",
      [
        "contoso.hr.badge, complex type",
        "contoso.hr.badge is in as the type of contoso.hr.team/badge",
        "contoso.hr.team is in as the result of GET /teams",
        "which is included by /teams/**",
      ],
    ],
    ["a member", "team/displayName", ["contoso.hr.team/displayName, property of type Edm.String"]],
  ])("says what is known of %s", async (_, query, lines) => {
    const { exitCode, stdout } = await run(["explain", query], { cwd: await smallService() });
    expect(exitCode).toBe(0);
    const shown = stdout.split("\n").map((line) => line.trim());
    expect(shown).toEqual(expect.arrayContaining([...lines]));
  });

  test("says what it takes to send a request", async () => {
    const cwd = await smallService({ "permissions.json": permissions });
    const flags = ["--csdl", "metadata.xml", "--permissions", "permissions.json", "--include", "/teams/**"];
    const { stdout } = await run(["explain", "GET /teams", ...flags], { cwd });
    expect(stdout).toContain("delegated (work or school account): Team.Read\n");
    expect(stdout).toContain("delegated (personal account): not supported\n");
    expect(stdout).toContain("application: none is known to be the least privileged; higher: Team.Read\n");
  });

  test.each([
    ["/taems", "The metadata does not have it"],
    ["nothing", 'no type is called "nothing"'],
    ["PUT /teams/{id}", "No include pattern asks for"],
  ])("ends with 1 when %s is not there, and says why", async (query, reason) => {
    const { exitCode, stdout } = await run(["explain", query], { cwd: await smallService() });
    expect(exitCode).toBe(1);
    expect(stdout).toContain(reason);
  });

  const forbidden = (...annotations: readonly string[]) =>
    metadata.replace(
      '<EntitySet Name="teams" EntityType="contoso.hr.team" />',
      `<EntitySet Name="teams" EntityType="contoso.hr.team">${annotations.join("")}</EntitySet>`,
    );
  const restriction = (term: string, property: string) =>
    `<Annotation Term="Org.OData.Capabilities.V1.${term}"><Record><PropertyValue Property="${property}" Bool="false" /></Record></Annotation>`;

  test.each([
    ["POST /teams", "/teams", "InsertRestrictions"],
    ["DELETE /teams/{id}", "/teams/{id}", "DeleteRestrictions"],
  ])("names the annotation that forbids %s", async (query, path, term) => {
    const cwd = await smallService({
      "metadata.xml": forbidden(
        restriction("InsertRestrictions", "Insertable"),
        restriction("DeleteRestrictions", "Deletable"),
      ),
    });
    const { exitCode, stdout } = await run(["explain", query], { cwd });
    expect(exitCode).toBe(1);
    expect(stdout).toContain(
      `Org.OData.Capabilities.V1.${term} says that the service does not allow it for ${path.replace("{id}", "{team-id}")}: metadata.xml:`,
    );
    const listed = await run(["explain", "GET /teams"], { cwd });
    expect(listed.exitCode).toBe(0);
  });

  test("takes the path after flags that can be repeated", async () => {
    const cwd = await smallService();
    const flags = ["--csdl", "metadata.xml", "--include", "/teams/**", "--include", "/teams"];
    const { exitCode, stdout } = await run(["explain", ...flags, "GET /teams"], { cwd });
    expect(exitCode).toBe(0);
    expect(stdout).toContain("GET /teams");
  });

  test("answers a machine with --json", async () => {
    const { exitCode, stdout } = await run(["explain", "--json", "badge"], { cwd: await smallService() });
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      command: "explain",
      ok: true,
      query: "badge",
      packages: [
        {
          name: "@contoso/teams",
          explanation: {
            kind: "types",
            types: [{ chain: [{ type: "contoso.hr.badge" }, { type: "contoso.hr.team" }] }],
          },
        },
      ],
      diagnostics: [],
    });
  });
});
