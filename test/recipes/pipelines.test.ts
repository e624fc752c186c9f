/** The recipes for services that run pipelines: parsed as the service does, and their commands run here. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { run, runsBinaries } from "../install/tools.js";
import {
  type Monorepo,
  copyRecipe,
  expectSuccess,
  isInstalled,
  generatedFile,
  member,
  monorepo,
  recipe,
  recipeDocument,
} from "./monorepo.js";

let repo: Monorepo;
let index: string;
beforeAll(async () => {
  repo = await monorepo("@actions/workflow-parser", "ajv", "gitlab-ci-local", "node-22", "schemastore");
  index = await repo.read(generatedFile);
});
afterAll(() => repo.remove());
beforeEach(() => repo.write(generatedFile, index));

/** Each command of a pipeline passes, and that which checks fails for a file that was edited. */
async function expectToCheck(scripts: readonly string[]): Promise<void> {
  expect(scripts.filter((script) => script.includes("graph-slice"))).not.toEqual([]);
  for (const script of scripts) {
    await repo.write(generatedFile, index);
    expectSuccess(await repo.shell(script, { cwd: member }));
    await repo.write(generatedFile, `${index}// edited\n`);
    expect(await repo.shell(script, { cwd: member })).toMatchObject({ succeeded: false });
  }
}

describe("GitHub Actions", () => {
  const workflows = ["graph-slice.yml", "graph-slice-update.yml"];

  /** What GitHub's own parser says of a workflow. It is written for bundlers. */
  async function errorsOf(name: string, content: string): Promise<readonly string[]> {
    const outfile = join(repo.folder, "workflow-parser.mjs");
    const contents = `export { parseWorkflow, convertWorkflowTemplate, NoOperationTraceWriter } from "@actions/workflow-parser";`;
    const banner = {
      js: `import { createRequire } from "node:module"; const require = createRequire(import.meta.url);`,
    };
    await build({
      stdin: { contents, resolveDir: repo.folder },
      bundle: true,
      platform: "node",
      format: "esm",
      banner,
      outfile,
    });
    const parser = (await import(pathToFileURL(outfile).href)) as WorkflowParser;
    const { context, value } = parser.parseWorkflow({ name, content }, new parser.NoOperationTraceWriter());
    if (value !== undefined) await parser.convertWorkflowTemplate(context, value);
    return context.errors.getErrors().map(({ message }) => message);
  }

  interface WorkflowParser {
    parseWorkflow(
      file: { name: string; content: string },
      trace: object,
    ): { context: Context; value?: object };
    convertWorkflowTemplate(context: Context, value: object): Promise<object>;
    NoOperationTraceWriter: new () => object;
  }
  interface Context {
    errors: { getErrors(): readonly { message: string }[] };
  }

  test.each(workflows)("%s is a workflow", async (name) => {
    const content = await recipe(`github-actions/${name}`);
    expect(await errorsOf(name, content)).toEqual([]);
    expect(await errorsOf(name, content.replace("runs-on", "run-on"))).not.toEqual([]);
  });

  test("the check fails where a file was edited", async () => {
    const { jobs } = (await recipeDocument("github-actions/graph-slice.yml")) as Workflow;
    const scripts = jobs["check"]?.steps.flatMap((step) => step.run ?? []) ?? [];
    await expectToCheck(scripts.filter((script) => script !== "npm ci"));
  });

  test("the update opens a pull request, and changes it while it is open", async () => {
    const { jobs } = (await recipeDocument("github-actions/graph-slice-update.yml")) as Workflow;
    const scripts = jobs["update"]?.steps.flatMap((step) => step.run ?? []) ?? [];
    const [update = "", open = ""] = scripts.slice(-2);
    const upstream = await repo.read(`${member}/metadata/teams.csdl.xml`);
    await repo.write("upstream.xml", upstream);
    const { slices } = JSON.parse(await repo.read(`${member}/graph-slice.config.json`)) as {
      slices: object[];
    };
    await repo.shell(`cp -r ${member} updated && git init --quiet --bare --initial-branch main origin.git`);
    await repo.write("updated/graph-slice.config.json", {
      slices: slices.map((slice) => ({ ...slice, sources: "metadata/sources.json" })),
    });
    await repo.write("updated/metadata/sources.json", {
      sourcesVersion: 1,
      files: { "teams.csdl.xml": { from: "../../upstream.xml" } },
      packages: { "@contoso/teams": { version: "0.1.0" } },
    });
    // Notes what it is told, and lists the pull request that it opened.
    await repo.write(
      "bin/gh",
      `#!/bin/bash\necho "$@" >> ../gh.log\ncase "$2" in list) grep -q '^pr create' ../gh.log && echo 7 || true;; esac\n`,
    );
    const asRunner = async (script: string) => {
      const env = { RUNNER_TEMP: repo.folder, GITHUB_ACTIONS: "true" };
      expectSuccess(await repo.shell(`PATH=../bin:$PATH\n${script}`, { cwd: "updated", env }));
    };
    await asRunner("chmod +x ../bin/gh && npx graph-slice update");
    await asRunner("git init --quiet --initial-branch main && git remote add origin ../origin.git");
    await asRunner("git add --all && git commit --quiet --message First && git push --quiet origin main");
    const told = async () =>
      (await repo.shell("cat gh.log")).output.split("\n").filter((line) => /^pr [ce]/.test(line));

    await asRunner(update);
    await asRunner(open);
    expect(await told()).toEqual([]);

    await repo.write("upstream.xml", upstream.replaceAll("displayName", "title"));
    await asRunner(update);
    await asRunner(open);
    await asRunner("git switch --quiet main && git branch --quiet -D graph-slice-update");
    await asRunner(update);
    await asRunner(open);
    expect(await told()).toEqual([
      expect.stringMatching(/^pr create --head graph-slice-update --title/),
      expect.stringMatching(/^pr edit graph-slice-update --body-file/),
    ]);
    expect(await repo.read("body.md")).toContain("title");
    const pushed = await repo.shell("git -C origin.git show --stat --format=%s graph-slice-update");
    expect(pushed.output).toContain("metadata/teams.csdl.xml");
    expect(pushed.output).toContain("CHANGELOG.md");
  });

  interface Workflow {
    readonly jobs: Readonly<Record<string, { readonly steps: readonly { readonly run?: string }[] }>>;
  }
});

describe("Azure Pipelines", () => {
  const path = "azure-pipelines/azure-pipelines.yml";
  interface Pipeline {
    steps: readonly { readonly script?: string; readonly condition?: string }[];
  }

  test("it is a pipeline by the published schema", async () => {
    const schemas = "schemas/json/raw.githubusercontent.com/microsoft/azure-pipelines-vscode/master";
    const schema = JSON.parse(
      await readFile(repo.file("schemastore", `${schemas}/service-schema.json`), "utf8"),
    ) as object;
    const { Ajv } = (await import(pathToFileURL(repo.file("ajv", "dist/ajv.js")).href)) as Ajv;
    // Its patterns are older than the flag, and the vocabulary has keywords of its own.
    const validate = new Ajv({ strict: false, unicodeRegExp: false, logger: false }).compile(schema);
    const pipeline = (await recipeDocument(path, "failsafe")) as Pipeline;
    expect(validate(pipeline)).toBe(true);
    expect(validate({ ...pipeline, steps: [{ script: "true", displayNam: "" }] })).toBe(false);
  });

  interface Ajv {
    Ajv: new (options: object) => { compile(schema: object): (value: unknown) => boolean };
  }

  test("the check fails where a file was edited", async () => {
    const { steps } = (await recipeDocument(path)) as Pipeline;
    const always = steps.filter(({ condition }) => condition === undefined);
    await expectToCheck(always.flatMap(({ script }) => script ?? []).filter((script) => script !== "npm ci"));
  });
});

const runsJobs = runsBinaries && isInstalled("rsync");

describe.skipIf(!runsJobs)("GitLab CI (skipped without rsync, and on other platforms)", () => {
  const job =
    "PATH=../node_modules/node-22/bin:$PATH gitlab-ci-local --force-shell-executor --variable CI_PIPELINE_SOURCE=merge_request_event graph-slice";

  test("the job checks, and fails where a file was edited", async () => {
    await repo.shell("rm -rf alone && mkdir alone && cp -r package*.json *.tgz alone/");
    await repo.shell(`cp -r ../${member}/. .`, { cwd: "alone" });
    const manifest = JSON.parse(await repo.read("alone/package.json")) as object;
    const archive = (await repo.shell("ls *.tgz")).output.trim();
    await repo.write("alone/package.json", {
      ...manifest,
      private: true,
      devDependencies: { "graph-slice": `file:${archive}` },
    });
    await copyRecipe(repo, "gitlab-ci/.gitlab-ci.yml", "alone/.gitlab-ci.yml");
    await repo.write("alone/.gitignore", "node_modules/\n.npm/\n.gitlab-ci-local/\n");
    const prepare = [
      "rm -f package-lock.json",
      "npm install --ignore-scripts --no-audit --no-fund --prefer-offline",
      "git init --quiet --initial-branch main",
      "git remote add origin git@contoso.example:hr/teams.git",
      "git add --all && git commit --quiet --message First",
    ];
    expectSuccess(await repo.shell(prepare.join("\n"), { cwd: "alone" }));
    expectSuccess(await repo.shell(job, { cwd: "alone" }));
    await repo.shell("echo '// edited' >> generated/teams/src/index.ts", { cwd: "alone" });
    const edited = await repo.shell(job, { cwd: "alone" });
    expect(edited.succeeded).toBe(false);
    expect(edited.output).toContain("src/index.ts");
  });
});

describe("Renovate", () => {
  interface Configuration {
    customManagers: { matchStrings: string[] }[];
  }

  test("it is a configuration by the published schema", async () => {
    const version = "renovate@44.121.2";
    await run("npm", ["pack", version, "--silent", "--prefer-offline"], repo.folder);
    await repo.shell(`tar -xzf ${version.replace("@", "-")}.tgz package/renovate-schema.json`);
    const schema = JSON.parse(await repo.read("package/renovate-schema.json")) as object;
    const { Ajv } = (await import(pathToFileURL(repo.file("ajv", "dist/ajv.js")).href)) as {
      Ajv: new (options: object) => { compile(schema: object): (value: unknown) => boolean };
    };
    const validate = new Ajv({ strict: false, logger: false, validateFormats: false }).compile(schema);
    const configuration = (await recipeDocument("renovate/renovate.json")) as Configuration;
    expect(validate(configuration)).toBe(true);
    expect(validate({ ...configuration, customManagers: [{ customType: 1 }] })).toBe(false);
  });

  test("its pattern finds each commit that a sources file names", async () => {
    const { customManagers } = (await recipeDocument("renovate/renovate.json")) as Configuration;
    const commit = "0123456789abcdef0123456789abcdef01234567";
    const at = (path: string) => ({
      from: `https://raw.githubusercontent.com/contoso/metadata/${commit}/${path}`,
    });
    const sources = JSON.stringify({
      sourcesVersion: 1,
      files: {
        "a.xml": at("v1.0.xml"),
        "b.json": at("permissions.json"),
        "c.json": { from: "https://contoso.example/c" },
      },
    });
    const [pattern = ""] = customManagers[0]?.matchStrings ?? [];
    expect([...sources.matchAll(new RegExp(pattern, "g"))].map(({ groups }) => ({ ...groups }))).toEqual([
      { depName: "contoso/metadata", currentDigest: commit },
      { depName: "contoso/metadata", currentDigest: commit },
    ]);
  });
});
