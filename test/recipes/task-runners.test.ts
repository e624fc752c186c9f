/** Nx, Turborepo and pre-commit with the recipes for them. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  type Monorepo,
  copyRecipe,
  expectSuccess,
  isInstalled,
  generatedFile,
  member,
  monorepo,
} from "./monorepo.js";

let repo: Monorepo;
let index: string;
beforeAll(async () => {
  repo = await monorepo("nx", "turbo");
  await copyRecipe(repo, "nx/project.json", `${member}/project.json`);
  await copyRecipe(repo, "turborepo/turbo.json", "turbo.json");
  await repo.write("nx.json", { analytics: false });
  index = await repo.read(generatedFile);
});
afterAll(() => repo.remove());
beforeEach(() => repo.write(generatedFile, index));

const runners = [
  {
    name: "Nx",
    task: (name: string) => `nx run teams-client:${name}`,
    cached: /local cache|existing outputs match the cache/,
  },
  { name: "Turborepo", task: (name: string) => `turbo run ${name}`, cached: /cache hit/ },
];

describe.each(runners)("$name", ({ task, cached }) => {
  test("generates once, and gives what it generated from its cache", async () => {
    await rm(join(repo.folder, member, "generated"), { recursive: true });
    const first = await repo.shell(task("generate"));
    expectSuccess(first);
    expect(first.output).not.toMatch(cached);
    expect(await repo.read(generatedFile)).toBe(index);

    await rm(join(repo.folder, member, "generated"), { recursive: true });
    const second = await repo.shell(task("generate"));
    expectSuccess(second);
    expect(second.output).toMatch(cached);
    expect(await repo.read(generatedFile)).toBe(index);
  });

  test("generates anew when the metadata changes", async () => {
    const path = `${member}/metadata/teams.csdl.xml`;
    const before = await repo.read(path);
    await repo.shell(task("generate"));
    await repo.write(path, before.replace("displayName", "title"));
    try {
      const { output } = await repo.shell(task("generate"));
      expect(output).not.toMatch(cached);
      expect(await repo.read(`${member}/generated/teams/src/models/contoso.hr.ts`)).toContain("title?:");
    } finally {
      await repo.write(path, before);
      expectSuccess(await repo.shell(task("generate")));
    }
  });

  test("checks, and notices a file that was edited", async () => {
    expectSuccess(await repo.shell(task("check")));
    expect((await repo.shell(task("check"))).output).toMatch(cached);
    await repo.write(generatedFile, `${index}// edited\n`);
    const edited = await repo.shell(task("check"));
    expect(edited.succeeded).toBe(false);
    expect(edited.output).toContain("index.ts");
  });
});

describe.skipIf(!isInstalled("pre-commit"))("pre-commit (skipped where it is not installed)", () => {
  beforeAll(async () => {
    // The recipe is for a repository whose package is at its root.
    await repo.write(generatedFile, index);
    await repo.shell(`cp -r ${member} alone && git init --quiet --initial-branch main alone`);
    await copyRecipe(repo, "pre-commit/.pre-commit-config.yaml", "alone/.pre-commit-config.yaml");
    await repo.shell("git add --all && git commit --quiet --message First", { cwd: "alone" });
  });

  test("lets a commit pass whose packages are up to date", async () => {
    const { output, succeeded } = await repo.shell("pre-commit run --all-files", { cwd: "alone" });
    expect(output).toContain("Passed");
    expect(succeeded).toBe(true);
  });

  test("refuses one with a file that was edited", async () => {
    await repo.shell("echo '// edited' >> generated/teams/src/index.ts && git add --all", { cwd: "alone" });
    const { output, succeeded } = await repo.shell("pre-commit run", { cwd: "alone" });
    expect(output).toContain("Failed");
    expect(succeeded).toBe(false);
  });
});
