/**
 * Advisories about other generators and about libraries that this one uses: of each the class of the defect, in this
 * generator's terms. A test would fail in the generator that had the defect.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { findActiveCode } from "../../generator/check/inert.js";
import { hasErrors } from "../../generator/diagnostics.js";
import type { Diagnostic } from "../../generator/diagnostics.js";
import type { OutputFile } from "../../generator/output.js";
import { generatePackage } from "../../generator/pipeline.js";
import { readXml } from "../../generator/read/xml.js";
import { createGraphClient } from "../../generated/identity-api-connectors/dist/index.js";
import { openCourt } from "./corpus.js";
import { fields } from "./fields.js";
import type { Inputs } from "./fields.js";
import { openApiDocument, openApiSlots } from "./inputs/openapi.js";
import { marker } from "./payloads.js";
import type { Payload } from "./payloads.js";

const { judge, loader } = await openCourt();

afterAll(() => loader.close());

function inputsWith(input: string, name: string, payload: Payload): Inputs {
  const field = fields.find((one) => one.input === input && one.name === name);
  if (field === undefined) throw new Error(`There is no field ${name} in ${input}.`);
  return field.inputs(payload);
}

interface Made {
  readonly files: readonly OutputFile[];
  readonly diagnostics: readonly Diagnostic[];
}

async function make({ sources, options }: Inputs): Promise<Made> {
  const { value, diagnostics } = await generatePackage(sources, options, {
    check: (files) => Promise.resolve({ value: files, diagnostics: [] }),
  });
  return { files: value.files, diagnostics };
}

/** The text is in a package of which nothing does what it says. */
async function expectInert(input: string, name: string, payload: string): Promise<void> {
  const { files, diagnostics } = await make(inputsWith(input, name, payload));
  expect(hasErrors(diagnostics)).toBe(false);
  const { faults, places } = judge.judge(files);
  expect(faults).toEqual([]);
  expect([...places], "the payload reaches the package").not.toEqual([]);
  expect((await loader.load(files)).effects).toEqual([]);
}

/** Code that would run when a module is loaded, for a place in a literal of any kind. */
const run = `globalThis.${marker}()`;

describe("Kiota", () => {
  test.each([
    ["enumeration values", "OpenAPI", "enumeration", `a"; ${run}; "`],
    ["property names as they are on the wire", "OpenAPI", "property", `a"] = 0; ${run}; ["`],
    ["doc comments of types", "OpenAPI", "schema description", `a */ ${run}; /*`],
    ["doc comments of properties", "OpenAPI", "property description", `a */ ${run}; /*`],
    ["names of parameters in URLs", "OpenAPI", "path parameter", `a'"\`+${run}`],
    ["names of discriminators", "OpenAPI", "discriminator value", `#contoso.library.card"; ${run}; "`],
  ])("CVE-2026-41134: %s do not end their literal or comment", async (_, input, name, payload) => {
    const { files, diagnostics } = await make(inputsWith(input, name, payload));
    expect(hasErrors(diagnostics) ? [] : judge.judge(files).faults).toEqual([]);
  });

  test.each([`"; ${run}; "`, `a */ ${run}; /*`, `a" @see {@link ${run}}`])(
    "CVE-2026-41134: default values do not become code: %s",
    (payload) => expectInert("OpenAPI", "default", payload),
  );

  test.each(["\n", "\r", "\u2028", "\u2029", "\u0085"])(
    "GHSA-3hrf-2gc2-mx32: a line break %j does not end a comment",
    (end) => expectInert("CSDL", "description of a property", `a${end}${run}`),
  );

  test.each([
    "https://evil.example/a.json#/a",
    "http://169.254.169.254/latest",
    "file:///etc/passwd",
    "../../../etc/passwd#/a",
    "\\\\host\\share#/a",
  ])("GHSA-rg4h-fpcp-2qm8: the $ref %s is not followed", async (reference) => {
    const { files, diagnostics } = await make(inputsWith("OpenAPI", "reference", reference));
    expect(files).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toContain("openapi-reference");
  });

  test("GHSA-4vv7-jj25-4gh6, GHSA-hq9q-27g5-qwpj: what a document says of generators names no file and no command", async () => {
    const document = openApiDocument({
      ...openApiSlots,
      extension: "x-ms-kiota-info",
      "extension value": {
        clientClassName: `../../${marker}`,
        clientNamespaceName: marker,
        dependencyInstallCommand: marker,
      },
    });
    const source = { name: "library.json", text: JSON.stringify(document) };
    const clean = inputsWith("OpenAPI", "title", "A library");
    const { files } = await make({
      ...clean,
      sources: { ...clean.sources, metadata: { form: "openapi", source } },
    });
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter(({ path, text }) => (path + text).includes(marker))).toEqual([]);
  });
});

describe("orval", () => {
  test("CVE-2026-22785: what a request is said to do does not end a literal", () =>
    expectInert("OpenAPI", "description", `a"; ${run}; //'); ${run}; //\``));

  test("CVE-2026-23947: names and descriptions of enumeration values are no code", async () => {
    const { files } = await make(inputsWith("OpenAPI", "enumeration member", `a: ${run}, b`));
    expect(judge.judge(files).faults).toEqual([]);
  });

  test("CVE-2026-24132: a constant is no code in what stands for the service in tests", () =>
    expectInert("OpenAPI", "enumeration", `'+${run}+'"+${run}+"`));

  test("CVE-2026-25141: code without letters does not get out of a comment", () =>
    expectInert("OpenAPI", "property description", `*/([]+[])[(![]+[])[+[]]]()/* ${marker}`));

  test("CVE-2026-71868: a default is no template literal that is evaluated", async () => {
    const { files } = await make(inputsWith("OpenAPI", "default", `v\${${run}}w`));
    expect(judge.judge(files).faults).toEqual([]);
  });

  test("GHSA-w68h-2r38-4cqq: a name does not end the type that it stands in", () =>
    expectInert("OpenAPI", "property", `k'][], x: (${run}), y: (0 as Parent['k`));
});

describe("swagger-typescript-api", () => {
  test("GHSA-38c3-wv3c-v3xj, GHSA-hqj5-cw9f-rx67: the URL of a server is not taken from a document", async () => {
    const { files } = await make(inputsWith("OpenAPI", "server URL", `https://evil.example/"; ${run}; "`));
    expect(files.filter(({ text }) => text.includes("evil.example") || text.includes(marker))).toEqual([]);
  });

  test("GHSA-5f94-x226-ccpm: values of an enumeration are escaped", () =>
    expectInert("OpenAPI", "enumeration", `a" | "b"; ${run}; "\\`));

  test.each([`/books\`;${run};\``, `/books\${${run}}`, `/books'"+${run}+"'`])(
    "GHSA-w284-33mx-6g9v: the path %s is no code in what requests it",
    async (path) => {
      const { files, diagnostics } = await make(inputsWith("OpenAPI", "path", path));
      expect(hasErrors(diagnostics) ? [] : judge.judge(files).faults).toEqual([]);
    },
  );

  test("GHSA-h754-fxp7-88wx, GHSA-x36r-4347-pm5x: no document names a place that is read, with a token or without", async () => {
    const { files, diagnostics } = await make(
      inputsWith("OpenAPI", "discriminator reference", "https://evil.example/a"),
    );
    expect(files).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toContain("openapi-reference");
  });
});

test("openapi-generator CVE-2024-35219: no input names a folder or a file that is written or removed", async () => {
  for (const payload of ["../../../tmp/a", "/etc/passwd", "C:\\a", "..", "con", "a/../../b"]) {
    for (const [input, name] of [
      ["OpenAPI", "schema"],
      ["OpenAPI", "path"],
      ["OpenAPI", "title"],
      ["CSDL", "namespace"],
      ["configuration", "name"],
    ] as const) {
      const { files } = await make(inputsWith(input, name, payload));
      expect(judge.judge(files).faults).toEqual([]);
    }
  }
});

test("hey-api CVE-2026-48819: keys that a server or a caller chooses set no prototype in the emitted runtime", async () => {
  const hostile = '"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}';
  const bodies: string[] = [];
  const graph = createGraphClient({
    credential: () => "token",
    fetch: (_url, init) => {
      if (typeof init.body === "string") bodies.push(init.body);
      return Promise.resolve(
        new Response(`{${hostile}, "id": "1", "value": [{${hostile}}]}`, { status: 201 }),
      );
    },
  });
  const { apiConnectors } = graph.identity;
  const options = JSON.parse(`{${hostile}, "select": ["id"], "headers": {${hostile}, "a": "b"}}`) as object;
  const body = JSON.parse(`{${hostile}}`) as Parameters<typeof apiConnectors.post>[0];

  const answers: object[] = [await apiConnectors.get(options), await apiConnectors.post(body)];
  for await (const item of apiConnectors.items(options)) answers.push(item);

  for (const answer of answers) expect(Object.getPrototypeOf(answer)).toBe(Object.prototype);
  for (const answer of answers) expect("polluted" in answer).toBe(false);
  expect("polluted" in {}).toBe(false);
  expect(bodies[0]).toContain('"__proto__"');
});

describe("fast-xml-parser", () => {
  const element = (declaration: string, text: string): string => `${declaration}<a b="${text}">${text}</a>`;

  test.each([
    ["CVE-2026-26278: an entity that is used often", '<!DOCTYPE a [<!ENTITY b "bbbb">]>', "&b;".repeat(1000)],
    ["an entity of entities", '<!DOCTYPE a [<!ENTITY b "b"><!ENTITY c "&b;&b;">]>', "&c;"],
    ["an entity that names a file", '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>', "&b;"],
    ["a declaration elsewhere", '<!DOCTYPE a SYSTEM "https://evil.example/a.dtd">', ""],
  ])("%s is refused before anything is parsed", (_, declaration, text) => {
    const { value, diagnostics } = readXml({ name: "a.xml", text: element(declaration, text) });
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(["xml-doctype"]);
  });

  test("CVE-2026-33036: each of many numeric references stands for one character, and nothing grows", () => {
    const count = 100_000;
    const { value } = readXml({ name: "a.xml", text: element("", "&#65;".repeat(count)) });
    expect(value?.attribute("b")).toHaveLength(count);
    expect(value?.text).toHaveLength(count);
  });

  test.each(["&#9999999;", "&#xFFFFFF;", "&#0;", "&#xD800;", "&unknown;"])(
    "GHSA-37qj-frw5-hhjh: %s is a finding, and no crash",
    (reference) => {
      const { diagnostics } = readXml({ name: "a.xml", text: element("", reference) });
      expect(diagnostics.map(({ code }) => code)).toEqual(["xml-malformed"]);
    },
  );

  test.each(["__proto__", "constructor", "prototype"])(
    "an element or attribute %s sets no prototype",
    (name) => {
      for (const text of [`<a><${name} polluted="1"/></a>`, `<a ${name}="1"/>`]) {
        expect(readXml({ name: "a.xml", text }).diagnostics.map(({ code }) => code)).toEqual([
          "xml-malformed",
        ]);
      }
      expect("polluted" in {}).toBe(false);
    },
  );
});

describe("handlebars", () => {
  const templates = join(import.meta.dirname, "../../templates");
  const texts = readdirSync(templates)
    .filter((name) => name.endsWith(".hbs"))
    .map((name) => readFileSync(join(templates, name), "utf8"));

  test.each([
    ["{{1}}", "CVE-2026-33937"],
    [`{{lookup (lookup this "constructor") "${marker}"}}`, "CVE-2026-33937"],
    [`{{> ${marker}}}`, "CVE-2026-33938, CVE-2026-33940"],
    [`{{> (lookup . "${marker}")}}`, "CVE-2026-33940"],
    [`{{* ${marker}}}`, "CVE-2026-33939"],
    [`{{#with this}}${marker}{{/with}}`, "CVE-2026-33941"],
  ])("no input is compiled as a template: %s (%s)", async (payload) => {
    const { files } = await make(inputsWith("CSDL", "description of a type", payload));
    expect(judge.judge(files).faults).toEqual([]);
    // The text stands as it is.
    expect(files.some(({ text }) => text.includes(payload.replaceAll("*/", "* /")))).toBe(true);
  });

  test.each<[string, Payload]>([
    ["an object in the place of a text", { type: "Program", body: [{ type: "MustacheStatement" }] }],
    ["a list in the place of a text", [{ type: "NumberLiteral", value: run }]],
  ])("CVE-2026-33937, CVE-2026-33940: %s does not reach a template", async (_, payload) => {
    const { files, diagnostics } = await make(inputsWith("OpenAPI", "property description", payload));
    expect(hasErrors(diagnostics) ? [] : judge.judge(files).faults).toEqual([]);
  });

  test("CVE-2026-33938, CVE-2026-33939, CVE-2026-33941: templates have no partials, decorators and raw blocks", () => {
    expect(texts.length).toBeGreaterThan(5);
    for (const text of texts) expect(text).not.toMatch(/\{\{~?\{|\{\{~?[#]?[>*]|\{\{~?lookup/u);
  });
});

test("what gets past the escaping all the same is refused by the check of what was rendered", () => {
  const text = `export const a = "b"; ${run}; //";\n`;
  expect(findActiveCode({ path: "src/a.ts", text })).not.toEqual([]);
});
