/** Scans small programs: one module a case, all of them in one program. */
import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { installPackages } from "../../support/applications.js";
import { listCalls } from "../../support/scan-listing.js";
import { scanProject } from "../../../generator/scan/scan-project.js";

export interface ScanCase {
  readonly name: string;
  /** A module. */
  readonly source: string;
  /** What is found in it, without places: `GET v1.0 /me`, `unresolved: reason`. Sorted. */
  readonly finds: readonly string[];
}

const configuration = {
  compilerOptions: {
    target: "es2022",
    lib: ["es2023", "dom"],
    module: "esnext",
    moduleResolution: "bundler",
    strict: true,
    jsx: "preserve",
    types: [],
  },
};

const prelude = `import { BatchRequestContent, Client, type GraphRequest } from "@microsoft/microsoft-graph-client";
import axios from "axios";
declare const client: Client;
declare const id: string;
`;

/** What is found in each case, by its name. */
export async function scanCases(cases: readonly ScanCase[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const folder = await mkdtemp(path.join(await realpath(tmpdir()), "graph-slice-test-"));
  try {
    installPackages(folder);
    await writeFile(path.join(folder, "tsconfig.json"), JSON.stringify(configuration));
    for (const [index, { source }] of cases.entries()) {
      const module = path.join(folder, String(index));
      await mkdir(module);
      await writeFile(path.join(module, "case.tsx"), prelude + source);
    }
    const { value } = await scanProject({ project: folder });
    return new Map(
      cases.map(({ name }, index) => [name, findings(listCalls(value!, path.join(folder, String(index))))]),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Lines without places. */
function findings(listing: string): readonly string[] {
  const entries = listing.split(/\n(?! )/).filter((entry) => entry !== "");
  return entries
    .map((entry) => {
      const [, kind, reason] = /: (unresolved|possible) [\s\S]*?\n {4}(.*)$/.exec(entry) ?? [];
      if (kind !== undefined) return `${kind}: ${reason ?? ""}`;
      return entry.replace(/^\S+ [a-z-]+: /, "").replace(/ through .*/, "");
    })
    .sort();
}
