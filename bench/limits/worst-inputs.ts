/** Inputs that have as much of something as the limits allow, by the numbers of docs/limits.md. */

/** The files of an input, and the flags of `generate` beside where it writes. */
export interface WorstInput {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly flags: readonly string[];
}

type Numbers = (limit: string) => number;

export function worstInputs(limit: Numbers): readonly (() => WorstInput)[] {
  const csdl = (name: string, schema: string, container: string): (() => WorstInput) => {
    return () => ({ name, files: { "a.xml": document(schema, container) }, flags: ["--csdl", "a.xml"] });
  };
  const openApi = (name: string, file: string, text: () => string): (() => WorstInput) => {
    return () => ({ name, files: { [file]: text() }, flags: ["--openapi", file] });
  };
  const team = entity("team", "");
  const teams = entitySet("teams", "team");
  const members = limit("members");
  return [
    csdl("nothing: one type", team, teams),
    () => ({
      name: "elements of XML, none of them known",
      files: { "a.xml": document(team + "<Other/>".repeat(limit("xmlElements") - 20), teams) },
      flags: ["--csdl", "a.xml", "--quiet"],
    }),
    () => ({
      name: "a file of XML, one text",
      files: { "a.xml": document(team + `<!--${" ".repeat(limit("inputBytes") - 1000)}-->`, teams) },
      flags: ["--csdl", "a.xml"],
    }),
    () => ({
      name: "types that nothing needs",
      files: {
        "a.xml": document(
          team + many(limit("types") - 1, (index) => `<ComplexType Name="t${String(index)}"/>`),
          teams,
        ),
      },
      flags: ["--csdl", "a.xml"],
    }),
    csdl(
      "members of a type, and base types above it",
      many(
        limit("baseTypes"),
        (index) => `<ComplexType Name="t${String(index)}" BaseType="contoso.hr.t${String(index + 1)}"/>`,
      ) +
        `<ComplexType Name="t${String(limit("baseTypes"))}"/>` +
        entity(
          "team",
          many(members - 1, (index) => `<Property Name="p${String(index)}" Type="contoso.hr.t0"/>`),
        ),
      teams,
    ),
    csdl(
      "navigation properties that lead to more",
      many(7, (index) =>
        entity(
          `team${String(index)}`,
          many(
            7,
            (other) =>
              `<NavigationProperty Name="n${String(other)}" Type="contoso.hr.team${String(other)}" ContainsTarget="true"/>`,
          ),
        ),
      ),
      many(7, (index) => entitySet(`teams${String(index)}`, `team${String(index)}`)),
    ),
    csdl(
      "children of the container",
      team,
      many(members, (index) => entitySet(`teams${String(index)}`, "team")),
    ),
    csdl(
      "types of one name but for letters of other scripts",
      entity(
        "team",
        many(
          members - 1,
          (index) => `<Property Name="p${String(index)}" Type="contoso.hr.${letter(index)}"/>`,
        ),
      ) + many(members - 1, (index) => `<ComplexType Name="${letter(index)}"/>`),
      teams,
    ),
    openApi("values of JSON", "a.json", () =>
      openApiDocument(`[${"{},".repeat(limit("jsonValues") / 2 - 100)}0]`),
    ),
    openApi("a file of JSON, one text", "a.json", () =>
      openApiDocument(`"${"a".repeat(limit("inputBytes") - 2000)}"`),
    ),
    openApi("values of YAML", "a.yaml", () =>
      openApiDocument(`[${"0,".repeat(limit("yamlSigns") - 2000)}0]`),
    ),
    openApi("keys of YAML", "a.yaml", () =>
      openApiDocument(`{${many(limit("yamlSigns") / 2 - 1000, (index) => `k${String(index)}: 0,`)}}`),
    ),
    () => ({
      name: "permissions for one request",
      files: { "a.xml": document(team, teams), "permissions.json": permissions(members) },
      flags: ["--csdl", "a.xml", "--permissions", "permissions.json"],
    }),
    () => ({
      name: "entries of a roles file",
      files: {
        "a.xml": document(team, teams),
        "roles.json": JSON.stringify({
          operations: Array.from({ length: limit("rolesEntries") }, (_, index) => ({
            pattern: `GET /teams${"/*".repeat(index % 9)}/**`,
            clouds: ["global"],
          })),
        }),
      },
      flags: ["--csdl", "a.xml", "--roles", "roles.json"],
    }),
  ];
}

function many(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join("");
}

/** A name that is another one for each index, and of which no letter is one of an identifier of the output. */
function letter(index: number): string {
  return String.fromCharCode(0x4e00 + index);
}

function entity(name: string, members: string): string {
  return `<EntityType Name="${name}"><Key><PropertyRef Name="id"/></Key><Property Name="id" Type="Edm.String"/>${members}</EntityType>`;
}

function entitySet(name: string, type: string): string {
  return `<EntitySet Name="${name}" EntityType="contoso.hr.${type}"/>`;
}

function document(schema: string, container: string): string {
  return (
    '<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>' +
    '<Schema Namespace="contoso.hr" xmlns="http://docs.oasis-open.org/odata/ns/edm">' +
    `${schema}<EntityContainer Name="s">${container}</EntityContainer></Schema></edmx:DataServices></edmx:Edmx>`
  );
}

/** A small document, with a value in an extension. */
function openApiDocument(value: string): string {
  const team = { $ref: "#/components/schemas/contoso.hr.team" };
  const answer = { type: "object", properties: { value: { type: "array", items: team } } };
  const responses = { "2XX": { description: "", content: { "application/json": { schema: answer } } } };
  const small = {
    openapi: "3.0.3",
    info: { title: "Teams", version: "1" },
    paths: { "/teams": { get: { responses } } },
    components: {
      schemas: { "contoso.hr.team": { type: "object", properties: { id: { type: "string" } } } },
    },
  };
  return `${JSON.stringify(small).slice(0, -1)},"x-more":${value}}`;
}

function permissions(count: number): string {
  const pathSets = [
    { schemeKeys: ["Application"], methods: ["GET"], paths: { "/teams": "least=Application" } },
  ];
  const permission = { schemes: { Application: {} }, pathSets };
  const names = Array.from({ length: count }, (_, index) => `Team${String(index)}.Read`);
  return JSON.stringify({ permissions: Object.fromEntries(names.map((name) => [name, permission])) });
}
