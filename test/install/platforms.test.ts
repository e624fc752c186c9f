import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { ConsumerProject } from "../support/consumer-project.js";
import { platforms } from "./platforms.js";
import { startService, type Service } from "./service.js";
import { received, report } from "./six-operations.js";
import { bundled, sixOperationsProject } from "./six-operations-project.js";
import { install, run, runsBinaries, type Tools } from "./tools.js";

let project: ConsumerProject;
let service: Service;
let tools: Tools;

beforeAll(async () => {
  const binaries = [...platforms.flatMap(({ tool }) => tool ?? []), "workerd" as const];
  [project, service, tools] = await Promise.all([
    sixOperationsProject(),
    startService(),
    install(...(runsBinaries ? binaries : [])),
  ]);
});
afterAll(() => Promise.all([project.remove(), service.close(), tools.remove()]));
afterEach(() => service.take());

const installed = platforms.filter(({ tool }) => tool === undefined || runsBinaries);
const absent = platforms.filter((platform) => !installed.includes(platform));

describe("the six operations", () => {
  test.each(installed)("under $name", async ({ command }) => {
    const script = "main.js";
    await writeFile(
      join(project.folder, script),
      `import { sixOperations } from "./six-operations.js";
      console.log(JSON.stringify(await sixOperations(${JSON.stringify(service.baseUrl)})));`,
    );
    const [file, ...args] = command(tools, script);
    expect(JSON.parse(await run(file, args, project.folder))).toEqual(report);
    expect(service.take()).toEqual(received);
  });

  test.skip.each(absent)("under $name (the tests have its binary for Linux on x64 only)", () => undefined);

  test.skipIf(!runsBinaries)("are typed under Deno, too (Linux on x64 only)", async () => {
    await run(tools.file("deno", "deno"), ["check", "--quiet", "six-operations.ts"], project.folder);
  });

  test("where there is nothing but what the web platform and ECMAScript have", async () => {
    const { AbortController, AbortSignal, Headers, Request, Response, URL } = globalThis;
    const { atob, clearTimeout, crypto, fetch, performance, setTimeout } = globalThis;
    const web = { AbortController, AbortSignal, Headers, Request, Response, URL };
    const platform = { ...web, atob, clearTimeout, crypto, fetch, performance, setTimeout };
    const code = `import { sixOperations } from "./six-operations.js"; globalThis.run = sixOperations;`;
    const context = createContext({ ...platform });
    runInContext(await bundled(project.folder, code, "iife"), context);
    expect(runInContext("[typeof process, typeof Buffer, typeof require].join()", context)).toBe(
      "undefined,undefined,undefined",
    );
    const { run: sixOperations } = context as { run: (baseUrl: string) => Promise<unknown> };
    expect(JSON.parse(JSON.stringify(await sixOperations(service.baseUrl)))).toEqual(report);
    expect(service.take()).toEqual(received);
  });

  test.skipIf(!runsBinaries)("in a Cloudflare worker (Linux on x64 only)", async () => {
    const code = `import { sixOperations } from "./six-operations.js";
      export default {
        async fetch() { return Response.json(await sixOperations(${JSON.stringify(service.baseUrl)})); },
      };`;
    await writeFile(join(project.folder, "worker.js"), await bundled(project.folder, code, "esm"));
    const port = await freePort();
    await writeFile(join(project.folder, "worker.capnp"), workerConfiguration(port));
    const workerd = spawn(tools.file("workerd", "bin/workerd"), ["serve", "worker.capnp"], {
      cwd: project.folder,
      stdio: ["ignore", "inherit", "inherit"],
    });
    try {
      expect(await answerOf(`http://127.0.0.1:${port}/`)).toEqual(report);
    } finally {
      workerd.kill();
    }
    expect(service.take()).toEqual(received);
  });
});

/** A worker that may ask servers on this machine; the date is the one from which workers have the platform of today. */
function workerConfiguration(port: number): string {
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .worker),
    (name = "internet", network = (allow = ["private", "local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "worker.js")],
  compatibilityDate = "2025-01-01",
);
`;
}

/** A port on which nothing listens. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** What a server answers, which may still be starting. */
async function answerOf(url: string): Promise<unknown> {
  for (let tries = 0; ; tries++) {
    try {
      return await (await fetch(url)).json();
    } catch (error) {
      if (tries === 100) throw error;
      await delay(100);
    }
  }
}
