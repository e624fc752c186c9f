import { type IncomingHttpHeaders, type IncomingMessage, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as it arrived. */
export interface Received {
  readonly method: string;
  /** Path and query, as they were on the wire. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What a test's server does with one request; whatever else happens is the test's own doing. */
export type Answer =
  | { status: number; headers?: Record<string, string>; body?: unknown }
  | ((request: Received, response: ServerResponse, message: IncomingMessage) => void);

export interface TestServer extends AsyncDisposable {
  /** `http://127.0.0.1:port`. */
  readonly origin: string;
  readonly received: Received[];
  close(): Promise<void>;
}

/** Starts an HTTP server that gives these answers in turn, the last one for all requests that follow. */
export async function serve(...answers: Answer[]): Promise<TestServer> {
  const received: Received[] = [];
  const server = createServer((message, response) => {
    const chunks: Buffer[] = [];
    message.on("data", (chunk: Buffer) => chunks.push(chunk));
    message.on("end", () => {
      const request = {
        method: message.method ?? "",
        url: message.url ?? "",
        headers: message.headers,
        body: Buffer.concat(chunks).toString(),
      };
      const answer = answers[Math.min(received.length, answers.length - 1)] ?? { status: 404 };
      received.push(request);
      if (typeof answer === "function") {
        answer(request, response, message);
        return;
      }
      const text = typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body);
      response.writeHead(answer.status, { "content-type": "application/json", ...answer.headers });
      response.end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
      server.closeAllConnections();
    });
  return { origin: `http://127.0.0.1:${port}`, received, close, [Symbol.asyncDispose]: close };
}
