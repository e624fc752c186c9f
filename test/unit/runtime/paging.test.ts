import { pagesFrom } from "../../../templates/runtime/paging.js";
import { describe, expect, it } from "vitest";
import type { Answer } from "./support/server.js";
import { failure, library } from "./support/fixture.js";

/** Pages of ids, each with a link to the next one but the last. */
function pages(...contents: string[][]): Answer[] {
  return contents.map((ids, index) => (request, response) => {
    const origin = `http://${request.headers.host ?? ""}`;
    const next = { "@odata.nextLink": `${origin}/v1.0/books?$skiptoken=${index + 1}` };
    response.writeHead(200, { "content-type": "application/json" });
    response.end(
      JSON.stringify({ value: ids.map((id) => ({ id })), ...(index < contents.length - 1 ? next : {}) }),
    );
  });
}

async function idsOf(items: AsyncIterable<{ readonly id: string }>): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of items) ids.push(id);
  return ids;
}

describe("get", () => {
  it("gives one page as it comes", async () => {
    const body = { "@odata.context": "c", "@odata.count": 5, value: [{ id: "1" }], "@odata.nextLink": "n" };
    const { graph, received } = await library([{ status: 200, body }]);
    expect(await graph.books.get({ top: 1, count: true })).toEqual(body);
    expect(received).toHaveLength(1);
  });

  it.each([{}, [], "null", "1", { value: null }, { value: {} }, { error: { code: "c", message: "m" } }])(
    "rejects what is no page: %j",
    async (body) => {
      const { graph } = await library([{ status: 200, body }]);
      const expected = { name: "GraphError", status: 200, code: "invalidResponse" };
      expect(await failure(graph.books.get())).toMatchObject(expected);
      expect(await failure(idsOf(graph.books.items()))).toMatchObject(expected);
      expect(await failure(graph.books.pages().next())).toMatchObject(expected);
    },
  );
});

describe("items", () => {
  it("come from all pages, through empty ones", async () => {
    const { graph, received } = await library(pages(["a", "b"], [], [], ["c"], []));
    expect(await idsOf(graph.books.items({ top: 2 }))).toEqual(["a", "b", "c"]);
    expect(received.map(({ url }) => url)).toEqual([
      "/v1.0/books?$top=2",
      "/v1.0/books?$skiptoken=1",
      "/v1.0/books?$skiptoken=2",
      "/v1.0/books?$skiptoken=3",
      "/v1.0/books?$skiptoken=4",
    ]);
  });

  it("are asked for only as they are needed", async () => {
    const { graph, received } = await library(pages(["a", "b"], ["c"]));
    const items = graph.books.items();
    expect(received).toHaveLength(0);
    for await (const { id } of items) if (id === "b") break;
    expect(received).toHaveLength(1);
    expect(await items.next()).toEqual({ done: true, value: undefined });
  });

  it("carry the headers of the first page to the others", async () => {
    const { graph, received } = await library(pages(["a"], ["b"]));
    await idsOf(graph.books.items({ search: "x" }, { headers: { prefer: "odata.maxpagesize=1" } }));
    for (const { headers } of received) {
      expect(headers).toMatchObject({ consistencylevel: "eventual", prefer: "odata.maxpagesize=1" });
    }
  });

  it("go on after a page that failed, from where one stood", async () => {
    const answers = pages(["a"], ["b"], ["c"]);
    const { graph } = await library([answers[0]!, { status: 500 }, answers[1]!, answers[2]!]);
    let link: string | undefined;
    const read: string[] = [];
    const all = async (from?: string) => {
      for await (const page of graph.books.pages({}, { from })) {
        read.push(...page.value.map(({ id }) => id));
        link = page["@odata.nextLink"];
      }
    };
    expect(await failure(all())).toMatchObject({ status: 500 });
    await all(link);
    expect(read).toEqual(["a", "b", "c"]);
  });

  it("end where the links lead in a circle", async () => {
    const loop: Answer = (request, response) => {
      const other = request.url.endsWith("=1") ? "2" : "1";
      const link = `http://${request.headers.host ?? ""}/v1.0/books?$skiptoken=${other}`;
      response.end(JSON.stringify({ value: [{ id: request.url }], "@odata.nextLink": link }));
    };
    const { graph, received } = await library([loop]);
    expect(await failure(idsOf(graph.books.items()))).toEqual(new TypeError("The pages form a loop."));
    expect(received).toHaveLength(4);
  });
});

describe("pagesFrom", () => {
  /** How many pages are fetched of links that lead to a circle. */
  async function fetched(before: number, round: number): Promise<number> {
    let count = 0;
    const link = (index: number) => String(index < before ? index : before + ((index - before) % round));
    const all = pagesFrom(() => Promise.resolve({ "@odata.nextLink": link(count++) }), undefined);
    const drain = async () => {
      while (count < 10_000) await all.next();
    };
    expect(await failure(drain())).toEqual(new TypeError("The pages form a loop."));
    return count;
  }

  it.each([
    [0, 1],
    [0, 7],
    [1, 2],
    [5, 1],
    [100, 30],
    [3, 1000],
  ])("ends after %i pages and a circle of %i", async (before, round) => {
    expect(await fetched(before, round)).toBeLessThanOrEqual(1 + 3 * (before + round));
  });
});

describe("pages", () => {
  it("have the link of the next time at the end of a delta query", async () => {
    const { graph, baseUrl } = await library([
      (request, response) => {
        const link = `http://${request.headers.host ?? ""}/v1.0/books?$deltatoken=1`;
        response.end(JSON.stringify({ value: [], "@odata.deltaLink": link }));
      },
    ]);
    const links: (string | undefined)[] = [];
    for await (const page of graph.books.pages()) links.push(page["@odata.deltaLink"]);
    for await (const page of graph.books.pages({}, { from: links[0] })) links.push(page["@odata.deltaLink"]);
    expect(links).toEqual([`${baseUrl}/books?$deltatoken=1`, `${baseUrl}/books?$deltatoken=1`]);
  });

  it("follow relative links", async () => {
    const { graph, received } = await library([
      { status: 200, body: { value: [], "@odata.nextLink": "books?$skiptoken=1" } },
      { status: 200, body: { value: [{ id: "a" }] } },
    ]);
    expect(await idsOf(graph.books.items())).toEqual(["a"]);
    expect(received[1]!.url).toBe("/v1.0/books?$skiptoken=1");
  });
});
