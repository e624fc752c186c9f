import { describe, expect, test } from "vitest";
import { programVersion } from "../../generator/cli/version.js";
import { settingFlags } from "../../generator/config/settings.js";
import { run } from "../support/cli.js";
import { temporaryFolder } from "../support/temporary-folder.js";

describe("help", () => {
  test.each([[["--help"]], [["generate", "--help"]], [["check", "--help"]], [["explain", "--help"]]])(
    "of %j is on stdout",
    async (args) => {
      const { exitCode, stdout, stderr } = await run(args, { cwd: await temporaryFolder() });
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
      expect(stdout).toContain("Usage: graph-slice");
      for (const flag of ["--config", "--json", "--quiet", "--no-color", "--help", "--version"]) {
        expect(stdout).toContain(flag);
      }
    },
  );

  test("of a command has every setting of a slice", async () => {
    const { stdout } = await run(["generate", "--help"], { cwd: await temporaryFolder() });
    for (const { flag } of settingFlags) expect(stdout).toContain(`${flag} <`);
  });
});

test.each([[["--version"]], [["generate", "--version"]]])("%j shows the version", async (args) => {
  const { exitCode, stdout } = await run(args, { cwd: await temporaryFolder() });
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: `${programVersion()}\n` });
});

describe("bad usage", () => {
  test.each([
    [["generat"], "unknown command 'generat' (Did you mean generate?)"],
    [["generate", "--csld", "x"], "unknown option '--csld' (Did you mean --csdl?)"],
    [["generate", "--csdl"], "option '--csdl <FILE>' argument missing"],
    [["generate", "extra"], "too many arguments for 'generate'"],
    [["explain"], "missing required argument 'PATH'"],
    [["generate", "--config", "x.json", "--csdl", "y.xml"], "--config and --csdl exclude each other"],
  ])("%j ends with 2 and a hint", async (args, message) => {
    const { exitCode, stdout, stderr } = await run(args, { cwd: await temporaryFolder() });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toContain(`error usage-invalid ${message}`);
  });

  test("is a JSON document with --json, and nothing else is on stdout", async () => {
    const { exitCode, stdout } = await run(["check", "--json", "--nope"], { cwd: await temporaryFolder() });
    expect(exitCode).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, diagnostics: [{ code: "usage-invalid" }] });
  });

  test("no command at all shows the help on stderr", async () => {
    const { exitCode, stdout, stderr } = await run([], { cwd: await temporaryFolder() });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toContain("Usage: graph-slice");
  });
});
