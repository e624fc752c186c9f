import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { readCsdl } from "../../../generator/read/csdl/read-csdl.js";

const folder = new URL("../../../metadata/", import.meta.url);
const names = readdirSync(fileURLToPath(folder)).filter((name) => name.endsWith(".xml"));

it.each(names)("the committed metadata is read without any diagnostic: %s", (name) => {
  const { value, diagnostics } = readCsdl({ name, text: readFileSync(new URL(name, folder), "utf8") });
  expect(diagnostics).toEqual([]);
  expect(value.types.length + value.annotations.length).toBeGreaterThan(0);
});
