import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { expect, it, onTestFinished } from "vitest";
import { codeLock, openLibrary } from "./library.js";

/** Serves a fake over HTTP, so that clients in other processes and other languages can use it. */
async function served(fake: ReturnType<typeof openLibrary>["fake"]): Promise<string> {
  const answer = ({ method = "GET", url = "/", headers }: IncomingMessage, body: string) =>
    fake.fetch(`http://${String(headers.host)}${url}`, {
      method,
      headers: Object.entries(headers).flatMap(([name, value]) =>
        typeof value === "string" ? [[name, value]] : [],
      ),
      body: method === "GET" ? null : body,
    });
  const server = createServer((message, response) => {
    void text(message)
      .then((body) => answer(message, body))
      .then(async (answered) => {
        response.writeHead(answered.status, Object.fromEntries(answered.headers));
        response.end(await answered.text());
      });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/v1.0`;
}

it("can be served over HTTP: links lead back to the server", async () => {
  const { fake } = openLibrary({ pageSize: 1 });
  const root = await served(fake);
  const headers = { authorization: "Bearer token", "content-type": "application/json" };
  for (const title of ["Emma", "Persuasion"]) {
    const body = JSON.stringify({ title, lock: codeLock });
    const created = await fetch(`${root}/books`, { method: "POST", headers, body });
    expect(created.status).toBe(201);
    expect(created.headers.get("location")?.startsWith(`${root}/books/`)).toBe(true);
  }
  const titles: string[] = [];
  for (let next: string | undefined = `${root}/books?$select=title`; next !== undefined;) {
    const page = (await (await fetch(next, { headers })).json()) as {
      value: { title: string }[];
      "@odata.nextLink"?: string;
    };
    titles.push(...page.value.map(({ title }) => title));
    next = page["@odata.nextLink"];
  }
  expect(titles).toEqual(["Emma", "Persuasion"]);
});
