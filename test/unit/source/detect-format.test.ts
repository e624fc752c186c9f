import { expect, it } from "vitest";
import { detectFormat } from "../../../generator/read/detect-format.js";

it.each([
  ['<?xml version="1.0"?><Edmx/>', "csdl"],
  ["\n  <edmx:Edmx/>", "csdl"],
  ['{ "info": {}, "openapi": "3.0.4" }', "openapi"],
  ['{"swagger":"2.0"}', "openapi"],
  ["# comment\nopenapi: 3.1.0\n", "openapi"],
  ["'openapi' : 3.1.0", "openapi"],
  ["info: {}\nopenapi: '3.0.0'", "openapi"],
  ['{ "permissions": {} }', "unknown"],
  ["  openapi is nice", "unknown"],
  ["", "unknown"],
])("%j is %s", (text, format) => {
  expect(detectFormat({ name: "x", text })).toBe(format);
});
