/** Names of packages: which ones npm takes, and one that is made from a pattern. */
import { builtinModules } from "node:module";

/** https://docs.npmjs.com/cli/configuring-npm/package-json#name */
const form = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/;

const longest = 214;

/** Whether npm takes a name for a new package. */
export function isPackageName(name: string): boolean {
  const taken = ["node_modules", "favicon.ico", ...builtinModules];
  return form.test(name) && name.length <= longest && !taken.includes(name);
}

/** The name without its scope: `@contoso/teams` is `teams`. */
export function unscoped(name: string): string {
  return name.slice(name.indexOf("/") + 1);
}

/**
 * A name from the words of a pattern: `GET /teams/{id}/primaryChannel/**` gives `@graph-slice/teams-primary-channel`.
 */
export function defaultPackageName(pattern: string): string {
  const path = pattern.slice(pattern.indexOf("/") + 1);
  const words = path
    .split("/")
    .filter((step) => !/[{}*]/.test(step))
    .flatMap((step) => step.replace(/(?<=[a-z0-9])(?=[A-Z])/g, "-").split(/[^A-Za-z0-9]+/))
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase());
  return `@graph-slice/${words.length === 0 ? "service" : words.join("-")}`.slice(0, longest);
}
