/** The flags of `graph-slice permissions`. */
import { Command, Option } from "commander";
import { clouds } from "../ir/access.js";
import type { Cloud, Scheme } from "../ir/access.js";
import type { PermissionsOptions } from "./permissions.js";

const schemeNames = {
  delegated: "delegatedWork",
  "delegated-personal": "delegatedPersonal",
  application: "application",
} as const satisfies Readonly<Record<string, Scheme>>;

const formats = [
  "text",
  "markdown",
  "sarif",
  "manifest",
] as const satisfies readonly PermissionsOptions["format"][];

export function permissionsCommand(): Command {
  return new Command("permissions")
    .description(
      "find the least privilege that a program's calls need, and compare it with what is asked for",
    )
    .option("--project <PATH>", "the program: a tsconfig.json, or a folder", ".")
    .option("--permissions <FILE...>", "permissions files (default: those of the configuration)")
    .option("--roles <FILE...>", "roles files (default: those of the configuration)")
    .option(
      "--against <FILE>",
      "what the application asks for: a manifest, settings of MSAL, a list of scopes",
    )
    .option("--strict", "exit with 1 where it is not known what a call needs")
    .addOption(
      new Option(
        "--scheme <SCHEME...>",
        "whose tokens are used (default: delegated and application, or those of the manifest)",
      ).choices(Object.keys(schemeNames)),
    )
    .addOption(
      new Option("--cloud <CLOUD>", "the cloud of calls that do not say it")
        .choices(clouds)
        .default("global"),
    )
    .addOption(new Option("--format <FORMAT>", "what is printed").choices(formats).default("text"))
    .helpOption("--help", "show the help");
}

/** @param values as the command has them after parsing */
export function permissionsOptions(values: Readonly<Record<string, unknown>>): PermissionsOptions {
  const { project, against, strict, scheme, cloud, format } = values;
  const schemes = texts(scheme).flatMap((name) =>
    Object.entries(schemeNames).flatMap(([key, each]) => (key === name ? [each] : [])),
  );
  return {
    project: typeof project === "string" ? project : ".",
    permissions: texts(values["permissions"]),
    roles: texts(values["roles"]),
    strict: strict === true,
    cloud: clouds.find((each): each is Cloud => each === cloud) ?? "global",
    format: formats.find((each) => each === format) ?? "text",
    ...(typeof against === "string" ? { against } : {}),
    ...(schemes.length === 0 ? {} : { schemes: [...new Set(schemes)] }),
  };
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
