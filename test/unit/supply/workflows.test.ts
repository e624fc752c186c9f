/** Workflows do no more than they must, and nothing that someone from outside says. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { repository } from "../../support/cli.js";

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<
      string,
      { readonly permissions: Readonly<Record<string, string>>; readonly steps: readonly Step[] }
    >
  >;
}

const folder = join(repository, ".github/workflows");

describe.each(readdirSync(folder))("%s", (file) => {
  const workflow = parse(readFileSync(join(folder, file), "utf8")) as Workflow;
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  test("has no permission but those that a job names", () => {
    expect(workflow.permissions).toEqual({});
    for (const { permissions } of jobs) expect(permissions).toBeDefined();
  });

  test("is not started by what others send", () => {
    expect(Object.keys(workflow.on)).not.toContain("pull_request_target");
    expect(Object.keys(workflow.on)).not.toContain("issue_comment");
    expect(Object.keys(workflow.on)).not.toContain("workflow_run");
  });

  test("runs actions of the platform's own alone, each by its commit, and no text from outside as a command", () => {
    for (const { uses, run, with: settings } of steps) {
      if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/u);
      expect(run ?? "").not.toContain("${{");
      if (uses?.startsWith("actions/checkout@") === true)
        expect(settings).toMatchObject({ "persist-credentials": false });
    }
  });
});

test("a release is published with its provenance, by a workflow and not by a token", () => {
  const text = readFileSync(join(folder, "release.yml"), "utf8");
  const { jobs } = parse(text) as Workflow;
  expect(jobs["publish"]?.permissions).toEqual({ contents: "read", "id-token": "write" });
  expect(jobs["publish"]?.steps.map(({ run }) => run)).toContain("npm publish --provenance --access public");
  expect(text).not.toContain("secrets.");
});
