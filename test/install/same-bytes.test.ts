/** The same inputs become the same bytes on every Node.js, and whatever the machine around it is set to. */
import { cp, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { repository } from "../support/cli.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { type ToolName, type Tools, install, run, runsBinaries } from "./tools.js";

const program = join(repository, "dist/cli/main.js");
const out = "generated/identity-api-connectors";

/** The committed inputs, in a folder of their own. */
async function inputs(): Promise<string> {
  const folder = await temporaryFolder();
  for (const path of ["graph-slice.config.json", "metadata"]) {
    await cp(join(repository, path), join(folder, path), { recursive: true });
  }
  return folder;
}

/** Each generated file with its bytes. */
async function filesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(join(folder, out), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.parentPath.includes("node_modules"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    await Promise.all(
      paths.map(
        async (path) => [path.slice(folder.length + out.length + 2), await readFile(path, "latin1")] as const,
      ),
    ),
  );
}

const generate = (folder: string, prefix: readonly string[], node = process.execPath) => {
  const [command, ...args] = [...prefix, node, program, "generate"];
  return run(command, args, folder);
};

describe.skipIf(!runsBinaries)("on other Node.js (skipped on other platforms)", () => {
  const names = ["node-22", "node-24", "node-26"] as const satisfies readonly ToolName[];
  let tools: Tools;
  beforeAll(async () => {
    tools = await install(...names);
  });
  afterAll(() => tools.remove());

  test.each(names)("%s", async (name) => {
    const folder = await inputs();
    await generate(folder, [], tools.file(name, "bin/node"));
    expect(await filesIn(folder)).toEqual(await filesIn(repository));
  });
});

describe.skipIf(process.platform === "win32")("on a machine (skipped on Windows)", () => {
  test.each([
    ["in another time zone", ["env", "TZ=Pacific/Kiritimati"]],
    ["in another language", ["env", "LANG=tr_TR.UTF-8", "LC_ALL=tr_TR.UTF-8", "LANGUAGE=tr"]],
    ["that lets nobody else read what it writes", ["bash", "-c", 'umask 077; exec "$0" "$@"']],
    ["without a home, colours or a terminal", ["env", "-i", `PATH=${process.env["PATH"] ?? ""}`]],
  ])("%s", async (_, prefix) => {
    const folder = await inputs();
    await generate(folder, prefix);
    expect(await filesIn(folder)).toEqual(await filesIn(repository));
  });
});

test("from a checkout with other ends of lines", async () => {
  const folder = await inputs();
  for (const name of await readdir(join(folder, "metadata"))) {
    const path = join(folder, "metadata", name);
    const text = await readFile(path, "utf8");
    await writeFile(path, text.replaceAll("\n", "\r\n"));
  }
  await generate(folder, []);
  expect(await filesIn(folder)).toEqual(await filesIn(repository));
});
