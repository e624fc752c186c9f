/** An API page becomes what it says of its requests. */
import { parse } from "yaml";
import type { Diagnostic, Outcome } from "../../diagnostics.js";
import type { Cloud } from "../../ir/access.js";
import type { Source } from "../../source.js";
import type { Block } from "./blocks.js";
import { cloudsIn } from "./cloud-table.js";
import type { MarkdownDocument } from "./parse-markdown.js";
import { permissionTables } from "./permission-table.js";
import type { DocumentedPermissions } from "./permission-table.js";
import { readNote } from "./read-note.js";
import { requestsIn } from "./requests.js";
import type { DocumentedRequest } from "./requests.js";
import type { RoleCatalogue } from "./role-catalogue.js";
import type { RoleNote } from "./role-note.js";
import { codeIn, introductionOfPage, sectionOf, tablesIn } from "./sections.js";

export interface ApiPage {
  readonly source: Source;
  /** Its address, where the page itself says so. */
  readonly documentation?: string;
  readonly requests: readonly DocumentedRequest[];
  /** The deployments of the service; absent where the page has no table of them. */
  readonly clouds?: readonly Cloud[];
  readonly note: RoleNote;
  readonly permissions: readonly DocumentedPermissions[];
}

const permissionTitles = ["permissions", "permission", "prerequisites", "permissions and roles"];
const requestTitles = ["http request", "http requests", "request syntax"];

/** What a document is: a page about requests, a note that pages include, or something else. */
export type DocumentKind = "page" | "note" | "other";

export function kindOf({ blocks, frontMatter }: MarkdownDocument): DocumentKind {
  if (sectionOf(blocks, requestTitles) !== undefined) return "page";
  const isInclude = topicOf(frontMatter) === "include" || blocks.every(({ kind }) => kind !== "heading");
  return isInclude ? "note" : "other";
}

/** The parts of a page in which includes are followed. */
export function partsWithIncludes(blocks: readonly Block[]): readonly Block[] {
  return [...introductionOfPage(blocks), ...(sectionOf(blocks, permissionTitles) ?? [])];
}

/**
 * @param expand replaces the includes among blocks by what they stand for
 */
export function readPage(
  { source, blocks, frontMatter, comments }: MarkdownDocument,
  catalogue: RoleCatalogue,
  expand: (blocks: readonly Block[]) => readonly Block[],
): Outcome<ApiPage> {
  const introduction = expand(introductionOfPage(blocks));
  const section = expand(sectionOf(blocks, permissionTitles) ?? []);
  const requests = requestsIn(codeIn(sectionOf(blocks, requestTitles) ?? []));
  const tables = tablesIn(section);
  const permissions = permissionTables(tables);
  const note = readNote(section, catalogue);
  const clouds = cloudsIn(tablesIn(introduction));
  const documentation = addressIn(frontMatter, comments);
  const diagnostics: readonly Diagnostic[] = [
    ...requests.diagnostics,
    ...permissions.diagnostics,
    ...note.diagnostics,
  ];
  return {
    value: {
      source,
      ...(documentation === undefined ? {} : { documentation }),
      requests: requests.value,
      ...(clouds === undefined || clouds.length === 0 ? {} : { clouds }),
      note: note.value,
      permissions: permissions.value,
    },
    diagnostics,
  };
}

/** In the front matter, or in a comment "Source: https://…" as copies of pages have. */
function addressIn(frontMatter: string | undefined, comments: readonly string[]): string | undefined {
  const fields = fieldsOf(frontMatter);
  const named = ["canonicalUrl", "canonical_url", "canonical", "url", "source"].map((key) => fields[key]);
  const said = comments.flatMap((comment) => /^source:\s*(\S+)$/iu.exec(comment)?.[1] ?? []);
  return [...named, ...said].find(
    (value) => typeof value === "string" && /^https:\/\/\S+$/iu.test(value) && URL.canParse(value),
  );
}

function topicOf(frontMatter: string | undefined): string | undefined {
  return fieldsOf(frontMatter)["ms.topic"];
}

/** The texts of the front matter; none where it is no mapping. */
function fieldsOf(frontMatter: string | undefined): Readonly<Record<string, string>> {
  if (frontMatter === undefined) return {};
  try {
    const value: unknown = parse(frontMatter, { maxAliasCount: 0, logLevel: "silent" });
    if (typeof value !== "object" || value === null) return {};
    return Object.fromEntries(
      Object.entries(value).filter((field): field is [string, string] => typeof field[1] === "string"),
    );
  } catch {
    return {};
  }
}
