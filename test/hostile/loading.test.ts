/** Packages are loaded where every effect is seen: each kind of effect, shown by a module that has it. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Loader } from "./judge/load/loader.js";
import type { Observation } from "./judge/load/observe.js";

let loader: Loader;

beforeAll(async () => {
  loader = await Loader.start();
});

afterAll(() => loader.close());

const load = (text: string): Promise<Observation> => loader.load([{ path: "src/a.ts", text }]);

test("a module that declares has no effect", async () => {
  expect(
    await load("export const a = Object.freeze({ b: [1] }); export function f() { return fetch; }"),
  ).toEqual({
    asked: [],
    effects: [],
  });
});

describe("is seen:", () => {
  test.each([
    ["a global that is assigned", "globalThis.seen = 1;", "has globalThis seen"],
    [
      "a global that is defined",
      "Object.defineProperty(globalThis, 'seen', { value: 1 });",
      "has globalThis seen",
    ],
    ["a global that is deleted", "delete globalThis.Object;", "lost globalThis Object"],
    ["a member of every object", "Object.prototype.seen = 1;", "has Object.prototype seen"],
    ["a method that is replaced", "String.prototype.at = () => '';", "has String.prototype at"],
    [
      "a setter for every object",
      "Object.defineProperty(Object.prototype, 'seen', { set() {} });",
      "has Object.prototype seen",
    ],
    ["code out of text", "eval('1');", "failed to load: EvalError"],
    ["code out of a function", "(() => {}).constructor('return 1')();", "failed to load: EvalError"],
    ["a loop without an end", "for (;;) {}", "failed to load: Error: Script execution timed out"],
    ["an error", "throw new Error('seen');", "failed to load: Error: seen"],
    ["a promise that fails", "Promise.reject(new Error('seen'));", "rejected: Error: seen"],
    ["an import of the platform at run time", "const name = 'node:fs'; import(name);", "rejected: TypeError"],
    ["an import of the platform", "import 'node:fs';", "cannot be bundled"],
    ["an import of a file outside", "import '../../outside.js';", "cannot be bundled"],
    ["what is no code at all", "export const = 1;", "cannot be bundled"],
  ])("%s", async (_, text, effect) => {
    expect((await load(text)).effects).toContainEqual(expect.stringContaining(effect));
  });

  test.each([
    ["fetch", "if (typeof fetch === 'function') throw 1;"],
    ["process", "try { process.exit(1); } catch {}"],
    ["console", "try { console.log('seen'); } catch {}"],
    ["setTimeout", "try { setTimeout(() => {}, 1); } catch {}"],
    ["require", "if (typeof require === 'function') throw 1;"],
    ["WebSocket", "globalThis['Web' + 'Socket'];"],
  ])("that %s is asked for", async (name, text) => {
    expect((await load(text)).asked).toContain(name);
  });
});
