import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { installation } from "./installation.js";

const installed = installation();
const root = "/v1.0/identity/apiConnectors/";

const keys = [
  "be1f769b-0000-4000-8000-79a905c4932c",
  "a/b",
  "a b",
  "'quoted' \"twice\"",
  "a#b",
  "a?b=c&d",
  "100%",
  "%2F%2e%2E",
  "../users",
  "..\\users",
  "...",
  "a+b;c,d:e@f=g$h!i*j(k)",
  "\u0000\r\n\t",
  "Größe",
  "你好",
  "🎉",
  "\u202Etxt",
];

/** What URLs give a meaning to. */
const confusing = [".", "/", "\\", "%", "2", "e", "E", "?", "#", ";", ":", "@"];

describe("a key", () => {
  test.each(keys)("is percent-encoded on the wire, and decodes to what it was: %j", async (key) => {
    const segments = await segmentsOf(key);
    expect(segments.map(decodeURIComponent)).toEqual([key, "uploadClientCertificate"]);
    expect(segments[0]).toMatch(/^(?:[\w.~!'()*-]|%[0-9A-F]{2})+$/u);
  });

  test.each(["", ".", "..", "\uD83C", "\uDF89a"])("is refused before anything is sent: %j", async (key) => {
    await expect(segmentsOf(key)).rejects.toSatisfy(isRefusal);
    expect(installed.server.take()).toEqual([]);
  });

  test("never leads to another resource, whatever it is", async () => {
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom(...confusing) }));
    const property = fc.asyncProperty(text, async (key) => {
      let segments: readonly string[];
      try {
        segments = await segmentsOf(key);
      } catch (error) {
        expect(error).toSatisfy(isRefusal);
        expect(installed.server.take()).toEqual([]);
        return;
      }
      expect(segments.map(decodeURIComponent)).toEqual([key, "uploadClientCertificate"]);
    });
    await fc.assert(property, { numRuns: 100 });
  });
});

/** A key is refused as what it is: not a segment of a path, or not a text that UTF-8 can have. */
function isRefusal(error: unknown): boolean {
  return error instanceof TypeError || error instanceof URIError;
}

/** What comes behind the collection on the wire, in a request to an item's action. */
async function segmentsOf(key: string): Promise<readonly string[]> {
  installed.server.answer({ status: 200, body: { id: "id" } });
  const item = installed.client().identity.apiConnectors.byIdentityApiConnectorId(key);
  const connector = await item.uploadClientCertificate.post({ pkcs12Value: "", password: "" });
  expect(connector.id).toBe("id");
  const [request] = installed.server.take();
  expect(request?.url.startsWith(root)).toBe(true);
  return request?.url.slice(root.length).split("/") ?? [];
}
