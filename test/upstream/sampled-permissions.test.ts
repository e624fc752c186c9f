/**
 * What the product says of requests of the real permission file, against a small reader of the file that shares no code
 * with it.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { PermissionTable } from "../../generator/ir/access.js";
import { findGrants } from "../../generator/ir/find-grants.js";
import { sufficientSets } from "../../generator/ir/sufficient-permissions.js";
import { readPermissions } from "../../generator/read/permissions/read-permissions.js";
import { sharedGraph } from "../support/shared.js";

const schemes = {
  DelegatedWork: "delegatedWork",
  DelegatedPersonal: "delegatedPersonal",
  Application: "application",
} as const;
type SchemeKey = keyof typeof schemes;

interface File {
  readonly permissions: Readonly<Record<string, { readonly pathSets: readonly FilePathSet[] }>>;
}

interface FilePathSet {
  readonly schemeKeys: readonly SchemeKey[];
  readonly methods: readonly ("GET" | "POST" | "PATCH" | "PUT" | "DELETE")[];
  readonly paths: Readonly<Record<string, string>>;
}

interface Line {
  readonly method: FilePathSet["methods"][number];
  readonly path: string;
  readonly permission: string;
  readonly schemeKeys: readonly SchemeKey[];
  readonly value: string;
}

function linesOf({ permissions }: File): readonly Line[] {
  return Object.entries(permissions).flatMap(([permission, { pathSets }]) =>
    pathSets.flatMap(({ schemeKeys, methods, paths }) =>
      Object.entries(paths).flatMap(([path, value]) =>
        methods.map((method) => ({ method, path, permission, schemeKeys, value })),
      ),
    ),
  );
}

/** One text for all spellings of a path that the file has. */
function spelling(path: string): string {
  return path
    .toLowerCase()
    .replace(/\/+$/, "")
    .replace(/'?\{[^{}]*\}+'?/g, "{}")
    .replace(/:\/[^:]*:/g, ":/{}:")
    .replace(/\/\([\w-]+\)/g, "/{}")
    .replace(/\(\{\}\)/g, "/{}")
    .replace(/\(([^()]*)\)/g, (_, list: string) => {
      const names = list
        .split(",")
        .map((pair) => pair.replace(/=.*/, "").trim())
        .filter((name) => name !== "");
      return names.length === 0 ? "" : `(${names.sort().join(",")})`;
    })
    .replace(/\/(?:[a-z]\w*\.)+(?=\w)/g, "/");
}

/** What suffices, as texts: names with blanks between, a star before the least privileged. */
function expected(lines: readonly Line[], scheme: SchemeKey): readonly string[] {
  const sets = new Map<string, boolean>();
  for (const { permission, value, schemeKeys } of lines) {
    if (!schemeKeys.includes(scheme)) continue;
    const least = /least=([^;]*)/.exec(value)?.[1]?.split(",").includes(scheme) ?? false;
    const others = /AlsoRequires=([^;]*)/.exec(value)?.[1]?.split(",") ?? [""];
    for (const other of others) {
      const set = [...new Set([permission, other])].filter(Boolean).sort().join(" ");
      sets.set(set, least || sets.get(set) === true);
    }
  }
  const alone = new Set([...sets.keys()].filter((set) => !set.includes(" ")));
  return [...sets]
    .filter(([set]) => !set.includes(" ") || !set.split(" ").some((name) => alone.has(name)))
    .map(([set, least]) => (least ? `*${set}` : set))
    .sort();
}

function actual(
  table: PermissionTable,
  { method }: Line,
  path: string,
  scheme: SchemeKey,
): readonly string[] {
  const grants = findGrants(table, method, path)?.grants ?? [];
  return sufficientSets(grants, schemes[scheme])
    .map(({ permissions, least }) => `${least ? "*" : ""}${permissions.join(" ")}`)
    .sort();
}

/** Other case, other names for keys, a slash at the end. */
function respelled(path: string, index: number): string {
  const renamed = path.replace(/\{[^{}]*\}/g, (_, offset: number) => `{key-${offset}}`);
  return [renamed, renamed.toUpperCase(), `${renamed}/`][index % 3] ?? renamed;
}

/** Numbers from a fixed seed: the generator of "Numerical Recipes". */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ;) yield (state = (Math.imul(state, 1664525) + 1013904223) >>> 0);
}

describe.skipIf(sharedGraph === undefined)("permissions of Graph (skipped without shared/graph)", () => {
  let table: PermissionTable;
  let byRequest: ReadonlyMap<string, readonly Line[]>;

  beforeAll(() => {
    const text = readFileSync(join(sharedGraph ?? "", "permissions/permissions.json"), "utf8");
    table = readPermissions({ name: "permissions.json", text }).value;
    const lines = linesOf(JSON.parse(text) as File).filter(({ path }) => !path.includes("?"));
    const groups = new Map<string, Line[]>();
    for (const line of lines) {
      const key = `${line.method} ${spelling(line.path)}`;
      groups.set(key, [...(groups.get(key) ?? []), line]);
    }
    byRequest = groups;
  });

  test("of 200 requests out of all of the file, found in any spelling", () => {
    const keys = [...byRequest.keys()].sort();
    const random = numbers(20_260_807);
    const sample = new Set<string>();
    while (sample.size < 200) sample.add(keys[(random.next().value as number) % keys.length] ?? "");
    for (const [index, key] of [...sample].entries()) {
      const lines = byRequest.get(key) ?? [];
      const [first] = lines;
      if (first === undefined) throw new Error(key);
      for (const scheme of ["DelegatedWork", "DelegatedPersonal", "Application"] as const) {
        const found = actual(table, first, respelled(first.path, index), scheme);
        expect({ key, scheme, found }).toEqual({ key, scheme, found: expected(lines, scheme) });
      }
    }
  });

  test("of the six requests of the first slice", () => {
    const paths = [...byRequest.keys()].filter((key) => key.includes(" /identity/apiconnectors"));
    expect(paths).toHaveLength(6);
    for (const key of paths) {
      const lines = byRequest.get(key) ?? [];
      const [first] = lines;
      if (first === undefined) throw new Error(key);
      expect(actual(table, first, first.path, "DelegatedWork")).toEqual(["*APIConnectors.ReadWrite.All"]);
      expect(actual(table, first, first.path, "Application")).toEqual(["*APIConnectors.ReadWrite.All"]);
      expect(actual(table, first, first.path, "DelegatedPersonal")).toEqual([]);
    }
  });

  test("are as many as the file has", () => {
    expect(table.grants.size).toBe(byRequest.size);
  });
});
