/** What counts as a request to the service, and what does not. */
import { beforeAll, describe, expect, test } from "vitest";
import { type ScanCase, scanCases } from "./support.js";

const cases: readonly ScanCase[] = [
  {
    name: "fetch that is handed on, typed as the platform's",
    source: `
      export const given = (send: typeof fetch) => send("https://graph.microsoft.com/v1.0/me");
      const own: typeof fetch = (url, init) => fetch(url, init);
      own("https://graph.microsoft.com/v1.0/groups", { method: "POST" });`,
    finds: ["GET v1.0 /me", "POST v1.0 /groups"],
  },
  {
    name: "an HTTP library's object as a field with a base that is computed",
    source: `
      export class Http {
        readonly #http = axios.create({ baseURL: \`https://graph.microsoft.com/\${this.version()}\` });
        version() { return "beta"; }
        me() { return this.#http.get("/me"); }
        any(method: "GET" | "POST", url: string) { return this.#http.request({ method, url }); }
        use() { return this.any("POST", "/me/events"); }
      }`,
    finds: ["GET beta /me", "POST beta /me/events"],
  },
  {
    name: "requests of a batch that is written by hand",
    source: `
      fetch("https://graph.microsoft.com/v1.0/$batch", {
        method: "POST",
        body: JSON.stringify({ requests: [{ id: "1", method: "GET", url: "/me" }, { id: "2", method: "DELETE", url: \`/groups/\${id}\` }] }),
      });
      client.api("/$batch").post({ requests: [{ id: "1", method: "PATCH", url: "/me?x" }] });
      export const unknown = (body: object) => client.api("/$batch").post(body);`,
    finds: [
      "DELETE v1.0 /groups/{id}",
      "GET v1.0 /me",
      "PATCH v1.0 /me",
      "unresolved: It is not known which requests the batch has. Write them down where it is sent, or send each by itself.",
    ],
  },
  {
    name: "requests that are made here and sent elsewhere",
    source: `
      export const request = new Request("https://graph.microsoft.com/v1.0/me", { method: "PATCH" });
      fetch(new Request("https://graph.microsoft.com/v1.0/groups"));
      (window as any).fetch("https://graph.microsoft.com/v1.0/sites");
      new Request("/me");`,
    finds: ["GET v1.0 /groups", "GET v1.0 /sites", "PATCH v1.0 /me"],
  },
  {
    name: "options that are put together step by step, or not known",
    source: `
      const options: Parameters<typeof axios.request>[0] = {};
      options.url = "https://graph.microsoft.com/v1.0/me";
      options.method = "POST";
      axios(options);
      export const any = (given: Parameters<typeof axios.request>[0]) => axios({ ...given });
      const http = axios.create({ baseURL: "https://graph.microsoft.com/v1.0" });
      export const path = (given: Parameters<typeof axios.request>[0]) => http.request(given);`,
    finds: [
      "POST v1.0 /me",
      "possible: The URL starts with `given`, whose value is not known.",
      "unresolved: The path starts with `${given}`, whose value is not known.",
    ],
  },
  {
    name: "a batch of the JavaScript client",
    source: `
      new BatchRequestContent([
        { id: "1", request: new Request("/me", { method: "GET" }) },
        { id: "2", request: new Request(\`/groups/\${id}\`, { method: "DELETE" }) },
      ]);`,
    finds: ["DELETE v1.0 /groups/{id}", "GET v1.0 /me"],
  },
  {
    name: "a URL with another method than the service has, or an unknown one",
    source: `
      fetch("https://graph.microsoft.com/v1.0/me", { method: "HEAD" });
      export const any = (method: string) => fetch("https://graph.microsoft.com/v1.0/me", { method });`,
    finds: [
      "unresolved: The method of the request to /me, \`method\`, is not known.",
      "unresolved: The service has no requests with the method HEAD.",
    ],
  },
  {
    name: "hosts that only look like the service's",
    source: `
      fetch("https://graph.microsoft.com.example/v1.0/me");
      fetch("https://user:graph.microsoft.com@contoso.example/v1.0/me");
      fetch("https://contoso.example\\\\@graph.microsoft.com/v1.0/me");
      fetch("https://contoso.example#@graph.microsoft.com/v1.0/me");
      fetch(\`https://contoso.example/\${id}//graph.microsoft.com/v1.0/me\`);
      fetch(\`https://\${id}.contoso.example/v1.0/me\`);
      fetch("ftp://graph.microsoft.com/v1.0/me");`,
    finds: ["possible: The URL starts with `id`, whose value is not known."],
  },
  {
    name: "spellings of the service's hosts",
    source: `
      fetch("https://GRAPH.microsoft.com./v1.0/me");
      fetch("https:\\\\\\\\graph.microsoft.com\\\\v1.0\\\\me/drive");
      fetch("https://x@graph.microsoft.com:443/v1.0/me/events");`,
    finds: ["GET v1.0 /me", "GET v1.0 /me/drive", "GET v1.0 /me/events"],
  },
  {
    name: "keys in parentheses are segments; parameters of functions stay",
    source: `
      client.api(\`/users('\${id}')/messages(\${id})/$count\`).get();
      client.api("/reports/usage(period='D7')").get();
      client.api(\`/drives/\${id}/search(q='\${id}')\`).get();`,
    finds: [
      "GET v1.0 /drives/{id}/search(q='{id}')",
      "GET v1.0 /reports/usage(period='D7')",
      "GET v1.0 /users/{id}/messages/{id}/$count",
    ],
  },
  {
    name: "names that are not what they seem",
    source: `
      namespace own { export const fetch = (url: string) => url; }
      own.fetch("https://graph.microsoft.com/v1.0/me");
      const store = { api: (path: string) => new Map([[path, 1]]) };
      store.api("/me").get("/me");
      class Client2 { api(path: string) { return { get: () => path }; } }
      new Client2().api("/me").get();
      export function local(fetch: (url: string) => string) { return fetch("https://graph.microsoft.com/v1.0/me"); }
      new Headers().get("x");`,
    finds: [],
  },
  {
    name: "code that is never run",
    source: `
      export function never(value: string) {
        if (false) { client.api("/a").get(); }
        const unused = true || client.api("/b").get();
        switch (value) { case "x": return unused; client.api("/c").get(); }
        while (true) { if (value) continue; }
        client.api("/d").get();
      }`,
    finds: [],
  },
  {
    name: "a request of which nothing leads to the path",
    source: `
      export const send = (request: GraphRequest) => request.get();
      declare const request: GraphRequest;
      request.select("id").post({});`,
    finds: [
      "unresolved: The request is made elsewhere: no `api(…)` leads to this call.",
      "unresolved: The request is made elsewhere: no `api(…)` leads to this call.",
    ],
  },
];

let found: ReadonlyMap<string, readonly string[]>;
beforeAll(async () => {
  found = await scanCases(cases);
});

describe("requests are told from what is none", () => {
  test.each(cases)("$name", ({ name, finds }) => {
    expect(found.get(name)).toEqual(finds);
  });
});
