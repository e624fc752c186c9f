/** `graph-slice explain`: what is known of a request, a type or a member, and why it is in a slice. */
import type { SliceConfiguration } from "../config/slice-configuration.js";
import { hasErrors } from "../diagnostics.js";
import type { Diagnostic } from "../diagnostics.js";
import { printable } from "../escape/terminal.js";
import { sliceSources } from "../pipeline.js";
import { explain as explainInSlice } from "../slice/explain.js";
import type { Explanation } from "../slice/explain.js";
import type { Context } from "./context.js";
import { ExitCode } from "./exit-code.js";
import { explanationInWords } from "./explanation-in-words.js";
import { loadSlices } from "./load-slices.js";
import { optionsOf } from "./pipeline-options.js";
import { Inputs } from "./read-inputs.js";

interface Answer {
  readonly name: string;
  readonly explanation: Explanation;
}

export async function explain(context: Context, query: string): Promise<ExitCode> {
  const { console } = context;
  const answers = await answersOf(context, query);
  if (answers === undefined) {
    console.finish({ command: "explain", ok: false, query, packages: [] });
    return ExitCode.badInput;
  }
  const found = answers.filter(({ explanation }) => explanation.kind !== "absent");
  const shown = found.length > 0 ? found : answers;
  for (const { name, explanation } of shown) {
    console.answer(console.paint.bold(name));
    for (const line of explanationInWords(explanation)) console.answer(`  ${printable(line)}`.trimEnd());
  }
  console.finish({ command: "explain", ok: found.length > 0, query, packages: shown });
  return found.length > 0 ? ExitCode.done : ExitCode.no;
}

/** What each slice has to say; undefined after an error. */
async function answersOf(context: Context, query: string): Promise<readonly Answer[] | undefined> {
  const slices = await loadSlices(context);
  if (slices === undefined) return undefined;
  const inputs = new Inputs();
  const outcomes = [];
  for (const slice of slices) outcomes.push(await answerOf(slice, query, inputs));
  const diagnostics = outcomes.flatMap((outcome) => outcome.diagnostics);
  // Findings about the inputs are for `generate`; here only those count that are in the way.
  context.console.report(diagnostics.filter(({ severity }) => severity === "error"));
  return hasErrors(diagnostics) ? undefined : outcomes.flatMap(({ answer }) => answer ?? []);
}

async function answerOf(
  slice: SliceConfiguration,
  query: string,
  inputs: Inputs,
): Promise<{ readonly answer?: Answer; readonly diagnostics: readonly Diagnostic[] }> {
  const sources = await inputs.of(slice);
  if (sources.value === undefined) return { diagnostics: sources.diagnostics };
  const { value: cut, diagnostics } = await sliceSources(sources.value, optionsOf(slice));
  if (cut === undefined) return { diagnostics };
  const explanation = explainInSlice(cut.slice, query, cut.access);
  return { answer: { name: slice.name, explanation }, diagnostics };
}
