import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hasErrors } from "../../../generator/diagnostics.js";
import { formatDiagnostics } from "../../../generator/format-diagnostics.js";
import { assembleModel } from "../../../generator/ir/assemble.js";
import { readCsdl } from "../../../generator/read/csdl/read-csdl.js";
import { sharedGraph } from "../../support/shared.js";

const folder = sharedGraph === undefined ? undefined : join(sharedGraph, "csdl");
const files = folder === undefined ? ["*.xml"] : readdirSync(folder);

describe.skipIf(folder === undefined)("real metadata (skipped without ../shared/graph)", () => {
  it.each(files)("of %s is assembled without an error", (name) => {
    const text = readFileSync(join(folder!, name), "utf8").replace(/^\uFEFF/u, "");
    const { value, diagnostics } = assembleModel([readCsdl({ name, text }).value]);
    expect(hasErrors(diagnostics) ? formatDiagnostics(diagnostics) : []).toEqual([]);
    expect(value.types.size).toBeGreaterThan(1_000);
  });
});
