import { createServer } from "node:http";
import type { RequestListener, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { readSource } from "../../../generator/read/source.js";
import type { ReadOptions } from "../../../generator/read/source.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "read-source-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe("a file", () => {
  it.each([
    ["UTF-8", Buffer.from("grüß ☃")],
    ["UTF-8 with a byte order mark", Buffer.from("\uFEFFgrüß ☃")],
    ["little-endian UTF-16 with a byte order mark", Buffer.from("\uFEFFgrüß ☃", "utf16le")],
    ["big-endian UTF-16 with a byte order mark", Buffer.from("\uFEFFgrüß ☃", "utf16le").swap16()],
  ])("is read as %s", async (_, bytes) => {
    const path = await file("text.xml", bytes);
    expect(await readSource(path)).toEqual({ value: { name: path, text: "grüß ☃" }, diagnostics: [] });
  });

  it("is read when it is empty", async () => {
    expect((await readSource(await file("empty", Buffer.of()))).value?.text).toBe("");
  });

  it("is refused when it is in another encoding", async () => {
    const path = await file("latin1.xml", Buffer.from("grüß", "latin1"));
    expect(await problem(path)).toMatch(/latin1\.xml" cannot be read: it is not valid UTF-8 text/);
  });

  it("is refused when it is cut in the middle of a UTF-16 character", async () => {
    const path = await file("cut.xml", Buffer.of(0xff, 0xfe, 0x41));
    expect(await problem(path)).toMatch(/not valid UTF-16LE/);
  });

  it("is refused above the size limit", async () => {
    const path = await file("large.xml", Buffer.from("12345"));
    expect(await problem(path, { maximumBytes: 4 })).toMatch(/more than 4 bytes/);
    expect(await problem(path, { maximumBytes: 5 })).toBeUndefined();
  });

  it("that does not exist is said not to", async () => {
    expect(await problem(join(folder, "missing.xml"))).toMatch(/missing\.xml" .* there is no such file/);
  });

  it("that is a folder is said to be one", async () => {
    expect(await problem(folder)).toMatch(/it is a folder/);
  });
});

describe("a URL", () => {
  let server: Server | undefined;
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });
  const serve = async (listener: RequestListener): Promise<string> => {
    const started = createServer(listener);
    server = started;
    await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
  };

  it("of this machine is read over http", async () => {
    const url = await serve((_, response) => response.end("\uFEFFtext"));
    expect((await readSource(`${url}/a.xml`)).value).toEqual({ name: `${url}/a.xml`, text: "text" });
  });

  it("that is redirected within this machine is followed", async () => {
    const url = await serve((request, response) => {
      if (request.url === "/new") response.end("moved");
      else response.writeHead(302, { location: "/new" }).end();
    });
    expect((await readSource(`${url}/old`)).value?.text).toBe("moved");
  });

  it.each([
    ["to another machine over http", "http://example.com/", /http:\/\/example\.com is not https/],
    ["to another protocol", "file:///etc/hosts", /is not https/],
    ["without an end", "/again", /redirects more than/],
  ])("that redirects %s is refused", async (_, location, message) => {
    const url = await serve((__, response) => response.writeHead(301, { location }).end());
    expect(await problem(url)).toMatch(message);
  });

  it("that the server does not have is refused with the status", async () => {
    const url = await serve((_, response) => response.writeHead(404).end("no"));
    expect(await problem(url)).toMatch(/answered 404 Not Found/);
  });

  it("is refused above the size limit", async () => {
    const url = await serve((_, response) => response.end("12345"));
    expect(await problem(url, { maximumBytes: 4 })).toMatch(/more than 4 bytes/);
  });

  it("is given up after the timeout", async () => {
    const url = await serve((_, response) => response.write("never ends"));
    expect(await problem(url, { timeout: 50 })).toMatch(/longer than 0\.05 seconds/);
  });

  it("is refused with the reason when nobody listens", async () => {
    const url = await serve((_, response) => response.end());
    await new Promise((resolve) => server?.close(resolve));
    expect(await problem(url)).toMatch(/connection refused \(ECONNREFUSED\)/);
  });

  it.each([
    ["over http from another machine", "http://example.com/a.xml", /not https/],
    ["over another protocol", "ftp://example.com/a.xml", /not https/],
    ["with credentials", "https://user:secret@example.com/", /must not contain a user name/],
    [
      "with credentials, which are not repeated,",
      "https://user:s@cret@example.com/",
      /^"https:\/\/example\.com\/"/,
    ],
    ["that is malformed", "https://:x", /not a valid URL/],
  ])("%s is refused", async (_, url, message) => {
    expect(await problem(url)).toMatch(message);
  });
});

async function file(name: string, bytes: Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

async function problem(location: string, options: ReadOptions = {}): Promise<string | undefined> {
  const { value, diagnostics } = await readSource(location, options);
  expect(value === undefined).toBe(diagnostics.length > 0);
  expect(diagnostics.every(({ code }) => code === "input-unreadable")).toBe(true);
  return diagnostics[0]?.message;
}
