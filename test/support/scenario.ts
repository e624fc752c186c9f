/**
 * Literate scenarios: Markdown files in which an input in a few lines stands above the declarations that it
 * becomes. test/scenarios/README.md says how one is written.
 */
import type { Code, Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { ts } from "ts-morph";
import { checkPackage } from "../../generator/check/check-package.js";
import { hasErrors } from "../../generator/diagnostics.js";
import type { Diagnostic } from "../../generator/diagnostics.js";
import type { OutputFile } from "../../generator/output.js";
import { generatePackage } from "../../generator/pipeline.js";
import type { PackageOptions, PackageSources } from "../../generator/pipeline.js";
import { placeOf } from "../../generator/source.js";
import type { Source } from "../../generator/source.js";
import { inEnvelope } from "./csdl-envelope.js";
import { shuffledCsdl } from "./shuffle.js";

/** What stands under one heading. */
export interface Scenario {
  readonly title: string;
  /** Every form of the input must become the same declarations. */
  readonly inputs: readonly Block[];
  readonly annotations: readonly Block[];
  readonly permissions?: Block;
  readonly roles?: Block;
  readonly options?: Block;
  readonly expected: readonly Block[];
}

/** A fenced block: `language info`, the text, and where it stands in the file. */
export interface Block {
  readonly language: string;
  readonly info: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The scenarios of a file: one for each heading that has an input under it. */
export function scenariosOf(markdown: string): readonly Scenario[] {
  return sections(markdown)
    .map(({ title, blocks }) => scenarioOf(title, blocks))
    .filter(({ inputs }) => inputs.length > 0);
}

/** A heading with the fenced blocks under it. */
export interface Section {
  readonly title: string;
  readonly blocks: Block[];
}

export function sections(markdown: string): readonly Section[] {
  const found: Section[] = [];
  for (const node of fromMarkdown(markdown).children) {
    if (node.type === "heading") found.push({ title: textOf(node), blocks: [] });
    if (node.type === "code") found.at(-1)?.blocks.push(blockOf(node));
  }
  return found;
}

function textOf(node: Nodes): string {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}

function blockOf({ lang, meta, value, position }: Code): Block {
  const [start = 0, end = 0] = [position?.start.offset, position?.end.offset];
  return { language: lang ?? "", info: meta ?? "", text: value, start, end };
}

function scenarioOf(title: string, blocks: readonly Block[]): Scenario {
  const expected = blocks.filter(isExpected);
  const given = blocks.filter((block) => !isExpected(block));
  const named = (info: string): Block | undefined => given.find((block) => block.info === info);
  const [permissions, roles, options] = [named("permissions"), named("roles"), named("options")];
  return {
    title,
    inputs: given.filter(({ info }) => info === ""),
    annotations: given.filter(({ info }) => info === "annotations"),
    ...(permissions === undefined ? {} : { permissions }),
    ...(roles === undefined ? {} : { roles }),
    ...(options === undefined ? {} : { options }),
    expected,
  };
}

function isExpected({ language, info }: Block): boolean {
  return language === "ts" || info === "diagnostics";
}

/** What a scenario became, one form of the input after the other. */
export interface Generated {
  readonly language: string;
  readonly files: readonly OutputFile[];
  readonly diagnostics: readonly Diagnostic[];
  /** The same from shuffled copies of the input, where it is CSDL. */
  readonly shuffled: readonly (readonly OutputFile[])[];
}

/** Generates and type-checks a package of each form of a scenario's input. */
export async function generate(scenario: Scenario): Promise<readonly Generated[]> {
  return Promise.all(
    scenario.inputs.map(async (input) => {
      // What a package that is not valid has in it is seen here all the same.
      let rendered: readonly OutputFile[] = [];
      const { diagnostics } = await generatePackage(sourcesOf(scenario, input), optionsOf(scenario), {
        check: (files) => {
          rendered = files;
          return checkPackage(files);
        },
      });
      return {
        language: input.language,
        files: generated(rendered),
        diagnostics,
        shuffled: input.language === "xml" && !hasErrors(diagnostics) ? await shuffles(scenario, input) : [],
      };
    }),
  );
}

async function shuffles(scenario: Scenario, input: Block): Promise<readonly (readonly OutputFile[])[]> {
  const sources = sourcesOf(scenario, input);
  return Promise.all(
    [1, 2].map(async (seed) => {
      const source = { ...sources.metadata.source, text: shuffledCsdl(sources.metadata.source.text, seed) };
      const { value } = await generatePackage(
        { ...sources, metadata: { form: "csdl", source } },
        optionsOf(scenario),
        // What is the same as a package that was checked need not be checked again.
        { check: (files) => Promise.resolve({ value: files, diagnostics: [] }) },
      );
      return generated(value.files);
    }),
  );
}

/** What was written for this input; the runtime and the fake are the same in every package. */
function generated(files: readonly OutputFile[]): readonly OutputFile[] {
  return files.filter(({ path }) => !/^src\/(runtime|testing)\//.test(path));
}

/** The inputs of a scenario, with one of its forms. */
export function sourcesOf(scenario: Scenario, { language, text }: Block): PackageSources {
  const { annotations, permissions, roles } = scenario;
  const source = (name: string, content: string): Source => ({ name, text: content });
  return {
    metadata:
      language === "xml"
        ? { form: "csdl", source: source("input", inEnvelope(text, "contoso.hr")) }
        : { form: "openapi", source: source("input", text) },
    annotations: annotations.map((block) =>
      source("annotations", inEnvelope(block.text, "contoso.annotations")),
    ),
    permissions: permissions === undefined ? [] : [source("permissions", permissions.text)],
    ...(roles === undefined ? {} : { roles: source("roles", roles.text) }),
  };
}

export function optionsOf({ options }: Scenario): PackageOptions {
  return {
    name: "@contoso/scenario",
    version: "1.0.0",
    apiVersion: "v1.0",
    include: ["/**"],
    operations: "all",
    ...(options === undefined ? {} : (JSON.parse(options.text) as Partial<PackageOptions>)),
  };
}

/** What a block should say, by what was generated. */
export function actualText({ info }: Block, { files, diagnostics }: Generated): string {
  if (info === "diagnostics") return diagnostics.map(diagnosticLine).sort().join("\n");
  const [path = "", name = ""] = info.split("#");
  const file = files.find((candidate) => candidate.path === path);
  if (file === undefined) return `// There is no ${path}, but ${files.map((each) => each.path).join(", ")}.`;
  return declarationOf(file, name);
}

/** `severity code line 3: message`; a finding about no line of the input has none. */
export function diagnosticLine({ severity, code, message, origin }: Diagnostic): string {
  const place = origin && placeOf(origin);
  const line = place !== undefined && "line" in place ? ` ${place.file} line ${place.line}` : "";
  return `${severity} ${code}${line}: ${message}`;
}

/** The text of a declaration with its doc comment; of a function that is overloaded, all of them. */
function declarationOf({ path, text }: OutputFile, name: string): string {
  const file = ts.createSourceFile(path, text, { languageVersion: ts.ScriptTarget.ES2022 }, true);
  const names = file.statements.flatMap(namesOf);
  const statements = file.statements.filter((candidate) => namesOf(candidate).includes(name));
  if (statements.length === 0) return `// ${path} has no ${name}, but ${names.join(", ")}.`;
  return statements.map((statement) => text.slice(statement.getStart(file, true), statement.end)).join("\n");
}

function namesOf(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  }
  const isNamed =
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isFunctionDeclaration(statement);
  return isNamed && statement.name !== undefined ? [statement.name.text] : [];
}

/** The file with other texts in some of its blocks; everything else stays as it is. */
export function withTexts(markdown: string, texts: ReadonlyMap<Block, string>): string {
  const parts: string[] = [];
  let position = 0;
  for (const [{ start, end }, text] of [...texts].sort(([left], [right]) => left.start - right.start)) {
    const [opening = ""] = markdown.slice(start, end).split("\n", 1);
    const fence = opening.slice(0, opening.lastIndexOf("`", opening.search(/[^`]/u)) + 1);
    parts.push(markdown.slice(position, start), [opening, ...(text === "" ? [] : [text]), fence].join("\n"));
    position = end;
  }
  return [...parts, markdown.slice(position)].join("");
}
