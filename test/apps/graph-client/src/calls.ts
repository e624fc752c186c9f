import type { Client, GraphRequest } from "@microsoft/microsoft-graph-client";
import { beta, client, Resource, users } from "./client.js";

const routes = { drive: "/me/drive", root: "/me/drive/root" } as const;

export async function calls(userId: string, kind: "messages" | "events", file: string) {
  await client.api("/me").get();
  await client
    .api(`${users}/${encodeURIComponent(userId)}/${kind}`)
    .select(["id"])
    .top(5)
    .get();
  await client
    .api(users + "/" + userId)
    .version("beta")
    .patch({});
  await client.api("/me/messages?$select=subject").header("Prefer", "x").get();
  await client.api(`/users('${userId}')/manager/$ref`).put({});
  await client.api("me/sendMail").create({});
  await beta.api(`/me/drive/root:/reports/${file}:/content`).putStream(new Blob());
  await client.api("https://graph.microsoft.us/v1.0/sites/root").getStream();
  await client.api(Resource.Teams).post({});
  for (const resource of [Resource.Groups, "/devices"]) await client.api(resource).get();
  await Promise.all(["/subscriptions", "/organization"].map((path) => client.api(path).get()));
  await client.api(routes[kind === "events" ? "drive" : "root"]).get();
  await client.api("/users/{id}/photo/$value".replace("{id}", userId)).del();

  const request = client.api("/groups").filter("x");
  await request.version("beta").get();
  await send(request, {});

  let path = "/users/" + userId;
  if (kind === "events") path += "/calendar";
  path += "/events";
  await client.api(path).get();

  let page = await client.api("/applications").get();
  while (page["@odata.nextLink"]) page = await client.api(page["@odata.nextLink"]).get();
}

function send(request: GraphRequest, body: unknown) {
  return request.update(body);
}

/** A service that is given its client and its collection. */
export class Collection {
  constructor(
    private readonly client: Client,
    private readonly base: string,
  ) {}

  read(id: string) {
    return this.client.api(`${this.base}/${id}`).get();
  }
}

export const contacts = new Collection(client, "/me/contacts");
export const betaChats = new Collection(beta, "/chats");

/** Nobody says what is asked for. */
export function anything(path: string) {
  return client.api(path).get();
}

/** Each caller says it. */
function getAs(path: string, version = "v1.0") {
  return client.api(path).version(version).get();
}

function getMine(resource: string) {
  return getAs(`/me/${resource}`);
}

export async function wrapped(id: string, key: string) {
  await getAs("/directoryRoles", "beta");
  await getAs(`/directoryObjects/${id}`);
  await getMine("todo/lists");
  await getMine(key);
}
