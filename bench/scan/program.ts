/** A program of many files, some of which call the service: what a scan is measured on. */
import { cp, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { packageFolder, root } from "../paths.js";

export interface ProgramSize {
  readonly files: number;
  readonly calls: number;
}

/** Writes the program, with the packages that it imports. Each run writes the same. */
export async function writeProgram(folder: string, { files, calls }: ProgramSize): Promise<void> {
  const modules = path.join(folder, "node_modules");
  await cp(path.join(root, "test", "apps", "packages"), modules, { recursive: true });
  await cp(packageFolder, path.join(modules, "@graph-slice", "identity-api-connectors"), { recursive: true });
  const source = path.join(folder, "src");
  await mkdir(source, { recursive: true });
  await writeFile(path.join(folder, "tsconfig.json"), JSON.stringify(configuration));
  await writeFile(path.join(source, "clients.ts"), clients);
  await Promise.all(
    Array.from({ length: files - 1 }, (_, index) =>
      writeFile(path.join(source, `module-${String(index)}.ts`), moduleText(index, files - 1, calls)),
    ),
  );
}

const configuration = {
  compilerOptions: {
    target: "es2022",
    lib: ["es2023", "dom"],
    module: "esnext",
    moduleResolution: "bundler",
    strict: true,
    types: [],
    skipLibCheck: true,
    noEmit: true,
  },
  include: ["src"],
};

const clients = `import { Client } from "@microsoft/microsoft-graph-client";
import { createGraphServiceClient } from "@microsoft/msgraph-sdk";
import "@microsoft/msgraph-sdk-users";
import { createGraphClient } from "@graph-slice/identity-api-connectors";

export const client = Client.init({});
export const sdk = createGraphServiceClient({});
export const graph = createGraphClient({ credential: async () => "token" });
export const root = "https://graph.microsoft.com/v1.0";
export const get = (path: string) => client.api(path).get();
`;

/** The calls of the four kinds of client, and one through a wrapper. */
const callTexts: readonly ((index: number) => string)[] = [
  () => "await graph.identity.apiConnectors.byIdentityApiConnectorId(id).get();",
  (index) => `await client.api(\`/users/\${id}/messages/${String(index)}\`).version("beta").get();`,
  () => "await sdk.users.byUserId(id).messages.byMessageId(id).get();",
  (index) => `await fetch(\`\${root}/groups/\${id}/members/${String(index)}\`, { method: "DELETE" });`,
  (index) => `await get(\`/me/drive/items/\${id}/children/${String(index)}\`);`,
];

/** One module: state, a class, functions that others import, and its share of the calls. */
function moduleText(index: number, modules: number, calls: number): string {
  const name = String(index);
  const isCalling = Math.floor(((index + 1) * calls) / modules) > Math.floor((index * calls) / modules);
  const call = isCalling ? (callTexts[index % callTexts.length]?.(index) ?? "") : "";
  const before =
    index === 0
      ? []
      : [
          `import { total${String(index - 1)}, type Item${String(index - 1)} } from "./module-${String(index - 1)}.js";`,
        ];
  const base =
    index === 0 ? "{ readonly extra?: string }" : `Item${String(index - 1)} | { readonly extra?: string }`;
  const more = index === 0 ? "0" : `total${String(index - 1)}([])`;
  return [
    ...before,
    ...(isCalling ? [`import { client, get, graph, root, sdk } from "./clients.js";`] : []),
    `export interface Item${name} { readonly id: string; readonly size: number; readonly tags: readonly string[] }`,
    `export type Any${name} = ${base};`,
    `const cache${name} = new Map<string, Item${name}>();`,
    `export class Store${name} {`,
    `  readonly #items = new Map<string, Item${name}[]>();`,
    `  get(key: string): readonly Item${name}[] { return this.#items.get(key) ?? []; }`,
    `  put(key: string, item: Item${name}): void { this.#items.set(key, [...this.get(key), item]); }`,
    `  delete(key: string): boolean { return this.#items.delete(key); }`,
    `  get size(): number { return [...this.#items.values()].reduce((sum, items) => sum + items.length, 0); }`,
    `}`,
    `export function total${name}(items: readonly Item${name}[]): number {`,
    `  const known = items.map(({ id }) => cache${name}.get(id)).filter((item) => item !== undefined);`,
    `  const sizes = known.map(({ size, tags }) => ({ size, labels: tags.map((tag) => tag.toUpperCase()) }));`,
    `  return sizes.reduce((sum, { size, labels }) => sum + size * labels.length, ${more});`,
    `}`,
    `export async function load${name}(id: string, url: string): Promise<Item${name}> {`,
    `  const store = new Store${name}();`,
    `  const known = store.get(id).find((item) => item.id === id) ?? cache${name}.get(id);`,
    `  if (known !== undefined) return known;`,
    `  const response = await fetch("/api/items/" + encodeURIComponent(id));`,
    `  const { size, tags }: { size: number; tags: string[] } = await response.json();`,
    `  ${call}`,
    `  store.put(url, { id, size, tags });`,
    `  return { id, size: size + store.size, tags: tags.filter((tag) => tag.startsWith("x")) };`,
    `}`,
    ``,
  ].join("\n");
}
