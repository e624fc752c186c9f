/** Libraries that send HTTP requests, as far as their calls say where these go. */

/** Packages whose functions, or objects made by them, are given URLs. */
export const httpPackages: ReadonlySet<string> = new Set([
  "axios",
  "cross-fetch",
  "got",
  "http",
  "https",
  "isomorphic-fetch",
  "isomorphic-unfetch",
  "ky",
  "make-fetch-happen",
  "node-fetch",
  "ofetch",
  "superagent",
  "undici",
  "undici-types",
  "unfetch",
  "whatwg-fetch",
]);

/** Methods of their objects that send a request, with its method; undefined where the options say it. */
export const httpMembers: ReadonlyMap<string, string | undefined> = new Map([
  ["get", "GET"],
  ["post", "POST"],
  ["patch", "PATCH"],
  ["put", "PUT"],
  ["delete", "DELETE"],
  ["del", "DELETE"],
  ["head", "HEAD"],
  ["postForm", "POST"],
  ["putForm", "PUT"],
  ["patchForm", "PATCH"],
  ["request", undefined],
  ["fetch", undefined],
  ["raw", undefined],
  ["stream", undefined],
  ["paginate", undefined],
]);

/** Functions that make an object with options for all its requests. */
export const httpFactories: ReadonlySet<string> = new Set(["create", "extend", "defaults", "instance"]);

/** Options that say to what URLs are relative. */
export const baseOptions: readonly string[] = ["baseURL", "baseUrl", "prefixUrl", "prefix", "base"];

/** Options that say the URL. */
export const urlOptions: readonly string[] = ["url", "uri", "path"];

/** Types of these packages that have such methods, but send nothing. */
export const otherTypes = /Headers|FormData|Response|SearchParams|Cookie|Interceptor|Cache/;
