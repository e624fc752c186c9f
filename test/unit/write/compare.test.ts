import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compareFolder, formatPatch } from "../../../generator/write/compare.js";
import { writePackage } from "../../../generator/write/write-package.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

const files = [
  { path: "src/a.ts", text: "one\ntwo\nthree\n" },
  { path: "src/b.ts", text: "b\n" },
];

async function generated(): Promise<string> {
  const folder = join(await temporaryFolder(), "out");
  await writePackage(folder, files, { generator: "1.0.0" });
  return folder;
}

const reasons = (folder: string, expected = files, version = "1.0.0") =>
  compareFolder(folder, expected, { generator: version }).map(({ path, reason }) => `${path} ${reason}`);

describe("comparing a folder with what would be generated", () => {
  test("finds nothing right after it was generated, whatever else is there", async () => {
    const folder = await generated();
    await writeFile(join(folder, "notes.md"), "mine");
    expect(reasons(folder)).toEqual([]);
  });

  test("finds a change of one byte", async () => {
    const folder = await generated();
    await writeFile(join(folder, "src/b.ts"), "b\r\n");
    expect(reasons(folder)).toEqual(["src/b.ts edited"]);
  });

  test("tells what is out of date from what was edited", async () => {
    const folder = await generated();
    const now = [files[0]!, { path: "src/b.ts", text: "B\n" }];
    expect(reasons(folder, now)).toEqual(["graph-slice.lock.json stale", "src/b.ts stale"]);
  });

  test("finds a file that is gone, and one that would not be generated any more", async () => {
    const folder = await generated();
    await rm(join(folder, "src/a.ts"));
    expect(reasons(folder, [files[0]!])).toEqual([
      "graph-slice.lock.json stale",
      "src/a.ts missing",
      "src/b.ts extra",
    ]);
  });

  test("finds everything missing where there is no folder", async () => {
    const folder = join(await temporaryFolder(), "none");
    expect(reasons(folder)).toEqual([
      "graph-slice.lock.json missing",
      "src/a.ts missing",
      "src/b.ts missing",
    ]);
  });

  test("tells a file that someone put where a generated one belongs", async () => {
    const folder = await generated();
    await writeFile(join(folder, "src/c.ts"), "mine");
    const now = [...files, { path: "src/c.ts", text: "c\n" }];
    expect(reasons(folder, now)).toEqual(["graph-slice.lock.json stale", "src/c.ts foreign"]);
  });

  test("finds a manifest of another version of this program", async () => {
    expect(reasons(await generated(), files, "1.0.1")).toEqual(["graph-slice.lock.json stale"]);
  });

  test("does not read through links, nor what a manifest names outside the folder", async () => {
    const folder = await generated();
    const outside = join(folder, "../outside");
    await mkdir(outside);
    await writeFile(join(outside, "a.ts"), "one\ntwo\nthree\n");
    await writeFile(join(outside, "b.ts"), "b\n");
    await rm(join(folder, "src"), { recursive: true });
    await symlink("../outside", join(folder, "src"));
    await writeFile(
      join(folder, "graph-slice.lock.json"),
      JSON.stringify({ generator: "1.0.0", files: { "../outside/a.ts": "0" } }),
    );
    expect(reasons(folder)).toEqual([
      "graph-slice.lock.json stale",
      "src/a.ts not-a-file",
      "src/b.ts not-a-file",
    ]);
  });

  test("shows the difference from what is there to what should be", async () => {
    const folder = await generated();
    await writeFile(join(folder, "src/a.ts"), "one\n2\nthree\n");
    const [difference] = compareFolder(folder, files, { generator: "1.0.0" });
    expect(formatPatch(difference!)).toBe(
      ["--- a/src/a.ts", "+++ b/src/a.ts", "@@ -1,3 +1,3 @@", " one", "-2", "+two", " three", ""].join("\n"),
    );
  });
});
