import fc from "fast-check";
import pc from "picocolors";
import { describe, expect, test } from "vitest";
import { Console } from "../../../generator/cli/console.js";
import type { Paint } from "../../../generator/cli/console.js";
import { presentable } from "../../../generator/escape/log.js";
import { diagnostic } from "../../../generator/diagnostics.js";

describe("what is printed", () => {
  test.each<[string, string, string]>([
    ["is as it was where nothing is the matter", "a: b\n\t# [c] ##d", "a: b\n\t# [c] ##d"],
    ["keeps colours", "\u001b[31mred\u001b[39m", "\u001b[31mred\u001b[39m"],
    [
      "makes no text unseen by codes that are not ours",
      "a\u001b[8mb\u001b[38;2;0;0;0mc\u001b[30md\u001b[me",
      "a\\u001b[8mb\\u001b[38;2;0;0;0mc\\u001b[30md\\u001b[me",
    ],
    ["does not move the cursor", "a\u001b[2J\rb\u009b1A\u0007", "a\\u001b[2J\\u000db\\u009b1A\\u0007"],
    ["does not turn the direction of text", "a\u202eb\u{e0041}", "a\\u202eb\\udb40\\udc41"],
    [
      "does not set a variable in Azure Pipelines",
      "a ##vso[task.setvariable variable=b]c",
      "a #\\u0023vso[task.setvariable variable=b]c",
    ],
    ["does not command GitHub Actions in the middle of a line", "a ##[add-path]b", "a #\\u0023[add-path]b"],
    [
      "does not command GitHub Actions at the start of a line",
      "a\n \u00a0::add-mask::b\na::b\n\u001b[1m::c::",
      "a\n \u00a0\\u003a:add-mask::b\na::b\n\u001b[1m\\u003a:c::",
    ],
  ])("%s", (_, text, expected) => {
    expect(presentable(text)).toBe(expected);
  });

  test("keeps each colour that the program has", () => {
    const { blue, bold, cyan, dim, green, red, yellow }: Paint = pc.createColors(true);
    for (const paint of [blue, bold, cyan, dim, green, red, yellow]) {
      const painted = paint(`a${paint("b")}c`);
      expect(painted).toContain("\u001b");
      expect(presentable(painted)).toBe(painted);
    }
  });

  test("is still JSON, with the same value", () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom("##vso[a]", "::b::", "\u202e", "\u009b", "\n::c::"),
        (value, text) => {
          const document = { [text]: value, text };
          expect(JSON.parse(presentable(JSON.stringify(document, undefined, 2)))).toEqual(
            JSON.parse(JSON.stringify(document)),
          );
        },
      ),
    );
  });

  test.each([
    ["GITHUB_ACTIONS", "::error title=usage-invalid::#\\u0023vso[a]b\n"],
    ["TF_BUILD", "##vso[task.logissue type=error;code=usage-invalid;]#\\u0023vso[a]b\n"],
  ])("has no commands of inputs in annotations: %s", (variable, line) => {
    let printed = "";
    const stream = { write: (text: string) => (printed += text) };
    const options = { json: false, quiet: false, color: false };
    new Console({ stdout: stream, stderr: stream, env: { [variable]: "true" } }, options).report([
      diagnostic("usage-invalid", "##vso[a]b"),
    ]);
    expect(printed).toBe(`error usage-invalid #\\u0023vso[a]b\n${line}`);
  });
});
