import axios, { type AxiosInstance } from "axios";
import got from "got";
import { endpoints, host, root, type Verb } from "./urls.js";

export async function calls(id: string, verb: Verb, init: RequestInit) {
  await fetch(endpoints.me);
  await fetch(`${endpoints.users}/${id}?$select=id`, { method: "DELETE" });
  await fetch(new URL(`/beta/users/${id}/calendar`, host), { method: verb });
  await globalThis.fetch(new Request(root + "/me/events", { method: "post" }));
  await fetch(`${root}/groups?${new URLSearchParams({ $top: "5" }).toString()}`);
  await fetch("https://microsoftgraph.chinacloudapi.cn/v1.0/organization", { headers: {} });
  await fetch(`${root}/me/drive`, init);

  await axios.post(`${root}/me/sendMail`, {});
  await axios({ url: "/teams", method: "get", baseURL: root });
  const api = axios.create({ baseURL: "https://graph.microsoft.com/beta/" });
  await api.get("/me/people");
  await use(api, id);
  axios.defaults.baseURL = "https://graph.microsoft.us/v1.0";
  await axios.put("/sites/root", {});

  const graph = got.extend({ prefixUrl: root });
  await graph("me/contacts").json();
  await got.patch(`${root}/devices/${id}`, { json: {} });

  await call("/me/photo/$value");
  await call(`/teams/${id}/channels`, { method: "POST" });
  await call("/me/todo/lists", { method: "PATCH", body: "{}" });
}

function use(api: AxiosInstance, id: string) {
  return api.delete(`/chats/${id}`);
}

async function call(path: string, options: RequestInit = {}) {
  const response = await fetch(`${root}${path}`, { ...options, headers: { authorization: "Bearer x" } });
  return response.json();
}

/** What is not known. */
export async function unknown(url: string, path: string, server: string) {
  await fetch(url);
  await fetch(`${root}/${path}`);
  await fetch(`${root}/users${path}`);
  await fetch(`${server}/v1.0/me`);
  await fetch(`https://graph.microsoft.com/${path}`);
}
