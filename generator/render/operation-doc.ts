import { type Code, code } from "../escape/code.js";
import { docComment, type DocPart } from "../escape/comment.js";
import { httpsUrl } from "../escape/markdown.js";
import type { Access, Role, Scheme } from "../ir/access.js";
import { inWords } from "../ir/sufficient-permissions.js";
import type { OperationPlan } from "../plan/plan.js";
import { deprecationPart } from "./docs-view.js";

/** What a request does, what it takes to send it, and where it is documented. */
export function operationDoc({ summary, access, method, path, deprecation }: OperationPlan): Code {
  return (
    docComment([
      { text: summary },
      { text: `${method} ${path}` },
      ...permissionsPart(access),
      ...rolesPart(access.roles),
      ...documentationPart(access.documentation),
      ...deprecationPart(deprecation),
    ]) ?? code``
  );
}

/** The schemes as people call them. */
export const schemeNames = {
  delegatedWork: "delegated (work or school account)",
  delegatedPersonal: "delegated (personal account)",
  application: "application",
} as const satisfies Record<Scheme, string>;

function permissionsPart({ permissions }: Access): readonly DocPart[] {
  if (permissions === undefined) return [];
  const bySet = new Map<string, string[]>();
  for (const [scheme, entry] of permissions) {
    const alternatives = entry.least.map((name) => inWords(name, entry));
    const text = alternatives.length === 0 ? "no least one is documented" : alternatives.join(" or ");
    bySet.set(text, [...(bySet.get(text) ?? []), schemeNames[scheme]]);
  }
  const sentences = [...bySet].map(([text, names]) => `${text} for ${names.join(", ")}`);
  return sentences.length === 0
    ? [{ text: "No permission is documented." }]
    : [{ text: `Least privileged permission: ${sentences.join("; ")}.` }];
}

function rolesPart(roles: readonly Role[]): readonly DocPart[] {
  const least = roles.filter(({ leastPrivileged }) => leastPrivileged).map(({ name }) => name);
  return least.length === 0
    ? []
    : [{ text: `Least privileged role of the signed-in user: ${least.join(" or ")}.` }];
}

function documentationPart(documentation: string | undefined): readonly DocPart[] {
  const url = documentation === undefined ? undefined : httpsUrl(documentation);
  return url === undefined ? [] : [{ tag: "see", text: url }];
}
