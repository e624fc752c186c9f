import { describe, expect, it } from "vitest";
import { sliceSources } from "../../../generator/pipeline.js";
import { inEnvelope } from "../../support/csdl-envelope.js";

const csdl = inEnvelope(
  `<EntityType Name="team"><Key><PropertyRef Name="id"/></Key><Property Name="id" Type="Edm.String" Nullable="false"/></EntityType>
   <EntityContainer Name="service"><EntitySet Name="teams" EntityType="contoso.hr.team"/></EntityContainer>`,
  "contoso.hr",
);

describe("what a permission file leaves open", () => {
  it.each<[string, object, string]>([
    [
      "two least privileged ones",
      { A: permission(2, "least=Application"), B: permission(2, "least=Application") },
      "permissions-ambiguous For 2 requests, more than one permission is said to be the least privileged: GET /teams (application: A or B), GET /teams/{team-id} (application: A or B). Any of them will do.",
    ],
    [
      "no least privileged one",
      { A: permission(2, "") },
      "permissions-no-least For 2 requests, no permission is said to be the least privileged: GET /teams (application), GET /teams/{team-id} (application). Those that suffice are named as higher ones.",
    ],
    [
      "a lower one beside the least privileged one",
      { A: permission(3, "least=Application"), B: permission(1, "") },
      "permissions-level-order For 2 requests, another permission has a lower privilege level than the one that is said to be the least privileged: GET /teams (application: B beside A), GET /teams/{team-id} (application: B beside A). What is said is kept.",
    ],
    [
      "permissions for no operation",
      { "A.Read": permission(1, "least=Application"), "A.Write": { schemes: {}, pathSets: [] } },
      'permissions-scope-unused A permission is declared, but listed for no operation, so that nothing is generated from it: "A.Write".',
    ],
  ])("%s, is told once for all requests", async (_, permissions, expected) => {
    expect(await findings(permissions)).toEqual([expected]);
  });

  it("is told of requests that are listed in no way, where all of the model is taken", async () => {
    const found = await findings({ A: permission(1, "least=Application") }, "all");
    expect(found).toEqual([
      "permissions-unlisted For 3 requests, no permission is listed: POST /teams, PATCH /teams/{team-id}, DELETE /teams/{team-id}. It is not known what they take.",
    ]);
  });
});

function permission(privilegeLevel: number, value: string): object {
  return {
    schemes: { Application: { privilegeLevel } },
    pathSets: [
      { schemeKeys: ["Application"], methods: ["GET"], paths: { "/teams": value, "/teams/{id}": value } },
    ],
  };
}

async function findings(permissions: object, operations: "documented" | "all" = "documented") {
  const source = { name: "permissions.json", text: JSON.stringify({ permissions }) };
  const { diagnostics } = await sliceSources(
    {
      metadata: { form: "csdl", source: { name: "m.xml", text: csdl } },
      annotations: [],
      permissions: [source],
    },
    { include: ["/teams/**"], operations },
  );
  return diagnostics.map(({ code, severity, message }) => {
    expect(severity).toBe("info");
    return `${code} ${message}`;
  });
}
