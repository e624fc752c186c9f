import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, readdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { repository, run } from "../support/cli.js";
import { metadata, smallService } from "../support/small-service.js";

const models = "packages/teams/src/models/contoso.hr.ts";

/** The command, going on, and what it has said since it was last asked. */
function startWatching(cwd: string) {
  const program = resolve(repository, "dist/cli/main.js");
  const child = spawn(process.execPath, [program, "generate", "--watch"], {
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  let said = "";
  const listen = (text: Buffer) => {
    said += text.toString();
    child.emit("said");
  };
  child.stdout.on("data", listen);
  child.stderr.on("data", listen);
  const round = async () => {
    while (!said.includes("Watching; Ctrl+C ends it.\n")) await once(child, "said");
    const text = said;
    said = "";
    return text;
  };
  return { child, round };
}

describe("generate --watch", () => {
  test("makes again what changed, keeps the output on errors, and ends at Ctrl+C", async () => {
    const cwd = await smallService();
    const { child, round } = startWatching(cwd);
    expect(await round()).toContain("written: 6 operations");

    await writeFile(join(cwd, "metadata.xml"), metadata.replace("color", "shade"));
    expect(await round()).toMatch(/^metadata\.xml changed\n[^]*written: 6 operations/);
    expect(await readFile(join(cwd, models), "utf8")).toContain("shade");

    await writeFile(join(cwd, "metadata.xml"), "<nonsense");
    expect(await round()).toMatch(/^metadata\.xml changed\n[^]*error [^]*Nothing was written: 1 error/);
    expect(await readFile(join(cwd, models), "utf8")).toContain("shade");

    await writeFile(join(cwd, "graph-slice.config.json"), "{");
    expect(await round()).toMatch(/^graph-slice\.config\.json changed\n[^]*error config-invalid/);

    const configuration = { slices: [{ csdl: "other.xml", include: ["GET /teams"], out: "packages/teams" }] };
    await writeFile(join(cwd, "other.xml"), metadata.replace("color", "hue"));
    await writeFile(join(cwd, "graph-slice.config.json"), JSON.stringify(configuration));
    expect(await round()).toContain("written: 1 operation");
    await writeFile(join(cwd, "other.xml"), metadata.replace("color", "tint"));
    expect(await round()).toMatch(/^other\.xml changed\n[^]*written/);

    child.kill("SIGINT");
    await once(child, "exit");
    expect(child.exitCode).toBe(130);
    expect(await readdir(join(cwd, "packages"))).toEqual(["teams"]);
  });

  test.each([["--json"], ["--force"]])("excludes %s", async (flag) => {
    const cwd = await smallService();
    const { exitCode, stderr, stdout } = await run(["generate", "--watch", flag], { cwd });
    expect(exitCode).toBe(2);
    expect(stderr + stdout).toContain("--watch");
  });
});
