import type { Outcome } from "../diagnostics.js";
import { readClients, shippedClients } from "../read/clients/read-clients.js";
import { readProgram } from "../read/program/read-program.js";
import { readSource } from "../read/source.js";
import type { ScannedCalls, ScanStatistics } from "./graph-call.js";
import { unlessTooDeep } from "./nesting.js";
import { scanProgram } from "./scan-program.js";

export interface ScanOptions {
  /** The absolute path of a configuration (`tsconfig.json`, `jsconfig.json`), or of a folder that has one or has sources. */
  readonly project: string;
  /** A table of clients instead of the one that this program ships: a path or URL. */
  readonly clients?: string;
}

export interface ScannedProject extends ScannedCalls {
  readonly statistics: ScanStatistics;
}

/**
 * Finds what a program calls.
 *
 * @returns undefined where there is no program, or its configuration cannot be read; sources that do not compile are
 *   scanned as far as they can be read, with a warning for each
 */
export async function scanProject(options: ScanOptions): Promise<Outcome<ScannedProject | undefined>> {
  const table = await readSource(options.clients ?? shippedClients());
  const clients = table.value && readClients(table.value);
  const read = unlessTooDeep(() => readProgram(options));
  const diagnostics = [...table.diagnostics, ...(clients?.diagnostics ?? []), ...read.diagnostics];
  const [program, known] = [read.value, clients?.value];
  if (program === undefined || known === undefined) return { value: undefined, diagnostics };
  const scanned = unlessTooDeep(() => scanProgram(program, known));
  return { value: scanned.value, diagnostics: [...diagnostics, ...scanned.diagnostics] };
}
