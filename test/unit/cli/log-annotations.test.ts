import { basename, dirname, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { annotationWriter } from "../../../generator/cli/log-annotations.js";

const annotation = {
  severity: "warning",
  title: "a,b:c;d]",
  message: "100% of it\r\nis, here: [x]",
  file: "src/a,b.ts",
  line: 3,
  column: 7,
} as const;

describe("annotations of logs", () => {
  test.each<[string, Record<string, string>, string | undefined]>([
    [
      "GitHub Actions",
      { GITHUB_ACTIONS: "true" },
      "::warning file=src/a%2Cb.ts,line=3,col=7,title=a%2Cb%3Ac;d]::100%25 of it\\u000d%0Ais, here: [x]",
    ],
    [
      "Azure Pipelines",
      { TF_BUILD: "True" },
      "##vso[task.logissue type=warning;sourcepath=src/a,b.ts;linenumber=3;columnnumber=7;code=a,b:c%3Bd%5D;]100%AZP25 of it\\u000d%0Ais, here: [x]",
    ],
    ["elsewhere", { CI: "true" }, undefined],
  ])("are escaped as the service wants it: %s", (_, env, line) => {
    expect(annotationWriter(env)?.(annotation)).toBe(line);
  });

  test("are of files from the root of the checkout", () => {
    const root = dirname(process.cwd());
    const here = basename(process.cwd());
    const fileOf = (file: string, env: Readonly<Record<string, string>>): string | undefined =>
      / file=([^,]*),/.exec(
        annotationWriter({ GITHUB_ACTIONS: "true", ...env })?.({ ...annotation, file }) ?? "",
      )?.[1];
    expect(fileOf("src/a.ts", { GITHUB_WORKSPACE: root })).toBe(`${here}/src/a.ts`);
    expect(fileOf("..src/a.ts", { GITHUB_WORKSPACE: process.cwd() })).toBe("..src/a.ts");
    expect(fileOf(resolve("..src/a.ts"), { GITHUB_WORKSPACE: process.cwd() })).toBe("..src/a.ts");
  });

  test("say nothing of what is only information where the service has no such thing", () => {
    expect(annotationWriter({ TF_BUILD: "True" })?.({ ...annotation, severity: "info" })).toBeUndefined();
    expect(annotationWriter({ GITHUB_ACTIONS: "true" })?.({ ...annotation, severity: "info" })).toMatch(
      /^::notice /,
    );
  });
});
