/** Slices of each kind, out of the whole of Graph: generated, compiled with a consumer, and used. */
import { readdir, cp, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { transform } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generatePackage, type PackageSources } from "../../generator/pipeline.js";
import { compileStrictly, compilers } from "../support/compilers.js";
import { sourceOf } from "../support/packages.js";
import { recordingServer, type RecordingServer } from "../support/recording-server.js";
import { sharedGraph } from "../support/shared.js";
import type { Exchange, Exchanges, Service } from "./consumers/exchange.js";
import { type SliceCase, slices } from "./slices.js";

const consumers = join(import.meta.dirname, "consumers");

const forms = [
  { form: "csdl", file: "csdl/v1.0-2026-08-20.xml", isMine: () => true },
  { form: "openapi", file: "openapi/v1.0-2023-02.json", isMine: (name: string) => !name.includes(".csdl.") },
] as const;

describe.skipIf(sharedGraph === undefined).each(forms)(
  "slices of $file (skipped without shared/graph)",
  ({ form, file, isMine }) => {
    let folder: string;
    let names: readonly string[];
    let server: RecordingServer;

    beforeAll(async () => {
      folder = await mkdtemp(join(await realpath(tmpdir()), "graph-slice-slices-"));
      names = (await readdir(consumers)).filter(isMine).map((name) => basename(name, ".ts"));
      server = await recordingServer();
      await cp(consumers, folder, {
        recursive: true,
        filter: (path) => path === consumers || isMine(basename(path)),
      });
      for (const name of names) {
        const { code } = await transform(await readFile(join(consumers, `${name}.ts`), "utf8"), {
          loader: "ts",
        });
        await writeFile(join(folder, `${name}.js`), code);
      }
    });
    afterAll(async () => {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    });

    test.each(slices)("$name is generated without an error", async (slice) => {
      const files = await generate(form, file, slice);
      for (const { path, text } of files.filter(({ path }) => /^(dist\/|package\.json$)/.test(path))) {
        const target = join(folder, "node_modules/@slices", slice.name, path);
        await mkdir(dirname(target), { recursive: true });
        await writeFile(target, text);
      }
    });

    test.each(compilers.filter(({ version }) => version !== "6.0"))(
      "their consumers compile under TypeScript $version with every strict option",
      async (compiler) => {
        const include = names.map((name) => `${name}.ts`);
        const lib = ["es2022", "dom", "dom.iterable", "dom.asynciterable"];
        await writeFile(join(folder, "package.json"), JSON.stringify({ type: "module" }));
        expect(await compileStrictly(compiler, folder, { include }, { lib })).toEqual([]);
      },
    );

    test.each(slices)(
      "a consumer of $name sends what the service expects, and gets what it answers",
      async ({ name }) => {
        const mine = names.filter((each) => each === name || each.startsWith(`${name}.`));
        expect(mine).not.toEqual([]);
        for (const each of mine) {
          const { default: exchanges } = (await import(
            /* @vite-ignore */ pathToFileURL(join(folder, `${each}.js`)).href
          )) as { readonly default: (service: Service) => Exchanges };
          for (const [title, exchange] of Object.entries(exchanges({ baseUrl: `${server.origin}/v1.0` }))) {
            expect(await exchanged(server, exchange), title).toEqual(expected(exchange));
          }
        }
      },
    );
  },
);

async function generate(
  form: PackageSources["metadata"]["form"],
  file: string,
  { name, include, operations }: SliceCase,
) {
  const shared = (path: string) => sourceOf(join(sharedGraph ?? "", path));
  const sources: PackageSources = {
    metadata: { form, source: await shared(file) },
    annotations: [await sourceOf("metadata/path-addressing.annotations.xml")],
    permissions: [await shared("permissions/permissions.json")],
  };
  const options = {
    name: `@slices/${name}`,
    version: "1.0.0",
    apiVersion: "v1.0",
    include,
    operations: operations ?? "documented",
  } as const;
  const { value, diagnostics } = await generatePackage(sources, options);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  expect(errors.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  return value.files;
}

/** What a call sends, and what it makes of the answer. */
async function exchanged(server: RecordingServer, { call, answer }: Exchange) {
  server.answer(answer === undefined ? { status: 204 } : { status: 200, body: answer });
  const result = await call();
  const [request, ...more] = server.take();
  return {
    sent: `${request?.method ?? ""} ${request?.url.replace(/^\/v1\.0/, "") ?? ""}`,
    body: bodyOf(request?.body ?? ""),
    result,
    more,
  };
}

function expected({ sent, body, answer, result = answer }: Exchange) {
  return { sent, body, result, more: [] };
}

function bodyOf(text: string): unknown {
  if (text === "") return undefined;
  return /^[{[]/.test(text) ? JSON.parse(text) : text;
}
