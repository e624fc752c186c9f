import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binary, duration, literal, quoted } from "../../../templates/runtime/literal.js";
import { type Location, child, key, linked, named } from "../../../templates/runtime/location.js";
import { relative } from "../../../templates/runtime/relative-path.js";

const service: Location = {
  send: () => Promise.reject(new Error("Nothing is sent here.")),
  baseUrl: "https://api.contoso.com/v1.0",
  url: "https://api.contoso.com/v1.0",
  path: "",
};
const books = child(service, "/books");

describe("a key", () => {
  it.each([
    ["plain", "plain"],
    ["a/b", "a%2Fb"],
    ["a b", "a%20b"],
    ["a#b", "a%23b"],
    ["a?b", "a%3Fb"],
    ["50%", "50%25"],
    ["O'Hara", "O%27Hara"],
    ['"', "%22"],
    ["é", "%C3%A9"],
    ["日本", "%E6%97%A5%E6%9C%AC"],
    ["😀", "%F0%9F%98%80"],
    ["%2F", "%252F"],
    ["..\\..", "..%5C.."],
    ["...", "..."],
    ["a&b=c+d", "a%26b%3Dc%2Bd"],
  ])("%s is written %s", (value, segment) => {
    expect(key(books, "{book-id}", value)).toMatchObject({
      url: `https://api.contoso.com/v1.0/books/${segment}`,
      path: "/books/{book-id}",
    });
  });

  it("may be a number", () => {
    expect(key(books, "{book-id}", 5).url).toBe("https://api.contoso.com/v1.0/books/5");
  });

  it.each(["", ".", ".."])("that would lead to another resource is refused: %j", (value) => {
    expect(() => key(books, "{book-id}", value)).toThrow(TypeError);
    expect(() => key(books, "{book-id}", value)).toThrow(`"${value}" cannot be {book-id}.`);
  });

  it.each(["\uD800", "a\uDC00b"])("that has half of a surrogate pair is refused: %j", (value) => {
    expect(() => key(books, "{book-id}", value)).toThrow(URIError);
  });

  it.each([undefined, null, true, {}, ["1"], () => "1"])(
    "that is no text or number is refused: %j",
    (value) => {
      // @ts-expect-error the compiler sees it
      const call = () => key(books, "{book-id}", value);
      expect(call).toThrow(TypeError);
      expect(call).toThrow("{book-id}");
    },
  );

  it("never changes anything but its own segment", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (value) => {
        fc.pre(!/^\.{0,2}$/.test(value));
        const url = new URL(child(key(books, "{book-id}", value), "/author").url);
        const segments = url.pathname.split("/");
        expect(url.origin + url.search + url.hash).toBe("https://api.contoso.com");
        expect(segments).toHaveLength(5);
        expect(decodeURIComponent(segments[3]!)).toBe(value);
      }),
    );
  });
});

describe("named values", () => {
  it("are a function's parameters or a key's parts", () => {
    const view = named(books, "/lentBetween", {
      from: quoted("O'Hara & co"),
      top: literal(5),
      late: literal(true),
    });
    expect(view.url).toBe(
      "https://api.contoso.com/v1.0/books/lentBetween(from=%27O%27%27Hara%20%26%20co%27,top=5,late=true)",
    );
    expect(view.path).toBe("/books/lentBetween(from='{from}',top={top},late={late})");
    expect(named(books, "", { isbn: quoted("1") }).url).toBe(
      "https://api.contoso.com/v1.0/books(isbn=%271%27)",
    );
  });

  it("that are undefined are left out", () => {
    expect(named(books, "/find", { a: undefined }).path).toBe("/books/find()");
  });
});

describe("a literal", () => {
  it.each([
    [5, "5"],
    [-0.5, "-0.5"],
    [1e21, "1e+21"],
    [Infinity, "INF"],
    [-Infinity, "-INF"],
    [12345678901234567890n, "12345678901234567890"],
    [false, "false"],
    [null, "null"],
    ["2026-08-20T10:00:00.5Z", "2026-08-20T10:00:00.5Z"],
    ["PT1H30M", "PT1H30M"],
    ["6e591065-9bad-43ed-90f3-e9424366d2f0", "6e591065-9bad-43ed-90f3-e9424366d2f0"],
  ])("of %s is %s", (value, text) => {
    expect(literal(value).text).toBe(text);
  });

  it.each(["", "a b", "1,b=2", "1)", "'a'", "a/b", "é"])("cannot be made of %j", (value) => {
    expect(() => literal(value)).toThrow(TypeError);
  });
});

describe("a link", () => {
  it.each([
    ["https://api.contoso.com/v1.0/books?$skiptoken=x", "https://api.contoso.com/v1.0/books?$skiptoken=x"],
    ["https://API.contoso.com:443/beta/books", "https://api.contoso.com/beta/books"],
    ["books?$skiptoken=x", "https://api.contoso.com/v1.0/books?$skiptoken=x"],
    ["/v1.0/books?$skiptoken=x", "https://api.contoso.com/v1.0/books?$skiptoken=x"],
  ])("of the client's own origin is followed: %s", (link, url) => {
    expect(linked(books, link).url).toBe(url);
  });

  it.each([
    "https://evil.example/v1.0/books",
    "http://api.contoso.com/v1.0/books",
    "https://api.contoso.com:444/v1.0/books",
    "https://api.contoso.co/v1.0/books",
    "https://api.contoso.com.evil.example/v1.0/books",
    "https://api.contoso.com@evil.example/v1.0/books",
    "//evil.example/v1.0/books",
    "\\\\evil.example\\books",
    "data:text/plain,x",
    "javascript:0",
  ])("to anywhere else is refused: %s", (link) => {
    expect(() => linked(books, link)).toThrow(TypeError);
  });
});

describe("a path between colons", () => {
  const folder = child(service, "/root");

  it.each([
    ["a.txt", "a.txt"],
    ["/a/b.txt", "a/b.txt"],
    ["a b/c:d/50%", "a%20b/c%3Ad/50%25"],
    ["O'Hara/é#?", "O%27Hara/%C3%A9%23%3F"],
    ["a/...", "a/..."],
    ["%2E%2E/a", "%252E%252E/a"],
  ])("%s is written %s", (path, written) => {
    expect(relative(folder, "{path}", path)).toMatchObject({
      url: `https://api.contoso.com/v1.0/root:/${written}:`,
      path: "/root:/{path}:",
    });
  });

  it.each(["", "/", ".", "..", "a/..", "../a", "a/./b", "a//b", "a/", "//a"])(
    "%j leads elsewhere",
    (path) => {
      expect(() => relative(folder, "{path}", path)).toThrow(`"${path}" cannot be {path}.`);
    },
  );

  it.each([undefined, null, 5, ["a"], { a: 1 }])("%j is no path", (path) => {
    const call = relative as (at: Location, placeholder: string, path: unknown) => Location;
    expect(() => call(folder, "{path}", path)).toThrow(TypeError);
  });

  it("stays below the resource, and can be read again, whatever its names are", () => {
    const name = fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => !/^\.{0,2}$|\//.test(text));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1 }), (names) => {
        const { pathname } = new URL(child(relative(folder, "{path}", names.join("/")), "/content").url);
        const [, path = ""] = /^\/v1\.0\/root:\/(.*):\/content$/s.exec(pathname) ?? [];
        expect(path.split("/").map(decodeURIComponent)).toEqual(names);
      }),
    );
  });
});

describe("a literal with the name of its type", () => {
  it.each([
    [duration("P1DT2H"), "duration'P1DT2H'"],
    [duration("-PT1.5S"), "duration'-PT1.5S'"],
    [binary("+/8="), "binary'-_8='"],
    [binary(""), "binary''"],
  ])("%j is written %s", ({ text }, written) => {
    expect(text).toBe(written);
  });

  it.each([() => duration("P1D'"), () => binary("A'B"), () => binary("A B")])(
    "cannot be ended by its text",
    (make) => {
      expect(make).toThrow(TypeError);
    },
  );
});
