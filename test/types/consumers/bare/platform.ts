/** Where neither DOM nor Node has types: the package brings what it needs. */
import {
  type Credential,
  type Fetch,
  type FetchResponse,
  type Signal,
  createGraphClient,
} from "@graph-slice/identity-api-connectors";

const answer: FetchResponse = {
  ok: true,
  status: 204,
  headers: { get: () => null },
  body: null,
  json: async () => ({}),
  text: async () => "",
  arrayBuffer: async () => new ArrayBuffer(0),
};
const fetch: Fetch = async (url, { method, headers, body }) => {
  `${method} ${url} ${headers["authorization"] ?? ""}` satisfies string;
  return body === null ? answer : { ...answer, status: 200 };
};
const credential: Credential = async (scopes) => scopes.join(" ");

declare const signal: Signal;
const { apiConnectors } = createGraphClient({ credential, fetch, cloud: "china" }).identity;
await apiConnectors.get({ top: 1 }, { signal, timeout: 1_000, deadline: 5_000, retry: { retries: 0 } });
