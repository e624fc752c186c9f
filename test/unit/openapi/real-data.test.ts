import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hasErrors } from "../../../generator/diagnostics.js";
import { assembleModel } from "../../../generator/ir/assemble.js";
import { readCsdl } from "../../../generator/read/csdl/read-csdl.js";
import { readOpenApi } from "../../../generator/read/openapi/read-openapi.js";
import { sharedGraph } from "../../support/shared.js";
import { differences } from "./model-differences.js";
import type { Difference } from "./model-differences.js";

/** Why the OpenAPI form of an API says less than, or something else than, its CSDL form. */
interface Cause {
  readonly cause: string;
  readonly explains: (difference: Difference) => boolean;
}

function change(aspect: string, left: string, right: string): Cause["explains"] {
  return (difference) =>
    difference.aspect === aspect && difference.left === left && difference.right === right;
}

const causes: readonly Cause[] = [
  {
    cause: "the converter does not say which types are open",
    explains: change("open", "true", "false"),
  },
  {
    cause: "the converter does not say which enumerations are flags",
    explains: change("flags", "true", "false"),
  },
  {
    cause: "nothing tells a base type without members, which the converter never lists, from an abstract one",
    explains: change("abstract", "false", "true"),
  },
  {
    cause: "an abstract type with members, or without derived types, looks like any other",
    explains: change("abstract", "true", "false"),
  },
  {
    cause: "no path changes what the property contains, so nothing tells that it contains it",
    explains: change("containment", "true", "false"),
  },
  {
    cause: "a path changes what the property leads to, although it does not contain it",
    explains: change("containment", "false", "true"),
  },
  {
    cause: "no path leads to the stream, and its schema is that of binary values",
    explains: change("type of value", "Edm.Stream", "Edm.Binary"),
  },
  {
    cause: "no path leads to the stream of the media entity",
    explains: change("media entity", "true", "false"),
  },
  {
    cause: "no path calls the action or function",
    explains: change("operation", "present", "absent"),
  },
  {
    cause: "no path goes on after the function",
    explains: change("composable", "true", "false"),
  },
  {
    cause: "OpenAPI has no word for the facet",
    explains: ({ aspect, left, right }) =>
      aspect === "facets" && right === "{}" && ['{"unicode":false}', '{"scale":"variable"}'].includes(left),
  },
  {
    cause: "what a stream is returned as has no schema that could be nullable or not",
    explains: (difference) =>
      change("nullable", "false", "true")(difference) && difference.subject.endsWith("/$ReturnType"),
  },
  {
    cause: "the type describes errors only, and the converter replaces it by its own",
    explains: (difference) =>
      change("type", "present", "absent")(difference) && difference.subject.endsWith(".InnerError"),
  },
];

function read(name: string): { readonly name: string; readonly text: string } {
  const text = readFileSync(join(sharedGraph ?? "", name), "utf8");
  return { name, text: text.replace(/^\uFEFF/, "") };
}

describe.skipIf(sharedGraph === undefined)("real metadata (skipped where ../shared/graph is absent)", () => {
  it("is read from OpenAPI without a finding, and is the same model as the CSDL form but for known causes", () => {
    const openApi = readOpenApi(read("openapi/v1.0-2023-02.json"));
    const csdl = readCsdl(read("csdl/v1.0-2023-02-14.xml"));
    expect(openApi.diagnostics).toEqual([]);

    const found = differences(csdl.value, openApi.value);
    const counts = new Map(causes.map(({ cause }) => [cause, 0]));
    const unexplained: Difference[] = [];
    for (const difference of found) {
      const cause = causes.find(({ explains }) => explains(difference))?.cause;
      if (cause === undefined) unexplained.push(difference);
      else counts.set(cause, (counts.get(cause) ?? 0) + 1);
    }
    expect(unexplained).toEqual([]);
    expect(Object.fromEntries(counts)).toMatchInlineSnapshot(`
      {
        "OpenAPI has no word for the facet": 418,
        "a path changes what the property leads to, although it does not contain it": 2,
        "an abstract type with members, or without derived types, looks like any other": 63,
        "no path calls the action or function": 50,
        "no path changes what the property contains, so nothing tells that it contains it": 41,
        "no path goes on after the function": 93,
        "no path leads to the stream of the media entity": 3,
        "no path leads to the stream, and its schema is that of binary values": 3,
        "nothing tells a base type without members, which the converter never lists, from an abstract one": 1,
        "the converter does not say which enumerations are flags": 21,
        "the converter does not say which types are open": 104,
        "the type describes errors only, and the converter replaces it by its own": 1,
        "what a stream is returned as has no schema that could be nullable or not": 87,
      }
    `);
  });

  it("has a list of requests, and makes a sound model", () => {
    const source = read("openapi/v1.0-2023-02.json");
    const { value } = readOpenApi(source);
    const { paths } = JSON.parse(source.text) as { paths: Record<string, object> };
    const members = Object.values(paths).flatMap((item) => Object.keys(item));
    const methods = members.filter((name) => ["get", "put", "post", "patch", "delete"].includes(name));
    expect(value.requests?.size).toBe(methods.length);
    const model = assembleModel([value]);
    expect(model.diagnostics.filter((finding) => hasErrors([finding]))).toEqual([]);
  });
});
