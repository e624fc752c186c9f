/** The client against its peers: one table, and under it what arrives on the wire. */
import { type Bundle, bundle } from "../bundle.js";
import type { Figure } from "../measure.js";
import { readBudgets } from "../size-budget.js";
import {
  type Verdict,
  count,
  figureCell,
  kilobytes,
  markdownTable,
  megabytes,
  seconds,
  times,
  verdictCell,
} from "../table.js";
import { callTimes } from "./call-rate.js";
import { type Contestant, consumerSource, contestants } from "./contestants.js";
import { importTimes } from "./import-time.js";
import { type TypeCheck, type TypeCheckOptions, typeChecks } from "./type-check.js";
import { type WireRequest, wireRequests } from "./wire.js";

export interface ClientSection {
  readonly markdown: string;
  /** Whether each bar is kept that does not depend on the machine. */
  readonly kept: boolean;
}

/** Without the floor, in the table's order. */
const measured = ["graph-slice", "official-sdk", "untyped-client"] as const;

const head = ["", "floor", "this package", "official SDK", "untyped client", "bar"];

/** Measures everything. */
export async function clientSection(rounds: number): Promise<ClientSection> {
  const bundles = new Map<Contestant, Bundle>();
  for (const contestant of contestants) {
    bundles.set(contestant, await bundle(consumerSource("patch", contestant)));
  }
  const size = await sizeVerdict(bundles);
  const requests = await wireRequests();
  const rows = [
    bundleRow("`PATCH` consumer, minified", bundles, "minified"),
    bundleRow("`PATCH` consumer, minified + gzip", bundles, "gzipped", size),
    ...(await typeCheckRows(rounds)),
    await importRow(rounds),
    rateRow("`PATCH` calls per second, stubbed `fetch`", await callTimes("patch", rounds), {
      bar: "≥ 0.50 ×",
      keeps: (slowdown) => slowdown <= 2,
    }),
    listRow(await callTimes("list", rounds)),
    wireRow(requests),
  ];
  return { markdown: [markdownTable(head, rows), wireList(requests)].join("\n\n"), kept: size.kept };
}

async function sizeVerdict(bundles: ReadonlyMap<Contestant, Bundle>): Promise<Verdict> {
  const budget = (await readBudgets()).find(({ consumer }) => consumer === "consumers/patch.graph-slice.ts");
  const limit = budget?.gzipped ?? 0;
  return { bar: `≤ ${kilobytes(limit)}`, kept: of(bundles, "graph-slice").gzipped <= limit };
}

function bundleRow(
  label: string,
  bundles: ReadonlyMap<Contestant, Bundle>,
  weight: "minified" | "gzipped",
  verdict?: Verdict,
): string[] {
  const floor = of(bundles, "fetch")[weight];
  return [
    label,
    `bare \`fetch\`: ${kilobytes(floor)}`,
    ...measured.map((contestant) => kilobytes(of(bundles, contestant)[weight])),
    verdictCell(verdict),
  ];
}

async function typeCheckRows(rounds: number): Promise<string[][]> {
  const checked = async (label: string, options: TypeCheckOptions, limit?: number): Promise<string[][]> => {
    const checks = await typeChecks(options, rounds);
    return [
      typeCheckRow(`\`tsc\` ${label}`, checks, "time", limit),
      typeCheckRow(`\`tsc\` ${label}: memory`, checks, "memory"),
    ];
  };
  const withoutDom = { compiler: "typescript-5.9", skipLibCheck: true, withoutDom: true };
  const bare = await typeChecks(withoutDom, rounds, ["empty", "graph-slice"]);
  return [
    ...(await checked("5.9", { compiler: "typescript-5.9", skipLibCheck: true }, 1.3)),
    ...(await checked("5.9, `skipLibCheck: false`", { compiler: "typescript-5.9", skipLibCheck: false })),
    typeCheckRow('`tsc` 5.9, `lib: ["es2022"]`, without DOM', bare, "time", 1.3),
    ...(await checked("7.0", { compiler: "typescript-7.0", skipLibCheck: true }, 1.3)),
    ...(await checked("7.0, `skipLibCheck: false`", { compiler: "typescript-7.0", skipLibCheck: false })),
  ];
}

function typeCheckRow(
  label: string,
  checks: ReadonlyMap<Contestant | "empty", TypeCheck>,
  quantity: "time" | "memory",
  limit?: number,
): string[] {
  const show = quantity === "time" ? seconds : megabytes;
  const floor = of(checks, "empty")[quantity];
  const cell = (contestant: Contestant): string => {
    const check = checks.get(contestant);
    if (check === undefined) return "needs DOM";
    const errors = check.errors === 0 ? "" : `, ${String(check.errors)} errors`;
    return figureCell(check[quantity], show, check[quantity].minimum / floor.minimum) + errors;
  };
  const ratio = of(checks, "graph-slice")[quantity].minimum / floor.minimum;
  return [
    label,
    `empty file: ${figureCell(floor, show)}`,
    ...measured.map(cell),
    verdictCell(limit === undefined ? undefined : { bar: `≤ ${times(limit)}`, kept: ratio <= limit }),
  ];
}

async function importRow(rounds: number): Promise<string[]> {
  const figures = await importTimes(rounds);
  const floor = of(figures, "empty");
  return [
    "import, Node",
    `empty module: ${figureCell(floor, seconds)}`,
    ...measured.map((contestant) => {
      const time = of(figures, contestant);
      return figureCell(time, seconds, time.minimum / floor.minimum);
    }),
    "",
  ];
}

/** Calls per second, which are the more the better: the ratio is to the floor's rate. */
function rateRow(
  label: string,
  callTime: ReadonlyMap<Contestant, Figure>,
  { bar, keeps }: { readonly bar: string; readonly keeps: (slowdown: number) => boolean },
): string[] {
  const floor = of(callTime, "fetch");
  const rate = (milliseconds: number): string => count(1000 / milliseconds);
  return [
    label,
    `bare \`fetch\`: ${figureCell(floor, rate)}`,
    ...measured.map((contestant) => {
      const time = of(callTime, contestant);
      return figureCell(time, rate, floor.minimum / time.minimum);
    }),
    verdictCell({ bar, kept: keeps(of(callTime, "graph-slice").minimum / floor.minimum) }),
  ];
}

function listRow(callTime: ReadonlyMap<Contestant, Figure>): string[] {
  const floor = of(callTime, "fetch");
  const show = (milliseconds: number): string => `${milliseconds.toFixed(2)} ms`;
  const ratio = (contestant: Contestant): number => of(callTime, contestant).minimum / floor.minimum;
  return [
    "reading a list of 1,000 connectors",
    `\`Response.json()\`: ${figureCell(floor, show)}`,
    ...measured.map((contestant) => figureCell(of(callTime, contestant), show, ratio(contestant))),
    verdictCell({ bar: "≤ 1.10 ×", kept: ratio("graph-slice") <= 1.1 }),
  ];
}

function wireRow(requests: ReadonlyMap<Contestant, WireRequest>): string[] {
  const cell = (contestant: Contestant): string =>
    of(requests, contestant).complete ? "sent" : "**dropped**";
  return ["user name and password of the `PATCH`", ...contestants.map(cell), ""];
}

function wireList(requests: ReadonlyMap<Contestant, WireRequest>): string {
  const names: Record<Contestant, string> = {
    fetch: "bare `fetch`",
    "graph-slice": "this package",
    "official-sdk": "official SDK",
    "untyped-client": "untyped client",
  };
  const bodies = contestants.map((name) => `- ${names[name]}: \`${of(requests, name).body}\``);
  return ["The body that arrives:", "", ...bodies].join("\n");
}

function of<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new RangeError(`${String(key)} was not measured.`);
  return value;
}
