/** The flags of `graph-slice diff`. */
import { Command, Option } from "commander";
import { settingFlags } from "../config/settings.js";
import type { DiffOptions, Threshold } from "./diff.js";
import type { InputsOfOneSide } from "./diff-sides.js";

const formats = ["text", "markdown"] as const satisfies readonly DiffOptions["format"][];

const thresholds = ["breaking", "major", "minor", "patch"] as const satisfies readonly Threshold[];

/** The metadata are the arguments, and nothing is written. */
const settings = settingFlags.filter(
  ({ flag }) => !["--csdl", "--openapi", "--out", "--sources"].includes(flag),
);

const inputs = [
  ["annotations", "annotations", true],
  ["permissions", "a permission file", true],
  ["roles", "the roles file", false],
] as const satisfies readonly (readonly [keyof InputsOfOneSide, string, boolean])[];

export function diffCommand(): Command {
  const command = new Command("diff")
    .description("say what changes for consumers between two metadata files, or two generated packages")
    .argument("<OLD>", "metadata (CSDL or OpenAPI; a path or a URL), or the folder of a generated package")
    .argument("<NEW>", "the same, newer")
    .addOption(new Option("--format <FORMAT>", "what is printed").choices(formats).default("text"))
    .addOption(
      new Option("--fail-on <STEP>", "exit with 1 where a change is as great as this, or greater").choices(
        thresholds,
      ),
    )
    .helpOption("--help", "show the help");
  for (const [name, words, isRepeatable] of inputs) {
    for (const [side, place] of [
      ["old", "OLD"],
      ["new", "NEW"],
    ] as const) {
      const help = `${words} of ${place} alone, in place of those of both`;
      const option = new Option(`--${side}-${name} <FILE>`, help);
      command.addOption(isRepeatable ? repeatable(option) : option);
    }
  }
  for (const { flag, value, help, repeatable: isRepeatable } of settings) {
    const option = new Option(`${flag} <${value.replace("…", "")}>`, help);
    command.addOption(isRepeatable ? repeatable(option) : option);
  }
  return command;
}

/** @param values as the command has them after parsing */
export function diffOptions(values: Readonly<Record<string, unknown>>): DiffOptions {
  const { format, failOn } = values;
  const threshold = thresholds.find((each) => each === failOn);
  return {
    format: formats.find((each) => each === format) ?? "text",
    ...(threshold === undefined ? {} : { failOn: threshold }),
    before: inputsOf(values, "old"),
    after: inputsOf(values, "new"),
  };
}

function inputsOf(values: Readonly<Record<string, unknown>>, side: "old" | "new"): InputsOfOneSide {
  const valueOf = (name: string): unknown => values[new Option(`--${side}-${name}`).attributeName()];
  const [annotations, permissions, roles] = inputs.map(([name]) => valueOf(name));
  return {
    ...(Array.isArray(annotations) ? { annotations: annotations.map(String) } : {}),
    ...(Array.isArray(permissions) ? { permissions: permissions.map(String) } : {}),
    ...(typeof roles === "string" ? { roles } : {}),
  };
}

function repeatable(option: Option): Option {
  const { flags, description } = option;
  return new Option(flags, `${description}; may be given several times`).argParser(collected);
}

function collected(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}
