/** What an update has found and done, for people and as JSON. */
import { relative } from "node:path";
import type { Change } from "../../diff/change.js";
import { ruleOf } from "../../diff/rules.js";
import { printable } from "../../escape/terminal.js";
import { placer } from "../../format-diagnostics.js";
import type { Context } from "../context.js";
import { diffInWords } from "../diff-in-words.js";
import { packageHeading } from "../up-to-date-packages.js";
import type { FetchedInput } from "./fetch-inputs.js";
import type { PreparedUpdate, UpdatedPackage } from "./prepare-update.js";

export interface UpdateReport {
  /** The sources file. */
  readonly location: string;
  readonly inputs: readonly FetchedInput[];
  /** Whether what is there was cut out by the settings that there are, and is as it was written. */
  readonly isCut: boolean;
  /** Absent where nothing was to be done, or was allowed to be. */
  readonly prepared?: PreparedUpdate;
}

export function sayReport(
  { location, inputs, isCut, prepared }: UpdateReport,
  context: Context,
  { dryRun, frozen }: { readonly dryRun: boolean; readonly frozen: boolean },
): void {
  const { console } = context;
  const { paint } = console;
  const isSame = inputs.every(({ status }) => status === "unchanged");
  const say = (line: string): void => {
    if (dryRun || (frozen && !(isSame && isCut))) console.answer(line);
    else console.say(line);
  };
  for (const { input, status } of inputs) {
    say(
      `${paint.bold(printable(input.location))} ${paint.dim("←")} ${printable(input.state.from)}: ${statusInWords[status]}`,
    );
  }
  if (prepared === undefined) {
    if (isSame && isCut) say(`${paint.green("up to date")}: there is nothing newer`);
    else say(`${paint.red("not up to date")}: ${whyNot(isSame)}; "graph-slice update" takes it`);
    return;
  }
  if (isSame && !isCut) say(paint.dim(`Cut out again: ${whyNot(isSame)}.`));
  for (const one of prepared.packages) {
    say("");
    for (const line of packageLines(one, context)) say(line);
  }
  say("");
  const changed = [
    ...prepared.files.filter(({ status }) => status !== "unchanged").map((file) => file.location),
    ...prepared.packages
      .filter((one) => one.changed)
      .map(({ configuration }) => relative(context.cwd, configuration.out)),
  ];
  const what = changed.length === 0 ? "nothing" : changed.map(printable).join(", ");
  say(dryRun ? `${paint.yellow("would be written")}: ${what}` : `${paint.green("written")}: ${what}`);
  if (dryRun) return;
  say(`Review the change of ${printable(location)} and the files beside it, and commit them together.`);
}

const statusInWords = {
  new: "not taken before",
  changed: "changed",
  unchanged: "unchanged",
} as const;

function whyNot(isSame: boolean): string {
  return isSame
    ? "settings, other inputs, this program or the files in place are not those by which it was cut out"
    : "there is something newer";
}

function packageLines(
  { configuration, before, diff, dependency }: UpdatedPackage,
  context: Context,
): readonly string[] {
  const { paint } = context.console;
  const heading = packageHeading(configuration, context);
  if (diff === undefined) return [`${heading}: ${configuration.version}, the first version`];
  const version =
    before === configuration.version ? `stays ${before}` : `${before} → ${paint.bold(configuration.version)}`;
  const shared =
    dependency === undefined
      ? []
      : [`The types that it shares are those of ${dependency.name} ${dependency.version}.`];
  return [`${heading}: ${version}`, ...diffInWords(configuration.name, diff, paint), ...shared];
}

export function reportOf(report: UpdateReport, { cwd }: Context): Record<string, unknown> {
  const { location, inputs, isCut, prepared } = report;
  return {
    file: location,
    current: isCut && inputs.every(({ status }) => status === "unchanged"),
    inputs: inputs.map(({ input, status, upstream }) => ({
      file: input.location,
      from: input.state.from,
      status,
      ...(upstream === undefined ? {} : { sha256: upstream.sha256, size: upstream.size }),
    })),
    files: prepared?.files.map((file) => ({ file: file.location, status: file.status })) ?? [],
    packages: prepared?.packages.map((one) => packageToJson(one, cwd)) ?? [],
  };
}

function packageToJson(
  { configuration, before, changed, diff }: UpdatedPackage,
  cwd: string,
): Record<string, unknown> {
  const { name, out, version } = configuration;
  const placeOf = placer();
  return {
    name,
    folder: relative(cwd, out),
    before,
    version,
    changed,
    step: diff?.step ?? "none",
    effect: diff?.effect,
    changes: diff?.changes.map(({ origins, ...change }: Change) => ({
      ...change,
      says: ruleOf(change.rule).says,
      places: Object.fromEntries(Object.entries(origins).map(([side, origin]) => [side, placeOf(origin)])),
    })),
  };
}
