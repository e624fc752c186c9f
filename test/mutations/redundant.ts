/** What can be taken away and nothing is different, by design; sorted. */
export const redundant: readonly { readonly reason: string; readonly mutants: readonly string[] }[] = [
  {
    reason: "It gives text the type of code, for the compiler alone.",
    mutants: [
      "code.ts trust: trust gives text",
      "code.ts trust: vouchFor(text) → text",
      "code.ts trust: vouchFor(text) → true",
      "code.ts vouchFor: vouchFor gives true",
    ],
  },
  {
    reason: "It is a shortcut: a text that does not take it becomes the same token.",
    mutants: ["json-pointer.ts escapeToken: !/[~/]/u.test(token) → false"],
  },
  {
    reason: "It is a shortcut: a text that does not take it becomes the same literal.",
    mutants: [
      'literal.ts special: [ -~] of /["\\\\<]|[^ -~]/',
      'literal.ts special: limit of [ -~] → \\u0021 of /["\\\\<]|[^ -~]/',
      'literal.ts special: limit of [ -~] → \\u007d of /["\\\\<]|[^ -~]/',
      "literal.ts stringLiteral: !special.test(text) → false",
    ],
  },
  {
    reason: "It bounds time: without it, lines of blanks would be read again from each of them.",
    mutants: ["log.ts commandAtStart: [\\n] of `^((?:${ownColor.source}|[^\\\\S\\\\n])*):(?=:)`"],
  },
  {
    reason: "The character that stands for one which XML does not allow would stand for itself.",
    mutants: [
      "xml.ts excluded: limit of [\\uE000-\\uFFFD] → \\ufffc of /[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\u{10000}-\\u{10FFFF}]/gu",
    ],
  },
];
