import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { sliceFromFlags } from "../../../generator/config/slice-from-flags.js";
import { settingFlags } from "../../../generator/config/settings.js";

const cwd = resolve("/projects/contoso");
const slice = (values: Record<string, string | string[]>) =>
  sliceFromFlags(new Map(Object.entries(values)), cwd);

describe("flags", () => {
  test("are these, and no others", () => {
    expect(settingFlags.map(({ flag, value }) => `${flag} ${value}`)).toEqual([
      "--csdl FILE",
      "--openapi FILE",
      "--annotations FILE…",
      "--permissions FILE…",
      "--roles FILE",
      "--sources FILE",
      "--include PATTERN…",
      "--name NAME",
      "--out FOLDER",
      "--api-version VERSION",
      "--operations WHICH",
      "--derived-types-limit COUNT",
    ]);
    expect(settingFlags.filter((flag) => flag.repeatable).map(({ flag }) => flag)).toEqual([
      "--annotations",
      "--permissions",
      "--include",
    ]);
  });

  test("describe one slice", () => {
    const { value, diagnostics } = slice({
      "--csdl": "../metadata.xml",
      "--annotations": ["a.xml"],
      "--permissions": ["p.json", "scopes.json"],
      "--include": ["/teams/{id}/primaryChannel/**", "/people"],
      "--out": "out",
      "--derived-types-limit": "7",
    });
    expect(diagnostics).toEqual([]);
    expect(value).toEqual([
      {
        name: "@graph-slice/teams-primary-channel",
        out: resolve(cwd, "out"),
        metadata: { form: "csdl", location: "../metadata.xml" },
        annotations: ["a.xml"],
        permissions: ["p.json", "scopes.json"],
        include: [{ text: "/teams/{id}/primaryChannel/**" }, { text: "/people" }],
        apiVersion: "v1.0",
        operations: "documented",
        derivedTypesLimit: 7,
        version: "0.1.0",
      },
    ]);
  });

  test.each<[Record<string, string | string[]>, string[]]>([
    [{ "--out": "x" }, ["The metadata is missing: give --csdl or --openapi.", "--include is missing"]],
    [{ "--csdl": "x", "--openapi": "y", "--include": ["/a"] }, ["--csdl and --openapi exclude each other"]],
    [
      { "--csdl": "x", "--include": ["/a"], "--derived-types-limit": "many" },
      ['--derived-types-limit must be a number, not "many".'],
    ],
    [
      { "--csdl": "x", "--include": ["/a"], "--operations": "none" },
      ['--operations must be "documented" or "all", not "none".'],
    ],
    [{ "--csdl": "x", "--include": ["a"] }, ['The pattern "a" is invalid']],
    [{ "--csdl": "x", "--include": ["/a"], "--name": "../x" }, ["--name must be a name that npm takes"]],
    [{ "--csdl": "x", "--include": ["/a"], "--out": ".." }, ["holds more than this package"]],
  ])("that are wrong are named: %j", (values, expected) => {
    expect(slice(values).diagnostics.map(({ message }) => message)).toEqual(
      expected.map((text) => expect.stringContaining(text) as string),
    );
  });
});
