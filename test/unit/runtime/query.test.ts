import fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import { root } from "../../../templates/runtime/client.js";
import { type FilterValue, odata } from "../../../templates/runtime/filter.js";
import { customList } from "../../../templates/runtime/custom-query.js";
import { literal } from "../../../templates/runtime/literal.js";
import type { Page } from "../../../templates/runtime/paging.js";
import { type List, child, list } from "../../../templates/runtime/request.js";
import { where } from "../../../templates/runtime/where.js";
import { type Author, type Book, type Review, createLibraryClient } from "./support/library.js";

const graph = createLibraryClient({ credential: () => "", baseUrl: "https://api.contoso.com/v1.0" });
const { books } = graph;
const book = books.byBookId("1");

/** The query options that a request has, decoded. */
function optionsOf({ url }: { readonly url: string }): Record<string, string> {
  return Object.fromEntries(new URL(url).searchParams);
}

describe("query options", () => {
  it("are written as OData has them", () => {
    const request = books.toGetRequest({
      select: ["id", "title"],
      expand: ["author"],
      filter: odata`title eq ${"Emma"}`,
      orderBy: ["title desc", "publisher/city"],
      search: 'say "hi"',
      top: 10,
      skip: 5,
      count: true,
    });
    expect(optionsOf(request)).toEqual({
      $select: "id,title",
      $expand: "author",
      $filter: "title eq 'Emma'",
      $orderby: "title desc,publisher/city",
      $search: '"say \\"hi\\""',
      $top: "10",
      $skip: "5",
      $count: "true",
    });
    expect(request.url).toContain("/books?$select=id,title&$expand=author&");
  });

  it("that are undefined, and none, leave nothing behind", () => {
    expect(books.toGetRequest({ top: undefined }).url).toBe("https://api.contoso.com/v1.0/books");
    expect(books.toGetRequest().url).toBe("https://api.contoso.com/v1.0/books");
    expect(book.toGetRequest({}).url).toBe("https://api.contoso.com/v1.0/books/1");
  });

  it.each([
    { select: [] },
    { expand: [] },
    { expand: {} },
    { orderBy: [] },
    { search: "" },
    { search: [""] },
    { expand: [], select: [], search: [] },
  ])("that say nothing are left out: %j", (query) => {
    expect(books.toGetRequest(query).url).toBe("https://api.contoso.com/v1.0/books");
  });

  it("that say nothing are left out of what is expanded", () => {
    const request = books.toGetRequest({ expand: { reviews: { select: [], search: "" }, author: {} } });
    expect(optionsOf(request)).toEqual({ $expand: "reviews,author" });
  });

  it("that are zero or false are written", () => {
    expect(optionsOf(books.toGetRequest({ top: 0, count: false }))).toEqual({ $top: "0", $count: "false" });
  });

  it("have no condition but one that was made as one", () => {
    const filter = { text: "title eq 'x'", about: () => "title eq 'x'" };
    expect(optionsOf(books.toGetRequest({ filter }))).toEqual({ $filter: "[object Object]" });
  });

  it("nest in what is expanded", () => {
    const request = books.toGetRequest({
      expand: {
        author: true,
        reviews: {
          select: ["stars"],
          filter: where.gt("stars", 3),
          orderBy: "stars desc",
          top: 2,
          expand: { reviewer: { select: ["name"] } },
        },
      },
    });
    expect(optionsOf(request)).toEqual({
      $expand:
        "author,reviews($select=stars;$filter=stars gt 3;$orderby=stars desc;$top=2;$expand=reviewer($select=name))",
    });
  });

  it("search for all of several phrases", () => {
    expect(optionsOf(books.toGetRequest({ search: ["title:a", "title:b"] }))).toEqual({
      $search: '"title:a" AND "title:b"',
    });
  });

  it("cannot be left by a value", () => {
    const evil = "x'&$top=1000#?%26 or 1 eq 1";
    const { filter, search } = { filter: odata`title eq ${evil}`, search: evil };
    expect(optionsOf(books.toGetRequest({ filter, search }))).toEqual({
      $filter: "title eq 'x''&$top=1000#?%26 or 1 eq 1'",
      $search: `"${evil}"`,
    });
  });

  it("ask for eventual consistency where advanced queries need it", () => {
    const eventual = { consistencylevel: "eventual" };
    expect(books.toGetRequest({ search: "x" }).headers).toEqual(eventual);
    expect(books.toGetRequest({ count: true }).headers).toEqual(eventual);
    expect(books.toGetRequest({ count: false }).headers).toBeUndefined();
    expect(books.count.toGetRequest().headers).toMatchObject(eventual);
  });

  it("of a count are a filter and a search", () => {
    const request = books.count.toGetRequest({ filter: where.eq("lent", true) });
    expect(request.url).toBe("https://api.contoso.com/v1.0/books/$count?$filter=lent%20eq%20true");
  });
});

describe("the type of the result", () => {
  // None of these functions is called: they are for the compiler.
  it("has what was selected, and what comes anyway", () => {
    const list = async () => books.get({ select: ["id", "title"], top: 10 });
    expectTypeOf(list).returns.resolves.toEqualTypeOf<
      Page<Pick<Book, "id" | "title" | "@odata.type" | "@odata.etag">>
    >();
    const read = async () => book.get({ select: ["title"] });
    expectTypeOf(read).returns.resolves.toEqualTypeOf<Pick<Book, "title" | "@odata.type" | "@odata.etag">>();
    const items = () => books.items({ select: ["id"] });
    expectTypeOf(items).returns.toEqualTypeOf<
      AsyncGenerator<Pick<Book, "id" | "@odata.type" | "@odata.etag">, void, undefined>
    >();
    const wrong = async () => {
      const { value } = await books.get({ select: ["id"] });
      // @ts-expect-error the title was not selected
      return String(value[0]?.title);
    };
    expect(wrong).toBeDefined();
  });

  it("is the whole without a selection", () => {
    expectTypeOf(async () => books.get()).returns.resolves.toEqualTypeOf<Page<Book>>();
    expectTypeOf(async () => books.get({ top: 1 })).returns.resolves.toEqualTypeOf<Page<Book>>();
    expectTypeOf(async () => book.get()).returns.resolves.toEqualTypeOf<Book>();
    expectTypeOf(() => books.pages()).returns.toEqualTypeOf<AsyncGenerator<Page<Book>, void, undefined>>();
  });

  it("has what was expanded", () => {
    const list = async () => (await books.get({ expand: ["author", "reviews"] })).value[0]!;
    expectTypeOf(list).returns.resolves.toHaveProperty("author").toEqualTypeOf<Author | null>();
    expectTypeOf(list).returns.resolves.toHaveProperty("reviews").toEqualTypeOf<Review[]>();
    expectTypeOf(list).returns.resolves.toHaveProperty("title").toEqualTypeOf<string | null | undefined>();
    const read = async () => book.get({ select: ["id"], expand: ["author"] });
    expectTypeOf(read).returns.resolves.toHaveProperty("author").toEqualTypeOf<Author | null>();
    expectTypeOf(read).returns.resolves.not.toHaveProperty("title");
  });

  it("has of what was expanded what was selected there", () => {
    const read = async () =>
      book.get({
        select: ["id"],
        expand: { author: { select: ["name"] }, reviews: { expand: ["reviewer"] } },
      });
    expectTypeOf(read)
      .returns.resolves.toHaveProperty("author")
      .toEqualTypeOf<Pick<Author, "name" | "@odata.etag"> | null>();
    const review = async () => (await read()).reviews[0]!;
    expectTypeOf(review).returns.resolves.toHaveProperty("reviewer").toEqualTypeOf<Author | null>();
    expectTypeOf(review).returns.resolves.toHaveProperty("stars").toEqualTypeOf<number>();
    const whole = async () => book.get({ expand: { author: true } });
    expectTypeOf(whole).returns.resolves.toHaveProperty("author").toEqualTypeOf<Author | null>();
  });

  it("rejects what the entity does not have", () => {
    const childless = list<{ "@odata.etag"?: string; readonly id: string }>(child(graph[root], "/x"));
    const wrong = [
      // @ts-expect-error no such property
      () => books.toGetRequest({ select: ["id", "nope"] }),
      // @ts-expect-error no such option
      () => books.toGetRequest({ selct: ["id"] }),
      // @ts-expect-error no such option, beside others
      () => books.toGetRequest({ select: ["id"], tpo: 5 }),
      // @ts-expect-error not a related entity
      () => books.toGetRequest({ expand: ["title"] }),
      // @ts-expect-error not an entity, but a part of one
      () => books.toGetRequest({ expand: ["publisher"] }),
      // @ts-expect-error not an entity, but a part of one
      () => books.toGetRequest({ expand: { publisher: true } }),
      // @ts-expect-error nothing of it can be expanded
      () => childless.toGetRequest({ expand: ["id"] }),
      // @ts-expect-error nothing of it can be expanded
      () => childless.toGetRequest({ expand: { id: true } }),
      // @ts-expect-error no such member
      () => books.toGetRequest({ expand: { author: true, nope: true } }),
      // @ts-expect-error no such property of the related entity
      () => books.toGetRequest({ expand: { author: { select: ["stars"] } } }),
      // @ts-expect-error no such property
      () => books.toGetRequest({ orderBy: "nope desc" }),
      // @ts-expect-error a string could be anything
      () => books.toGetRequest({ filter: "title eq 'x'" }),
      // @ts-expect-error one entity is neither filtered nor paged
      () => book.toGetRequest({ top: 1 }),
    ];
    expect(wrong).toHaveLength(13);
  });

  it("keeps members apart that only some types of a union have", () => {
    interface Novel {
      "@odata.type": "#contoso.library.novel";
      id: string;
      chapters: number;
    }
    interface Atlas {
      "@odata.type": "#contoso.library.atlas";
      id: string;
      maps: number;
    }
    const read = async (works: List<Novel | Atlas>) =>
      (await works.get({ select: ["id", "chapters"] })).value[0]!;
    expectTypeOf(read).returns.resolves.toEqualTypeOf<
      Pick<Novel, "id" | "chapters" | "@odata.type"> | Pick<Atlas, "id" | "@odata.type">
    >();
    expect(read).toBeDefined();
  });
});

/** What came from elsewhere, and is taken for a value without a look at it. */
const fromJson = (text: string) => JSON.parse(text) as FilterValue;

describe("odata`…`", () => {
  it.each([
    [odata`title eq ${"O'Hara"}`, "title eq 'O''Hara'"],
    [odata`pages gt ${5} and lent eq ${true}`, "pages gt 5 and lent eq true"],
    [odata`title eq ${null}`, "title eq null"],
    [odata`printed ge ${new Date(0)}`, "printed ge 1970-01-01T00:00:00.000Z"],
    [odata`id in ${["a", "b'c"]}`, "id in ('a','b''c')"],
    [
      odata`isbn eq ${literal("6e591065-9bad-43ed-90f3-e9424366d2f0")}`,
      "isbn eq 6e591065-9bad-43ed-90f3-e9424366d2f0",
    ],
    [odata`${odata`a eq 1 or b eq 2`} and c eq ${3n}`, "(a eq 1 or b eq 2) and c eq 3"],
    [odata`lent eq true`, "lent eq true"],
  ])("quotes each value by its kind: %#", ({ text }, expected) => {
    expect(text).toBe(expected);
  });

  it.each([
    { text: "'' or 1 eq 1" },
    { text: "1 eq 1", about: "1 eq 1" },
    { ...literal(1), text: "1 or 1 eq 1" },
    { ...odata`a eq 1`, text: "a eq 1) or (1 eq 1" },
    [{ text: "'' or 1 eq 1" }],
    {},
  ])("takes nothing for a literal or a condition that was not made as one: %j", (value) => {
    const given = fromJson(JSON.stringify(value));
    expect(() => odata`title eq ${given}`).toThrow(TypeError);
    expect(() => where.eq<Book, "id">("id", given as string)).toThrow(TypeError);
    expect(() => where.oneOf<Book, "id">("id", [given as string])).toThrow(TypeError);
  });

  it("writes of any JSON value nothing but literals, or is a TypeError", () => {
    const literals = /^(?:'(?:[^']|'')*'|[\w.+-]+|[(),])*$/;
    const texts = fc.constantFrom("text", "about", "~for", "' or 1 eq 1", "x) or (1 eq 1");
    const value = fc.anything({
      key: texts,
      values: [fc.string(), texts, fc.double(), fc.boolean()],
      maxDepth: 3,
    });
    fc.assert(
      fc.property(value, (any) => {
        const given = fromJson(JSON.stringify([any]).slice(1, -1));
        for (const condition of [
          () => odata`${given}`.text,
          () => where.eq<Book, "id">("id", given as string).text.slice("id eq ".length),
        ]) {
          try {
            expect(condition()).toMatch(literals);
          } catch (error) {
            if (!(error instanceof TypeError)) throw error;
            expect(typeof given).toBe("object");
          }
        }
      }),
    );
  });

  it("does not take undefined for null", () => {
    // @ts-expect-error undefined is no value
    expect(() => odata`title eq ${undefined}`).toThrow(TypeError);
  });
});

describe("where", () => {
  it.each([
    [where.eq<Book, "title">("title", "O'Hara"), "title eq 'O''Hara'"],
    [where.ne<Book, "title">("title", null), "title ne null"],
    [where.ge<Book, "pages">("pages", 5), "pages ge 5"],
    [where.eq<Book, "publisher/city">("publisher/city", "Rome"), "publisher/city eq 'Rome'"],
    [where.contains<Book>("title", "x"), "contains(title,'x')"],
    [where.startsWith<Book>("publisher/name", "x"), "startswith(publisher/name,'x')"],
    [where.endsWith<Book>("title", "x"), "endswith(title,'x')"],
    [where.oneOf<Book, "id">("id", ["a", "b"]), "id in ('a','b')"],
    [where.includes<Book, "tags">("tags", "new"), "tags/any(x:x eq 'new')"],
    [where.any<Book, "reviews">("reviews", where.gt("stars", 3)), "reviews/any(x:x/stars gt 3)"],
    [
      where.all<Author, "books">(
        "books",
        where.any("reviews", where.and(where.gt("stars", 3), where.ne("text", null))),
      ),
      "books/all(x:x/reviews/any(xx:(xx/stars gt 3) and (xx/text ne null)))",
    ],
    [
      where.or<Book>(where.eq("lent", true), where.not(where.lt("pages", 5))),
      "(lent eq true) or (not (pages lt 5))",
    ],
    [where.and<Book>(odata`a eq 1 or b eq 2`, where.le("pages", 5)), "(a eq 1 or b eq 2) and (pages le 5)"],
    [where.eq<Book, "id">("id", literal("2026-01-01")), "id eq 2026-01-01"],
  ])("writes conditions: %#", ({ text }, expected) => {
    expect(text).toBe(expected);
  });

  it("knows the entity by where it is used", () => {
    const right = [
      () => books.toGetRequest({ filter: where.eq("title", "x") }),
      () =>
        books.toGetRequest({
          filter: where.and(where.eq("lent", true), where.any("reviews", where.gt("stars", 3))),
        }),
    ];
    const wrong = [
      // @ts-expect-error no such property
      () => books.toGetRequest({ filter: where.eq("nope", "x") }),
      // @ts-expect-error the number of pages is a number
      () => books.toGetRequest({ filter: where.eq("pages", "x") }),
      // @ts-expect-error no order on null
      () => books.toGetRequest({ filter: where.gt("pages", null) }),
      // @ts-expect-error a number has no beginning
      () => books.toGetRequest({ filter: where.startsWith("pages", "x") }),
      // @ts-expect-error not a collection
      () => books.toGetRequest({ filter: where.any("title", odata`x`) }),
      // @ts-expect-error reviews have no title
      () => books.toGetRequest({ filter: where.any("reviews", where.eq("title", "x")) }),
    ];
    expect([...right, ...wrong]).toHaveLength(8);
  });
});

describe("query options of the service's own", () => {
  interface Own {
    readonly "start-time": string;
    readonly $format?: string;
  }
  const events = customList<Book, "search" | "skip", Own>(
    child(graph[root], "/events"),
    {},
    "start-time",
    "$format",
  );

  it("are written as they are, behind those of OData", () => {
    const request = events.toGetRequest({ "start-time": "1/2&3", $format: "a b", select: ["id"], top: 1 });
    expect(request.url).toMatch(/\/events\?\$select=id&\$top=1&start-time=1%2F2%263&\$format=a%20b$/);
    expect(events.toGetRequest({ "start-time": "now" }).url).toMatch(/\/events\?start-time=now$/);
    const page = events.toGetRequest({ "start-time": "now" }, { from: `${request.url}&$skiptoken=2` });
    expect(page.url).toBe(`${request.url}&$skiptoken=2`);
  });

  it("have to be there where they are required, and unsupported ones cannot", () => {
    expectTypeOf(events.get).parameter(0).toHaveProperty("start-time");
    const rejected = [
      // @ts-expect-error "start-time" is missing
      () => events.get({ select: ["id"] }),
      // @ts-expect-error there is no query
      () => events.items(),
      // @ts-expect-error search is not supported
      () => events.get({ "start-time": "now", search: "x" }),
      // @ts-expect-error there is no such property
      () => events.get({ "start-time": "now", select: ["nothing"] }),
    ];
    expect(rejected).toHaveLength(4);
    const selected = () => events.get({ "start-time": "now", select: ["id"] });
    expectTypeOf(selected).returns.resolves.toEqualTypeOf<
      Page<Pick<Book, "@odata.type" | "@odata.etag" | "id">>
    >();
  });
});
