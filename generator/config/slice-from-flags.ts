import type { Outcome } from "../diagnostics.js";
import type { SettingPath } from "./setting-issues.js";
import { settingFlags } from "./settings.js";
import type { SliceConfiguration } from "./slice-configuration.js";
import { sliceOf } from "./slices.js";

/** What was given on the command line, by flag; a repeated flag has a list. */
export type FlagValues = ReadonlyMap<string, string | readonly string[]>;

/** Makes a slice of the flags of a command line. Paths are relative to the current folder. */
export function sliceFromFlags(values: FlagValues, cwd: string): Outcome<readonly SliceConfiguration[]> {
  const settings: Record<string, unknown> = {};
  const nested: Record<string, Record<string, unknown>> = {};
  for (const { flag, path, numeric } of settingFlags) {
    const given = values.get(flag);
    if (given === undefined) continue;
    const value = numeric && typeof given === "string" ? numberOrText(given) : given;
    const [key, member] = path;
    if (member === undefined) settings[key] = value;
    else (nested[key] ??= {})[member] = value;
  }
  return sliceOf({ ...settings, ...nested }, { folder: cwd, cwd, nameOf: flagOf, originOf: () => undefined });
}

/** What is no number stays a text, so that it is reported as it was written. */
function numberOrText(text: string): number | string {
  const number = Number(text);
  return text.trim() === "" || Number.isNaN(number) ? text : number;
}

function flagOf(path: SettingPath): string {
  const known = settingFlags.find((flag) => flag.path.every((key, index) => key === path[index]));
  return known?.flag ?? String(path.at(-1));
}
