import { createLogger } from "@stoplight/prism-core";
import { getHttpOperationsFromSpec } from "@stoplight/prism-http";
import { createServer } from "@stoplight/prism-http-server";

export interface MockServer {
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves an OpenAPI document by Prism: it validates requests, answers those that are right with an example, and others
 * with 422. What it finds wrong is in the header `sl-violations`.
 */
export async function prism(document: object): Promise<MockServer> {
  const server = createServer(await getHttpOperationsFromSpec(document), {
    cors: false,
    components: { logger: createLogger("prism", { level: "silent" }) },
    config: {
      isProxy: false,
      mock: { dynamic: false },
      checkSecurity: true,
      validateRequest: true,
      validateResponse: true,
      errors: false,
      upstreamProxy: undefined,
    },
  });
  const origin = await server.listen(0, "127.0.0.1");
  return { origin, close: () => server.close() };
}

export interface Violation {
  /** Where it is, e.g. `request.body.displayName`. */
  readonly at: string;
  readonly message: string;
}

/** What Prism finds wrong with a request or with its own answer. */
export function violations(response: Response): readonly Violation[] {
  const found = JSON.parse(response.headers.get("sl-violations") ?? "[]") as readonly Found[];
  return found.map(({ location, message }) => ({ at: location.join("."), message }));
}

interface Found {
  readonly location: readonly string[];
  readonly message: string;
}
