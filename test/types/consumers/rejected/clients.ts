/** Clients that could not work. */
import { GraphError, createGraphClient } from "@graph-slice/identity-api-connectors";

// @ts-expect-error 'credential'
createGraphClient({});

// @ts-expect-error 'credential' 'string' 'Credential'
createGraphClient({ credential: "token" });

// @ts-expect-error 'credential' 'number' 'TokenFunction'
createGraphClient({ credential: () => 1 });

// @ts-expect-error 'cloud' '"mars"' 'Cloud | undefined'
createGraphClient({ credential: () => "token", cloud: "mars" });

// @ts-expect-error 'baseURL' 'baseUrl'
createGraphClient({ credential: () => "token", baseURL: "https://localhost" });

// @ts-expect-error 'fetch' 'Promise<string>' 'FetchResponse'
createGraphClient({ credential: () => "token", fetch: async () => "" });

export function retryable(error: GraphError): boolean {
  // @ts-expect-error 'error.status' 'undefined'
  if (error.status > 500) return true;
  // @ts-expect-error 'statusCode' 'GraphError'
  return error.statusCode === 429;
}
