import { describe, expect, test } from "vitest";
import * as code from "../../../generator/escape/code.js";
import * as comment from "../../../generator/escape/comment.js";
import * as fileName from "../../../generator/escape/file-name.js";
import * as identifier from "../../../generator/escape/identifier.js";
import * as literal from "../../../generator/escape/literal.js";
import * as markdown from "../../../generator/escape/markdown.js";
import * as plainText from "../../../generator/escape/plain-text.js";
import * as xml from "../../../generator/escape/xml.js";
import * as hidden from "../../../generator/hidden-characters.js";
import { examples, type Layer } from "./rules.js";

const layer: Layer = { code, comment, fileName, hidden, identifier, literal, markdown, plainText, xml };

describe.each(Object.entries(examples))("%s:", (_, rules) => {
  test.each(rules)("%s", (_rule, actual, expected) => {
    expect(actual(layer)).toEqual(expected);
  });
});
