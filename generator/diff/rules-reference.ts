import { tableCell } from "../escape/markdown.js";
import { alignTables, markdownTable } from "../markdown-tables.js";
import { audiences } from "./change.js";
import { type Rule, ruleOf, rules, type RuleId } from "./rules.js";

/** The text of docs/changes.md: every rule with what it asks for of whom. */
export function rulesMarkdown(): string {
  const ids = Object.keys(rules).filter((id): id is RuleId => id in rules);
  const rows = ids.map((id) => {
    const rule = ruleOf(id);
    const cells = [`\`${id}\``, ...audiences.map((audience) => rule[audience] ?? ""), noticed(rule)];
    return [...cells, rule.says, rule.example].map(tableCell);
  });
  const header = ["rule", ...audiences, "a break is noticed", "what it says", "example"];
  return alignTables([introduction, markdownTable(header, rows)].join("\n"));
}

const introduction = `# What a change means

\`graph-slice diff OLD NEW\` says what changes for those who use a package when it is made of other metadata, or by other
permission files. Each change has a rule, and each rule says how much of the package's semantic version it asks for:

- **reading**: code that reads what comes back;
- **writing**: code that says what is sent: bodies, parameters, values in paths. One change can break the one and not the
  other: a value that can be null now breaks those who read it, and one that cannot be null any more those who send it;
- **access**: those who see to it that a token has the permissions, roles and consent that its requests take.

A type that only comes back counts for those who read, and one that is only sent for those who write: a rule holds for the
audiences that use the type in the package. The step of the package is the greatest of all.

\`major\` is what no longer compiles for code that used it: tests compile such code against the package before and after, for
each rule in both directions. Some changes the compiler does not see; they are marked \`at run time\`. Permissions are seen
by a client that was told them (\`createGraphClient<"Team.Read.All">\`); any other gets status 403. \`minor\` is what
code can begin to use, \`patch\` is words.

- A union is closed in the types, so that one more type in it breaks a switch over all of them; \`match\` has \`otherwise\`
  for it. Code that wants no such break uses \`match\`, or gives its switch a default.
- An enumeration is closed unless it is evolvable, which is to say that it has the member \`unknownFutureValue\`.
- Types are compared where they are used: a form of a type that got a name of its own is compared with the one that it
  was.
- A namespace that is gone counts as renamed where one that is new has half of its types at least, by their names.
- Values that tests make up of types that are read are not counted: one more member that is always there is \`minor\`.
- What comes from the version of this program, such as functions of the runtime, is not compared.
`;

function noticed({ noticed: how, ...rule }: Rule): string {
  const breaks = audiences.some((audience) => rule[audience] === "major");
  return breaks ? (how ?? "by the compiler") : "";
}
