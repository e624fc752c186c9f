import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAlsoRequires } from "../../../generator/read/permissions/also-requires.js";

describe("what a permission requires besides", () => {
  it.each<[string, readonly (readonly string[])[]]>([
    ["A", [["A"]]],
    ["A,B", [["A"], ["B"]]],
    ["A | B", [["A"], ["B"]]],
    ["B & A", [["A", "B"]]],
    ["A & B | C", [["A", "B"], ["C"]]],
    [
      "(A | B) & C",
      [
        ["A", "C"],
        ["B", "C"],
      ],
    ],
    ["((A))", [["A"]]],
    ["A & A", [["A"]]],
    ["A, A", [["A"]]],
    ["A.Read-All_1", [["A.Read-All_1"]]],
  ])("%j is any one of %j", (text, expected) => {
    expect(parseAlsoRequires(text)).toEqual(expected);
  });

  it.each(["", "A B", "A &", "| A", "(A", "A)", "()", "A,,B", "A & | B"])("%j is no expression", (text) => {
    expect(parseAlsoRequires(text)).toBeUndefined();
  });

  it("stands for no more sets than fit, and nests no deeper than the stack", () => {
    expect(
      parseAlsoRequires(Array.from({ length: 40 }, (_, n) => `(A${n}|B${n})`).join("&")),
    ).toBeUndefined();
    expect(parseAlsoRequires("(".repeat(100_000))).toBeUndefined();
  });

  type Expression = string | { readonly operator: "&" | "|"; readonly parts: readonly Expression[] };

  const expressions = fc.letrec<{ expression: Expression }>((tie) => ({
    expression: fc.oneof(
      { maxDepth: 3, depthIdentifier: "expression" },
      fc.constantFrom("A", "B", "C", "D"),
      fc.record({
        operator: fc.constantFrom("&" as const, "|" as const),
        parts: fc.array(tie("expression"), { minLength: 1, maxLength: 3, depthIdentifier: "expression" }),
      }),
    ),
  })).expression;

  it("holds for the same grants as the expression does", () => {
    fc.assert(
      fc.property(expressions, fc.subarray(["A", "B", "C", "D"]), (expression, granted) => {
        const sets = parseAlsoRequires(written(expression));
        if (sets === undefined) return;
        const holds = sets.some((set) => set.every((name) => granted.includes(name)));
        expect(holds).toBe(isTrue(expression, granted));
      }),
    );
  });

  it("is refused or understood, whatever is written", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[AB|,&() ]*$/)), (text) => {
        expect(parseAlsoRequires(text)?.length ?? 1).toBeGreaterThan(0);
      }),
    );
  });

  function written(expression: Expression): string {
    if (typeof expression === "string") return expression;
    return `(${expression.parts.map(written).join(expression.operator)})`;
  }

  function isTrue(expression: Expression, granted: readonly string[]): boolean {
    if (typeof expression === "string") return granted.includes(expression);
    const { operator, parts } = expression;
    return operator === "&"
      ? parts.every((part) => isTrue(part, granted))
      : parts.some((part) => isTrue(part, granted));
  }
});
