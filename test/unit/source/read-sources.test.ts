import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatDiagnostic, placeDiagnostics } from "../../../generator/format-diagnostics.js";
import { formatSources, packageState, readSources } from "../../../generator/read/sources/read-sources.js";

const hash = "0".repeat(64);

const whole = {
  sourcesVersion: 1,
  allowedHosts: ["objects.example.com:8443"],
  limits: { bytes: 1000, seconds: 5 },
  files: {
    "teams.csdl.xml": {
      from: "https://example.com/$metadata",
      sha256: hash,
      size: 12,
      etag: 'W/"1"',
      lastModified: "Sun, 06 Nov 1994 08:49:37 GMT",
      written: hash,
    },
  },
  packages: { "@contoso/teams": { version: "1.2.3-rc.1", changelog: "teams.md", basis: hash } },
};

const read = (document: unknown) => readSources({ name: "sources.json", text: JSON.stringify(document) });

test("a sources file is read back as it is written", () => {
  const { value, diagnostics } = read(whole);
  expect({ value, diagnostics }).toEqual({ value: whole, diagnostics: [] });
  expect(value && JSON.parse(formatSources(value))).toEqual(whole);
});

test("what is written is sorted", () => {
  const files = { b: { from: "b" }, a: { from: "a" } };
  const { value } = read({ sourcesVersion: 1, files });
  expect(value && Object.keys((JSON.parse(formatSources(value)) as typeof whole).files)).toEqual(["a", "b"]);
});

describe("of a sources file is said where it is wrong:", () => {
  const file = whole.files["teams.csdl.xml"];
  const withFile = (change: object) => ({ ...whole, files: { a: { ...file, ...change } } });
  test.each<[string, unknown]>([
    ['#/surprise error sources-shape The member "surprise" is not known here', { ...whole, surprise: 1 }],
    ['#/files/a/sha error sources-shape The member "sha" is not known here', withFile({ sha: hash })],
    ["#/files/a/sha256 error sources-shape Expected a SHA-256 in hexadecimal", withFile({ sha256: "A" })],
    ["#/files/a/size error sources-shape Expected a number that is not negative", withFile({ size: -1 })],
    ["#/files/a/from error sources-shape Expected a text", withFile({ from: "" })],
    ["#/files/a/etag error sources-shape Expected an entity tag", withFile({ etag: '"1"\r\nhost: x' })],
    ["#/files/a/lastModified error sources-shape Expected a date of HTTP", withFile({ lastModified: "now" })],
    ['# error sources-shape The member "files" is missing', { sourcesVersion: 1 }],
    ["#/sourcesVersion error sources-newer", { ...whole, sourcesVersion: 2, more: [] }],
    ["#/sourcesVersion error sources-shape Expected the number 1", { ...whole, sourcesVersion: "2" }],
    [
      "#/packages/@contoso~1teams/version error sources-shape Expected a semantic version",
      {
        ...whole,
        packages: { "@contoso/teams": { version: "1.0" } },
      },
    ],
    ["#/allowedHosts/0 error sources-shape Expected a host", { ...whole, allowedHosts: ["https://a/b"] }],
    ["#/limits/seconds error sources-shape Expected a number from 1", { ...whole, limits: { seconds: 0 } }],
  ])("%s", (expected, document) => {
    const { value, diagnostics } = read(document);
    expect(value).toBeUndefined();
    expect(placeDiagnostics(diagnostics).map(formatDiagnostic)).toEqual([
      expect.stringContaining(`sources.json${expected}`),
    ]);
  });

  test("whatever it is", () => {
    fc.assert(
      fc.property(fc.anything({ withObjectString: true }), (document) => {
        const text = JSON.stringify(document) as string | undefined;
        const { value, diagnostics } = readSources({ name: "sources.json", text: text ?? "" });
        expect(value === undefined).toBe(diagnostics.length > 0);
      }),
    );
  });
});

test("a package is not taken for what every object has", () => {
  expect(packageState(read(whole).value, "constructor")).toBeUndefined();
  expect(packageState(read(whole).value, "@contoso/teams")?.version).toBe("1.2.3-rc.1");
});
