/** What is installed: told by hash and by nothing else, and without a say of its own. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { repository } from "../../support/cli.js";

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

const locks = [
  "package-lock.json",
  "bench/package-lock.json",
  "bench/generator/peers/package-lock.json",
  "test/peers/package-lock.json",
];

describe.each(locks)("%s", (file) => {
  const { lockfileVersion, packages } = read(file) as {
    lockfileVersion: number;
    packages: Readonly<Record<string, Locked>>;
  };
  const installed = Object.entries(packages).filter(([path]) => path.includes("node_modules/"));
  const fromElsewhere = installed.filter(([, { link }]) => link !== true);

  test("has the hash of each package", () => {
    expect(lockfileVersion).toBe(3);
    const without = fromElsewhere.filter(
      ([, { integrity }]) => !/^sha512-[\w+/]{86}==$/u.test(integrity ?? ""),
    );
    expect(without.map(([path]) => path)).toEqual([]);
  });

  test("has no address, so that any registry will do and none is preferred", () => {
    expect(fromElsewhere.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
    for (const [, { resolved }] of installed) expect(resolved ?? "").toMatch(/^(generated\/[\w-]+)?$/u);
  });

  test("has no package that would run something when it is installed, but those that work without it", () => {
    const running = installed.filter(([, { hasInstallScript }]) => hasInstallScript === true);
    const known = file.includes("generator/peers") ? ["@scarf/scarf", "esbuild"] : ["esbuild"];
    const others = running.filter(([path]) => !known.some((name) => path === `node_modules/${name}`));
    expect(others.map(([path]) => path)).toEqual([]);
  });
});

test("nothing runs when this repository is installed, nor does a lock get addresses", () => {
  const settings = readFileSync(join(repository, ".npmrc"), "utf8").split("\n");
  expect(settings).toContain("ignore-scripts=true");
  expect(settings).toContain("omit-lockfile-registry-resolved=true");
});

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(repository, file), "utf8"));
}
