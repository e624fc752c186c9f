import path from "node:path";
import type { ts } from "ts-morph";
import * as v from "valibot";

/** What a generated package says of itself in its `package.json`. */
const packageFile = v.object({ graphSlice: v.object({ apiVersion: v.string() }) });

/** The versions of the service that generated packages were made for, each looked up once. */
export class ApiVersions {
  readonly #readFile: (path: string) => string | undefined;
  readonly #default: string;
  readonly #byFolder = new Map<string, string>();

  constructor(readFile: (path: string) => string | undefined, byDefault: string) {
    this.#readFile = readFile;
    this.#default = byDefault;
  }

  /** Of the package that declares a symbol. */
  of(symbol: ts.Symbol): string {
    const file = symbol.declarations?.[0]?.getSourceFile().fileName;
    return file === undefined ? this.#default : this.#inFolder(path.dirname(file));
  }

  #inFolder(folder: string): string {
    const known = this.#byFolder.get(folder);
    if (known !== undefined) return known;
    const text = this.#readFile(path.join(folder, "package.json"));
    const parent = path.dirname(folder);
    const version =
      text === undefined
        ? parent === folder
          ? this.#default
          : this.#inFolder(parent)
        : (versionIn(text) ?? this.#default);
    this.#byFolder.set(folder, version);
    return version;
  }
}

function versionIn(text: string): string | undefined {
  try {
    const result = v.safeParse(packageFile, JSON.parse(text));
    return result.success ? result.output.graphSlice.apiVersion : undefined;
  } catch {
    return undefined;
  }
}
