import { spawnSync } from "node:child_process";
import { lstat, mkdir, readFile, readdir, rename, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pid } from "node:process";
import { describe, expect, test } from "vitest";
import { hashOf } from "../../../generator/write/manifest.js";
import { writePackage } from "../../../generator/write/write-package.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

const options = { generator: "1.2.3" };
const manifest = "graph-slice.lock.json";

/** Every file below a folder with its content; links and empty folders by what they are. */
async function tree(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1);
    if (entry.isFile()) found[name] = await readFile(path, "utf8");
    else if (entry.isSymbolicLink()) found[name] = "(link)";
    else if ((await readdir(path)).length === 0) found[name] = "(empty folder)";
  }
  return found;
}

async function treeWithoutManifest(folder: string): Promise<Record<string, string>> {
  return Object.fromEntries(Object.entries(await tree(folder)).filter(([path]) => path !== manifest));
}

async function put(folder: string, files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

const outputFiles = (files: Record<string, string>) =>
  Object.entries(files).map(([path, text]) => ({ path, text }));

const write = (folder: string, files: Record<string, string>) =>
  writePackage(folder, outputFiles(files), options);

const manifestOf = (files: Record<string, string>) =>
  `${JSON.stringify({ lockVersion: 1, generator: "1.2.3", configuration: {}, inputs: {}, files: Object.fromEntries(Object.entries(files).map(([path, text]) => [path, hashOf(text)])) }, null, 2)}\n`;

/** A process id that is certainly free: that of a process that has ended. */
const deadProcess = () => spawnSync(process.execPath, ["--version"]).pid;

describe("writing a package", () => {
  test("makes the folder, its parents, and a sorted manifest", async () => {
    const root = await temporaryFolder();
    const files = { "src/b.ts": "b\n", "README.md": "# A\n", "src/a.ts": "a\n" };
    const { value, diagnostics } = await write(join(root, "deep/out"), files);
    expect(diagnostics).toEqual([]);
    expect(value).toEqual({
      status: "written",
      changed: ["README.md", manifest, "src/a.ts", "src/b.ts"],
      removed: [],
    });
    const sorted = { "README.md": "# A\n", "src/a.ts": "a\n", "src/b.ts": "b\n" };
    expect(await tree(root)).toEqual(
      Object.fromEntries(
        Object.entries({ ...sorted, [manifest]: manifestOf(sorted) }).map(([path, text]) => [
          `deep/out/${path}`,
          text,
        ]),
      ),
    );
  });

  test("touches nothing when nothing differs", async () => {
    const root = await temporaryFolder();
    const folder = join(root, "out");
    await write(folder, { "a.ts": "a", "b.ts": "b" });
    const before = await lstat(join(folder, "a.ts"));
    const { value } = await write(folder, { "b.ts": "b", "a.ts": "a" });
    expect(value).toEqual({ status: "unchanged", changed: [], removed: [] });
    expect((await lstat(join(folder, "a.ts"))).ino).toBe(before.ino);
  });

  test("replaces what it wrote earlier and removes what is no longer generated", async () => {
    const folder = join(await temporaryFolder(), "out");
    await write(folder, { "a.ts": "a", "old/b.ts": "b", "c.ts": "c" });
    const { value } = await write(folder, { "a.ts": "A", "c.ts": "c" });
    expect(value).toEqual({ status: "written", changed: ["a.ts", manifest], removed: ["old/b.ts"] });
    expect(Object.keys(await tree(folder)).sort()).toEqual(["a.ts", "c.ts", manifest]);
  });

  test("keeps the user's files and folders, wherever they are", async () => {
    const folder = join(await temporaryFolder(), "out");
    await write(folder, { "a.ts": "a", "old/b.ts": "b" });
    await put(folder, {
      "node_modules/x/index.js": "x",
      "notes.md": "mine",
      "old/mine.ts": "mine",
    });
    await mkdir(join(folder, "empty"));
    await symlink("notes.md", join(folder, "link.md"));
    await write(folder, { "a.ts": "A" });
    const rest = await treeWithoutManifest(folder);
    expect(rest).toEqual({
      "a.ts": "A",
      "node_modules/x/index.js": "x",
      "notes.md": "mine",
      "old/mine.ts": "mine",
      empty: "(empty folder)",
      "link.md": "(link)",
    });
  });

  test("leaves nothing beside the folder", async () => {
    const root = await temporaryFolder();
    await write(join(root, "out"), { "a.ts": "a" });
    await write(join(root, "out"), { "a.ts": "b" });
    expect(await readdir(root)).toEqual(["out"]);
  });

  test("adopts a file of the user that already holds what is generated", async () => {
    const folder = join(await temporaryFolder(), "out");
    await put(folder, { "a.ts": "a" });
    const { value } = await write(folder, { "a.ts": "a" });
    expect(value).toMatchObject({ status: "written", changed: [manifest] });
  });
});

describe("what is in the way", () => {
  test.each<[string, (folder: string) => Promise<unknown>, string]>([
    ["a file of the user", (folder) => put(folder, { "src/a.ts": "mine" }), "did not write"],
    ["a folder in the place of a file", (folder) => put(folder, { "src/a.ts/mine": "" }), "is a folder"],
    ["a file in the place of a folder", (folder) => put(folder, { src: "mine" }), "did not write"],
    [
      "a link in the place of a file",
      async (folder) => {
        await put(folder, { "elsewhere.ts": "mine", "src/b.ts": "" });
        await symlink("../elsewhere.ts", join(folder, "src/a.ts"));
      },
      "symbolic link",
    ],
    [
      "a link in the place of a folder",
      async (folder) => {
        await put(folder, { "elsewhere/a.ts": "mine" });
        await symlink("elsewhere", join(folder, "src"));
      },
      "symbolic link",
    ],
    [
      "a dangling link in the place of a file",
      async (folder) => {
        await mkdir(join(folder, "src"));
        await symlink("nowhere", join(folder, "src/a.ts"));
      },
      "symbolic link",
    ],
    ["a manifest that is none", (folder) => put(folder, { [manifest]: "<<<<<<< ours" }), "Restore it"],
    [
      "a link in the place of the manifest",
      async (folder) => {
        await mkdir(folder, { recursive: true });
        await symlink("/etc/hostname", join(folder, manifest));
      },
      "symbolic link",
    ],
  ])("%s is an error, and everything stays as it is", async (_, prepare, reason) => {
    const folder = join(await temporaryFolder(), "out");
    await mkdir(folder);
    await prepare(folder);
    const before = await tree(dirname(folder));
    const { value, diagnostics } = await write(folder, { "src/a.ts": "a" });
    expect(value.status).toBe("failed");
    expect(diagnostics.map(({ code }) => code)).toEqual(["output-foreign-file"]);
    expect(diagnostics[0]?.message).toContain(reason);
    expect(await tree(dirname(folder))).toEqual(before);
  });

  test("a link in the place of the output folder itself is an error", async () => {
    const root = await temporaryFolder();
    await mkdir(join(root, "elsewhere"));
    await symlink("elsewhere", join(root, "out"));
    const { diagnostics } = await write(join(root, "out"), { "a.ts": "a" });
    expect(diagnostics.map(({ code }) => code)).toEqual(["output-foreign-file"]);
    expect(await tree(root)).toEqual({ out: "(link)", elsewhere: "(empty folder)" });
  });

  test("a link that replaced a generated file is not followed", async () => {
    const root = await temporaryFolder();
    const folder = join(root, "out");
    await write(folder, { "a.ts": "a" });
    await writeFile(join(root, "precious"), "precious");
    await rename(join(folder, "a.ts"), join(root, "moved"));
    await symlink("../precious", join(folder, "a.ts"));
    const { value } = await write(folder, { "a.ts": "A" });
    expect(value.status).toBe("failed");
    expect(await readFile(join(root, "precious"), "utf8")).toBe("precious");
  });

  test("an unsafe path is refused before anything is written", async () => {
    const root = await temporaryFolder();
    const { diagnostics } = await write(join(root, "out"), { "../up.ts": "", "a.ts": "" });
    expect(diagnostics.map(({ code }) => code)).toEqual(["output-path-invalid"]);
    expect(await readdir(root)).toEqual([]);
  });
});

describe("a folder that cannot be written", () => {
  test("is reported with the system's reason: a file where its parent belongs", async () => {
    const root = await temporaryFolder();
    await writeFile(join(root, "file"), "");
    const { value, diagnostics } = await write(join(root, "file/out"), { "a.ts": "a" });
    expect(value.status).toBe("failed");
    expect(diagnostics).toMatchObject([{ code: "output-unwritable" }]);
    expect(diagnostics[0]?.message).toMatch(/(EEXIST|ENOTDIR)/);
  });

  test.skipIf(process.platform !== "linux")(
    "is reported with the system's reason: a read-only file system",
    async () => {
      const { diagnostics } = await write("/proc/graph-slice/out", { "a.ts": "a" });
      expect(diagnostics).toMatchObject([{ code: "output-unwritable" }]);
      expect(diagnostics[0]?.message).toContain("ENOENT");
    },
  );

  test("keeps the old output when the run is interrupted before the swap", async () => {
    const root = await temporaryFolder();
    const folder = join(root, "out");
    await write(folder, { "a.ts": "old" });
    const { value } = await writePackage(folder, outputFiles({ "a.ts": "new" }), {
      ...options,
      signal: AbortSignal.abort(),
    });
    expect(value.status).toBe("failed");
    expect(await readFile(join(folder, "a.ts"), "utf8")).toBe("old");
    expect(await readdir(root)).toEqual(["out"]);
  });
});

describe("after a crash", () => {
  /** The state at one moment of a run that ended there: the old output, the staged one, files of the user. */
  async function crashed(
    moment: "staged" | "moved aside" | "in place",
  ): Promise<{ root: string; out: string }> {
    const root = await temporaryFolder();
    const out = join(root, "out");
    const transaction = join(root, `.out.graph-slice-${deadProcess()}-aBcDeF`);
    await write(out, { "a.ts": "old", "docs/gone.md": "gone" });
    await put(out, { "notes.md": "mine", "docs/mine.md": "mine" });
    await put(join(transaction, "new"), { "a.ts": "new", [manifest]: manifestOf({ "a.ts": "new" }) });
    if (moment !== "staged") await rename(out, join(transaction, "old"));
    if (moment === "in place") await rename(join(transaction, "new"), out);
    return { root, out };
  }

  test.each(["staged", "moved aside", "in place"] as const)(
    "with the new output %s, the next run has the new output and the user's files",
    async (moment) => {
      const { root, out } = await crashed(moment);
      const { value } = await write(out, { "a.ts": "newer" });
      expect(value.status).toBe("written");
      const rest = await treeWithoutManifest(out);
      expect(rest).toEqual({ "a.ts": "newer", "notes.md": "mine", "docs/mine.md": "mine" });
      expect(await readdir(root)).toEqual(["out"]);
    },
  );

  test("between the two moves, a run that then fails has put the old output back", async () => {
    const { root, out } = await crashed("moved aside");
    const { value } = await write(out, { "a.ts": "newer", "notes.md": "generated" });
    expect(value.status).toBe("failed");
    const rest = await treeWithoutManifest(out);
    expect(rest).toEqual({
      "a.ts": "old",
      "docs/gone.md": "gone",
      "notes.md": "mine",
      "docs/mine.md": "mine",
    });
    expect(await readdir(root)).toEqual(["out"]);
  });

  test("no file of the user is lost when the same path was made anew meanwhile", async () => {
    const { root, out } = await crashed("in place");
    await put(out, { "notes.md": "newer" });
    const { diagnostics } = await write(out, { "a.ts": "newer" });
    expect(diagnostics).toMatchObject([{ code: "output-unwritable" }]);
    expect(diagnostics[0]?.message).toContain("Keep one of them");
    expect(Object.values(await tree(root))).toEqual(expect.arrayContaining(["newer", "mine"]));
  });

  test("another output folder's leftovers are left alone", async () => {
    const root = await temporaryFolder();
    const other = `.out2.graph-slice-${pid}-aBcDeF`;
    await put(join(root, other, "new"), { "a.ts": "" });
    await write(join(root, "out"), { "a.ts": "a" });
    expect((await readdir(root)).sort()).toEqual([other, "out"]);
  });
});
