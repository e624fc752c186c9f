import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hasErrors } from "../../../generator/diagnostics.js";
import { assembleModel } from "../../../generator/ir/assemble.js";
import { readOpenApi } from "../../../generator/read/openapi/read-openapi.js";
import { sharedGraph } from "../../support/shared.js";

function read(name: string): { readonly name: string; readonly text: string } {
  const text = readFileSync(join(sharedGraph ?? "", name), "utf8");
  return { name, text: text.replace(/^\uFEFF/, "") };
}

describe.skipIf(sharedGraph === undefined)("real metadata (skipped where ../shared/graph is absent)", () => {
  it("is read without a finding, has a list of requests, and makes a sound model", () => {
    const source = read("openapi/v1.0-2023-02.json");
    const { value, diagnostics } = readOpenApi(source);
    expect(diagnostics).toEqual([]);
    const { paths } = JSON.parse(source.text) as { paths: Record<string, object> };
    const members = Object.values(paths).flatMap((item) => Object.keys(item));
    const methods = members.filter((name) => ["get", "put", "post", "patch", "delete"].includes(name));
    expect(value.requests?.size).toBe(methods.length);
    const model = assembleModel([value]);
    expect(model.diagnostics.filter((finding) => hasErrors([finding]))).toEqual([]);
  });
});
