import { apiConnectors, batch, graph, match, restricted, type GraphClient } from "./client.js";

/** Variables, destructuring and paging. */
export async function list(): Promise<string[]> {
  const names: string[] = [];
  for await (const { displayName } of apiConnectors.items({ select: ["displayName"] })) {
    names.push(displayName ?? "");
  }
  const { pages } = graph.identity.apiConnectors;
  for await (const page of pages()) names.push(String(page.value.length));
  return names;
}

/** A parameter, and a narrowed union. */
export async function rename(client: GraphClient, id: string, displayName: string) {
  const connector = client.identity.apiConnectors.byIdentityApiConnectorId(id);
  const { authenticationConfiguration } = await connector.get();
  if (authenticationConfiguration) match(authenticationConfiguration, { otherwise: () => undefined });
  await connector.patch({ displayName });
}

/** Requests that are sent together. */
export async function replaceAll(ids: readonly string[]) {
  const deletions = ids.map((id) => apiConnectors.byIdentityApiConnectorId(id).toDeleteRequest());
  await batch(graph, [...deletions, apiConnectors.toGetRequest()]);
}

/** A field of a class. */
export class Uploads {
  readonly #connectors = restricted.identity.apiConnectors;

  upload(id: string, pkcs12Value: string) {
    const { uploadClientCertificate } = this.#connectors.byIdentityApiConnectorId(id);
    return uploadClientCertificate.post({ pkcs12Value, password: "" });
  }
}

/** A method that is handed on, and a generic wrapper. */
export async function create() {
  const post = apiConnectors.post;
  await withRetry(post);
  await first(apiConnectors);
}

declare function withRetry<T>(send: T): Promise<void>;

async function first<T extends { readonly get: typeof apiConnectors.get }>(builder: T) {
  return builder.get({ top: 1 });
}
