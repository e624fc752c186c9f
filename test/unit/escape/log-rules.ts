import { basename, dirname, posix, resolve, win32 } from "node:path";
import type { Example, Layer } from "./rules.js";

/** Examples for the rules of text that goes to terminals, to logs and into JSON pointers. */
export const logExamples: Readonly<
  Record<"annotations" | "jsonPointer" | "log" | "pathWithin" | "terminal", readonly Example[]>
> = {
  annotations: [
    ["no service, no line", ({ annotations }) => annotations.annotationWriter({ CI: "true" }), undefined],
    [
      "GitHub has errors, warnings and notices",
      ({ annotations }) => severities.map((severity) => annotated(annotations, github, { severity })),
      ["::error title=a::b", "::warning title=a::b", "::notice title=a::b"],
    ],
    [
      "Azure Pipelines has errors and warnings",
      ({ annotations }) => severities.map((severity) => annotated(annotations, azure, { severity })),
      ["##vso[task.logissue type=error;code=a;]b", "##vso[task.logissue type=warning;code=a;]b", undefined],
    ],
    [
      "a place has a file, a line and a column",
      ({ annotations }) =>
        [github, azure].map((env) => annotated(annotations, env, { file: "c", line: 1, column: 2 })),
      [
        "::error file=c,line=1,col=2,title=a::b",
        "##vso[task.logissue type=error;sourcepath=c;linenumber=1;columnnumber=2;code=a;]b",
      ],
    ],
    [
      "a file is named from the root of the checkout",
      ({ annotations }) =>
        [
          { ...github, GITHUB_WORKSPACE: dirname(process.cwd()) },
          { ...github, BUILD_SOURCESDIRECTORY: dirname(process.cwd()) },
          { ...github, GITHUB_WORKSPACE: dirname(process.cwd()), BUILD_SOURCESDIRECTORY: resolve("d") },
        ].map((env) => annotated(annotations, env, { file: "c" })),
      Array.from({ length: 3 }, () => `::error file=${basename(process.cwd())}/c,title=a::b`),
    ],
    [
      "by Azure Pipelines, too",
      ({ annotations }) =>
        annotated(annotations, { ...azure, BUILD_SOURCESDIRECTORY: dirname(process.cwd()) }, { file: "c" }),
      `##vso[task.logissue type=error;sourcepath=${basename(process.cwd())}/c;code=a;]b`,
    ],
    [
      "one that is not in it is named as it was",
      ({ annotations }) =>
        annotated(annotations, { ...github, GITHUB_WORKSPACE: resolve("d") }, { file: "../c" }),
      "::error file=../c,title=a::b",
    ],
    [
      "a URL is in no folder",
      ({ annotations }) =>
        annotated(annotations, { ...github, GITHUB_WORKSPACE: process.cwd() }, { file: "http://c" }),
      "::error file=http%3A//c,title=a::b",
    ],
    [
      "what has no file has none",
      ({ annotations }) => annotated(annotations, { ...github, GITHUB_WORKSPACE: resolve("d") }, {}),
      "::error title=a::b",
    ],
  ],

  jsonPointer: [
    [
      "keys stand behind slashes",
      ({ jsonPointer }) => [["a", 1, ""], []].map((keys) => jsonPointer.jsonPointer(keys)),
      ["/a/1/", ""],
    ],
    ["behind those that are there", ({ jsonPointer }) => jsonPointer.pointerTo("/a", "b"), "/a/b"],
    [
      "tildes and slashes are escaped",
      ({ jsonPointer }) => ["~1~", "/a/"].map((key) => jsonPointer.pointerTo("", key)),
      ["/~01~0", "/~1a~1"],
    ],
    ["each in a key with both", ({ jsonPointer }) => jsonPointer.jsonPointer(["~/", "/~"]), "/~0~1/~1~0"],
    [
      "and are read again",
      ({ jsonPointer }) => jsonPointer.keysOfPointer("/a/~01~0/~1b~1/"),
      ["a", "~1~", "/b/", ""],
    ],
    ["the whole document has no key", ({ jsonPointer }) => jsonPointer.keysOfPointer(""), []],
  ],

  log: [
    [
      "what is hidden is escaped, and line breaks and tabs are not",
      ({ log }) => log.presentable("a\u001b[2J\r\u202eb\n\tc"),
      "a\\u001b[2J\\u000d\\u202eb\n\tc",
    ],
    [
      "between colours, too",
      ({ log }) => log.presentable("\u0007\u001b[1m\u0007\u001b[22m\u0007"),
      "\\u0007\u001b[1m\\u0007\u001b[22m\\u0007",
    ],
    [
      "no command begins with two number signs",
      ({ log }) => log.presentable("##[a] ##vso[a] ##VSO[a] ###[a]"),
      "#\\u0023[a] #\\u0023vso[a] #\\u0023VSO[a] ##\\u0023[a]",
    ],
    [
      "which alone are no command",
      ({ log }) => log.presentable("## #[a] ##vso ##v[ # #[a"),
      "## #[a] ##vso ##v[ # #[a",
    ],
    [
      "no command begins with two colons at the start of a line",
      ({ log }) => log.presentable("::a::\n::b:: \n \t\u00a0\u3000::c::\n:::d"),
      "\\u003a:a::\n\\u003a:b:: \n \t\u00a0\u3000\\u003a:c::\n\\u003a::d",
    ],
    [
      "nor behind colours there",
      ({ log }) => log.presentable("\u001b[1m \u001b[31m::a::"),
      "\u001b[1m \u001b[31m\\u003a:a::",
    ],
    ["elsewhere they are text", ({ log }) => log.presentable("a::b::\n:c: :"), "a::b::\n:c: :"],
    ["a line of blanks is before the next", ({ log }) => log.presentable("\n \n::a"), "\n \n\\u003a:a"],
    [
      "GitHub is told what there is to be told",
      ({ log }) => [
        log.gitHubAnnotation("error", { a: "b", c: undefined, d: 1 }, "e"),
        log.gitHubAnnotation("notice", {}, "e"),
      ],
      ["::error a=b,d=1::e", "::notice ::e"],
    ],
    [
      "nothing ends a property or a command of GitHub's",
      ({ log }) => log.gitHubAnnotation("warning", { a: "b%%::c,,d\n\ne" }, "f"),
      "::warning a=b%25%25%3A%3Ac%2C%2Cd%0A%0Ae::f",
    ],
    [
      "of a message, nothing ends the line",
      ({ log }) => log.gitHubAnnotation("warning", {}, "a%%0A:,;]\n\nb"),
      "::warning ::a%25%250A:,;]%0A%0Ab",
    ],
    [
      "Azure Pipelines is told what there is to be told",
      ({ log }) => [log.azureIssue({ a: "b", c: undefined, d: 1 }, "e"), log.azureIssue({}, "e")],
      ["##vso[task.logissue a=b;d=1;]e", "##vso[task.logissue ]e"],
    ],
    [
      "nothing ends a property or a command of Azure's",
      ({ log }) => log.azureIssue({ a: "b%%;;c]]d\n\ne" }, "f"),
      "##vso[task.logissue a=b%AZP25%AZP25%3B%3Bc%5D%5Dd%0A%0Ae;]f",
    ],
    [
      "and nothing the line of its message",
      ({ log }) => log.azureIssue({}, "a%%0A:,;]\n\nb"),
      "##vso[task.logissue ]a%AZP25%AZP250A:,;]%0A%0Ab",
    ],
    [
      "no command is in another one",
      ({ log }) => [
        log.gitHubAnnotation("error", { a: "##[b]" }, "##[c]\n::d"),
        log.azureIssue({ a: "##vso[b]" }, "##vso[c]"),
      ],
      [
        "::error a=#\\u0023[b]::#\\u0023[c]%0A\\u003a:d",
        "##vso[task.logissue a=#\\u0023vso[b%5D;]#\\u0023vso[c]",
      ],
    ],
    [
      "no colour is in a command",
      ({ log }) => [log.gitHubAnnotation("error", {}, "\u001b[1m\r"), log.azureIssue({}, "\u001b[1m\r")],
      ["::error ::\\u001b[1m\\u000d", "##vso[task.logissue ]\\u001b[1m\\u000d"],
    ],
  ],

  pathWithin: [
    [
      "a file in a folder has a path from there",
      ({ pathWithin }) => [
        pathWithin.pathWithin("/a", "/a/b/c", posix),
        pathWithin.pathWithin("C:\\a", "c:\\a\\b\\c", win32),
      ],
      ["b/c", "b/c"],
    ],
    [
      "one that is elsewhere has none",
      ({ pathWithin }) => [
        pathWithin.pathWithin("/a/b", "/a/c", posix),
        pathWithin.pathWithin("/a/b", "/a", posix),
        pathWithin.pathWithin("C:\\a", "D:\\a\\b", win32),
      ],
      [undefined, undefined, undefined],
    ],
    [
      "dots begin the name of a folder like any other",
      ({ pathWithin }) => pathWithin.pathWithin("/a", "/a/..b/c", posix),
      "..b/c",
    ],
    [
      "paths are this system's",
      ({ pathWithin }) => pathWithin.pathWithin(resolve("a"), resolve("a", "b", "c")),
      "b/c",
    ],
  ],

  terminal: [
    [
      "what is hidden is spelled out in a line, line breaks and all",
      ({ terminal }) => terminal.printable("a\n\tb\u001b[31m\u202e\u{e0001}"),
      "a\\u{a}\\u{9}b\\u{1b}[31m\\u{202e}\\u{e0001}",
    ],
    ["what is seen is not", ({ terminal }) => terminal.printable("aé😀"), "aé😀"],
    [
      "the colours of the program are some",
      ({ terminal }) =>
        Array.from({ length: 256 }, (_, code) => code).filter((code) =>
          terminal.ownColor.test(`\u001b[${String(code)}m`),
        ),
      [1, 2, 22, 31, 32, 33, 34, 35, 36, 39],
    ],
    [
      "and are whole",
      ({ terminal }) =>
        [
          "[1m",
          "\u001b1m",
          "\u001b[m",
          "\u001b[1",
          "\u001b[1;8m",
          "\u001b[8;1m",
          "\u001b[01m",
          "\u001b[3m",
        ].filter((text) => terminal.ownColor.test(text)),
      [],
    ],
    [
      "what is between them is escaped",
      ({ terminal }) =>
        terminal.exceptOwnColors("a\u001b[1mb\u001b[8m\u001b[22m\u001b[39mc", (part) => `<${part}>`),
      "<a>\u001b[1m<b\u001b[8m>\u001b[22m<>\u001b[39m<c>",
    ],
  ],
};

const github = { GITHUB_ACTIONS: "true" };
const azure = { TF_BUILD: "TRUE" };
const severities = ["error", "warning", "info"] as const;

type Annotation = Parameters<NonNullable<ReturnType<Layer["annotations"]["annotationWriter"]>>>[0];

function annotated(
  { annotationWriter }: Layer["annotations"],
  env: Readonly<Record<string, string>>,
  annotation: Partial<Annotation>,
): string | undefined {
  return annotationWriter(env)?.({ severity: "error", title: "a", message: "b", ...annotation });
}
