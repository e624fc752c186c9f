import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, test, vi } from "vitest";
import { readUpstream } from "../../../generator/read/upstream.js";
import type { UpstreamOptions } from "../../../generator/read/upstream.js";
import { metadataServer } from "../../support/metadata-server.js";

async function read(answer: string | RequestListener, options: Partial<UpstreamOptions> = {}) {
  const server = await metadataServer();
  server.publish("/a", answer);
  return readUpstream(`${server.origin}/a`, "the upstream", { allowedHosts: [], ...options });
}

async function messageOf(answer: string | RequestListener, options: Partial<UpstreamOptions> = {}) {
  const { value, diagnostics } = await read(answer, options);
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ code }) => code)).toEqual(["input-unreadable"]);
  return diagnostics[0]?.message;
}

describe("what is downloaded", () => {
  test("has the hash and size of its bytes, and what tells it from others", async () => {
    const { value } = await read("<a/>");
    expect(value).toEqual({
      source: { name: "the upstream", text: "<a/>" },
      sha256: createHash("sha256").update("<a/>").digest("hex"),
      size: 4,
      validators: { etag: expect.any(String) as string, lastModified: "Sun, 06 Nov 1994 08:49:37 GMT" },
    });
  });

  test("is unchanged where the server says so", async () => {
    const { value } = await read(
      (request, response) => {
        response.writeHead(request.headers["if-none-match"] === '"1"' ? 304 : 500).end();
      },
      { known: { etag: '"1"' } },
    );
    expect(value).toBe("unchanged");
  });

  test("is asked for by its date, too", async () => {
    const lastModified = "Sun, 06 Nov 1994 08:49:37 GMT";
    const { value } = await read(
      (request, response) => {
        response.writeHead(request.headers["if-modified-since"] === lastModified ? 304 : 500).end();
      },
      { known: { lastModified } },
    );
    expect(value).toBe("unchanged");
  });

  test("keeps no entity tag or date that is none", async () => {
    const { value } = await read((_request, response) => {
      response.writeHead(200, { etag: "no quotes", "last-modified": "yesterday" }).end("<a/>");
    });
    expect(value).toMatchObject({ validators: {} });
  });

  test("is limited after decompression", async () => {
    const bomb = gzipSync(Buffer.alloc(5_000_000, " "));
    const message = await messageOf(
      (_request, response) => {
        response.writeHead(200, { "content-encoding": "gzip" }).end(bomb);
      },
      { maximumBytes: 1_000_000 },
    );
    expect(message).toMatch(/more than 1000000 bytes/u);
  });

  test("is limited in time", async () => {
    const message = await messageOf(
      (_request, response) => {
        response.writeHead(200).write("<a>");
      },
      { timeout: 300 },
    );
    expect(message).toMatch(/took longer than 0.3 seconds/u);
  });
});

describe("is refused:", () => {
  test.each<[string, string | RequestListener, RegExp]>([
    ["nothing", "  \n", /it is empty/u],
    ["a web page", "<!-- --> <!DOCTYPE html><html></html>", /a web page \(HTML\)/u],
    ["a web page without a doctype", "<html lang='en'><body>Sign in", /a web page \(HTML\)/u],
    ["an error", (_, response) => response.writeHead(503, "Overloaded").end(), /answered 503 Overloaded/u],
    ["304 to an unconditional request", (_, response) => response.writeHead(304).end(), /answered 304/u],
    [
      "less than was announced",
      (_, response) => {
        response.writeHead(200, { "content-length": "1000" });
        response.write("<a>");
        setTimeout(() => response.destroy(), 20);
      },
      /cut off before its end/u,
    ],
    [
      "a chunked answer that ends early",
      (_, response) => {
        response.writeHead(200).write("<a>");
        setTimeout(() => response.destroy(), 20);
      },
      /cut off before its end/u,
    ],
    [
      "a redirect to another machine over http",
      (_, response) => response.writeHead(302, { location: "http://example.com/a" }).end(),
      /http:\/\/example\.com is not https/u,
    ],
    [
      "a redirect to another host",
      (_, response) => response.writeHead(302, { location: "https://example.com/a" }).end(),
      /another host, example\.com\. If that is right, add "example\.com" to "allowedHosts"/u,
    ],
    [
      "a redirect to what is no URL",
      (_, response) => response.writeHead(302, { location: "https://:x" }).end(),
      /no valid URL/u,
    ],
    [
      "a redirect in a circle",
      (_, response) => response.writeHead(302, { location: "/a" }).end(),
      /more than 5 times/u,
    ],
  ])("%s", async (_, answer, message) => {
    expect(await messageOf(answer)).toMatch(message);
  });

  test("a server that is not there", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const { diagnostics } = await readUpstream(`http://127.0.0.1:${port}/`, "it", { allowedHosts: [] });
    expect(diagnostics[0]?.message).toMatch(/ECONNREFUSED/u);
  });

  test("a file that is not there", async () => {
    const { diagnostics } = await readUpstream("/nowhere/a.xml", "a.xml", { allowedHosts: [] });
    expect(diagnostics[0]?.message).toBe('"a.xml" cannot be read: there is no such file. Check the path.');
  });
});

describe("redirects", () => {
  test("stay on the host", async () => {
    const server = await metadataServer();
    server.publish("/a", (_, response) => response.writeHead(301, { location: "/b" }).end());
    server.publish("/b", "<b/>");
    const { value } = await readUpstream(`${server.origin}/a`, "a", { allowedHosts: [] });
    expect(value).toMatchObject({ source: { name: "a", text: "<b/>" } });
  });

  test("lead to hosts that are allowed", async () => {
    const [server, other] = [await metadataServer(), await metadataServer()];
    server.publish("/a", (_, response) => response.writeHead(307, { location: `${other.origin}/b` }).end());
    other.publish("/b", "<b/>");
    const { value } = await readUpstream(`${server.origin}/a`, "a", {
      allowedHosts: [new URL(other.origin).host],
    });
    expect(value).toMatchObject({ source: { text: "<b/>" } });
  });
});

describe("proxies", () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  async function proxy() {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(`${request.method ?? ""} ${request.url ?? ""}`);
      response.writeHead(500).end();
    });
    server.on("connect", ({ url = "" }, socket) => {
      asked.push(`CONNECT ${url}`);
      socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    return { asked, url: `http://127.0.0.1:${port}`, close: () => server.close() };
  }

  test("are those of HTTPS_PROXY, but for what NO_PROXY names", async () => {
    const { asked, url, close } = await proxy();
    vi.stubEnv("HTTPS_PROXY", url);
    vi.stubEnv("NO_PROXY", "direct.invalid");
    const through = await readUpstream("https://metadata.invalid/a", "a", { allowedHosts: [] });
    expect(through.diagnostics.map(({ code }) => code)).toEqual(["input-unreadable"]);
    await readUpstream("https://direct.invalid/a", "a", { allowedHosts: [], timeout: 2000 });
    expect(asked).toEqual(["CONNECT metadata.invalid:443"]);
    close();
  });

  test("are never between this machine and itself", async () => {
    const { asked, url, close } = await proxy();
    vi.stubEnv("HTTP_PROXY", url);
    vi.stubEnv("NO_PROXY", "");
    expect((await read("<a/>")).value).toMatchObject({ source: { text: "<a/>" } });
    expect(asked).toEqual([]);
    close();
  });
});
