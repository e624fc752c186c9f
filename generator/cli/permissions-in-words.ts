/** What a program's calls need, for people. */
import { printable } from "../escape/terminal.js";
import type { RoleNeeds } from "../privilege/least-roles.js";
import type { PermissionsReport, ReportedComparison } from "../privilege/report/report.js";
import {
  callInWords,
  excessInWords,
  inWords,
  level,
  noteOn,
  obstacleInWords,
  placeInWords,
  requestWording,
  schemeInShort,
  schemeInWords,
  unknownInWords,
  yesOrNo,
} from "../privilege/report/wording.js";
import type { CalledRequest } from "../privilege/requests.js";
import type { NeededPermission, SchemeNeeds } from "../privilege/scheme-needs.js";
import type { UnresolvedCall } from "../scan/graph-call.js";
import { inColumns } from "./columns.js";
import type { Cell, Row } from "./columns.js";
import { plural } from "./console.js";
import type { Paint } from "./console.js";

/** @param root the folder that paths are relative to */
export function permissionsInWords(report: PermissionsReport, root: string, paint: Paint): readonly string[] {
  return new Words(report, root, paint).lines();
}

class Words {
  readonly #report: PermissionsReport;
  readonly #root: string;
  readonly #paint: Paint;
  readonly #requestInWords: (request: CalledRequest) => string;

  constructor(report: PermissionsReport, root: string, paint: Paint) {
    this.#report = report;
    this.#root = root;
    this.#paint = paint;
    this.#requestInWords = requestWording(report.requests);
  }

  lines(): readonly string[] {
    const { needs, roles, comparison } = this.#report;
    const sections = [
      this.#summary(),
      ...needs.map((each) => this.#scheme(each)),
      ...(roles === undefined ? [] : [this.#roles(roles)]),
      this.#unknown(),
      this.#possible(),
      ...(comparison === undefined ? [] : [this.#comparison(comparison)]),
    ].filter((section) => section.length > 0);
    return sections.flatMap((section, index) => (index === 0 ? section : ["", ...section]));
  }

  /** What was looked at, so that nobody takes an empty answer for an answer. */
  #summary(): readonly string[] {
    const { requests, unresolved, statistics } = this.#report;
    const calls = requests.reduce((sum, request) => sum + request.calls.length, unresolved.length);
    const { files, broken } = statistics;
    const unread = broken === 0 ? "" : `, of which ${broken} could be read only in part`;
    return [this.#paint.dim(`${plural(calls, "call")} in ${plural(files, "source file")}${unread}`)];
  }

  #scheme({ scheme, permissions, unsupported, isProved }: SchemeNeeds): readonly string[] {
    const { bold, dim, yellow } = this.#paint;
    const header: Row = ["Permission", "Level", "Admin consent", "Needed for", "", ""].map((text) => ({
      text,
      paint: dim,
    }));
    const rows = permissions.flatMap((permission) => this.#permission(permission));
    const impossible = unsupported.flatMap((request) => this.#request(request));
    return [
      bold(`${schemeInWords[scheme]}: ${plural(permissions.length, "permission")}`),
      ...indented(rows.length === 0 ? [] : inColumns([header, ...rows])),
      ...(isProved ? [] : indented([yellow("The search was cut short: a less privileged set may exist.")])),
      ...(impossible.length === 0
        ? []
        : indented([dim("Not possible, whatever is granted:"), ...indented(inColumns(impossible))])),
    ];
  }

  #permission(permission: NeededPermission): readonly Row[] {
    const { name, privilegeLevel, requiresAdminConsent, obstacle, neededFor } = permission;
    const [first = [], ...others] = neededFor.flatMap((served) =>
      this.#request(served.request, noteOn(served, name)),
    );
    const facts: Row = [
      { text: name, paint: this.#paint.bold },
      { text: level(privilegeLevel), paint: this.#levelPaint(privilegeLevel) },
      yesOrNo(requiresAdminConsent),
    ];
    const blank: Row = ["", "", ""];
    return [
      [...facts, ...first],
      ...others.map((row) => [...blank, ...row]),
      ...(obstacle === undefined
        ? []
        : [[...blank, { text: obstacleInWords[obstacle], paint: this.#paint.yellow }]]),
    ];
  }

  /** A row for each place: the request, the place, and a note in the first one. */
  #request(request: CalledRequest, note = ""): readonly Row[] {
    const { cyan, dim } = this.#paint;
    return request.calls.map((call, index): Row => {
      const place: Cell = { text: callInWords(call, this.#root), paint: cyan };
      return index === 0 ? [this.#requestInWords(request), place, { text: note, paint: dim }] : ["", place];
    });
  }

  #levelPaint(privilegeLevel: number | undefined): (text: string) => string {
    const { red, yellow, green } = this.#paint;
    if (privilegeLevel === undefined || privilegeLevel > 3) return red;
    return privilegeLevel === 3 ? yellow : green;
  }

  #roles({ roles, alone, unknown, isProved }: RoleNeeds): readonly string[] {
    const { bold, dim, yellow } = this.#paint;
    if (roles.length === 0) return [];
    const rows = roles.flatMap(({ role, neededFor }) => {
      const [first = [], ...others] = neededFor.flatMap((request) => this.#request(request));
      return [
        [{ text: printable(role.name), paint: bold }, ...first],
        ...others.map((row): Row => ["", ...row]),
      ];
    });
    const names = alone.map(({ name }) => printable(name));
    return [
      bold(`Roles of the signed-in user: ${plural(roles.length, "role")}`),
      ...indented(inColumns(rows)),
      ...(names.length === 0 ? [] : indented([`Alone, ${inWords(names, "or")} would do for all of them.`])),
      ...(isProved ? [] : indented([yellow("The search was cut short: fewer roles may do.")])),
      ...(unknown.length === 0
        ? []
        : indented([
            dim("No roles are known for:"),
            ...indented(inColumns(unknown.flatMap((request) => this.#request(request)))),
          ])),
    ];
  }

  #unknown(): readonly string[] {
    const { unknown, unresolved } = this.#report;
    const rows = [
      ...unknown.flatMap((request) => this.#request(request, unknownInWords(request))),
      ...unresolved.map((call) => this.#unresolvedCall(call)),
    ];
    if (rows.length === 0) return [];
    return [
      this.#paint.bold(this.#paint.yellow(`Not known what it needs: ${plural(rows.length, "call")}`)),
      ...indented(inColumns(rows)),
    ];
  }

  #possible(): readonly string[] {
    const { possible } = this.#report;
    if (possible.length === 0) return [];
    return [
      this.#paint.bold("Requests to hosts that are not known, which may be the service"),
      ...indented(inColumns(possible.map((call) => this.#unresolvedCall(call)))),
    ];
  }

  #unresolvedCall({ at, text, reason }: UnresolvedCall): Row {
    const { cyan, dim } = this.#paint;
    return [
      printable(text),
      { text: placeInWords(at, this.#root), paint: cyan },
      { text: printable(reason), paint: dim },
    ];
  }

  #comparison({ file, schemes, impossible, isLeast }: ReportedComparison): readonly string[] {
    const { bold, green, red, yellow } = this.#paint;
    if (isLeast) return [bold(green(`${printable(file)} asks for what is needed, and for nothing else.`))];
    const rows = schemes.flatMap(({ scheme, missing, excess }): readonly Row[] => [
      ...missing.flatMap(({ name, neededFor }) => {
        const [first = [], ...others] = neededFor.flatMap(({ request }) => this.#request(request));
        return [
          [{ text: "missing", paint: red }, name, schemeInShort[scheme], ...first],
          ...others.map((row): Row => ["", "", "", ...row]),
        ];
      }),
      ...excess.map((each): Row => [
        { text: "too much", paint: yellow },
        each.name,
        schemeInShort[scheme],
        excessInWords(each),
      ]),
    ]);
    const unsent = impossible.flatMap((request): readonly Row[] =>
      this.#request(request).map((row, index) => [
        { text: index === 0 ? "impossible" : "", paint: red },
        "",
        index === 0 ? "with what is asked for" : "",
        ...row,
      ]),
    );
    return [
      bold(red(`${printable(file)} does not ask for what is needed, no less and no more:`)),
      ...indented(inColumns([...rows, ...unsent])),
    ];
  }
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}
