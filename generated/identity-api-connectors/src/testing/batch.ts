/** JSON batch requests. https://learn.microsoft.com/en-us/graph/json-batching */
import { isObject, type JsonObject, memberOf, parseObject } from "./json.js";
import { invalid } from "./refusal.js";
import { type Answer, decodeText, encodeText, type Message } from "./web.js";

const mostRequests = 20;

/** Answers the requests of a batch one after the other; one that depends on a failed one fails with 424. */
export async function batch(
  message: Message,
  rootUrl: string,
  answer: (message: Message) => Promise<Answer>,
): Promise<Answer> {
  const requests = memberOf(parseObject(decodeText(message.content)), "requests");
  if (!Array.isArray(requests)) throw invalid("The batch has no requests.");
  const parts = requests.map(partOf);
  if (parts.length > mostRequests) throw invalid(`A batch has at most ${String(mostRequests)} requests.`);
  if (new Set(parts.map(({ id }) => id)).size < parts.length) throw invalid("Two requests have the same id.");

  const statuses = new Map<string, number>();
  const responses: JsonObject[] = [];
  for (const part of parts) {
    const isBlocked = part.dependsOn.some((id) => (statuses.get(id) ?? 424) >= 400);
    const answered = isBlocked ? failedDependency : await answer(messageOf(part, message, rootUrl));
    statuses.set(part.id, answered.status);
    responses.push(responseOf(part.id, answered));
  }
  return { status: 200, json: { responses } };
}

interface Part {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: JsonObject;
  readonly body: unknown;
  readonly dependsOn: readonly string[];
}

function partOf(value: unknown): Part {
  if (!isObject(value)) throw invalid("A request of the batch is not an object.");
  const [id, method, url] = ["id", "method", "url"].map((name) => memberOf(value, name));
  if (typeof id !== "string" || typeof method !== "string" || typeof url !== "string") {
    throw invalid("A request of the batch lacks its id, method or url.");
  }
  const headers = memberOf(value, "headers");
  const dependsOn = memberOf(value, "dependsOn");
  return {
    id,
    method: method.toUpperCase(),
    url,
    headers: isObject(headers) ? headers : {},
    body: memberOf(value, "body"),
    dependsOn: Array.isArray(dependsOn) ? dependsOn.map(String) : [],
  };
}

/** A part has the headers of the batch that say who sends it, and its own. */
function messageOf({ method, url, headers, body }: Part, outer: Message, rootUrl: string): Message {
  const own = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)] as const);
  const { authorization = "" } = outer.headers;
  const text = body === undefined ? "" : typeof body === "string" ? body : JSON.stringify(body);
  return {
    method,
    url: `${rootUrl}/${url.replace(/^\//, "")}`,
    headers: { authorization, ...Object.fromEntries(own) },
    content: encodeText(text),
  };
}

function responseOf(id: string, { status, headers = {}, json, content }: Answer): JsonObject {
  const body = json ?? (typeof content === "object" ? decodeText(content) : content);
  const type = json === undefined ? {} : { "content-type": "application/json" };
  return { id, status, headers: { ...type, ...headers }, ...(body === undefined ? {} : { body }) };
}

const failedDependency: Answer = {
  status: 424,
  json: { error: { code: "FailedDependency", message: "A request that this one depends on has failed." } },
};
