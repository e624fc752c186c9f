/** What stands where output goes, put there before by someone else: nothing outside the folder is written, read back or removed. */
import { link, mkdir, readFile, readdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { manifestName } from "../../generator/output.js";
import { hashOf } from "../../generator/write/manifest.js";
import { findUpToDate } from "../../generator/write/up-to-date.js";
import { writeFileWhole } from "../../generator/write/write-file.js";
import { writePackage } from "../../generator/write/write-package.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const basis = { generator: "1.0.0" };

const write = (folder: string, files: Readonly<Record<string, string>>) =>
  writePackage(
    folder,
    Object.entries(files).map(([path, text]) => ({ path, text })),
    basis,
  );

const manifest = (files: Readonly<Record<string, string>>): string =>
  JSON.stringify({ lockVersion: 1, generator: "1.0.0", configuration: {}, inputs: {}, files });

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

/** A folder with `out` to be written, and `precious`, which must stay as it is. */
async function surroundings(): Promise<{
  readonly root: string;
  readonly out: string;
  readonly precious: string;
}> {
  const root = await temporaryFolder();
  const precious = join(root, "precious/a.ts");
  await put(precious, "precious");
  return { root, out: join(root, "out"), precious };
}

describe("a file outside stays as it is", () => {
  test.each<
    [
      string,
      (place: { readonly root: string; readonly out: string; readonly precious: string }) => Promise<unknown>,
    ]
  >([
    ["behind a hard link to it", ({ out, precious }) => link(precious, join(out, "a.ts"))],
    [
      "behind a link that replaced a folder of generated files",
      async ({ out }) => {
        await put(join(out, manifestName), manifest({ "old/a.ts": hashOf("precious") }));
        await symlink("../precious", join(out, "old"));
      },
    ],
    [
      "that a lock lists among its own",
      async ({ out }) => {
        await put(join(out, manifestName), manifest({ "../precious/a.ts": hashOf("precious") }));
      },
    ],
    [
      "behind a link that a crashed run could have left",
      async ({ root }) => {
        await put(join(root, "precious/old/b.ts"), "precious");
        await symlink("precious", join(root, ".out.graph-slice-1-aBcDeF"));
      },
    ],
    [
      "behind a link in what a crashed run could have left",
      async ({ root }) => {
        await mkdir(join(root, ".out.graph-slice-1-aBcDeF"));
        await symlink("../precious", join(root, ".out.graph-slice-1-aBcDeF/old"));
      },
    ],
    [
      "behind a link in the place of a temporary file",
      ({ root }) => symlink("precious/a.ts", join(root, ".out.graph-slice-1")),
    ],
  ])("%s", async (_, prepare) => {
    const place = await surroundings();
    await mkdir(place.out);
    await prepare(place);
    await write(place.out, { "a.ts": "generated", "b/c.ts": "generated" });
    await write(place.out, { "b/c.ts": "other" });
    expect(await readFile(place.precious, "utf8")).toBe("precious");
    expect((await readdir(dirname(place.precious))).filter((name) => name !== "old")).toEqual(["a.ts"]);
  });

  test("and is not taken for a part of a package that is up to date", async () => {
    const { out, precious } = await surroundings();
    await put(join(out, manifestName), manifest({ "../precious/a.ts": hashOf("precious") }));
    expect(await readFile(precious, "utf8")).toBe("precious");
    expect(await findUpToDate(out, basis)).toBeUndefined();
  });
});

test("a link to a lock of another run that is not there does not make one wait for ever", async () => {
  const { root, out, precious } = await surroundings();
  await symlink("precious/lock", join(root, ".out.graph-slice.lock"));
  const { value } = await write(out, { "a.ts": "generated" });
  expect(value.status).toBe("written");
  expect(await readdir(dirname(precious))).toEqual(["a.ts"]);
});

test("a file that is written whole replaces a link, and not what it leads to", async () => {
  const { root, precious } = await surroundings();
  const file = join(root, "roles.json");
  await symlink("precious/a.ts", file);
  expect(await writeFileWhole(file, "{}")).toEqual([]);
  expect(await readFile(file, "utf8")).toBe("{}");
  expect(await readFile(precious, "utf8")).toBe("precious");
});
