import { describe, expect, test } from "vitest";
import * as annotations from "../../../generator/cli/log-annotations.js";
import * as code from "../../../generator/escape/code.js";
import * as comment from "../../../generator/escape/comment.js";
import * as fileName from "../../../generator/escape/file-name.js";
import * as identifier from "../../../generator/escape/identifier.js";
import * as jsonPointer from "../../../generator/escape/json-pointer.js";
import * as literal from "../../../generator/escape/literal.js";
import * as log from "../../../generator/escape/log.js";
import * as markdown from "../../../generator/escape/markdown.js";
import * as plainText from "../../../generator/escape/plain-text.js";
import * as terminal from "../../../generator/escape/terminal.js";
import * as xml from "../../../generator/escape/xml.js";
import * as hidden from "../../../generator/escape/hidden-characters.js";
import * as pathWithin from "../../../generator/path-within.js";
import { examples, type Layer } from "./rules.js";

const layer: Layer = {
  annotations,
  code,
  comment,
  fileName,
  hidden,
  identifier,
  jsonPointer,
  literal,
  log,
  markdown,
  pathWithin,
  plainText,
  terminal,
  xml,
};

describe.each(Object.entries(examples))("%s:", (_, rules) => {
  test.each(rules)("%s", (_rule, actual, expected) => {
    expect(actual(layer)).toEqual(expected);
  });
});
