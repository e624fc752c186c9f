/** What `generate --json` says. */
import * as v from "valibot";
import { figure } from "../measure.js";
import { megabytes, seconds } from "../table.js";

export const reportSchema = v.object({
  packages: v.array(
    v.object({
      operations: v.optional(v.array(v.unknown()), []),
      types: v.optional(v.array(v.unknown()), []),
      times: v.optional(v.record(v.string(), v.number()), {}),
      memory: v.optional(v.record(v.string(), v.number()), {}),
    }),
  ),
  diagnostics: v.array(v.object({ code: v.string(), severity: v.string() })),
});
export type Report = v.InferOutput<typeof reportSchema>;

export const stages = ["read", "assemble", "slice", "plan", "render", "check", "write"];

/** The first kind of error that a run reports. */
export function failureOf(reports: readonly Report[]): string {
  const errors = reports[0]?.diagnostics.filter(({ severity }) => severity === "error") ?? [];
  return `not generated: ${errors[0]?.code ?? "no report"} (${String(errors.length)})`;
}

export function sum({ packages }: Report, member: "operations" | "types"): number {
  return packages.reduce((total, one) => total + one[member].length, 0);
}

/** How long a stage took, at least. */
export function stageCell(reports: readonly Report[], stage: string): string {
  const taken = reports.flatMap(({ packages }) => packages.flatMap(({ times }) => times[stage] ?? []));
  return taken.length === 0 ? "" : seconds(figure(taken).minimum);
}

/** How long a stage took, and what the process had in memory at its end, at least. */
export function stageCells(reports: readonly Report[], stage: string): string {
  const held = reports.flatMap(({ packages }) => packages.flatMap(({ memory }) => memory[stage] ?? []));
  return held.length === 0 ? "" : `${stageCell(reports, stage)}, ${megabytes(figure(held).minimum)}`;
}
