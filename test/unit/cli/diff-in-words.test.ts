import pc from "picocolors";
import { expect, test } from "vitest";
import { diffInWords } from "../../../generator/cli/diff-in-words.js";

test("names and texts of files are spelled out, and colours are kept", () => {
  const effect = { reading: "major", writing: "none", access: "none" } as const;
  const change = {
    rule: "type-removed",
    subject: { kind: "type", name: "a\u001b[8m\nb" },
    effect,
    step: "major",
    forms: [],
    before: "c\u202ed",
    origins: { before: { source: { name: "e\u0007", text: "" }, offset: 0 } },
  } as const;
  const diff = { step: "major", effect, changes: [change] } as const;
  const lines = diffInWords("f", diff, pc.createColors(true));
  expect(lines.at(-1)).toBe(
    "    \u001b[1ma\\u{1b}[8m\\u{a}b\u001b[22m  c\\u{202e}d  \u001b[2me\\u{7}:1:1\u001b[22m",
  );
});
