/** Overlapping slices out of the whole of Graph that share types: how much they share, which docs/shared-models.md says. */
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PackageOutcome } from "../../generator/cli/make-all.js";
import { alignTables } from "../../generator/markdown-tables.js";
import type { PackagePlan } from "../../generator/plan/plan.js";
import { isType } from "../../generator/plan/shared-declarations.js";
import type { PackageSources } from "../../generator/pipeline.js";
import { compileStrictly, compilers } from "../support/compilers.js";
import { sourceOf } from "../support/packages.js";
import { sharedGraph } from "../support/shared.js";
import { sharedName, sharingSlices } from "../support/sharing-slices.js";

const pairs: readonly Readonly<Record<string, readonly string[]>>[] = [
  { users: ["/users", "/users/{id}", "/users/{id}/*"], groups: ["/groups/{id}/**"] },
  { items: ["/drives/{id}/items/**"], lists: ["/sites/{id}/lists/{id}/items/**"] },
  { access: ["/identity/conditionalAccess/**"], flows: ["/identity/b2xUserFlows/**"] },
];

const consumer = `
import type { Group as GroupOfUsers, User as UserOfUsers, Device } from "users";
import type { Group as GroupOfGroups, User as UserOfGroups, Device as DeviceOfGroups } from "groups";
import type * as models from "${sharedName}";
import type { GraphClient } from "users";
import type { GraphClient as GroupsClient } from "groups";

export function devices(one: Device, other: DeviceOfGroups): [models.Device, models.Device] {
  return [other, one];
}
export function everyone(users: readonly UserOfUsers[], owners: readonly UserOfGroups[]): readonly models.User[] {
  return [...users, ...owners];
}
export function groups(one: GroupOfUsers, other: GroupOfGroups): readonly models.Group[] {
  return [one, other];
}
export async function members(users: GraphClient, of: GroupsClient): Promise<readonly (models.User | null)[]> {
  const { value } = await users.users.get({ top: 5 });
  const owned = await of.groups.byGroupId("1").get();
  return [...value, owned.id === undefined ? null : (value[0] ?? null)];
}
`;

const page = new URL("../../docs/shared-models.md", import.meta.url);
const table = /(?<=<!-- measured -->\n\n).*?(?=\n\n<!-- \/measured -->)/su;

describe.skipIf(sharedGraph === undefined)("overlapping slices (skipped without shared/graph)", () => {
  let folder: string;
  let sources: PackageSources;
  beforeAll(async () => {
    folder = await mkdtemp(join(await realpath(tmpdir()), "graph-slice-shared-"));
    const shared = (path: string) => sourceOf(join(sharedGraph ?? "", path));
    sources = {
      metadata: { form: "csdl", source: await shared("csdl/v1.0-2026-08-20.xml") },
      annotations: [],
      permissions: [await shared("permissions/permissions.json")],
    };
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const make = async (slices: Readonly<Record<string, readonly string[]>>, isShared: boolean) => {
    const { packages, diagnostics } = await sharingSlices(sources, slices, "documented", isShared);
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    expect(errors.map(({ message }) => message)).toEqual([]);
    return packages;
  };

  test("share what docs/shared-models.md says; UPDATE=1 writes it", async () => {
    const rows: string[] = [];
    for (const slices of pairs) {
      const packages = await make(slices, true);
      const alone = new Map((await make(slices, false)).map((one) => [one.configuration.name, one]));
      rows.push(...packages.map((one) => rowOf(one, alone.get(one.configuration.name), slices)));
    }
    const heading =
      "| package | types | of them shared | declarations | without sharing |\n| - | - | - | - | - |\n";
    const text = await readFile(page, "utf8");
    const expected = alignTables(text.replace(table, `${heading}${rows.join("\n")}`));
    if (process.env["UPDATE"] === "1") await writeFile(page, expected);
    expect(await readFile(page, "utf8")).toBe(expected);
  });

  test.each(compilers.filter(({ version }) => version === "5.9" || version === "7.0"))(
    "compile together under TypeScript $version with every strict option",
    async (compiler) => {
      const [slices = {}] = pairs;
      for (const { configuration, made } of await make(slices, true)) {
        for (const { path, text } of made.files) {
          const target = join(folder, "node_modules", configuration.name, path);
          await mkdir(dirname(target), { recursive: true });
          await writeFile(target, text);
        }
      }
      await writeFile(join(folder, "package.json"), JSON.stringify({ type: "module" }));
      await writeFile(join(folder, "consumer.ts"), consumer);
      expect(await compileStrictly(compiler, folder, { files: ["consumer.ts"] })).toEqual([]);
    },
  );
});

function rowOf(
  one: PackageOutcome,
  alone: PackageOutcome | undefined,
  slices: Readonly<Record<string, readonly string[]>>,
): string {
  const include = slices[one.configuration.name];
  const name =
    include === undefined ? "the common package" : include.map((pattern) => `\`${pattern}\``).join(", ");
  const models: PackagePlan["models"] = one.made.plan?.models ?? [];
  const types = models.flatMap(({ declarations }) => declarations.filter(isType)).length;
  const shared = models.reduce((sum, module) => sum + (module.shared?.size ?? 0), 0);
  const percent =
    include === undefined ? "" : `${String(shared)}, ${String(Math.round((100 * shared) / types))} %`;
  const kilobytes = (outcome: PackageOutcome | undefined): string =>
    outcome === undefined ? "" : `${(declarationBytes(outcome) / 1000).toFixed(0)} kB`;
  return `| ${name} | ${String(types)} | ${percent} | ${kilobytes(one)} | ${kilobytes(alone)} |`;
}

/** Of the declarations of models. */
function declarationBytes({ made: { files } }: PackageOutcome): number {
  return files
    .filter(({ path }) => /^dist\/models\/.*\.d\.ts$/u.test(path))
    .reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
}
