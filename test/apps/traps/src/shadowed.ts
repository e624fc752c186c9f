import { client } from "./exported.js";

const fetch = (url: string) => url.length;
const api = { get: (path: string) => path, api: (path: string) => ({ get: () => path }) };

/** Names alone say nothing. */
export function shadowed() {
  fetch("https://graph.microsoft.com/v1.0/me");
  api.get("https://graph.microsoft.com/v1.0/me");
  api.api("/me").get();
  new Map([["/me", 1]]).get("/me");
}

export function inner(fetch: (url: string) => void) {
  fetch("https://graph.microsoft.com/v1.0/me");
}

/** A client by another name is one. */
export const me = () => client.api("/me").get();
