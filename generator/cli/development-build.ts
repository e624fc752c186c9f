/**
 * What a lock says of this program is its version, which does not change while the program is developed. A program that
 * runs from its checkout therefore takes a lock's word only where the very same build has written it.
 */
import { appendFileSync, existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { templatesFolder } from "../render/templates-folder.js";
import { hashOf } from "../write/manifest.js";

const checkout = fileURLToPath(new URL("../../generator", import.meta.url));
const program = fileURLToPath(new URL("..", import.meta.url));

/** A line for each lock that a build has written, as a hash of both. */
const records = join(program, "locks-written.txt");

/** A hash of the program's modules, which the build leaves. */
const build = join(program, "build.txt");

/** Whether the program runs from its checkout. */
export const isDevelopmentBuild = existsSync(checkout);

/** Whether the text of a lock says all that its package depends on. */
export function isTrusted(lock: string): boolean {
  return (
    !isDevelopmentBuild || (existsSync(records) && readFileSync(records, "utf8").includes(recordOf(lock)))
  );
}

/** Remembers that this build has written a lock. */
export function trust(lock: string): void {
  if (isDevelopmentBuild && !isTrusted(lock)) appendFileSync(records, `${recordOf(lock)}\n`);
}

function recordOf(lock: string): string {
  return hashOf(`${programHash()} ${hashOf(lock)}`);
}

let known: string | undefined;

function programHash(): string {
  known ??= hashOf([build, ...templates()].map((path) => hashOf(readFileSync(path))).join());
  return known;
}

/** The files that the program reads when it runs. */
function templates(): readonly string[] {
  const folder = templatesFolder();
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:hbs|ts)$/u.test(name))
    .sort()
    .map((name) => join(folder, name));
}
