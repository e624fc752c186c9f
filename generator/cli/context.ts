import type { FlagValues } from "../config/slice-from-flags.js";
import type { Console } from "./console.js";
import type { Interruption } from "./interruption.js";

/** What every command has. */
export interface Context {
  /** The current folder, as an absolute path. */
  readonly cwd: string;
  /** The version of this program. */
  readonly version: string;
  readonly console: Console;
  readonly interruption: Interruption;
  /** The value of `--config`. */
  readonly configFile?: string;
  /** The flags that describe a slice; empty where there are none. */
  readonly flags: FlagValues;
}
