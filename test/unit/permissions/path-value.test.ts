import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePathValue } from "../../../generator/read/permissions/path-value.js";

describe("a path value", () => {
  it.each<[string, readonly string[], readonly (readonly string[])[]]>([
    ["", [], []],
    ["least=DelegatedWork", ["delegatedWork"], []],
    [
      "least=Application,DelegatedWork,DelegatedPersonal",
      ["application", "delegatedWork", "delegatedPersonal"],
      [],
    ],
    ["AlsoRequires=Team.Read", [], [["Team.Read"]]],
    ["least=Application;AlsoRequires=Team.Read,User.Read", ["application"], [["Team.Read"], ["User.Read"]]],
    ["AlsoRequires=Team.Read;least=Application;", ["application"], [["Team.Read"]]],
    [
      " LEAST = Application , DelegatedWork ; alsorequires = Team.Read ",
      ["application", "delegatedWork"],
      [["Team.Read"]],
    ],
    ["least=Application,Application", ["application"], []],
  ])("%j is understood", (text, least, alsoRequires) => {
    expect(parsePathValue(text)).toEqual({ least, alsoRequires, unknownKeys: [], problems: [] });
  });

  it.each([
    ["least", "a key and its value", "least"],
    ["=Application", "a key and its value", "=Application"],
    ["least=", "a key and its value", "least="],
    ["least=Application,", "one of DelegatedWork", ""],
    ["AlsoRequires=A,,B", "between alternatives", "A,,B"],
    ["least=Delegated", "one of DelegatedWork, DelegatedPersonal, Application", "Delegated"],
    ["least=application", "one of DelegatedWork, DelegatedPersonal, Application", "application"],
    ["least=Application;Least=DelegatedWork", 'the key "Least" once', "Least=DelegatedWork"],
  ])("%j is reported", (text, expected, found) => {
    const { problems } = parsePathValue(text);
    expect(problems.map((problem) => problem.found)).toEqual([found]);
    expect(problems[0]?.expected).toContain(expected);
  });

  it("may have keys that are not known yet", () => {
    expect(parsePathValue("least=Application;scope=x")).toMatchObject({
      least: ["application"],
      unknownKeys: ["scope"],
      problems: [],
    });
  });

  it("keeps what is well-formed beside what is not", () => {
    expect(parsePathValue("nonsense;least=Application,Nobody;AlsoRequires=Team.Read")).toMatchObject({
      least: ["application"],
      alsoRequires: [["Team.Read"]],
      problems: [{ found: "nonsense" }, { found: "Nobody" }],
    });
  });
});

describe("any path value", () => {
  const blank = fc.constantFrom("", " ", "\t ");
  const scheme = fc.constantFrom("DelegatedWork", "DelegatedPersonal", "Application");
  const permission = fc.stringMatching(/^[A-Za-z][\w.-]*$/);
  const list = (item: fc.Arbitrary<string>) => fc.uniqueArray(item, { minLength: 1, maxLength: 4 });

  it("that is written by the grammar, in any case and with any blanks, is read back", () => {
    fc.assert(
      fc.property(
        list(scheme),
        list(permission),
        fc.constantFrom("least", "Least", "LEAST"),
        fc.constantFrom("AlsoRequires", "alsorequires"),
        blank,
        fc.boolean(),
        (least, also, leastKey, alsoKey, gap, leastFirst) => {
          const pairs = [
            [leastKey, least.join(`${gap},${gap}`)],
            [alsoKey, also.join(`${gap},${gap}`)],
          ].map((pair) => pair.join(`${gap}=${gap}`));
          const value = parsePathValue((leastFirst ? pairs : pairs.reverse()).join(`${gap};${gap}`));
          expect(value).toEqual({
            least: least.map((name) => name[0]!.toLowerCase() + name.slice(1)),
            alsoRequires: also.map((name) => [name]),
            unknownKeys: [],
            problems: [],
          });
        },
      ),
    );
  });

  it("that is not written by it gives a problem, an unknown key or nothing, and never a throw", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[;=,a-z ]*$/)), (text) => {
        const { least, alsoRequires, unknownKeys, problems } = parsePathValue(text);
        const saysSomething = text.split(";").some((pair) => pair.trim() !== "");
        expect([least, alsoRequires, unknownKeys, problems].some(({ length }) => length > 0)).toBe(
          saysSomething,
        );
      }),
    );
  });
});
