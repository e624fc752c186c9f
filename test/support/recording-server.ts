import { type IncomingHttpHeaders, createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as it came over the wire. */
export interface RecordedRequest {
  readonly method: string;
  /** The path with the query, as it was sent. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  /** Sent as JSON; a string as it is; none where undefined. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A server on this machine that keeps what it is sent. */
export interface RecordingServer {
  readonly origin: string;
  /** What came since the last call. */
  take(): readonly RecordedRequest[];
  /** What is answered from now on: one after the other, the last one for good. */
  answer(...answers: Answer[]): void;
  close(): Promise<void>;
}

/** Starts a server on a free port of the loopback interface. */
export async function recordingServer(): Promise<RecordingServer> {
  let recorded: RecordedRequest[] = [];
  let answers: readonly Answer[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method = "", url = "", headers } = request;
      recorded.push({ method, url, headers, body: Buffer.concat(chunks).toString("utf8") });
      const [{ status, body, headers: more } = { status: 500 }] = answers;
      if (answers.length > 1) answers = answers.slice(1);
      response.writeHead(status, {
        ...(body !== undefined && { "content-type": "application/json" }),
        ...more,
      });
      response.end(typeof body === "string" || body === undefined ? body : JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    take() {
      const taken = recorded;
      recorded = [];
      return taken;
    },
    answer(...given) {
      answers = given;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
