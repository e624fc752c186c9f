import { describe, expect, it } from "vitest";
import { root } from "../../../templates/runtime/client.js";
import { child } from "../../../templates/runtime/location.js";
import {
  addReference,
  listReferences,
  readReference,
  removeReference,
  setReference,
} from "../../../templates/runtime/references.js";
import {
  type Invoke,
  call,
  invoke,
  jsonOrNothing,
  nothing,
  run,
} from "../../../templates/runtime/request.js";
import { library } from "./support/fixture.js";
import type { Answer } from "./support/server.js";

async function at(path: string, answers: readonly Answer[]) {
  const { graph, ...others } = await library(answers);
  return { location: child(graph[root], path), ...others };
}

describe("references", () => {
  it("are listed, page by page", async () => {
    const { location, baseUrl, received } = await at("/books/1/authors/$ref", [
      { status: 200, body: { value: [{ "@odata.id": "a" }], "@odata.nextLink": "$ref?$skiptoken=1" } },
      { status: 200, body: { value: [{ "@odata.id": "b" }] } },
    ]);
    const ids: string[] = [];
    for await (const reference of listReferences(location).items()) ids.push(reference["@odata.id"]);
    expect(ids).toEqual(["a", "b"]);
    expect(received.map(({ url }) => url)).toEqual([
      "/v1.0/books/1/authors/$ref",
      "/v1.0/books/1/authors/$ref?$skiptoken=1",
    ]);
    expect(baseUrl).toBeDefined();
  });

  it("are read, added, set and removed", async () => {
    const { location, baseUrl, received } = await at("/books/1/authors/$ref", [
      { status: 200, body: { "@odata.id": "https://api.contoso.com/v1.0/authors/1" } },
      { status: 204 },
    ]);
    const target = { "@odata.id": "/authors/1" };
    expect(await readReference(location).get()).toEqual({
      "@odata.id": "https://api.contoso.com/v1.0/authors/1",
    });
    await addReference(location).post(target);
    await setReference(location).put({ "@odata.id": "https://api.contoso.com/v1.0/authors/2" });
    await removeReference(location).delete(target);
    expect(received.slice(1).map(({ method, body }) => [method, body])).toEqual([
      ["POST", JSON.stringify({ "@odata.id": `${baseUrl}/authors/1` })],
      ["PUT", '{"@odata.id":"https://api.contoso.com/v1.0/authors/2"}'],
      ["DELETE", ""],
    ]);
    expect(new URL(received[3]!.url, baseUrl).searchParams.get("$id")).toBe(`${baseUrl}/authors/1`);
  });
});

describe("operations", () => {
  it("have parameters and results, or none", async () => {
    const { location, received } = await at("/books/1/lend", [
      { status: 200, body: { "@odata.context": "c", value: true } },
      { status: 204 },
      { status: 200, body: { id: "1" } },
    ]);
    expect(await call<boolean>(location).get()).toBe(true);
    const lend: Invoke<{ reader: string }, void> = invoke(location, undefined, nothing);
    await lend.post({ reader: "Ann" });
    expect(await run<{ id: string } | undefined>(location, undefined, jsonOrNothing).post()).toEqual({
      id: "1",
    });
    expect(received.map(({ method, body }) => [method, body])).toEqual([
      ["GET", ""],
      ["POST", '{"reader":"Ann"}'],
      ["POST", ""],
    ]);
  });

  it.each([
    [{ status: 200, body: { value: "x" } }, "x"],
    [{ status: 200, body: { value: ["a", "b"] } }, ["a", "b"]],
    [{ status: 200, body: { value: null } }, null],
    [{ status: 204 }, null],
  ])("have primitive results, which come wrapped: %#", async (answer, result) => {
    const { location } = await at("/books/1/title", [answer]);
    expect(await call(location).get()).toEqual(result);
  });
});
