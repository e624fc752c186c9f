/**
 * `npm run bench`: measures, prints the tables and writes them into the README and `docs/growth.md`. Fails where a bar
 * is missed that does not depend on the machine.
 *
 * `--rounds N` samples of each figure, 5 by default; `--only client`, `generator`, `side-by-side`, `growth`, `scan` or `limits`;
 * `--print` leaves the files.
 */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import * as v from "valibot";
import { clientSection } from "./client/client-table.js";
import { generatorSection } from "./generator/generator-table.js";
import { measureGrowth } from "./generator/growth.js";
import { generatorsFolder, sideBySideSection } from "./generator/side-by-side.js";
import { benchFolder, root, sharedGraph } from "./paths.js";
import { limitsSection } from "./limits/limits-table.js";
import { scanSection } from "./scan/scan-table.js";
import { replaceSection } from "./table.js";

const { values: options } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    only: { type: "string" },
    print: { type: "boolean", default: false },
  },
});
const rounds = v.parse(v.pipe(v.string(), v.toNumber(), v.integer(), v.minValue(1)), options.rounds);
const only = v.parse(
  v.optional(v.picklist(["client", "generator", "side-by-side", "growth", "scan", "limits"])),
  options.only,
);

const method =
  "Each figure is the minimum (the median) of samples taken in turns; the ratio is that of the minima in the same run.";

if (only === undefined || only === "client") await benchClient();
if (only === undefined || only === "generator") await benchGenerator();
if (only === undefined || only === "side-by-side") await benchSideBySide();
if (only === undefined || only === "growth") await benchGrowth();
if (only === undefined || only === "scan") await benchScan();

// Minutes, in which nothing is compared with anything: only where it is asked for.
if (only === "limits") await benchLimits();

async function benchClient(): Promise<void> {
  install(benchFolder, path.join("@microsoft", "msgraph-sdk"));
  const { markdown, kept } = await clientSection(rounds);
  await publish("client", `${markdown}\n\n${await clientNotes()}`);
  if (!kept) process.exitCode = 1;
}

async function benchGenerator(): Promise<void> {
  if (sharedGraph === undefined) {
    console.log("Skipped: the generator on the whole of Graph, because ../shared/graph is not there.");
    return;
  }
  const { version } = await manifest(root, "fast-xml-parser");
  const notes = `Node ${process.versions.node}, fast-xml-parser ${version}, ${machine()}. ${method}`;
  await publish("generator", `${await generatorSection(sharedGraph, rounds)}\n\n${notes}`);
}

async function benchSideBySide(): Promise<void> {
  if (sharedGraph === undefined) {
    console.log("Skipped: generators side by side, because ../shared/graph is not there.");
    return;
  }
  install(generatorsFolder, "orval");
  const notes = `Node ${process.versions.node}, ${machine()}. One sample each; the ratio is to the parser in the same run.`;
  const section = `${await sideBySideSection(sharedGraph)}\n\n${notes}`;
  console.log(`\n${section}`);
  const file = path.join(root, "docs", "generators.md");
  if (!options.print) await replaceSection(file, "side-by-side", section);
}

async function benchGrowth(): Promise<void> {
  if (sharedGraph === undefined) {
    console.log("Skipped: how cost grows, because ../shared/graph is not there.");
    return;
  }
  const { table, svg } = await measureGrowth(sharedGraph, rounds);
  const section = `${table}\n\nNode ${process.versions.node}, ${machine()}. ${method}`;
  console.log(`\n${section}`);
  if (options.print) return;
  await replaceSection(path.join(root, "docs", "growth.md"), "growth", section);
  await writeFile(path.join(root, "docs", "growth.svg"), svg);
}

async function benchScan(): Promise<void> {
  const { version } = await manifest(root, "typescript");
  const notes = `Node ${process.versions.node}, TypeScript ${version}, ${machine()}. ${method}`;
  await publish("scan", `${await scanSection(rounds)}\n\n${notes}`);
}

async function benchLimits(): Promise<void> {
  const section = `${await limitsSection()}\n\nNode ${process.versions.node}, ${machine()}.`;
  console.log(`\n${section}`);
  if (!options.print) await replaceSection(path.join(root, "docs", "limits.md"), "limits", section);
}

/** Installs what a folder asks for, where one of the packages is missing. */
function install(folder: string, name: string): void {
  if (existsSync(path.join(folder, "node_modules", name))) return;
  const npm = ["ci", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund"];
  execFileSync("npm", npm, { stdio: "inherit", shell: process.platform === "win32" });
}

async function publish(name: string, section: string): Promise<void> {
  console.log(`\n${section}`);
  if (!options.print) await replaceSection(path.join(root, "README.md"), name, section);
}

async function clientNotes(): Promise<string> {
  const versions = [
    await peer("@microsoft/msgraph-sdk"),
    await peer("@microsoft/kiota-abstractions"),
    await peer("@microsoft/microsoft-graph-client"),
  ];
  const compilers = [
    (await manifest(root, "typescript-5.9")).version,
    (await manifest(root, "typescript-7.0")).version,
  ];
  return [
    `The official SDK is ${versions.slice(0, 2).join(" with ")}; its request builders for identity`,
    "(`@microsoft/msgraph-sdk-identity`) are not in the registry, so its models, serializers and adapter are driven",
    `through a \`RequestInformation\` of \`bench/\`. The untyped client is ${versions[2] ?? ""}. Memory is what the`,
    `compilers themselves report. ${method} TypeScript ${compilers.join(" and ")}, Node ${process.versions.node},`,
    `${machine()}.`,
  ].join(" ");
}

async function peer(name: string): Promise<string> {
  return `\`${name}\` ${(await manifest(benchFolder, name)).version}`;
}

async function manifest(folder: string, name: string): Promise<{ version: string }> {
  const text = await readFile(path.join(folder, "node_modules", name, "package.json"), "utf8");
  return v.parse(v.object({ version: v.string() }), JSON.parse(text));
}

function machine(): string {
  const processors = cpus();
  return `${String(processors.length)} × ${processors[0]?.model ?? "unknown processor"}`;
}
