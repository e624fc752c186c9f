import { expect, test } from "vitest";
import { mutantsOf } from "./mutants.js";

test.each<[what: string, source: string, mutants: readonly string[]]>([
  [
    "a call of a method",
    'const f = () => a.trim().replace(b, "c").replaceAll(b, d).at();',
    [
      'const f = () => a.trim().replace(b, "c").at();',
      'const f = () => a.trim().replace(b, "c").replaceAll(b, "").at();',
      "const f = () => a.trim().replaceAll(b, d).at();",
      'const f = () => a.replace(b, "c").replaceAll(b, d).at();',
      'const f = () => a.trim().replace(b, "").replaceAll(b, d).at();',
    ],
  ],
  [
    "a call of a function",
    'import { f } from "g"; const a = () => f(b, c) + h(b) + trust(b);',
    ['import { f } from "g"; const a = () => (b) + h(b) + trust(b);'],
  ],
  [
    "a term, a member, a limit and a flag of a regular expression",
    "const a = /^(?:b|cd?)(?=e)[^f-h\\n]+$/gu;",
    [
      "const a = /^(?:b|cd)(?=e)[^f-h\\n]+$/gu;",
      "const a = /^(?:b|d?)(?=e)[^f-h\\n]+$/gu;",
      "const a = /^(?:b|c)(?=e)[^f-h\\n]+$/gu;",
      "const a = /^(?:cd?)(?=e)[^f-h\\n]+$/gu;",
      "const a = /^(?:b)(?=e)[^f-h\\n]+$/gu;",
      "const a = /^(?:b|cd?)(?=e)[f-h\\n]+$/gu;",
      "const a = /^(?:b|cd?)(?=e)[^\\u0065-h\\n]+$/gu;",
      "const a = /^(?:b|cd?)(?=e)[^f-\\u0067\\n]+$/gu;",
      "const a = /^(?:b|cd?)(?=e)[^\\u0067-h\\n]+$/gu;",
      "const a = /^(?:b|cd?)(?=e)[^f-\\u0069\\n]+$/gu;",
      "const a = /^(?:b|cd?)(?=e)[^\\n]+$/gu;",
      "const a = /^(?:b|cd?)(?=e)[^f-h]+$/gu;",
      "const a = /^(?:b|cd?)(?=e)[^f-h\\n]$/gu;",
      "const a = /(?:b|cd?)(?=e)[^f-h\\n]+$/gu;",
      "const a = /^(?=e)[^f-h\\n]+$/gu;",
      "const a = /^(?:b|cd?)[^f-h\\n]+$/gu;",
      "const a = /^(?:b|cd?)(?=e)$/gu;",
      "const a = /^(?:b|cd?)(?=e)[^f-h\\n]+/gu;",
      "const a = /^(?:b|cd?)(?=e)[^f-h\\n]+$/u;",
    ],
  ],
  [
    "a flag that matters",
    "const a = [/./u, /[.]/u, /\\p{Cc}/u, /a/iu, /\\u{1}/u];",
    [
      "const a = [/./, /[.]/u, /\\p{Cc}/u, /a/iu, /\\u{1}/u];",
      "const a = [/./u, /[]/u, /\\p{Cc}/u, /a/iu, /\\u{1}/u];",
      "const a = [/./u, /[.]/u, /\\p{Cc}/, /a/iu, /\\u{1}/u];",
      "const a = [/./u, /[.]/u, /\\p{Cc}/u, /a/u, /\\u{1}/u];",
      "const a = [/./u, /[.]/u, /\\p{Cc}/u, /a/i, /\\u{1}/u];",
    ],
  ],
  [
    "a flag of characters that are any",
    "const a = [/[^a]/u, /[^a]*/u];",
    [
      "const a = [/[a]/u, /[^a]*/u];",
      "const a = [/[^]/u, /[^a]*/u];",
      "const a = [/[^a]/, /[^a]*/u];",
      "const a = [/[^a]/u, /[a]*/u];",
      "const a = [/[^a]/u, /[^]*/u];",
      "const a = [/[^a]/u, /[^a]/u];",
    ],
  ],
  [
    "a part of a regular expression that is put together",
    'const a = new RegExp(`(?!\\\\n)[${b}c]`, "gu");',
    [
      'const a = new RegExp(`(?!\\\\n)[c]`, "gu");',
      'const a = new RegExp(`(?!\\\\n)[${b}]`, "gu");',
      'const a = new RegExp(`[${b}c]`, "gu");',
      'const a = new RegExp(`(?!\\\\n)`, "gu");',
      'const a = new RegExp(`(?!\\\\n)[${b}c]`, "u");',
      'const a = new RegExp(`(?!\\\\n)[${b}c]`, "g");',
    ],
  ],
  [
    "a member of a class that several have",
    "const a = String.raw`\\p{Cc}b`;",
    ["const a = String.raw`b`;", "const a = String.raw`\\p{Cc}`;"],
  ],
  [
    "a word",
    'const a = ("b c " + "d").split(" ");',
    [
      'const a = ("c " + "d").split(" ");',
      'const a = ("b " + "d").split(" ");',
      'const a = ("b c " + "").split(" ");',
      'const a = ("b c " + "d").split("");',
    ],
  ],
  ["a text", 'const a = ["b", ""];', ['const a = ["", ""];']],
  [
    "a part of a template",
    "const a = `b${c}d${e}${f}`;",
    ["const a = `${c}d${e}${f}`;", "const a = `b${c}${e}${f}`;"],
  ],
  ["a limit", "const a = 1;", ["const a = (1 + 1);", "const a = (1 + -1);"]],
  [
    "a condition",
    "function f() { if (a) return b; return c ? d : e; }",
    [
      "function f() { if (true) return b; return c ? d : e; }",
      "function f() { if (false) return b; return c ? d : e; }",
      "function f() { if (a) return b; return true ? d : e; }",
      "function f() { if (a) return b; return false ? d : e; }",
    ],
  ],
  [
    "an operand",
    "const a = b && (c || d) && (e ?? f);",
    [
      "const a = (b && (c || d));",
      "const a = ((e ?? f));",
      "const a = (b) && (e ?? f);",
      "const a = ((c || d)) && (e ?? f);",
      "const a = b && ((c)) && (e ?? f);",
      "const a = b && ((d)) && (e ?? f);",
      "const a = b && (c || d) && ((e));",
      "const a = b && (c || d) && ((f));",
    ],
  ],
  [
    "what a function does",
    "function f(a: string, b): string { return b; } const g = (a) => b;",
    [
      "function f(a: string, b): string { return a; } const g = (a) => b;",
      "function f(a: string, b): string { return b; } const g = (a) => { return a; };",
    ],
  ],
  [
    "what a function asks",
    "function f(a: string): boolean { return b; } function g(a): a is B { return b; }",
    [
      "function f(a: string): boolean { return true; } function g(a): a is B { return b; }",
      "function f(a: string): boolean { return false; } function g(a): a is B { return b; }",
      "function f(a: string): boolean { return b; } function g(a): a is B { return true; }",
      "function f(a: string): boolean { return b; } function g(a): a is B { return false; }",
    ],
  ],
  ["a statement", "function f() { a(); return b; }", ["function f() { ; return b; }"]],
  [
    "nothing for the compiler alone",
    'import a from "b"; type C = "d" | 1; interface E { f: "g" } declare const h: "i";',
    [],
  ],
])("%s is taken away", (_, source, mutants) => {
  expect(mutantsOf("a.ts", source).map((mutant) => mutant.source)).toEqual(mutants);
});

test("a mutant has the name of what is taken away, and the place", () => {
  const source = 'const a = ["b", c(\n  "b",\n), d.trim()];';
  expect(mutantsOf("x/y.ts", source).map(({ name, place }) => [name, place])).toEqual([
    ['y.ts a: "b" → ""', "x/y.ts:1:12"],
    ['y.ts a: "b" → "" (2)', "x/y.ts:2:3"],
    ["y.ts a: .trim()", "x/y.ts:3:4"],
  ]);
});
