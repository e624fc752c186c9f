/** A repository with one generated package, in which the program and the tools of the recipes are installed. */
import { spawnSync } from "node:child_process";
import { cp, mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect } from "vitest";
import { parse } from "yaml";
import { type ToolName, type Tools, install, run } from "../install/tools.js";
import { repository } from "../support/cli.js";
import { metadata } from "../support/small-service.js";

/** Where the repository has its package, and a file of that which is generated. */
export const member = "packages/teams-client";
export const generatedFile = `${member}/generated/teams/src/index.ts`;

export interface Monorepo extends Tools {
  read(path: string): Promise<string>;
  write(path: string, content: string | object): Promise<void>;
  /** Runs a line of a shell, with installed commands on its path. */
  shell(script: string, options?: ShellOptions): Promise<Ended>;
}

export interface ShellOptions {
  /** Relative to the repository. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** How a shell ended; `output` is all that it wrote. */
export interface Ended {
  readonly succeeded: boolean;
  readonly output: string;
}

export async function monorepo(...names: readonly ToolName[]): Promise<Monorepo> {
  const tools = await install(...names);
  const { folder } = tools;
  await run("npm", ["pack", "--ignore-scripts", "--pack-destination", folder], repository);
  const archive = (await readdir(folder)).find((name) => name.endsWith(".tgz")) ?? "";
  const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"];
  await run("npm", ["install", ...flags, `./${archive}`], folder);

  const repo: Monorepo = {
    ...tools,
    read: (path) => readFile(join(folder, path), "utf8"),
    async write(path, content) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), typeof content === "string" ? content : JSON.stringify(content));
    },
    async shell(script, { cwd = ".", env = {} } = {}) {
      const path = `${join(folder, "node_modules/.bin")}:${process.env["PATH"] ?? ""}`;
      const assignments = Object.entries({ ...quiet, PATH: path, ...env }).map(
        ([name, value]) => `${name}=${value}`,
      );
      try {
        const parameters = [...assignments, "bash", "-eo", "pipefail", "-c", `{ ${script}\n} 2>&1`];
        return { succeeded: true, output: await run("env", parameters, join(folder, cwd)) };
      } catch (error) {
        return { succeeded: false, output: String(error) };
      }
    },
  };
  await repo.write(`${member}/metadata/teams.csdl.xml`, metadata);
  await repo.write(`${member}/graph-slice.config.json`, {
    slices: [
      {
        csdl: "metadata/teams.csdl.xml",
        include: ["/teams/**"],
        name: "@contoso/teams",
        out: "generated/teams",
        operations: "all",
      },
    ],
  });
  await repo.write(`${member}/package.json`, {
    name: "teams-client",
    private: true,
    scripts: { generate: "graph-slice generate", check: "graph-slice check" },
  });
  const root = JSON.parse(await repo.read("package.json")) as Record<string, unknown>;
  await repo.write("package.json", {
    name: "contoso",
    ...root,
    workspaces: ["packages/*"],
    packageManager: "npm@10.8.2",
  });
  await repo.write(".gitignore", "node_modules/\n.nx/\n.turbo/\n.gitlab-ci-local/\n");
  await run("npm", ["install", ...flags], folder);
  await repo.shell("graph-slice generate", { cwd: member });
  await repo.shell(
    "git init --quiet --initial-branch main && git add --all && git commit --quiet --message First",
  );
  return repo;
}

/** Whether a command is installed here. */
export function isInstalled(command: string): boolean {
  return spawnSync(command, ["--version"]).error === undefined;
}

/** Shows, where it did not succeed, what a shell wrote. */
export function expectSuccess({ succeeded, output }: Ended): void {
  expect(succeeded, output).toBe(true);
}

/** Tools that run without a server of theirs, and a repository that has a name to commit under. */
const quiet = {
  CI: "true",
  NX_DAEMON: "false",
  NX_NO_CLOUD: "true",
  TURBO_TELEMETRY_DISABLED: "1",
  GITHUB_ACTIONS: "",
  TF_BUILD: "",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_AUTHOR_NAME: "Contoso",
  GIT_AUTHOR_EMAIL: "team@contoso.example",
  GIT_COMMITTER_NAME: "Contoso",
  GIT_COMMITTER_EMAIL: "team@contoso.example",
};

const recipes = join(repository, "docs/recipes");

export async function recipe(path: string): Promise<string> {
  return readFile(join(recipes, path), "utf8");
}

/** A recipe as the document that it is; YAML without types of its own, where it is for a schema of texts. */
export async function recipeDocument(path: string, schema: "core" | "failsafe" = "core"): Promise<unknown> {
  return parse(await recipe(path), { schema });
}

export async function copyRecipe(repo: Monorepo, path: string, target: string): Promise<void> {
  await cp(join(recipes, path), join(repo.folder, target));
}
