/**
 * What an attacker writes where metadata has a name, a text or a number, by what it is aimed at. Most payloads carry a
 * marker, so that what became of them can be found in the output.
 */

/** A word that nothing else has. Its case may change on the way. */
export const marker = "zq7x";

/** A text, or another value of JSON for fields of JSON and YAML. */
export type Payload =
  string | number | boolean | null | readonly unknown[] | Readonly<Record<string, unknown>>;

const m = marker;

/** How long a text is that is too long for a name. */
const long = 64 * 1024;

export const families = {
  quotes: [
    `"${m}`,
    `'${m}`,
    `"; ${m}(); "`,
    `'); ${m}(); ('`,
    `""${m}''`,
    `"]: never }; ${m}(); type T = { ["a`,
  ],
  backticks: [`\`${m}`, `\`+${m}()+\``, `\`\`\`${m}`],
  placeholders: [`\${${m}()}`, `\`\${${m}}\``, `$\${${m}}`, `{${m}}`, `{a}${m}{b`, `}${m}{`],
  "comment ends": [`*/${m}/*`, `*/ ${m}(); /*`, `**/${m}`, `/*${m}`, `*//*/${m}`, `* /${m}*\u200b/`],
  "line comments": [`//${m}`, `// a\n${m}()`, `<!--${m}`, `-->${m}`, `#!${m}`],
  "line terminators": ["\n", "\r", "\r\n", "\u2028", "\u2029", "\u0085", "\v", "\f"].map(
    (end) => `a${end}${m}()`,
  ),
  controls: ["\0", "\u0001", "\b", "\t", "\u001a", "\u001b[31m", "\u007f", "\u009b31m"].map(
    (it) => `a${it}${m}`,
  ),
  "bidirectional controls": [
    ...Array.from("\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"),
    "\u202e\u2066// \u2069\u2066",
  ].map((it) => `a${it}${m}`),
  "invisible characters": [
    ...Array.from("\u200b\u200c\u200d\u2060\ufeff\u00ad\u3164\u115f\u180e\u2800\ufff9\ue000\ufffe\ufe0f"),
    "\u{e0041}",
    "\u{1d173}",
  ].map((it) => `a${it}${m}`),
  "look-alikes": [`с${m}`, `ｚ${m}`, `＂${m}＂`, `e\u0301${m}`, `\u212b${m}`, `${m}ı`, `＜${m}＞`],
  "unicode escapes": [
    `\\u0022${m}`,
    `\\x22;${m}()`,
    `\\u{22}${m}`,
    `\\${m}`,
    `${m}\\`,
    `\\\\"${m}`,
    `%22${m}`,
  ],
  "script ends": [`</script>${m}`, `<script>${m}()</script>`, `<!--<script>${m}`, `]]>${m}`],
  markdown: [
    `[${m}](https://evil.example)`,
    `![${m}](https://evil.example/x.png)`,
    `a\n\n# ${m}`,
    `a | ${m} | b |\n| --- | --- |`,
    `a\n\n\`\`\`\n${m}`,
    `**${m}** _${m}_ ~~${m}~~`,
    `a\n\n[x]: https://evil.example "${m}"`,
    `<https://evil.example/${m}>`,
    `https://evil.example/${m} www.${m}.example ${m}@evil.example`,
    `- ${m}`,
    `1. ${m}`,
    `> ${m}`,
    `---\n${m}`,
    `\\|${m}|`,
    `\`|${m}`,
    `+ ${m}`,
    `1) ${m}`,
    `    ${m}`,
    `${m}\n===`,
  ],
  html: [
    `<img src=x onerror=${m}()>`,
    `<a href="javascript:${m}()">a</a>`,
    `<!-- ${m} -->`,
    `&lt;img src=x onerror=${m}()&gt;`,
    `&#60;b&#62;${m}`,
    `<svg/onload=${m}()>`,
    `<?php ${m}() ?>`,
    `<![CDATA[${m}`,
    `"><b>${m}`,
  ],
  templates: [
    `{{${m}}}`,
    `{{{${m}}}}`,
    `{{#with "s" as |string|}}${m}{{/with}}`,
    `{{lookup (lookup this "constructor") "${m}"}}`,
    `<%= ${m} %>`,
    `#{${m}}`,
    `\${{ secrets.${m} }}`,
    `{{/each}}${m}`,
  ],
  "names of every object": [
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "valueOf",
    "hasOwnProperty",
    "__defineGetter__",
    `__proto__.${m}`,
    `constructor.prototype.${m}`,
  ],
  "words of the language": ["class", "await", "eval", "arguments", "undefined", "enum", "import", "static"],
  "names of the runtime": [
    "Object",
    "globalThis",
    "freeze",
    "combine",
    "Resource",
    "root",
    "operations",
    "models",
    "createGraphClient",
    "then",
    "toJSON",
    "at",
    "runtime/send",
    "index",
    "permissions",
  ],
  traversal: [
    `../${m}`,
    `..\\${m}`,
    `../../../../tmp/${m}`,
    `%2e%2e%2f${m}`,
    "..",
    ".",
    `a/../../${m}`,
    `a/./${m}`,
  ],
  "absolute paths": [
    `/tmp/${m}`,
    `C:\\${m}`,
    `\\\\host\\${m}`,
    `//host/${m}`,
    `file:///${m}`,
    `~/${m}`,
    `C:${m}`,
  ],
  "names of devices": ["CON", "nul", "aux.ts", `COM1.${m}`, "LPT9", "COM¹", "CONIN$", `prn ${m}`],
  "edges of names": [`${m}.`, `${m}...`, `${m} `, `${m}. `, `.${m}`, ` ${m}`, `${m}.d`, `-${m}`, ""],
  "case-only collisions": ["FILM", "Film", "film", "Contoso.Library", "CONTOSO.LIBRARY", "TITLE", "Title"],
  "long names": [
    m.repeat(long / m.length),
    `${m}."*/\``.repeat(long / 8),
    `\u202e${m}`.repeat(long / 5),
    `${m}/`.repeat(long / 5),
    `${m} `.repeat(long / 5),
    `{${m}`.repeat(long / 5),
  ],
  "lone surrogates": [`\ud800${m}`, `${m}\udfff`, `\ud83d"${m}`, `\udc00\ud800${m}`],
  expressions: [
    `1;${m}()`,
    `1+${m}`,
    `${m}()`,
    `(function(){${m}()})()`,
    `new ${m}`,
    `a=${m}()`,
    "-1e400",
    "0x10",
    "1_0",
  ],
  pragmas: [
    `@ts-nocheck ${m}`,
    `@ts-ignore\n${m}`,
    `/// <reference path="${m}" />`,
    `//# sourceMappingURL=${m}`,
    `@deprecated ${m}`,
    `{@link ${m}}`,
    `@import ${m}`,
    `# sourceURL=${m}`,
    `import("${m}")`,
    `@__PURE__ ${m}`,
  ],
  "members of JSON": [`","scripts":{"postinstall":"${m}"},"x":"`, `"}${m}`, `",\n"bin":"${m}`],
  "workflow commands": [
    `::error::${m}`,
    `a\n::add-path::/tmp/${m}`,
    `##vso[task.prependpath]/tmp/${m}`,
    `##[error]${m}`,
    `a%0A::error::${m}`,
    `\r##vso[task.setvariable variable=${m}]1`,
    `#\u200b#vso[task.complete result=Failed]${m}`,
  ],
  "other types": [7, -0.5, true, null, [], [m], {}, { [m]: 1 }, { toString: m }, [[[m]]]],
} as const satisfies Readonly<Record<string, readonly Payload[]>>;

export type Family = keyof typeof families;

export const familyNames = Object.keys(families) as readonly Family[];
