/** What the README shows is so. */
import { cp, mkdtemp, readdir, readFile, realpath, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { permissions } from "../../../generated/identity-api-connectors/dist/index.js";
import { ExitCode } from "../../../generator/cli/exit-code.js";
import { loadConfiguration } from "../../../generator/config/load-configuration.js";
import { keysAt, settingFlags } from "../../../generator/config/settings.js";
import { repository, run as runProgram } from "../../support/cli.js";
import { temporaryFolder } from "../../support/temporary-folder.js";
import { compile, prepare, run } from "./consumer-examples.js";
import { codeBlocks, codeIn, firstCells, links } from "./markdown.js";

const readme = await readFile(join(repository, "README.md"), "utf8");
const { engines, scripts } = JSON.parse(await readFile(join(repository, "package.json"), "utf8")) as {
  readonly engines: unknown;
  readonly scripts: Readonly<Record<string, string>>;
};

/** Examples that are files in `docs/examples`, where `npm run test:install` runs them: they import what others have. */
const included = [...readme.matchAll(/<!-- example:([\w-]+) -->\s+```ts\n(.*?)```\s+<!-- \/example -->/gsu)];
const isIncluded = (block: string) => included.some(([, , text]) => text === `${block}\n`);

describe("a consumer's example", () => {
  const examples = codeBlocks(readme, "ts").filter((block) => !isIncluded(block));
  const names = examples.map((_, index) => `example-${index + 1}`);
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(await realpath(tmpdir()), "graph-slice-readme-"));
    await prepare(folder, Object.fromEntries(examples.map((text, index) => [names[index]!, text])));
    expect(compile(folder, names)).toEqual([]);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const service = "https://graph.microsoft.com/v1.0/identity/apiConnectors";
  const authentication = (type: string, more: object) => ({
    authenticationConfiguration: { "@odata.type": `#microsoft.graph.${type}`, ...more },
  });
  const page = {
    status: 200,
    body: {
      value: [
        { id: "1", ...authentication("basicAuthentication", { username: "user" }) },
        {
          id: "2",
          ...authentication("clientCertificateAuthentication", { certificateList: [{ thumbprint: "0A" }] }),
        },
        { id: "3", ...authentication("addedLater", { member: 1 }) },
        { id: "4", authenticationConfiguration: null },
      ],
    },
  };
  const said = [
    ["1", "user"],
    ["2", "0A"],
    ["3", "#microsoft.graph.addedLater"],
    ["4", null],
  ];
  const requests = [
    ["GET", `${service}?$select=id,authenticationConfiguration`],
    [
      "PATCH",
      `${service}/1`,
      {
        displayName: "New Test API",
        ...authentication("basicAuthentication", { username: "user", password: "secret" }),
      },
    ],
  ];

  test("lists, tells kinds of authentication apart, and changes a connector", async () => {
    expect(await run(folder, "example-1", [page, { status: 204 }])).toEqual({ requests, said });
  });

  test("says what went wrong", async () => {
    const error = { code: "notFound", message: "There is no such connector." };
    const answers = [page, { status: 404, body: { error } }];
    const message = expect.stringContaining(error.message) as unknown;
    expect(await run(folder, "example-1", answers)).toEqual({
      requests,
      said: [...said, [404, "notFound", message]],
    });
  });

  test("a client that was told its permissions sends what they allow", async () => {
    const sent = { requests: [["GET", service]], said: [] };
    expect(await run(folder, "example-2", [page])).toEqual(sent);
  });

  test("has no other beside it that nothing runs", () => {
    expect(examples).toHaveLength(2);
  });
});

test("examples from files are as they are there", async () => {
  expect(included.map(([, name]) => `${name ?? ""}.ts`).toSorted()).toEqual(
    (await readdir(join(repository, "docs/examples"))).toSorted(),
  );
  for (const [, name, text] of included) {
    expect(text).toBe(await readFile(join(repository, "docs/examples", `${name ?? ""}.ts`), "utf8"));
  }
});

test("keys of permissions in the text are in the package", () => {
  const keys = [...readme.matchAll(/permissions\["([^"]+)"\]/gu)].map(([, key]) => key);
  expect(keys).not.toEqual([]);
  expect(Object.keys(permissions)).toEqual(expect.arrayContaining(keys));
});

describe("a command in a block", () => {
  const commands = codeBlocks(readme, "sh").flatMap((block) => block.split(/\s*(?:&&|\n)\s*/u));

  test("installs, tests, or is one of those that are run here", () => {
    const others = commands.filter(
      (command) => !["npm ci", "npm test", "npm run generate"].includes(command),
    );
    expect(others.filter((command) => !command.startsWith("npx graph-slice "))).toEqual([]);
    expect(others).not.toEqual([]);
  });

  test("generates the packages of the configuration", async () => {
    expect(commands).toContain("npm run generate");
    expect(scripts["generate"]).toMatch(/&& node dist\/cli\/main\.js generate$/u);
    const cwd = await temporaryFolder();
    for (const input of ["metadata", "graph-slice.config.json"]) {
      await cp(join(repository, input), join(cwd, input), { recursive: true });
    }
    const { exitCode, stderr } = await runProgram(["generate"], { cwd });
    expect(exitCode, stderr).toBe(ExitCode.done);
    expect((await stat(join(cwd, "generated/identity-api-connectors/package.json"))).isFile()).toBe(true);
  });

  test.each(commands.filter((command) => command.startsWith("npx graph-slice ")))(
    "does what it says: %s",
    async (command) => {
      const cwd = await temporaryFolder();
      await cp(join(repository, "metadata/identity-api-connectors.csdl.xml"), join(cwd, "metadata.xml"));
      const [, , ...args] = wordsOf(command);
      const { exitCode, stderr } = await runProgram(args, { cwd });
      expect(exitCode, stderr).toBe(ExitCode.done);
      const out = args[args.indexOf("--out") + 1]!;
      expect((await stat(join(cwd, out, "package.json"))).isFile()).toBe(true);
    },
  );

  test("is a script of package.json where npm runs it, and so is each in the text", () => {
    const names = [...readme.matchAll(/npm (?:run ([\w:]+)|(test))/gu)].map(([, name, own]) => name ?? own);
    expect(names).toContain("generate");
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(names));
  });
});

test("the version of Node is the one that package.json asks for", () => {
  const [, version = ""] = /Requires Node ([\d.]+) or newer/u.exec(readme) ?? [];
  expect(engines).toEqual({ node: `>=${version}` });
});

test("the configuration is the committed one, and valid", async () => {
  const committed = await readFile(join(repository, "graph-slice.config.json"), "utf8");
  const [shown = "", ...more] = codeBlocks(readme, "json");
  expect(JSON.parse(shown)).toEqual(JSON.parse(committed));
  expect(more).toEqual([]);
  const cwd = await temporaryFolder();
  await writeFile(join(cwd, "graph-slice.config.json"), shown);
  expect((await loadConfiguration(cwd)).diagnostics).toEqual([]);
});

describe("a table or sentence has", () => {
  test("every setting, and no other", () => {
    const shown = firstCells(readme, "setting").flatMap(codeIn);
    const flags = settingFlags.map(({ path }) => path.join("."));
    const others = keysAt(["slices", 0]).filter((key) => !flags.some((flag) => flag.split(".")[0] === key));
    expect(others).toEqual(["sharedModels"]);
    expect(shown.toSorted()).toEqual([...flags, ...others].toSorted());
  });

  test("every command, and no other", async () => {
    const { stdout } = await runProgram(["--help"], { cwd: await temporaryFolder() });
    const commands = [...stdout.matchAll(/^ {2}([a-z-]+) \[options\]/gmu)].map(([, name]) => name);
    expect(commands).toContain("generate");
    const shown = firstCells(readme, "command").flatMap(codeIn);
    expect(shown.map((command) => command.split(" ")[1])).toEqual(commands);
  });

  test("options that commands have", async () => {
    const cwd = await temporaryFolder();
    const commands = ["generate", "check", "update", "explain", "import-roles", "permissions", "diff"];
    const helps = await Promise.all(commands.map((command) => runProgram([command, "--help"], { cwd })));
    const known = helps.flatMap(({ stdout }) => stdout.match(/--[a-z][a-z-]*/gu) ?? []);
    const own = codeIn(readme).filter((code) => !code.startsWith("tsc "));
    const shown = own.flatMap((code) => code.match(/(?<=^|\s)--[a-z][a-z-]*/gu) ?? []);
    expect(shown).toContain("--json");
    expect(known).toEqual(expect.arrayContaining(shown));
  });

  test("every exit code, and no other", () => {
    const [sentence = ""] = /Exit codes:[^.]*\./u.exec(readme) ?? [];
    expect((sentence.match(/\d+/gu) ?? []).map(Number)).toEqual(Object.values(ExitCode));
  });

  test("links and folders that are there", async () => {
    const folders = firstCells(readme, "folder").flatMap(codeIn);
    expect(folders).toContain("generator/");
    for (const path of [...links(readme).filter((url) => !url.includes(":")), ...folders]) {
      await expect(stat(join(repository, path)), path).resolves.toBeDefined();
    }
  });
});

describe("the README of the committed package", () => {
  test("shows what compiles and runs", async () => {
    const folder = await temporaryFolder();
    const file = join(repository, "generated/identity-api-connectors/README.md");
    const examples = codeBlocks(await readFile(file, "utf8"), "ts");
    const names = examples.map((_, index) => `example-${index + 1}`);
    await prepare(folder, Object.fromEntries(examples.map((text, index) => [names[index]!, text])));
    expect(compile(folder, names)).toEqual([]);
    for (const name of names) await run(folder, name, []);
  });

  test("has a row for each operation of the package, with a call that exists", async () => {
    const file = join(repository, "generated/identity-api-connectors/README.md");
    const text = await readFile(file, "utf8");
    const rows = text.split("\n").flatMap((line) => {
      const [call, request] = codeIn(line);
      return line.startsWith("| `graph.") ? [{ call, request }] : [];
    });
    expect(rows.map(({ request }) => request)).toEqual(Object.keys(permissions));
    const folder = await temporaryFolder();
    const calls = rows.map(({ call = "" }) => `() => ${call}`).join(",\n");
    const names = new Set(calls.match(/(?<=\()\w+(?=\))/gu));
    const parameters = [...names].map((name) => `declare const ${name}: never;`).join("\n");
    const code = `import { createGraphClient } from "@graph-slice/identity-api-connectors";
      const graph = createGraphClient({ credential });
      ${parameters}
      export const calls: readonly (() => Promise<unknown>)[] = [${calls}];`;
    await prepare(folder, { calls: code });
    expect(compile(folder, ["calls"])).toEqual([]);
  });
});

/** The words of a command line; quotes hold a word together. */
function wordsOf(command: string): readonly string[] {
  return [...command.matchAll(/'([^']*)'|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain ?? "");
}
