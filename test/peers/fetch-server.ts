import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What answers requests. */
export type Handler = (request: Request) => Promise<Response>;

export interface FetchServer {
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves a function that does the work of `fetch`, on a free port of the loopback interface. A client that calls it as
 * if through a proxy says by `X-Forwarded-Host` which host it means, over https.
 */
export async function fetchServer(handle: Handler): Promise<FetchServer> {
  const server = createServer((request, response) => {
    answer(handle, request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : new Error(String(error)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function answer(handle: Handler, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = "", url = "", headers } = request;
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const sent = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    for (const each of Array.isArray(value) ? value : [value ?? ""]) sent.append(name, each);
  }
  const forwarded = sent.get("x-forwarded-host");
  const origin = forwarded === null ? `http://${headers.host ?? ""}` : `https://${forwarded}`;
  const answered = await handle(
    new Request(origin + url, {
      method,
      headers: sent,
      body: chunks.length === 0 ? null : Buffer.concat(chunks),
    }),
  );
  response.writeHead(answered.status, Object.fromEntries(answered.headers));
  response.end(Buffer.from(await answered.arrayBuffer()));
}
