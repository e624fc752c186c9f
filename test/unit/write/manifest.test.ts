import { describe, expect, test } from "vitest";
import { causesOf } from "../../../generator/write/causes.js";
import { formatManifest, manifestOf, parseManifest } from "../../../generator/write/manifest.js";

const basis = {
  generator: "1.0.0",
  configuration: { name: "@contoso/teams", include: ["/teams/**"], apiVersion: "v1.0" },
  inputs: new Map([
    ["../roles.json", "2"],
    ["../metadata.xml", "1"],
  ]),
};

describe("the lock", () => {
  test("is sorted, with one entry a line", () => {
    const text = formatManifest(manifestOf([{ path: "a.ts", text: "a" }], basis));
    expect(text.split("\n").slice(0, 13)).toEqual([
      "{",
      '  "lockVersion": 1,',
      '  "generator": "1.0.0",',
      '  "configuration": {',
      '    "apiVersion": "v1.0",',
      '    "include": [',
      '      "/teams/**"',
      "    ],",
      '    "name": "@contoso/teams"',
      "  },",
      '  "inputs": {',
      '    "../metadata.xml": "1",',
      '    "../roles.json": "2"',
    ]);
  });

  test("is read back as it was written", () => {
    const lock = manifestOf([{ path: "__proto__", text: "a" }], basis);
    const read = parseManifest(formatManifest(lock));
    expect(read).toMatchObject({ generator: "1.0.0", configuration: basis.configuration });
    expect(typeof read === "object" && causesOf(read, basis)).toEqual([]);
  });

  test.each([
    ['{"lockVersion": 2, "anything": []}', "newer"],
    ["<<<<<<< ours", undefined],
    ["[]", undefined],
  ])("%s is %s", (text, found) => {
    expect(parseManifest(text)).toBe(found);
  });
});

describe("the causes of a difference", () => {
  const lock = manifestOf([], basis);

  test("are the inputs, the settings and the program that differ", () => {
    const now = {
      generator: "1.1.0",
      configuration: { ...basis.configuration, include: ["/users/**"], roles: "../roles2.json" },
      inputs: new Map([
        ["../metadata.xml", "changed"],
        ["../roles2.json", "2"],
      ]),
    };
    expect(causesOf(lock, now)).toEqual([
      { kind: "input", name: "../metadata.xml", change: "changed" },
      { kind: "input", name: "../roles.json", change: "removed" },
      { kind: "input", name: "../roles2.json", change: "added" },
      { kind: "configuration", setting: "include" },
      { kind: "configuration", setting: "roles" },
      { kind: "generator", before: "1.0.0", after: "1.1.0" },
    ]);
  });
});
