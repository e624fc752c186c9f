import { cp, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compile, compilers } from "../support/compilers.js";
import { type ConsumerProject, consumerProject, repository } from "../support/consumer-project.js";
import { type Service, startService } from "./service.js";
import { type Tools, install, runNode } from "./tools.js";

let project: ConsumerProject;
let service: Service;
let tools: Tools;

beforeAll(async () => {
  [project, service, tools] = await Promise.all([
    consumerProject(["@types/node"]),
    startService(),
    install("@opentelemetry/api", "@opentelemetry/context-async-hooks", "@opentelemetry/sdk-trace"),
  ]);
  const scope = "node_modules/@opentelemetry";
  await symlink(join(tools.folder, scope), join(project.folder, scope), "junction");
  await cp(join(import.meta.dirname, "consumer"), project.folder, { recursive: true });
  await cp(join(repository, "docs/examples"), project.folder, { recursive: true });
});
afterAll(() => Promise.all([project.remove(), service.close(), tools.remove()]));

const item = "/identity/apiConnectors/{identityApiConnector-id}";

/** OpenTelemetry's numbers. */
const internal = 0;
const client = 2;
const unset = { code: 0 };
const failed = { code: 2 };

test("the example makes a span of each try, below that of the application, with nothing secret", async () => {
  const compilerOptions = {
    target: "es2022",
    module: "nodenext",
    types: ["node"],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    verbatimModuleSyntax: true,
    skipLibCheck: true,
  };
  await writeFile(
    join(project.folder, "tsconfig.json"),
    JSON.stringify({ compilerOptions, files: ["traced.ts"] }),
  );
  expect(await compile(compilers[2]!, project.folder, "tsconfig.json")).toEqual([]);

  const output = await runNode(["traced.js", service.baseUrl], project.folder);
  const clientRequestId = [expect.stringMatching(/^[\da-f-]{36}$/u)];
  const request = {
    "http.request.method": "GET",
    "url.template": item,
    "http.request.header.client-request-id": clientRequestId,
  };
  const answer = { "http.response.header.request-id": ["r-1"] };
  expect(JSON.parse(output)).toEqual([
    {
      name: `GET ${item}`,
      kind: client,
      status: failed,
      attributes: {
        ...request,
        ...answer,
        "http.response.status_code": 503,
        "error.type": "unknownError",
      },
      parent: "work",
    },
    {
      name: `GET ${item}`,
      kind: client,
      status: unset,
      attributes: {
        ...request,
        ...answer,
        "http.request.resend_count": 1,
        "http.response.status_code": 200,
      },
      parent: "work",
    },
    {
      name: `GET ${item}`,
      kind: client,
      status: failed,
      attributes: {
        ...request,
        ...answer,
        "http.response.status_code": 404,
        "error.type": "notFound",
      },
      parent: "work",
    },
    {
      name: `DELETE ${item}`,
      kind: client,
      status: failed,
      attributes: { ...request, "http.request.method": "DELETE", "error.type": "error" },
      parent: "work",
    },
    { name: "work", kind: internal, status: unset, attributes: {} },
  ]);
  for (const secret of ["token", "a/b", "a%2Fb", "$select", service.origin]) {
    expect(output).not.toContain(secret);
  }
});
