/** Commands on slices that share types. */
import { appendFile, cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../support/cli.js";
import { sharingConfiguration, sharingServices } from "../support/sharing-service.js";

const generated = sharingServices();

interface Report {
  readonly packages: readonly {
    readonly name: string;
    readonly status?: string;
    readonly causes?: readonly object[];
    readonly differences?: readonly { readonly path: string; readonly reason: string }[];
  }[];
}

async function reportOf(args: readonly string[], cwd: string) {
  const { exitCode, stdout } = await run([...args, "--json"], { cwd });
  const { packages } = JSON.parse(stdout) as Report;
  return { exitCode, packages: new Map(packages.map((one) => [one.name, one])) };
}

async function configure(cwd: string, include: Parameters<typeof sharingConfiguration>[0]): Promise<void> {
  await writeFile(join(cwd, "graph-slice.config.json"), JSON.stringify(sharingConfiguration(include)));
}

test("generate leaves the packages alone together, or makes them together, the common one first", async () => {
  const cwd = await generated();
  const names = ["@contoso/models", "@contoso/teams", "@contoso/people"];
  const first = await reportOf(["generate"], cwd);
  expect([...first.packages.values()].map(({ name, status }) => [name, status])).toEqual(
    names.map((name) => [name, "unchanged"]),
  );
  await rm(join(cwd, "generated/people/README.md"));
  await appendFile(join(cwd, "generated/models/dist/index.d.ts"), "// edited\n");
  const second = await reportOf(["generate"], cwd);
  expect([...second.packages.values()].map(({ name, status }) => [name, status])).toEqual([
    ["@contoso/models", "written"],
    ["@contoso/teams", "unchanged"],
    ["@contoso/people", "written"],
  ]);
  expect((await run(["check", "--quiet"], { cwd })).exitCode).toBe(0);
});

test("check names what another slice changed, and what of it is in the common package", async () => {
  const cwd = await generated();
  await configure(cwd, { people: ["/people", "/people/{id}"] });
  const { exitCode, packages } = await reportOf(["check"], cwd);
  expect(exitCode).toBe(1);
  expect(packages.get("@contoso/models")).toMatchObject({
    causes: [{ kind: "configuration", setting: "slices.@contoso/people.include" }],
    differences: [{ path: "graph-slice.lock.json", reason: "stale" }],
  });
  expect(packages.get("@contoso/teams")).toMatchObject({
    causes: [{ kind: "configuration", setting: "sharedModels.madeFrom" }],
    differences: [{ path: "graph-slice.lock.json", reason: "stale" }],
  });
  expect(packages.get("@contoso/people")?.causes).toEqual([{ kind: "configuration", setting: "include" }]);
  const { stdout } = await run(["check", "--quick"], { cwd });
  expect(stdout).toContain("because what the shared models are made from changed");
});

test("check finds an edit of the common package, and generate does not touch the files of the user there", async () => {
  const cwd = await generated();
  const file = "src/models/contoso.hr.ts";
  await appendFile(join(cwd, "generated/models", file), "export type Mine = string;\n");
  await writeFile(join(cwd, "generated/models/notes.txt"), "mine");
  const { packages } = await reportOf(["check"], cwd);
  expect(packages.get("@contoso/models")?.differences).toEqual([{ path: file, reason: "edited" }]);
  const { exitCode, stdout } = await run(["generate"], { cwd });
  expect(exitCode).toBe(0);
  expect(stdout).toContain("unchanged: 1 operation, 2 types, 1 of 2 declarations from @contoso/models");
  expect(await readFile(join(cwd, "generated/models", file), "utf8")).not.toContain("Mine");
  expect(await readFile(join(cwd, "generated/models/notes.txt"), "utf8")).toBe("mine");
});

test("what is wrong with the inputs is said of the slices alone, and nothing is written", async () => {
  const cwd = await generated();
  await configure(cwd, { people: ["/nobody"] });
  const { exitCode, stderr } = await run(["generate"], { cwd });
  expect(exitCode).toBe(2);
  expect(stderr.match(/error pattern-no-match/gu)).toHaveLength(1);
  expect(stderr).toContain("Nothing was written: 1 error.");
});

describe("diff of two generated packages", () => {
  test("sees what a slice takes from the common one", async () => {
    const cwd = await generated();
    await cp(join(cwd, "generated"), join(cwd, "before"), { recursive: true });
    const metadata = await readFile(join(cwd, "metadata.xml"), "utf8");
    await writeFile(join(cwd, "metadata.xml"), metadata.replace('Name="city"', 'Name="town"'));
    expect((await run(["generate", "--quiet"], { cwd })).exitCode).toBe(0);
    for (const name of ["teams", "models"]) {
      const { stdout, exitCode } = await run(["diff", `before/${name}`, `generated/${name}`], { cwd });
      expect(exitCode).toBe(0);
      expect(stdout).toContain(`@contoso/${name}: major`);
      expect(stdout).toMatch(/A member is gone.*\n.*Place\.city/u);
    }
    await rm(join(cwd, "before/models"), { recursive: true });
    const { stderr, exitCode } = await run(["diff", "before/teams", "generated/teams"], { cwd });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('"before/teams" takes types from "@contoso/models" 0.1.0, which is neither');
  });
});

test("permissions finds the calls of programs that use slices with shared types", async () => {
  const cwd = await generated();
  await cp(join(cwd, "generated"), join(cwd, "node_modules/@contoso"), { recursive: true });
  await writeFile(
    join(cwd, "main.ts"),
    `import { createGraphClient } from "@contoso/people";
    import type { Person } from "@contoso/models";
    export const people = async (): Promise<Person[]> =>
      (await createGraphClient({ credential: () => "token" }).people.get()).value;`,
  );
  const compilerOptions = { strict: true, target: "es2022", module: "nodenext", types: [] };
  await writeFile(join(cwd, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["main.ts"] }));
  const { stdout, exitCode } = await run(["permissions", "--scheme", "application"], { cwd });
  expect({ stdout, exitCode }).toMatchObject({ exitCode: 0 });
  expect(stdout).toContain("Hr.Read");
});
