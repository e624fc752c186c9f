import { describe, expect, expectTypeOf, it } from "vitest";
import type { Location } from "../../../templates/runtime/location.js";
import { child } from "../../../templates/runtime/location.js";
import { type ClientOptions, root } from "../../../templates/runtime/client.js";
import { readStream, writeStream } from "../../../templates/runtime/stream.js";
import type { Body, ByteStream, FetchInit } from "../../../templates/runtime/web.js";
import { failure, hasty, jwt, library } from "./support/fixture.js";
import { createLibraryClient } from "./support/library.js";
import { type Answer, serve } from "./support/server.js";

async function cover(answers: readonly Answer[], options?: Partial<ClientOptions>) {
  const { graph, ...others } = await library(answers, options);
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

describe("a redirect of a download", () => {
  /** The content of a service without a network: what is fetched, and the answers in turn. */
  function offline(...answers: Response[]) {
    const fetched: { url: string; init: FetchInit }[] = [];
    const graph = createLibraryClient({
      credential: () => jwt({ scp: "x" }),
      baseUrl: "https://api.contoso.com/v1.0",
      retry: hasty,
      fetch: (url, init) => {
        fetched.push({ url, init });
        return Promise.resolve(answers[Math.min(fetched.length, answers.length) - 1]!.clone());
      },
    });
    const at = child(graph[root], "/books/1/cover/$value");
    return { graph, fetched, content: readStream(at, { delegated: ["Books.Read"] }) };
  }

  const to = (location: string, status = 302) => new Response(null, { status, headers: { location } });

  it("keeps what says which part of the content is wanted in what form", async () => {
    const { content, fetched } = offline(to("https://storage.contoso.com/x"), new Response("abc"));
    const kept = { range: "bytes=0-2", "if-range": '"e"', accept: "image/png" };
    await content.bytes({ headers: { ...kept, prefer: "x" } });
    expect(fetched[1]!.init.headers).toEqual(kept);
  });

  it.each([301, 302, 303, 307, 308])("is followed with the status %i", async (status) => {
    const { content, fetched } = offline(to("/x", status), new Response("abc"));
    expect(await content.bytes()).toHaveLength(3);
    expect(fetched[1]!.url).toBe("https://api.contoso.com/x");
  });

  it.each([300, 304, 305, 404, 503])("is none with the status %i", async (status) => {
    const { content, fetched } = offline(to("/x", status));
    expect(await failure(content.bytes({ retry: { retries: 0 } }))).toMatchObject({ status });
    expect(fetched).toHaveLength(1);
  });

  it("is none where the answer is successful", async () => {
    const { content, fetched } = offline(new Response("abc", { status: 200, headers: { location: "/x" } }));
    expect(await content.bytes()).toHaveLength(3);
    expect(fetched).toHaveLength(1);
  });

  it.each([
    "http://storage.contoso.com/x",
    "ftp://contoso.com/x",
    "data:,x",
    "file:///x",
    "https://",
    "blob:https://api.contoso.com/x",
    "https://user:password@storage.contoso.com/x",
    "https://api.contoso.com@storage.contoso.com/x",
  ])("is not followed to %s", async (location) => {
    const { content, fetched } = offline(to(location), new Response("abc"));
    const expected = { name: "GraphError", status: 302, code: "invalidResponse" };
    expect(await failure(content.bytes())).toMatchObject(expected);
    expect(fetched).toHaveLength(1);
  });

  it("is not read to its end, which may never come", async () => {
    await using storage = await serve(bytes);
    const { content } = await cover([
      (_request, response) => {
        response.writeHead(302, { location: `${storage.origin}/x` }).write(" ");
      },
    ]);
    expect(await content.bytes()).toHaveLength(4);
  });

  it("to an error says nothing of a token that never went there", async () => {
    const refused = Response.json({ error: { code: "AuthorizationFailure" } }, { status: 403 });
    const { content } = offline(to("https://storage.contoso.com/x"), refused);
    const error = await failure(content.get());
    expect(error).toMatchObject({ status: 403, code: "AuthorizationFailure" });
    expect(error).toHaveProperty("clientRequestId");
    expect(error).not.toHaveProperty("needed");
    expect(String(error)).not.toContain("permission");
  });

  it("obeys no claims challenge of another host", async () => {
    const challenge = { "www-authenticate": `Bearer claims="${btoa("{}")}"` };
    const refused = new Response(null, { status: 401, headers: challenge });
    const { content, fetched } = offline(to("https://storage.contoso.com/x"), refused);
    const error = await failure(content.get());
    expect(error).toMatchObject({ status: 401 });
    expect(error).not.toHaveProperty("claims");
    expect(fetched).toHaveLength(2);
  });

  it("to an error is what a listener is told of", async () => {
    await using storage = await serve({ status: 404, body: { error: { code: "BlobNotFound" } } });
    const ends: unknown[] = [];
    const onTry = () => (end: unknown) => ends.push(end);
    const { content } = await cover([{ status: 302, headers: { location: `${storage.origin}/x` } }], {
      onTry,
    });
    await failure(content.get());
    expect(ends).toMatchObject([{ status: 404, code: "BlobNotFound" }]);
  });

  it("that the platform keeps to itself is an error that says so, at once", async () => {
    // Of the same form as an opaque redirect, which Node has none of.
    const { content, fetched } = offline(Response.error());
    const message = "This platform does not say where the redirect leads.";
    expect(await failure(content.get())).toMatchObject({
      code: "invalidResponse",
      message: `GET /books/1/cover/$value: ${message} (invalidResponse)`,
    });
    expect(fetched).toHaveLength(1);
  });

  it("can be aborted, and timed out", async () => {
    const { content, fetched } = offline(to("https://storage.contoso.com/x"), new Response("abc"));
    const controller = new AbortController();
    await content.bytes({ timeout: 60_000 });
    expect(fetched[1]!.init.signal).toBe(fetched[0]!.init.signal);
    expect(fetched[1]!.init.signal).toBeInstanceOf(AbortSignal);
    await content.get({ signal: controller.signal });
    controller.abort();
    expect(fetched.at(-1)!.init.signal?.aborted).toBe(true);
  });
});

describe("the signal of a download", () => {
  it.each(["directly", "through a redirect"])("ends it while it arrives %s", async (way) => {
    let gone = false;
    const endless: Answer = (_request, response) => {
      response.writeHead(200).write("abc");
      response.on("close", () => (gone = true));
    };
    const redirect = { status: 302, headers: { location: "/elsewhere" } };
    const { content } = await cover(way === "directly" ? [endless] : [redirect, endless]);
    const controller = new AbortController();
    const stream = await content.get({ signal: controller.signal });
    const reader = stream.getReader();
    expect(await reader.read()).toMatchObject({ done: false });
    const reason = new Error("No more.");
    controller.abort(reason);
    expect(await failure(reader.read())).toBe(reason);
    await expect.poll(() => gone).toBe(true);
  });

  it("leaves a download alone that has ended", async () => {
    const { content } = await cover([bytes]);
    const controller = new AbortController();
    const stream = await content.get({ signal: controller.signal });
    expect(await new Response(stream).arrayBuffer()).toHaveProperty("byteLength", 4);
    controller.abort();
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

  it("is not sent again for a claims challenge, but the error has what is demanded", async () => {
    const claims = '{"access_token":{}}';
    const challenge = { "www-authenticate": `Bearer claims="${btoa(claims)}"` };
    const refused = { status: 401, headers: challenge, body: { error: { code: "InvalidToken" } } };
    const demanded: (string | undefined)[] = [];
    const { content, received } = await cover([refused, answer], {
      credential: (_scopes, options) => `token${demanded.push(options.claims)}`,
    });
    expect(await failure(content.put(streamOf("cover")))).toMatchObject({
      status: 401,
      code: "InvalidToken",
      claims,
    });
    expect(received).toHaveLength(1);
    expect(await content.put("cover")).toEqual({ id: "1" });
    expect(demanded).toContain(claims);
  });
});
