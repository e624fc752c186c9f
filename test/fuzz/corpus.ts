/** The texts that runs start from: files of this repository, and those that runs have found. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "./repository.js";
import type { Target } from "./target.js";

/** A text with the name of its file. */
export interface Seed {
  readonly name: string;
  readonly text: string;
}

/** The seeds of a target, first those that once failed. */
export function seedsOf({ name, seeds }: Target): readonly Seed[] {
  const folder = folderOf(name);
  const saved = existsSync(folder)
    ? readdirSync(folder).map((file) => join("test/fuzz/corpus", name, file))
    : [];
  return [...saved.sort(failuresFirst), ...seeds].map((file) => ({
    name: file,
    text: readFileSync(join(repository, file), "utf8"),
  }));
}

/** Keeps a text that failed, so that every run begins with it. @returns where */
export function keepFailure(target: Target, text: string): string {
  mkdirSync(folderOf(target.name), { recursive: true });
  const name = `failed-${createHash("sha256").update(text).digest("hex").slice(0, 12)}`;
  writeFileSync(join(folderOf(target.name), name), text);
  return join("test/fuzz/corpus", target.name, name);
}

function folderOf(name: string): string {
  return join(repository, "test/fuzz/corpus", name);
}

function failuresFirst(one: string, other: string): number {
  const rank = (file: string) => (file.includes("/failed-") ? 0 : 1);
  return rank(one) - rank(other) || (one < other ? -1 : 1);
}
