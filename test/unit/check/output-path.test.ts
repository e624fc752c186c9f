import fc from "fast-check";
import { posix } from "node:path";
import { describe, expect, test } from "vitest";
import { checkOutputPaths, whyUnsafe } from "../../../generator/output-path.js";

const check = (...paths: string[]) => checkOutputPaths(paths.map((path) => ({ path, text: "" })));

describe("a path of a generated file", () => {
  test.each([
    "README.md",
    "src/index.ts",
    "src/models/contoso.hr.ts",
    "src/models/größe.ts",
    "src/contents.ts",
    "src/.hidden",
  ])("may be %s", (path) => {
    expect(check(path)).toEqual([]);
  });

  test.each([
    ["", "empty path"],
    ["/etc/passwd", "absolute"],
    ["../up.ts", '".."'],
    ["src/../../up.ts", '".."'],
    ["src/./a.ts", '"."'],
    ["src//a.ts", "empty name"],
    ["src/", "empty name"],
    ["src\\a.ts", "not allowed"],
    ["C:/a.ts", "not allowed"],
    ["src/a\0.ts", "not allowed"],
    ["src/a\nb.ts", "not allowed"],
    ["src/a?.ts", "not allowed"],
    ["src/con", "reserves"],
    ["src/NUL.ts", "reserves"],
    ["lpt1/a.ts", "reserves"],
    ["src/a.", "dot or a blank"],
    ["src/a /b.ts", "dot or a blank"],
    ["src/\ud800.ts", "surrogate"],
    [`src/${"é".repeat(127)}.ts`, "255 bytes"],
    ["graph-slice.lock.json", "manifest"],
  ])("may not be %j", (path, reason) => {
    const [found, ...rest] = check(path);
    expect(rest).toEqual([]);
    expect(found).toMatchObject({ code: "output-path-invalid", severity: "error" });
    expect(found?.message).toContain(reason);
  });

  test("never leads out of the folder, whatever it is", () => {
    const names = fc.oneof(fc.constantFrom("..", ".", "", "a", "\\", "C:"), fc.string());
    fc.assert(
      fc.property(fc.array(names, { minLength: 1 }), (parts) => {
        const path = parts.join("/");
        if (whyUnsafe(path) !== undefined) return;
        expect(posix.join("/package", path)).toBe(`/package/${path}`);
      }),
    );
  });
});

describe("the paths of a package", () => {
  test.each([
    [["a.ts", "a.ts"], "twice"],
    [["src/User.ts", "src/user.ts"], "case"],
    [["Src/a.ts", "src/b.ts"], "case"],
    [["src/\u00e9.ts", "src/e\u0301.ts"], "case"],
    [["src/a", "src/a/b.ts"], "needs a folder"],
    [["src/A", "src/a/b.ts"], "needs a folder"],
  ])("may not be %j", (paths, reason) => {
    expect(check(...paths).map(({ message }) => message)).toEqual([expect.stringContaining(reason)]);
  });

  test("are all checked, not only up to the first that is wrong", () => {
    expect(check("../a", "ok.ts", "con", "OK.ts")).toHaveLength(3);
  });
});
