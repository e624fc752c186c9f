import { describe, expect, test } from "vitest";
import { changelogName, withEntry } from "../../../generator/update/changelog.js";

const entry = {
  version: "1.1.0",
  sources: [
    {
      file: "teams.csdl.xml",
      from: "https://example.com/$metadata",
      sha256: "0123456789abcdef",
      lastModified: "Sun, 06 Nov 1994 08:49:37 GMT",
    },
  ],
  changes: "### Added\n\n- `Team.motto`\n",
};

const written = `## 1.1.0

- \`teams.csdl.xml\` from \`https://example.com/$metadata\`, SHA-256 \`0123456789ab\`, of \`1994-11-06\`

### Added

- \`Team.motto\`
`;

describe("an entry", () => {
  test.each([
    ["begins a change log", undefined, `# Changes of \`@contoso/teams\`\n\n${written}`],
    [
      "stands above the earlier ones, below what is before them",
      "# Ours\n\nNotes.\n\n## 1.0.0\n\nFirst.\n",
      `# Ours\n\nNotes.\n\n${written}\n## 1.0.0\n\nFirst.\n`,
    ],
    ["stands at the end where there is none", "# Ours\n\nNotes.", `# Ours\n\nNotes.\n\n${written}`],
    ["stands alone in an empty file", "", written],
    ["ends lines as in Unix", "# Ours\r\n\r\n## 1.0.0\r\n", `# Ours\n\n${written}\n## 1.0.0\n`],
  ])("%s", (_, text, expected) => {
    expect(withEntry(text, "@contoso/teams", entry)).toBe(expected);
  });

  test("has no markup of what it quotes", () => {
    const hostile = { ...entry.sources[0]!, file: "a`<img src=x>\n# b", from: "[x](https://example.com)" };
    const text = withEntry(undefined, "a", { ...entry, sources: [hostile] });
    expect(text).toContain("- ``a`<img src=x> # b`` from `[x](https://example.com)`");
  });
});

test("a change log is called after its package, with the scope where it has to be", () => {
  expect(changelogName("@contoso/teams", ["@contoso/teams", "@contoso/rooms"])).toBe("teams.changelog.md");
  expect(changelogName("@contoso/teams", ["@contoso/teams", "@other/teams"])).toBe(
    "contoso-teams.changelog.md",
  );
});
