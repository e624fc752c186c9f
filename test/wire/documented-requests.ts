/** Requests as an API page shows them: a request line, headers, an empty line, a body. */

/** A request that documentation shows. */
export interface DocumentedRequest {
  readonly method: string;
  /** Without the service's root; keys may be placeholders. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** The requests with a body in the `http` blocks of a page. */
export function documentedRequests(page: string): readonly DocumentedRequest[] {
  const blocks = page.replaceAll("\r\n", "\n").matchAll(/^```http\n(?<text>[^`]*)^```$/gmu);
  return [...blocks].flatMap(({ groups }) => {
    const [head = "", ...body] = (groups?.["text"] ?? "").split("\n\n");
    const [line = "", ...headers] = head.split("\n");
    const request = /^(?<method>[A-Z]+) https:\/\/[^/]+\/[^/]+(?<path>\/\S+)$/u.exec(line)?.groups;
    if (request === undefined || body.length === 0) return [];
    return {
      method: request["method"] ?? "",
      path: request["path"] ?? "",
      headers: Object.fromEntries(
        headers
          .map((header) => header.split(": "))
          .map(([name = "", value = ""]) => [name.toLowerCase(), value]),
      ),
      body: JSON.parse(body.join("\n\n")) as unknown,
    };
  });
}
