/** The command line: which commands there are, which flags they have, and what they are called with. */
import { Command, CommanderError, Option } from "commander";
import { settingFlags } from "../config/settings.js";
import type { FlagValues } from "../config/slice-from-flags.js";
import { diagnostic } from "../diagnostics.js";
import { Console } from "./console.js";
import type { Terminal } from "./console.js";
import type { Context } from "./context.js";
import { diffCommand, diffOptions } from "./diff-command.js";
import { ExitCode } from "./exit-code.js";
import type { ImportRolesOptions } from "./import-roles.js";
import type { Interruption } from "./interruption.js";
import { permissionsCommand, permissionsOptions } from "./permissions-command.js";

/** What the process gives to a run. */
export interface Surroundings {
  readonly terminal: Terminal;
  /** The current folder, as an absolute path. */
  readonly cwd: string;
  /** The version of this program. */
  readonly version: string;
  readonly interruption: Interruption;
}

/** Runs what a command line says. Throws only where this program has a defect. */
export async function runCommandLine(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  let exitCode: ExitCode = ExitCode.done;
  const program = createProgram(surroundings, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? ExitCode.done : reportUsage(error, args, surroundings);
  }
}

function createProgram(surroundings: Surroundings, finish: (code: ExitCode) => void): Command {
  const { terminal, version } = surroundings;
  const program = new Command("graph-slice")
    .description(
      "Cuts the slice of an OData service that an application uses, and writes it as a typed package.",
    )
    .version(version, "--version", "show the version")
    .helpOption("--help", "show the help")
    .helpCommand(false)
    .option("--config <FILE>", "the configuration (default: graph-slice.config.* here or above)")
    .option("--json", "one JSON document on stdout, and nothing else there")
    .option("--quiet", "nothing but errors")
    .option("--no-color", "no colours")
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
      // Errors are reported as diagnostics, by reportUsage.
      outputError: () => undefined,
    })
    .exitOverride();

  addCommand(
    "generate",
    "make the packages that are not up to date, and write them",
    async (context, options) => {
      if (options["watch"] === true) {
        const { generateAndWatch } = await import("./watch.js");
        return generateAndWatch(context);
      }
      const { generate } = await import("./generate.js");
      return generate(context, { force: options["force"] === true });
    },
  )
    .addOption(
      new Option(
        "--force",
        "make those that are up to date, and those of a newer graph-slice, too",
      ).conflicts("watch"),
    )
    .addOption(
      new Option("--watch", "make them again whenever the configuration or an input changes").conflicts(
        "json",
      ),
    );
  addCommand(
    "check",
    "find out whether the packages are what would be generated",
    async (context, options) => {
      const { check } = await import("./check.js");
      return check(context, { diff: options["diff"] === true, quick: options["quick"] === true });
    },
  )
    .option("--diff", "show what differs, as unified diffs")
    .option("--quick", "take the lock's word for what belongs in files whose inputs are the same");
  addCommand(
    "update",
    "take the newer metadata and permissions, cut them out, and generate from them",
    async (context, options) => {
      const { update } = await import("./update/update.js");
      return update(context, { dryRun: options["dryRun"] === true, frozen: options["frozen"] === true });
    },
  )
    .addOption(new Option("--dry-run", "say what would change, and write nothing"))
    .addOption(
      new Option("--frozen", "exit with 1 where there is anything newer, and write nothing").conflicts(
        "dryRun",
      ),
    );
  addCommand(
    "explain",
    "say what is known of a request, a type or a member, and why it is in a slice",
    async (context, _options, [query = ""]) => {
      const { explain } = await import("./explain.js");
      return explain(context, query);
    },
    // A flag that takes all that follows would take PATH, too.
    "repeated",
  ).argument("<PATH>", "'/teams/{id}', 'PATCH /teams/{id}', 'team' or 'team/displayName'");
  program
    .command("import-roles")
    .description("read the roles that requests need out of their documentation, and write a roles file")
    .argument("<DOCS...>", "files, folders and patterns of Markdown: API pages, and notes about roles")
    .option("--out <FILE>", "the roles file (default: standard output)")
    .option(
      "--catalogue <FILE>",
      "the names of roles and the ids of their templates (default: this program's)",
    )
    .option("--documentation-base <URL>", "where the pages are, e.g. 'https://example.com/api/{page}'")
    .option(
      "--pattern <PATTERN>",
      "requests that notes are about which no page includes; may be given several times",
      collected,
    )
    .option(
      "--permissions <FILE>",
      "a permission file to compare with; may be given several times",
      collected,
    )
    .helpOption("--help", "show the help")
    .action(async (docs: readonly string[], _options: unknown, command: Command) => {
      const { importRoles } = await import("./import-roles.js");
      finish(await importRoles(contextOf(command, surroundings), docs, importOptions(command.opts())));
    });
  const permissions = permissionsCommand()
    .copyInheritedSettings(program)
    .action(async () => {
      const command = await import("./permissions.js");
      finish(
        await command.permissions(
          contextOf(permissions, surroundings),
          permissionsOptions(permissions.opts()),
        ),
      );
    });
  program.addCommand(permissions);
  const diff = diffCommand()
    .copyInheritedSettings(program)
    .action(async (before: string, after: string) => {
      const command = await import("./diff.js");
      finish(await command.diff(contextOf(diff, surroundings), before, after, diffOptions(diff.opts())));
    });
  program.addCommand(diff);
  return program;

  function addCommand(
    name: string,
    description: string,
    run: (
      context: Context,
      options: Readonly<Record<string, unknown>>,
      args: readonly string[],
    ) => Promise<ExitCode>,
    lists: "variadic" | "repeated" = "variadic",
  ): Command {
    const command = program.command(name).description(description).helpOption("--help", "show the help");
    for (const option of sliceOptions(lists)) command.addOption(option);
    command.action(async () => {
      finish(await run(contextOf(command, surroundings), command.opts(), command.args));
    });
    return command;
  }
}

/** The flags that describe a slice in place of a configuration. */
function sliceOptions(lists: "variadic" | "repeated"): readonly Option[] {
  return settingFlags.map(({ flag, value, help, repeatable }) => {
    const name = value.replace("…", "");
    if (!repeatable) return new Option(`${flag} <${name}>`, help);
    if (lists === "variadic") return new Option(`${flag} <${name}...>`, help);
    return new Option(`${flag} <${name}>`, `${help}; may be given several times`).argParser(collected);
  });
}

function importOptions(options: Readonly<Record<string, unknown>>): ImportRolesOptions {
  const { out, catalogue, documentationBase, pattern, permissions } = options;
  const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
  return {
    ...(typeof out === "string" ? { out } : {}),
    ...(typeof catalogue === "string" ? { catalogue } : {}),
    ...(typeof documentationBase === "string" ? { documentationBase } : {}),
    patterns: texts(pattern),
    permissions: texts(permissions),
  };
}

function collected(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}

function contextOf(command: Command, { terminal, cwd, version, interruption }: Surroundings): Context {
  const options: Readonly<Record<string, unknown>> = command.optsWithGlobals();
  const { config } = options;
  return {
    cwd,
    version,
    interruption,
    console: new Console(terminal, {
      json: options["json"] === true,
      quiet: options["quiet"] === true,
      color: options["color"] !== false,
    }),
    ...(typeof config === "string" ? { configFile: config } : {}),
    flags: flagValues(options),
  };
}

function flagValues(options: Readonly<Record<string, unknown>>): FlagValues {
  const values = new Map<string, string | readonly string[]>();
  for (const { flag } of settingFlags) {
    const value = options[new Option(flag).attributeName()];
    if (typeof value === "string") values.set(flag, value);
    else if (Array.isArray(value)) values.set(flag, value.map(String));
  }
  return values;
}

/** Says what is wrong with a command line, and where to read how it is used. */
function reportUsage(error: CommanderError, args: readonly string[], { terminal }: Surroundings): ExitCode {
  // The options are not known where parsing failed.
  const options = { json: args.includes("--json"), quiet: false, color: !args.includes("--no-color") };
  const console = new Console(terminal, options);
  if (error.code === "commander.help") return ExitCode.badInput;
  const message = error.message
    .replace(/^error: /, "")
    .replaceAll("\n", " ")
    .replace(/\.$/u, "");
  const command = args.find((arg) =>
    ["generate", "check", "update", "explain", "import-roles", "permissions", "diff"].includes(arg),
  );
  const help = ["graph-slice", ...(command === undefined ? [] : [command]), "--help"].join(" ");
  console.report([diagnostic("usage-invalid", `${message}. Run "${help}" to see the usage.`)]);
  console.finish({ ok: false });
  return ExitCode.badInput;
}
