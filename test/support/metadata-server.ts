/** A server on this machine that publishes metadata, well or badly. */
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export interface MetadataServer {
  readonly origin: string;
  /** By path: a text that is served with an entity tag, or what answers. */
  publish(path: string, content: string | RequestListener): void;
  /** `METHOD path status` of what was asked for since the last call. */
  take(): readonly string[];
}

/** Starts a server that is closed when the test is over. */
export async function metadataServer(): Promise<MetadataServer> {
  const published = new Map<string, RequestListener>();
  let log: string[] = [];
  const server = createServer((request, response) => {
    const { method = "", url = "" } = request;
    response.on("close", () => log.push(`${method} ${url} ${response.statusCode}`));
    const listener = published.get(url);
    if (listener === undefined) response.writeHead(404).end();
    else listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    publish(path, content) {
      published.set(path, typeof content === "string" ? tagged(content) : content);
    },
    take() {
      const taken = log;
      log = [];
      return taken.toSorted();
    },
  };
}

function tagged(text: string): RequestListener {
  const tag = `"${createHash("sha256").update(text).digest("hex")}"`;
  return (request, response) => {
    if (request.headers["if-none-match"] === tag) response.writeHead(304).end();
    else response.writeHead(200, { etag: tag, "last-modified": "Sun, 06 Nov 1994 08:49:37 GMT" }).end(text);
  };
}
