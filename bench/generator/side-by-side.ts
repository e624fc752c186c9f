/** Generators side by side: whole processes on the same machine, each with the metadata that it takes. */
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import * as v from "valibot";
import { type NodeRun, runNode, runNodeWithin } from "../measure.js";
import { benchFolder, compiled, root } from "../paths.js";
import { count, markdownTable, megabytes, seconds, times } from "../table.js";
import { newestIn, newestMetadata, sliceRuns } from "./slices.js";

/** Where the other generators are installed. */
export const generatorsFolder = path.join(benchFolder, "generator", "peers");

/** How long each may take, in milliseconds. */
const limit = 300_000;

interface Contestant {
  readonly name: string;
  /** What it reads, in words. */
  readonly input: string;
  /** The parameters of Node, given a folder for the output. */
  readonly run: (out: string) => readonly string[];
}

/** Runs each of them once: the slow ones take minutes. The ratio is to a process that only parses the CSDL. */
export async function sideBySideSection(sharedGraph: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "graph-slice-side-by-side-"));
  try {
    const csdl = await newestMetadata(sharedGraph);
    const openApi = await newestIn(path.join(sharedGraph, "openapi"), /^v1\.0-[\d-]+\.json$/);
    const floor = await runNode([compiled("generator/parse-only"), csdl]);
    const rows: (readonly string[])[] = [
      ["fast-xml-parser alone", inWords(csdl), ...cells(floor, floor), ""],
    ];
    for (const { name, input, run } of [
      ...ours(sharedGraph, csdl, openApi),
      ...(await others(csdl, openApi, folder)),
    ]) {
      const out = await mkdtemp(path.join(folder, "out-"));
      const taken = await runNodeWithin(limit, run(out));
      const figures = taken === undefined ? [`more than ${seconds(limit)}`, ""] : cells(taken, floor);
      rows.push([name, input, ...figures, taken === undefined ? "was ended" : await result(taken, out)]);
      await rm(out, { recursive: true });
    }
    return markdownTable(["", "input", "whole process", "peak memory", "writes"], rows);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function ours(sharedGraph: string, csdl: string, openApi: string): readonly Contestant[] {
  const program = path.join(root, "dist", "cli", "main.js");
  const [six] = sliceRuns(sharedGraph);
  const permissions = ["--permissions", path.join(sharedGraph, "permissions", "permissions.json")];
  const generate = (options: readonly string[]) => (out: string) => [
    program,
    ...["generate", "--quiet", "--name", "graph", "--out", path.join(out, "graph")],
    ...options,
  ];
  return [
    {
      name: "graph-slice, six operations",
      input: inWords(csdl),
      run: generate(["--csdl", csdl, ...(six?.options ?? []), "--include", ...(six?.include ?? [])]),
    },
    {
      name: "graph-slice, all that is documented",
      input: inWords(csdl),
      run: generate(["--csdl", csdl, ...permissions, "--include", "/**"]),
    },
    {
      name: "graph-slice, all that is documented",
      input: inWords(openApi),
      run: generate(["--openapi", openApi, ...permissions, "--include", "/**"]),
    },
  ];
}

async function others(csdl: string, openApi: string, folder: string): Promise<readonly Contestant[]> {
  const bin = (...parts: readonly string[]): string => path.join(generatorsFolder, "node_modules", ...parts);
  const odata2ts = (metadata: string) => (out: string) => [
    bin("@odata2ts", "odata2ts", "lib", "run-cli.js"),
    ...["--source", metadata, "--output", out, "--emit-mode", "ts", "--service-name", "graph"],
  ];
  const patched = path.join(folder, "patched.xml");
  await writeFile(patched, withMembers(await readFile(csdl, "utf8")));
  return [
    {
      name: `openapi-typescript ${await version("openapi-typescript")}, types alone`,
      input: inWords(openApi),
      run: (out) => [bin("openapi-typescript", "bin", "cli.js"), openApi, "-o", path.join(out, "api.ts")],
    },
    {
      name: `@hey-api/openapi-ts ${await version("@hey-api/openapi-ts")}`,
      input: inWords(openApi),
      run: (out) => [
        bin("@hey-api", "openapi-ts", "dist", "run.mjs"),
        ...["-i", openApi, "-o", path.join(out, "api"), "--no-log-file"],
      ],
    },
    {
      name: `orval ${await version("orval")}`,
      input: inWords(openApi),
      run: (out) => [
        bin("orval", "dist", "bin", "orval.js"),
        ...["--input", openApi, "--output", path.join(out, "api.ts")],
      ],
    },
    {
      name: `odata2ts ${await version("@odata2ts/odata2ts")}`,
      input: inWords(csdl),
      run: odata2ts(csdl),
    },
    {
      name: `odata2ts ${await version("@odata2ts/odata2ts")}`,
      input: `${inWords(csdl)}, with a member in each enumeration that has none`,
      run: odata2ts(patched),
    },
  ];
}

/** Of the metadata, what one of them cannot read is changed so that it can. */
function withMembers(text: string): string {
  return text.replaceAll(/<EnumType ([^>]*)\/>/g, '<EnumType $1><Member Name="none" Value="0"/></EnumType>');
}

function inWords(file: string): string {
  const date = /\d{4}-\d{2}/.exec(path.basename(file))?.[0] ?? path.basename(file);
  return `${file.endsWith(".xml") ? "CSDL" : "OpenAPI"} of ${date}`;
}

async function version(name: string): Promise<string> {
  const text = await readFile(path.join(generatorsFolder, "node_modules", name, "package.json"), "utf8");
  return v.parse(v.object({ version: v.string() }), JSON.parse(text)).version;
}

function cells({ wall, peakBytes }: NodeRun, floor: NodeRun): readonly string[] {
  const ratio = wall === floor.wall ? "" : `, ${times(wall / floor.wall)}`;
  return [seconds(wall) + ratio, megabytes(peakBytes)];
}

/** How much it has written, or how it failed. */
async function result({ exitCode, stdout, stderr }: NodeRun, out: string): Promise<string> {
  const { files, bytes } = await sizeOf(out);
  const written = `${count(files)} ${files === 1 ? "file" : "files"}, ${megabytes(bytes)}`;
  if (exitCode === 0) return written;
  const reason = `${stderr}\n${stdout}`.split("\n").find((line) => /error/i.test(line)) ?? "without a word";
  return `fails: \`${reason.trim().slice(0, 120).replaceAll("`", "'")}\``;
}

async function sizeOf(folder: string): Promise<{ readonly files: number; readonly bytes: number }> {
  await mkdir(folder, { recursive: true });
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map(async (entry) => (await stat(path.join(entry.parentPath, entry.name))).size);
  const all = await Promise.all(sizes);
  return { files: all.length, bytes: all.reduce((total, size) => total + size, 0) };
}
