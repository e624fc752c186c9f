import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ConsumerProject } from "../support/consumer-project.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Service, startService } from "./service.js";
import { received, report } from "./six-operations.js";
import { bundled, sixOperationsProject } from "./six-operations-project.js";
import { install, type Tools } from "./tools.js";

const chromium = "/usr/bin/chromium";

/** Keeps the browser to this machine: it does no work of its own in the background. */
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The part of Playwright that is used; it is there only while the test runs. */
interface Playwright {
  readonly chromium: {
    launchPersistentContext(profile: string, options: Readonly<Record<string, unknown>>): Promise<Browser>;
  };
}
interface Browser {
  newPage(): Promise<Page>;
  close(): Promise<void>;
}
interface Page {
  goto(url: string): Promise<unknown>;
  evaluate(code: string): Promise<unknown>;
}

describe.skipIf(!existsSync(chromium))(`in Chromium (where ${chromium} is installed)`, () => {
  let project: ConsumerProject;
  let service: Service;
  let tools: Tools;
  let profile: string;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), "graph-slice-browser-"));
    [project, service, tools] = await Promise.all([
      sixOperationsProject(),
      startService(),
      install("playwright-core"),
    ]);
    const require = createRequire(join(tools.folder, "package.json"));
    const playwright = require("playwright-core") as Playwright;
    browser = await playwright.chromium.launchPersistentContext(profile, {
      executablePath: chromium,
      headless: true,
      args: quiet,
    });
    page = await browser.newPage();
    service.serve("/", "text/html", "<!doctype html><title>An application</title>");
    await page.goto(service.origin);
  });
  afterAll(async () => {
    await browser.close();
    await Promise.all([project.remove(), service.close(), tools.remove()]);
    await rm(profile, { recursive: true, force: true });
  });

  test("the six operations in a page", async () => {
    const code = `export { sixOperations } from "./six-operations.js";`;
    service.serve("/module.js", "text/javascript", await bundled(project.folder, code, "esm"));
    const call = `import("/module.js").then((module) => module.sixOperations("${service.baseUrl}"))`;
    expect(await page.evaluate(`${call}.then(JSON.stringify).then(JSON.parse)`)).toEqual(report);
    expect(service.take()).toEqual(received);
  });

  test("the six operations in a worker", async () => {
    const code = `import { sixOperations } from "./six-operations.js";
      sixOperations("${service.baseUrl}").then(JSON.stringify, String).then((text) => postMessage(text));`;
    service.serve("/worker.js", "text/javascript", await bundled(project.folder, code, "esm"));
    const answer = await page.evaluate(`new Promise((resolve, reject) => {
      const worker = new Worker("/worker.js", { type: "module" });
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
    })`);
    expect(JSON.parse(String(answer))).toEqual(report);
    expect(service.take()).toEqual(received);
  });
});
