import { Client } from "@microsoft/microsoft-graph-client";

/** @typedef {import("@microsoft/microsoft-graph-client").Client} GraphClient */

const api = Client.init({});

/**
 * @param {GraphClient} client
 * @param {"messages" | "events"} kind
 */
export async function read(client, kind) {
  await client.api(`/me/${kind}`).get();
}

/** @param {string} id */
export const remove = (id) => api.api("/users/" + id).delete();

export async function plain(name) {
  const response = await fetch("https://graph.microsoft.com/v1.0/groups/" + name, { method: "PATCH" });
  return response.json();
}
