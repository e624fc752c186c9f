/** Calls every method of a generated client, and looks where the requests go. */
import type { OperationPlan } from "../../generator/plan/plan.js";
import { valuesOfPath } from "./path-values.js";
import type { Resource } from "../../generator/slice/slice.js";

interface Made {
  readonly root: Resource;
  readonly operations: readonly OperationPlan[];
}

/** What was sent for each operation, by `METHOD /path` of the slice, as `METHOD /path` with `{}` for each value. */
export async function sentBy(
  module: string,
  { root, operations }: Made,
): Promise<ReadonlyMap<string, string>> {
  const sent: { readonly method: string; readonly url: string }[] = [];
  const { createGraphClient } = (await import(/* @vite-ignore */ module)) as {
    readonly createGraphClient: (options: object) => object;
  };
  const graph = createGraphClient({
    credential: () => "token",
    baseUrl: "https://api.contoso.com/v1.0",
    fetch: (url: string, { method = "GET" }: { method?: string }) => {
      sent.push({ method, url });
      return Promise.resolve(answer(url));
    },
  });
  const found = new Map<string, string>();
  for (const { method, path, call } of operations) {
    const values = valuesOfPath(root, path).map(({ type }) => valueOf(type.name));
    await called(graph, call, values);
    const [request, ...more] = sent.splice(0);
    if (request === undefined || more.length > 0)
      throw new Error(`${call} sent ${more.length + 1} requests.`);
    found.set(`${method} ${path}`, `${request.method} ${pathOf(request.url, values)}`);
  }
  return found;
}

/** The path of a URL, decoded, with `{}` for each of the values, which must be there in this order. */
function pathOf(url: string, values: readonly unknown[]): string {
  const [path = ""] = url.replace("https://api.contoso.com/v1.0", "").split("?");
  let rest = path.split("/").map(decodeURIComponent).join("/");
  let text = "";
  for (const value of values) {
    const written = String(value).replaceAll("'", "''");
    const place = [String(value), written].map((each) => rest.indexOf(each)).filter((each) => each >= 0);
    const at = Math.min(...place);
    if (!Number.isFinite(at)) throw new Error(`${url} lacks ${String(value)}.`);
    const length = rest.startsWith(written, at) ? written.length : String(value).length;
    text += `${rest.slice(0, at)}{}`;
    rest = rest.slice(at + length);
  }
  return text + rest;
}

/** Calls a method as it is written, e.g. `graph.teams.byTeamId(teamId).post(body)`. */
async function called(graph: object, call: string, values: readonly unknown[]): Promise<unknown> {
  const names = [...call.matchAll(/\(([^()]*)\)/g)].flatMap(([, list = ""]) =>
    list
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== ""),
  );
  const given = new Map(names.map((_, index) => [`$${index}`, index < values.length ? values[index] : body]));
  let position = 0;
  const text = call.replace(/\(([^()]*)\)/g, (whole, list: string) =>
    list.trim() === ""
      ? whole
      : `(${list
          .split(",")
          .map(() => `$${position++}`)
          .join(", ")})`,
  );
  // The call is this program's own text about the client that it made.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const run = new Function("graph", ...given.keys(), `return ${text};`) as (
    ...all: unknown[]
  ) => Promise<unknown>;
  return run(graph, ...given.values());
}

const body = { "@odata.id": "https://api.contoso.com/v1.0/x/1" };

function valueOf(type: string): unknown {
  switch (type) {
    case "Edm.Int32":
      return 4711;
    case "Edm.Boolean":
      return true;
    case "Edm.Guid":
      return "be1f769b-0000-4000-8000-79a905c4932c";
    case "Edm.Date":
      return "2024-02-29";
    default:
      return "O'Neil/é 100%";
  }
}

function answer(url: string): Response {
  const [path = ""] = url.split("?");
  return path.endsWith("/$count") ? new Response("3") : Response.json({ value: [] });
}
