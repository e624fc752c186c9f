/** `graph-slice import-roles`: reads documentation and writes a roles file. */
import { append } from "../append.js";
import { fileURLToPath } from "node:url";
import { relative, resolve } from "node:path";
import { diagnostic, hasErrors } from "../diagnostics.js";
import type { Diagnostic } from "../diagnostics.js";
import { printable } from "../escape/terminal.js";
import { jsonText } from "../escape/hidden-characters.js";
import { contradictionsOf } from "../read/documentation/compare-permissions.js";
import type { Contradiction } from "../read/documentation/compare-permissions.js";
import { readDocumentation } from "../read/documentation/read-documentation.js";
import type { Documentation } from "../read/documentation/read-documentation.js";
import { readRoleCatalogue } from "../read/documentation/role-catalogue.js";
import { rolesDocument } from "../read/documentation/roles-document.js";
import type { RolesDocument } from "../read/documentation/roles-document.js";
import { readPermissions } from "../read/permissions/read-permissions.js";
import { readSource } from "../read/source.js";
import type { Source } from "../source.js";
import { parsePatterns } from "../slice/patterns.js";
import { writeFileWhole } from "../write/write-file.js";
import { plural } from "./console.js";
import type { Context } from "./context.js";
import { readDocuments } from "./documents.js";
import { ExitCode } from "./exit-code.js";

export interface ImportRolesOptions {
  /** Where the roles file goes; standard output where it is absent. */
  readonly out?: string;
  readonly catalogue?: string;
  readonly documentationBase?: string;
  /** Patterns of the requests that notes are about which stand alone. */
  readonly patterns: readonly string[];
  /** Permission files to compare with. */
  readonly permissions: readonly string[];
}

/** The catalogue that comes with this program. */
const ownCatalogue = fileURLToPath(new URL("../../metadata/role-catalogue.json", import.meta.url));

export async function importRoles(
  context: Context,
  locations: readonly string[],
  options: ImportRolesOptions,
): Promise<ExitCode> {
  const { console } = context;
  const found = await collect(context, locations, options);
  if (found === undefined) {
    console.warn(`Nothing was written: ${console.countsInWords()}.`);
    console.finish({ command: "import-roles", ok: false });
    return ExitCode.badInput;
  }
  const { roles, contradictions, documentation } = found;
  const written = options.out === undefined ? [] : await writeRoles(context, options.out, roles);
  console.report(written);
  if (options.out === undefined) console.answer(formatRoles(roles).trimEnd());
  else if (!hasErrors(written)) for (const line of summary(found, options.out, context)) console.say(line);
  console.finish({
    command: "import-roles",
    ok: !hasErrors(written),
    roles,
    contradictions: contradictions.map(({ request, scheme, documented, listed }) => ({
      request,
      scheme,
      documented,
      listed: listed ?? null,
    })),
    skipped: documentation.others,
  });
  return hasErrors(written) ? ExitCode.badInput : ExitCode.done;
}

interface Found {
  readonly documentation: Documentation;
  readonly roles: RolesDocument;
  readonly contradictions: readonly Contradiction[];
}

/** Reports every finding; undefined after an error. */
async function collect(
  { console, cwd }: Context,
  locations: readonly string[],
  options: ImportRolesOptions,
): Promise<Found | undefined> {
  const diagnostics: Diagnostic[] = [...baseFindings(options.documentationBase)];
  const take = <T>({ value, diagnostics: more }: { value: T; diagnostics: readonly Diagnostic[] }): T => {
    append(diagnostics, more);
    return value;
  };
  const readInput = async (location: string): Promise<Source | undefined> => {
    const source = take(await readSource(resolve(cwd, location)));
    return source && { ...source, name: location };
  };
  const patterns = take(parsePatterns(options.patterns));
  const catalogueSource = await readInput(options.catalogue ?? ownCatalogue);
  const catalogue = catalogueSource && take(readRoleCatalogue(catalogueSource));
  const { documents, included } = take(await readDocuments(locations, cwd));
  const permissions: Source[] = [];
  for (const location of options.permissions) {
    const source = await readInput(location);
    if (source !== undefined) permissions.push(source);
  }
  const listed = permissions.length === 0 ? undefined : readPermissions(...permissions);
  // What is odd in the files themselves is for `generate` to say.
  append(
    diagnostics,
    (listed?.diagnostics ?? []).filter(({ severity }) => severity === "error"),
  );
  const documentation = catalogue && take(readDocumentation(documents, included, catalogue));
  const contradictions =
    listed === undefined
      ? []
      : (documentation?.pages ?? []).flatMap((page) =>
          contradictionsOf(page.requests, page.permissions, listed.value),
        );
  append(
    diagnostics,
    contradictions.map((contradiction) => contradiction.diagnostic),
  );
  console.report(diagnostics);
  if (documentation === undefined || hasErrors(diagnostics)) return undefined;
  const { documentationBase } = options;
  const roles = rolesDocument(documentation, {
    patterns,
    ...(documentationBase === undefined ? {} : { documentationBase }),
  });
  return { documentation, roles, contradictions };
}

function baseFindings(base: string | undefined): readonly Diagnostic[] {
  if (base === undefined || (/^https:\/\/\S+$/iu.test(base) && URL.canParse(base))) return [];
  const message = `--documentation-base "${base}" is no https URL, as in https://example.com/api/{page}.`;
  return [diagnostic("usage-invalid", message)];
}

async function writeRoles(
  { cwd, interruption }: Context,
  out: string,
  roles: RolesDocument,
): Promise<readonly Diagnostic[]> {
  return interruption.protect(() => writeFileWhole(resolve(cwd, out), formatRoles(roles)));
}

function formatRoles(roles: RolesDocument): string {
  return `${jsonText(roles)}\n`;
}

function summary({ documentation, roles }: Found, out: string, { cwd, console }: Context): readonly string[] {
  const { operations, notes = [] } = roles;
  const named = [...operations, ...notes].flatMap((entry) => entry.roles ?? []);
  const least = named.filter(({ leastPrivileged }) => leastPrivileged).length;
  const { paint } = console;
  return [
    `${paint.bold("roles")} ${paint.dim("→")} ${printable(relative(cwd, resolve(cwd, out)))}`,
    `  ${plural(documentation.pages.length, "page")}, ${plural(operations.length, "operation")}, ` +
      `${plural(notes.length, "note")} of no operation, ${plural(named.length, "role")} (${least} least privileged)`,
  ];
}
