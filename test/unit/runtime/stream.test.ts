import { describe, expect, expectTypeOf, it } from "vitest";
import type { Location } from "../../../templates/runtime/location.js";
import { child } from "../../../templates/runtime/location.js";
import { root } from "../../../templates/runtime/client.js";
import { readStream, writeStream } from "../../../templates/runtime/stream.js";
import type { Body, ByteStream } from "../../../templates/runtime/web.js";
import { failure, library } from "./support/fixture.js";
import { type Answer, serve } from "./support/server.js";

async function cover(answers: readonly Answer[]) {
  const { graph, ...others } = await library(answers);
  const at: Location = child(graph[root], "/books/1/cover/$value");
  return { content: { ...readStream(at), ...writeStream<{ id: string }>(at) }, ...others };
}

const bytes: Answer = (_request, response) => {
  response.writeHead(200, { "content-type": "image/png" });
  response.write(Buffer.from([1, 2, 3]), () => response.end(Buffer.from([255])));
};

describe("a stream that is read", () => {
  it("is the environment's own, as it arrives", async () => {
    const { content, received } = await cover([bytes]);
    const stream = await content.get();
    expectTypeOf(stream).toEqualTypeOf<ByteStream>();
    expect(stream).toBeInstanceOf(ReadableStream);
    expect([...new Uint8Array(await new Response(stream).arrayBuffer())]).toEqual([1, 2, 3, 255]);
    expect(received[0]!.headers).toMatchObject({ accept: "*/*", authorization: "Bearer token" });
  });

  it("is all its bytes", async () => {
    const { content } = await cover([bytes]);
    expect(await content.bytes()).toEqual(new Uint8Array([1, 2, 3, 255]));
  });

  it("is where a redirect leads to, and the token stays behind", async () => {
    await using storage = await serve(bytes);
    await using gateway = await serve({ status: 307, headers: { location: `${storage.origin}/file?sig=x` } });
    const { content } = await cover([{ status: 302, headers: { location: `${gateway.origin}/old` } }]);
    expect(await content.bytes()).toHaveLength(4);
    expect(storage.received).toMatchObject([{ method: "GET", url: "/file?sig=x" }]);
    for (const { headers } of [...gateway.received, ...storage.received]) {
      expect(headers).not.toHaveProperty("authorization");
      expect(headers).not.toHaveProperty("client-request-id");
    }
  });

  it("is not looked for in circles", async () => {
    const { content, received } = await cover([
      (request, response) => {
        response.writeHead(302, { location: request.url }).end();
      },
    ]);
    expect(await failure(content.get())).toMatchObject({ status: 302 });
    expect(received).toHaveLength(6);
    expect(received.slice(1).every(({ headers }) => headers.authorization === undefined)).toBe(true);
  });

  it("that is not there is an error", async () => {
    const { content } = await cover([{ status: 404, body: { error: { code: "ItemNotFound" } } }]);
    expect(await failure(content.get())).toMatchObject({ status: 404, code: "ItemNotFound" });
  });
});

describe("a stream that is written", () => {
  const answer = { status: 200, body: { id: "1" } };
  const streamOf = (text: string) => new Blob([text]).stream();

  it.each<[string, () => Body]>([
    ["text", () => "cover"],
    ["bytes", () => new TextEncoder().encode("cover")],
    ["a blob", () => new Blob(["cover"])],
    ["a stream", () => streamOf("cover")],
  ])("can be %s", async (_name, content) => {
    const { content: at, received } = await cover([answer]);
    const result = await at.put(content(), { contentType: "image/png" });
    expectTypeOf(result).toEqualTypeOf<{ id: string } | undefined>();
    expect(result).toEqual({ id: "1" });
    expect(received).toMatchObject([
      { method: "PUT", body: "cover", headers: { "content-type": "image/png" } },
    ]);
  });

  it("is of no special type by default, and may be answered by nothing", async () => {
    const { content, received } = await cover([{ status: 204 }]);
    expect(await content.put("x")).toBeUndefined();
    expect(received[0]!.headers["content-type"]).toBe("application/octet-stream");
  });

  it("is sent again if that is possible: a stream is used up by the first try", async () => {
    const busy = { status: 429, headers: { "retry-after": "0" } };
    const twice = await cover([busy, answer]);
    expect(await twice.content.put("cover")).toEqual({ id: "1" });
    const once = await cover([busy, answer]);
    expect(await failure(once.content.put(streamOf("cover")))).toMatchObject({ status: 429 });
    expect([twice.received.length, once.received.length]).toEqual([2, 1]);
  });
});
