/** The answer as Markdown, for a pull request. */
import { markdownCode, markdownText } from "../../escape/markdown.js";
import { markdownTable } from "../../markdown-tables.js";
import type { UnresolvedCall } from "../../scan/graph-call.js";
import type { RoleNeeds } from "../least-roles.js";
import type { CalledRequest } from "../requests.js";
import type { SchemeNeeds } from "../scheme-needs.js";
import type { PermissionsReport, ReportedComparison } from "./report.js";
import {
  callInWords,
  excessInWords,
  level,
  noteOn,
  obstacleInWords,
  placeInWords,
  requestWording,
  schemeInShort,
  schemeInWords,
  unknownInWords,
  yesOrNo,
} from "./wording.js";

/** @param root the folder that paths are relative to */
export function reportToMarkdown(report: PermissionsReport, root: string): string {
  const { requests, needs, roles, unknown, unresolved, possible, comparison } = report;
  const requestInWords = requestWording(requests);
  const code = (text: string): string => markdownCode(text);

  /** A request with its places, and a note. */
  const calls = (request: CalledRequest, note = ""): string =>
    [
      code(requestInWords(request)),
      `(${request.calls.map((call) => code(callInWords(call, root))).join(", ")})`,
      ...(note === "" ? [] : [`— ${markdownText(note)}`]),
    ].join(" ");
  const listed = (items: readonly string[]): string => items.join("<br>");

  const scheme = ({ scheme: name, permissions, unsupported, isProved }: SchemeNeeds): readonly string[] => [
    `### ${schemeInWords[name]}`,
    permissions.length === 0
      ? "No permission is needed."
      : markdownTable(
          ["Permission", "Level", "Admin consent", "Needed for"],
          permissions.map((permission) => [
            code(permission.name) +
              (permission.obstacle === undefined ? "" : ` (${obstacleInWords[permission.obstacle]})`),
            level(permission.privilegeLevel),
            yesOrNo(permission.requiresAdminConsent),
            listed(
              permission.neededFor.map((served) => calls(served.request, noteOn(served, permission.name))),
            ),
          ]),
        ),
    ...(isProved ? [] : ["The search was cut short: a less privileged set may exist."]),
    ...(unsupported.length === 0
      ? []
      : [`Not possible, whatever is granted:`, bullets(unsupported.map((request) => calls(request)))]),
  ];

  const roleSection = ({ roles: needed, alone, unknown: withoutRoles }: RoleNeeds): readonly string[] => [
    "### Roles of the signed-in user",
    needed.length === 0
      ? "None is known."
      : markdownTable(
          ["Role", "Needed for"],
          needed.map(({ role, neededFor }) => [
            markdownText(role.name),
            listed(neededFor.map((request) => calls(request))),
          ]),
        ),
    ...(alone.length === 0
      ? []
      : [
          `Alone, any one of these would do for all of them: ${alone.map(({ name }) => markdownText(name)).join(", ")}.`,
        ]),
    ...(needed.length === 0 || withoutRoles.length === 0
      ? []
      : ["No roles are known for:", bullets(withoutRoles.map((request) => calls(request)))]),
  ];

  const unresolvedCall = ({ text, at, reason }: UnresolvedCall): string =>
    `${code(text)} (${code(placeInWords(at, root))}) — ${markdownText(reason)}`;

  const unknowns = [
    ...unknown.map((request) => calls(request, unknownInWords(request))),
    ...unresolved.map(unresolvedCall),
  ];
  const sections = [
    "## Permissions",
    ...(comparison === undefined ? [] : comparisonSection(comparison, calls)),
    ...needs.flatMap(scheme),
    ...(roles === undefined ? [] : roleSection(roles)),
    ...(unknowns.length === 0 ? [] : ["### Not known what it needs", bullets(unknowns)]),
    ...(possible.length === 0
      ? []
      : [
          "### Requests to hosts that are not known, which may be the service",
          bullets(possible.map(unresolvedCall)),
        ]),
  ];
  return sections.join("\n\n");
}

function comparisonSection(
  { file, schemes, impossible, isLeast }: ReportedComparison,
  calls: (request: CalledRequest) => string,
): readonly string[] {
  const name = markdownCode(file);
  if (isLeast) return [`✅ ${name} asks for what is needed, and for nothing else.`];
  const rows = schemes.flatMap(({ scheme, missing, excess }) => [
    ...missing.map((each) => [
      "missing",
      markdownCode(each.name),
      schemeInShort[scheme],
      each.neededFor.map(({ request }) => calls(request)).join("<br>"),
    ]),
    ...excess.map((each) => [
      "too much",
      markdownCode(each.name),
      schemeInShort[scheme],
      markdownText(excessInWords(each)),
    ]),
  ]);
  return [
    `❌ ${name} does not ask for what is needed, no less and no more.`,
    ...(rows.length === 0 ? [] : [markdownTable(["", "Permission", "For", "Why"], rows)]),
    ...(impossible.length === 0
      ? []
      : [
          "With none of what is asked for can be sent:",
          bullets(impossible.map((request) => calls(request))),
        ]),
  ];
}

function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}
