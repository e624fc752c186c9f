/** How far the value of a path or URL is followed. */
import { beforeAll, describe, expect, test } from "vitest";
import { type ScanCase, scanCases } from "./support.js";

const cases: readonly ScanCase[] = [
  {
    name: "an abstract property is what derived classes have",
    source: `
      abstract class Repository {
        protected abstract readonly path: string;
        one(key: string) { return client.api(\`\${this.path}/\${key}\`).get(); }
      }
      export class Rooms extends Repository { protected readonly path = "/rooms"; }
      export class Places extends Repository { protected get path() { return "/places"; } }`,
    finds: ["GET v1.0 /places/{key}", "GET v1.0 /rooms/{key}"],
  },
  {
    name: "a singleton behind a getter",
    source: `
      class Services {
        static readonly #one = new Services();
        static get one() { return Services.#one; }
        #client?: Client;
        get client() { return (this.#client ??= Client.init({ defaultVersion: "beta" })); }
      }
      Services.one.client.api("/me").get();`,
    finds: ["GET beta /me"],
  },
  {
    name: "an options object that a wrapper takes apart",
    source: `
      interface Wanted { readonly resource: string; readonly version?: string }
      const read = ({ resource, version = "v1.0" }: Wanted) => client.api(resource).version(version).get();
      read({ resource: "/rooms" });
      read({ ...{ resource: "/places" }, version: "beta" });`,
    finds: ["GET beta /places", "GET v1.0 /rooms"],
  },
  {
    name: "the method in brackets, and an optional chain",
    source: `
      export const send = (method: "get" | "delete") => client.api("/rooms")[method]();
      export const maybe = (other?: Client) => other?.api("/places")?.["get"]();`,
    finds: ["DELETE v1.0 /rooms", "GET v1.0 /places", "GET v1.0 /rooms"],
  },
  {
    name: "functions that make functions",
    source: `
      const make = (prefix: string) => ({ read: (name: string) => client.api(\`\${prefix}/\${name}\`).get() });
      make("/me").read("drive");
      const curried = (other: Client) => (path: string) => other.api(path).get();
      curried(client)("/rooms");
      const partial = curried(client);
      partial("/places");`,
    finds: ["GET v1.0 /me/drive", "GET v1.0 /places", "GET v1.0 /rooms"],
  },
  {
    name: "a function under another name, in an object, as a method of an interface",
    source: `
      interface Api { call(path: string): unknown }
      class Real implements Api { call(path: string) { return client.api(path).get(); } }
      const api: Api = new Real();
      api.call("/a");
      const own = (path: string) => client.api(path).delete();
      const also = own;
      also("/b");
      const tools = { own };
      tools.own("/c");
      const { own: taken } = tools;
      taken("/d");`,
    finds: ["DELETE v1.0 /b", "DELETE v1.0 /c", "DELETE v1.0 /d", "GET v1.0 /a"],
  },
  {
    name: "three wrappers deep, where arguments belong together",
    source: `
      const one = (method: "get" | "post", path: string) =>
        fetch(\`https://graph.microsoft.com/v1.0\${path}\`, { method });
      const two = (path: string) => one("get", \`/users\${path}\`);
      const three = (key: string) => two(\`/\${key}/manager\`);
      three(id);
      one("post", "/groups");`,
    finds: ["GET v1.0 /users/{key}/manager", "POST v1.0 /groups"],
  },
  {
    name: "a wrapper that is also handed on is known for its callers alone",
    source: `
      const call = (path: string) => client.api(path).get();
      call("/rooms");
      export const all = (paths: string[]) => paths.map(call);`,
    finds: ["GET v1.0 /rooms", "unresolved: The path starts with `${path}`, whose value is not known."],
  },
  {
    name: "text that is put together",
    source: `
      client.api(["", "sites", id, "lists"].join("/")).get();
      client.api("/".concat("me", "/", "drive")).get();
      client.api(\`/users/\${id}\${false ? "/x" : ""}\`).get();
      let path = "/groups";
      for (const part of [id]) path += "/" + part;
      client.api(path).get();`,
    finds: [
      "GET v1.0 /groups",
      "GET v1.0 /me/drive",
      "GET v1.0 /sites/{id}/lists",
      "GET v1.0 /users/{id}",
      'unresolved: It is not known what `${"/" + part}` appends to the path.',
    ],
  },
  {
    name: "members that are looked up by a variable",
    source: `
      const paths: Record<string, string> = { a: "/a", b: "/b" };
      export const one = (key: string) => client.api(paths[key]!).get();
      const typed = { c: "/c", d: "/d" } as const;
      export const two = (key: "c") => client.api(typed[key]).get();`,
    finds: ["GET v1.0 /a", "GET v1.0 /b", "GET v1.0 /c"],
  },
  {
    name: "a value of the environment beside a constant",
    source: `
      declare const env: { readonly GRAPH?: string };
      fetch(\`\${env.GRAPH ?? "https://graph.microsoft.com"}/v1.0/me\`);`,
    finds: ["GET v1.0 /me", "possible: The URL starts with `env.GRAPH`, whose value is not known."],
  },
  {
    name: "variables that depend on each other",
    source: `
      let a = "/a", b = "/b";
      export function swap() { a = b; b = a; return client.api(a).get(); }`,
    finds: ["GET v1.0 /a", "GET v1.0 /b"],
  },
];

let found: ReadonlyMap<string, readonly string[]>;
beforeAll(async () => {
  found = await scanCases(cases);
});

describe("values are followed", () => {
  test.each(cases)("$name", ({ name, finds }) => {
    expect(found.get(name)).toEqual(finds);
  });
});
