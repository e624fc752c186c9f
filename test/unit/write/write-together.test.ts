/** Files and packages that are written together, with a run that ends at every step it can end at. */
import type * as BlockingFileSystem from "node:fs";
import type * as FileSystem from "node:fs/promises";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { completeWrite, isUnfinished, writeTogether } from "../../../generator/write/write-together.js";
import { temporaryFolder } from "../../support/temporary-folder.js";

/** How many changes of the disk a run may still make; after that none has an effect, as after a kill. */
const life = vi.hoisted(() => ({ left: Number.POSITIVE_INFINITY, spent: 0 }));

vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof FileSystem>();
  const mortal =
    <Args extends readonly unknown[], Result>(change: (...args: Args) => Promise<Result>) =>
    (...args: Args): Promise<Result> => {
      if (life.left-- <= 0) return Promise.reject(new Error("killed"));
      life.spent++;
      return change(...args);
    };
  return {
    ...real,
    mkdir: mortal(real.mkdir),
    mkdtemp: mortal(real.mkdtemp),
    open: mortal(real.open),
    rename: mortal(real.rename),
    rm: mortal(real.rm),
    writeFile: mortal(real.writeFile),
  };
});

vi.mock("node:fs", async (original) => {
  const real = await original<typeof BlockingFileSystem>();
  const writeFileSync: typeof real.writeFileSync = (...args) => {
    if (life.left-- <= 0) throw new Error("killed");
    life.spent++;
    real.writeFileSync(...args);
  };
  return { ...real, writeFileSync };
});

beforeEach(() => {
  life.left = Number.POSITIVE_INFINITY;
});

const basis = { generator: "1.2.3" };

/** What is there in one version of everything. */
const content = (version: string) => ({
  "metadata/a.xml": `<a>${version}</a>`,
  "metadata/b.json": version,
  "metadata/sources.json": `sources of ${version}`,
  "packages/one/src/index.ts": `one ${version}`,
  "packages/two/src/index.ts": `two ${version}`,
});

function write(root: string, version: string) {
  const texts = Object.entries(content(version));
  return writeTogether({
    anchor: join(root, "metadata/sources.json"),
    files: texts
      .filter(([path]) => path.startsWith("metadata"))
      .map(([path, text]) => ({ path: join(root, path), text })),
    packages: ["one", "two"].map((name) => ({
      folder: join(root, "packages", name),
      files: [{ path: "src/index.ts", text: `${name} ${version}` }],
      basis,
    })),
  });
}

const known = (root: string) =>
  new Set(
    ["metadata/a.xml", "metadata/b.json", "metadata/sources.json", "packages/one", "packages/two"].map(
      (path) => join(root, path),
    ),
  );

/** All files but the locks of packages, by path. */
async function filesOf(root: string): Promise<Record<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = paths
    .filter((path) => !path.endsWith("graph-slice.lock.json"))
    .map(async (path) => [path.slice(root.length + 1), await readFile(path, "utf8")]);
  return Object.fromEntries(await Promise.all(files)) as Record<string, string>;
}

async function placed(): Promise<string> {
  const root = await temporaryFolder();
  await write(root, "old");
  await mkdir(join(root, "packages/one/mine"));
  await writeFile(join(root, "packages/one/mine/notes.md"), "mine");
  return root;
}

const mine = { "packages/one/mine/notes.md": "mine" };

describe("writing together", () => {
  test("changes what differs, and says what", async () => {
    const root = await placed();
    const { value, diagnostics } = await write(root, "new");
    expect(diagnostics).toEqual([]);
    expect(value).toEqual({
      files: ["metadata/a.xml", "metadata/b.json", "metadata/sources.json"].map((path) => join(root, path)),
      packages: ["one", "two"].map((name) => ({
        folder: join(root, "packages", name),
        changed: ["graph-slice.lock.json", "src/index.ts"],
      })),
    });
    expect(await filesOf(root)).toEqual({ ...content("new"), ...mine });
    expect((await write(root, "new")).value).toMatchObject({
      files: [],
      packages: [{ changed: [] }, { changed: [] }],
    });
    expect(await filesOf(root)).toEqual({ ...content("new"), ...mine });
  });

  test("leaves everything as it was where one thing is in the way", async () => {
    const root = await placed();
    await writeFile(join(root, "packages/two/foreign.ts"), "mine");
    const before = await filesOf(root);
    const { value, diagnostics } = await writeTogether({
      anchor: join(root, "metadata/sources.json"),
      files: [{ path: join(root, "metadata/a.xml"), text: "new" }],
      packages: [
        { folder: join(root, "packages/one"), files: [{ path: "src/index.ts", text: "new" }], basis },
        { folder: join(root, "packages/two"), files: [{ path: "foreign.ts", text: "new" }], basis },
      ],
    });
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(["output-foreign-file"]);
    expect(await filesOf(root)).toEqual(before);
  });

  test("is given up where it is interrupted before it is decided", async () => {
    const root = await placed();
    const controller = new AbortController();
    controller.abort();
    const { diagnostics } = await writeTogether({
      anchor: join(root, "metadata/sources.json"),
      files: [{ path: join(root, "metadata/a.xml"), text: "new" }],
      packages: [],
      signal: controller.signal,
    });
    expect(diagnostics[0]?.message).toMatch(/the run was interrupted\. What was there is untouched/u);
    expect(await filesOf(root)).toEqual({ ...content("old"), ...mine });
  });
});

test("a run that is killed at any step leaves the old or the new, when the next one has begun", async () => {
  const whole = await placed();
  life.spent = 0;
  await write(whole, "new");
  const steps = life.spent;
  expect(steps).toBeGreaterThan(20);
  const outcomes = new Set<string>();
  for (let step = 0; step < steps; step++) {
    const root = await placed();
    const anchor = join(root, "metadata/sources.json");
    life.left = step;
    await write(root, "new").catch(() => undefined);
    life.left = Number.POSITIVE_INFINITY;
    for (const lock of (await readdir(join(root, "packages"))).filter((name) =>
      name.endsWith(".graph-slice.lock"),
    )) {
      // This process lives on, so that its locks would count.
      await rm(join(root, "packages", lock));
    }
    expect(await completeWrite(anchor, known(root)), `step ${step}`).toEqual([]);
    expect(isUnfinished(anchor)).toBe(false);
    const found = await filesOf(root);
    const kept = Object.fromEntries(
      Object.entries(found).filter(([path]) => !path.includes(".graph-slice-")),
    );
    const version = kept["metadata/a.xml"]?.includes("new") === true ? "new" : "old";
    outcomes.add(version);
    expect(kept, `step ${step}`).toEqual({ ...content(version), ...mine });
    // What was staged for packages is removed by whoever writes them next.
    expect((await write(root, "newest")).diagnostics).toEqual([]);
    expect(await filesOf(root), `step ${step}`).toEqual({ ...content("newest"), ...mine });
  }
  expect([...outcomes].sort()).toEqual(["new", "old"]);
});

describe("a journal", () => {
  async function withJournal(journal: unknown): Promise<string> {
    const root = await placed();
    const staging = join(root, "metadata/.sources.json.graph-slice-together");
    await mkdir(staging);
    await writeFile(join(staging, "0"), "stolen");
    await writeFile(join(staging, "journal.json"), JSON.stringify(journal));
    return root;
  }

  test.each([
    ["a file that is none of these", { files: [{ staged: "0", target: "../../elsewhere" }], packages: [] }],
    [
      "a folder that is none of these",
      { files: [], packages: [{ target: "../packages/three", folder: "../packages/.three.graph-slice-1" }] },
    ],
  ])("that names %s is refused", async (_, journal) => {
    const root = await withJournal(journal);
    const before = await filesOf(root);
    const diagnostics = await completeWrite(join(root, "metadata/sources.json"), known(root));
    expect(diagnostics.map(({ code }) => code)).toEqual(["output-foreign-file"]);
    expect(await filesOf(root)).toEqual(before);
  });

  test.each([
    ["is no journal", []],
    ["takes files from elsewhere", { files: [{ staged: "../a.xml", target: "a.xml" }], packages: [] }],
    [
      "names a folder of something else",
      { files: [], packages: [{ target: "../packages/one", folder: "../metadata" }] },
    ],
  ])("that %s is refused", async (_, journal) => {
    const root = await withJournal(journal);
    const diagnostics = await completeWrite(join(root, "metadata/sources.json"), known(root));
    expect(diagnostics.map(({ code }) => code)).toEqual(["output-unwritable"]);
  });
});
