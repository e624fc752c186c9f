/**
 * The judge: what a package is made of, against what packages of clean inputs are made of. Whatever the generator checks
 * itself is not used here.
 */
import { createHash } from "node:crypto";
import type { OutputFile } from "../../../generator/output.js";
import { faultsOfPaths, faultsOfText } from "./files.js";
import { noPage, readPage } from "./markdown.js";
import type { Page } from "./markdown.js";
import { beyond, noSyntax, occurrences, readModule } from "./typescript.js";
import type { Syntax } from "./typescript.js";

/** What packages may have. */
export interface Known {
  readonly modules: Syntax;
  /** The code on pages. */
  readonly examples: Syntax;
  readonly pages: Page;
  /** Pointers of JSON documents, without the parts that are names of modules. */
  readonly members: Set<string>;
}

export const nothingKnown = (): Known => ({
  modules: noSyntax(),
  examples: noSyntax(),
  pages: noPage(),
  members: new Set(),
});

export interface Verdict {
  /** What is wrong; empty for a package that only declares what clean ones do. */
  readonly faults: readonly string[];
  /** Where payloads were found. */
  readonly places: ReadonlySet<string>;
}

/** The runtime and the fake are the same in every package. */
export function isRendered({ path }: OutputFile): boolean {
  return !/^src\/(?:runtime|testing)\//u.test(path);
}

/**
 * Adds what clean packages are made of.
 *
 * @param imports the package that they may import types from
 */
export function learn(files: readonly OutputFile[], known: Known, imports?: string): void {
  const faults = faultsOfPaths(files.map(({ path }) => path));
  for (const file of files.filter(isRendered)) {
    faults.push(...withoutImportsOf(imports, read(file, known).faults));
  }
  if (faults.length > 0) throw new Error(`A clean package is not clean: ${faults.join("; ")}`);
}

/** Judges packages one after the other. A file that was there before is not looked into again. */
export class Judge {
  readonly #known: Known;
  readonly #judged = new Map<string, Verdict>();

  constructor(known: Known) {
    this.#known = known;
  }

  judge(files: readonly OutputFile[], imports?: string): Verdict {
    const faults = faultsOfPaths(files.map(({ path }) => path));
    const places = new Set<string>();
    for (const file of files.filter(isRendered)) {
      if (occurrences(file.path) > 0) places.add("file name");
      const verdict = this.#verdictOf(file);
      faults.push(...withoutImportsOf(imports, verdict.faults).map((fault) => `${file.path}: ${fault}`));
      for (const place of verdict.places) places.add(place);
    }
    return { faults, places };
  }

  #verdictOf(file: OutputFile): Verdict {
    const key = createHash("sha1").update(`${file.path}\n${file.text}`).digest("base64");
    const verdict = this.#judged.get(key) ?? judge(file, this.#known);
    this.#judged.set(key, verdict);
    return verdict;
  }
}

/** What npm takes for a name, by its documentation, and lets nobody write a path or a protocol. */
const packageName = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/u;

/** Types of one package may be imported, if it is a package. */
function withoutImportsOf(name: string | undefined, faults: readonly string[]): readonly string[] {
  if (name === undefined || !packageName.test(name)) return faults;
  return faults.filter((fault) => {
    const [, specifier = ""] = /^imports types of "(.*)"$/u.exec(fault) ?? [];
    return !(specifier.startsWith(`${name}/models/`) && /^[\w.$-]+$/u.test(specifier.slice(name.length + 8)));
  });
}

function judge(file: OutputFile, known: Known): Verdict {
  const found = nothingKnown();
  const { faults, places } = read(file, found);
  const more = (kind: "edges" | "blocks"): readonly string[] =>
    [...found.pages[kind]].filter((each) => !known.pages[kind].has(each));
  return {
    faults: [
      ...faults,
      ...beyond(found.modules, known.modules),
      ...beyond(found.examples, known.examples).map((each) => `an example has ${each}`),
      ...[...more("edges"), ...more("blocks")].map((each) => `a page has ${each}`),
      ...[...found.members].filter((each) => !known.members.has(each)).map((each) => `JSON has ${each}`),
    ],
    places,
  };
}

function read({ path, text }: OutputFile, into: Known): Verdict {
  const faults = faultsOfText("the text", text);
  if (path.endsWith(".ts")) {
    const module = readModule(path, text, into.modules);
    return { faults: [...faults, ...module.faults], places: module.places };
  }
  if (path.endsWith(".md")) {
    const page = readPage(text, into.pages);
    const examples = page.code.flatMap((code) => faultsOfExample(code, into.examples));
    return { faults: [...faults, ...page.faults, ...examples], places: page.places };
  }
  return {
    faults: [...faults, ...readJson(path, text, into.members)],
    places: new Set(occurrences(text) > 0 ? ["JSON"] : []),
  };
}

/** The code of a page imports the package by its name, as consumers do. */
function faultsOfExample(code: string, into: Syntax): readonly string[] {
  return readModule("example.ts", code, into)
    .faults.filter((fault) => !fault.startsWith("imports "))
    .map((fault) => `an example ${fault}`);
}

function readJson(path: string, text: string, into: Set<string>): readonly string[] {
  try {
    const add = (value: unknown, pointer: string): void => {
      into.add(`${path}#${pointer}`);
      if (typeof value !== "object" || value === null) return;
      for (const [key, member] of Object.entries(value)) {
        // Names of packages are the configuration's.
        const isPackage = pointer === "/dependencies" && packageName.test(key);
        add(member, `${pointer}/${isPackage ? "*" : key}`);
      }
    };
    add(JSON.parse(text), "");
    return [];
  } catch (error) {
    return [`is not JSON: ${String(error)}`];
  }
}
