import * as v from "valibot";
import { diagnostic } from "../../diagnostics.js";
import type { Outcome } from "../../diagnostics.js";
import { jsonText } from "../../json-text.js";
import type { Source } from "../../source.js";
import { readJson } from "../json.js";
import { currentSourcesVersion, sourcesFile, versionOfSources } from "./sources-file.js";
import type { PackageState, SourcesFile } from "./sources-file.js";

/** Reads a sources file; undefined where it has another shape, or that of a newer version of this program. */
export function readSources(source: Source): Outcome<SourcesFile | undefined> {
  const { value, diagnostics } = readJson(source, sourcesFile, "sources-shape");
  if (value !== undefined) return { value, diagnostics };
  const form = v.safeParse(versionOfSources, parsed(source.text));
  if (!form.success || form.output.sourcesVersion <= currentSourcesVersion) return { value, diagnostics };
  const message =
    `This file has the form ${form.output.sourcesVersion} of sources files, which a newer version of graph-slice has ` +
    `written: this one knows ${currentSourcesVersion}. Update graph-slice.`;
  const origin = { source, pointer: "/sourcesVersion" };
  return { value: undefined, diagnostics: [diagnostic("sources-newer", message, origin)] };
}

/** What the file says of a package. */
export function packageState(sources: SourcesFile | undefined, name: string): PackageState | undefined {
  return sources !== undefined && Object.hasOwn(sources.packages, name) ? sources.packages[name] : undefined;
}

/** The file as it is written: sorted, one entry a line. */
export function formatSources({ packages, files, ...settings }: SourcesFile): string {
  const sorted = <T>(entries: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(entries).sort(([one], [other]) => (one < other ? -1 : 1)));
  const document = { ...settings, files: sorted(files), packages: sorted(packages) };
  return jsonText(document);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
