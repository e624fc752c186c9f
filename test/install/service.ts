/** A small service of API connectors, over HTTP, that is none of this project's: it knows no metadata. */
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

export interface Service {
  readonly origin: string;
  /** Where the API is, with the version. */
  readonly baseUrl: string;
  /** What came for the API since the last call: method, path with query, and body. */
  take(): readonly string[];
  /** Serves a file, for a browser. */
  serve(path: string, type: string, text: string): void;
  close(): Promise<void>;
}

/** Starts the service on a free port of the loopback interface. */
export async function startService(): Promise<Service> {
  let received: string[] = [];
  const files = new Map<string, { readonly type: string; readonly text: string }>();

  const server = createServer((request, response) => {
    void textOf(request).then((body) => {
      const { method = "", url = "", headers } = request;
      const file = files.get(url);
      if (file) {
        response.writeHead(200, { "content-type": file.type }).end(file.text);
        return;
      }
      if (!url.startsWith("/v1.0/")) {
        response.writeHead(404).end();
        return;
      }
      const line = `${method} ${url} ${body}`.trim();
      const tries = received.filter((each) => each === line).length;
      received.push(line);
      const origin = `http://${headers.host ?? ""}`;
      const [status, answer, more = {}] =
        headers.authorization === "Bearer token" ? answerTo(line, tries, origin) : [401, undefined];
      response.writeHead(status, {
        ...more,
        ...(answer !== undefined && { "content-type": "application/json" }),
        "request-id": "r-1",
      });
      response.end(answer === undefined ? undefined : JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    baseUrl: `${origin}/v1.0`,
    take() {
      const taken = received;
      received = [];
      return taken;
    },
    serve(path, type, text) {
      files.set(path, { type, text });
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

type Answer = readonly [status: number, body: unknown, headers?: Readonly<Record<string, string>>];

const connector = {
  id: "1",
  displayName: "One",
  targetUrl: "https://one.example",
  authenticationConfiguration: { "@odata.type": "#microsoft.graph.basicAuthentication", username: "user" },
};

/** Lists two pages, is busy at the first reading of the connector 1, and knows no connector `a/b`. */
function answerTo(line: string, tries: number, origin: string): Answer {
  const collection = "/v1.0/identity/apiConnectors";
  if (line.startsWith(`GET ${collection}/1`)) {
    return tries === 0 ? [503, undefined, { "retry-after": "0" }] : [200, connector];
  }
  if (line.startsWith(`GET ${collection}/`)) {
    return [404, { error: { code: "notFound", message: "There is no such connector." } }];
  }
  if (line.includes("$skiptoken=2")) return [200, { value: [{ id: "2", displayName: "Two" }] }];
  if (line.startsWith(`GET ${collection}`)) {
    const next = `${origin}${collection}?$skiptoken=2`;
    return [200, { value: [{ id: "1", displayName: "One" }], "@odata.nextLink": next }];
  }
  if (line.startsWith(`POST ${collection}/1/uploadClientCertificate`)) return [200, connector];
  if (line.startsWith(`POST ${collection}`)) return [201, connector];
  return [204, undefined];
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
