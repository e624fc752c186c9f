/**
 * The official JavaScript client, `@microsoft/microsoft-graph-client`. It speaks https only: over http it sends no token
 * and takes no link to a next page. So it calls the service by its public name, as through a reverse proxy.
 */
import {
  Client,
  type Context,
  type Middleware,
  MiddlewareFactory,
  type PageCollection,
  PageIterator,
} from "@microsoft/microsoft-graph-client";
import type { Connection, Connector, ConnectorRead, Connectors } from "./connectors.js";

interface Answer {
  readonly id: string;
  readonly displayName: string;
  readonly targetUrl: string;
  readonly authenticationConfiguration: unknown;
}

export function untypedClient({ baseUrl, token }: Connection): Connectors {
  const provider = { getAccessToken: () => Promise.resolve(token) };
  // The last one sends.
  const handlers = MiddlewareFactory.getDefaultMiddlewareChain(provider).slice(0, -1);
  const { origin, pathname } = new URL(baseUrl);
  const client = Client.initWithMiddleware({
    defaultVersion: pathname.slice(1),
    middleware: [...handlers, new ProxiedTransport(origin)],
  });
  const collection = () => client.api("/identity/apiConnectors");
  const connector = (id: string) => client.api(`/identity/apiConnectors/${encodeURIComponent(id)}`);

  return {
    async list() {
      const names: string[] = [];
      const first = (await collection().get()) as PageCollection;
      const pages = new PageIterator(client, first, ({ displayName }: Answer) => {
        names.push(displayName);
        return true;
      });
      await pages.iterate();
      return names;
    },
    create: async (created) => read((await collection().post(written(created))) as Answer),
    get: async (id) => read((await connector(id).get()) as Answer),
    async update(id, changes) {
      await connector(id).patch(written(changes));
    },
    async delete(id) {
      await connector(id).delete();
    },
    upload: async (id, certificate) => {
      // By its qualified name, as Graph's OpenAPI document has it.
      const action = "microsoft.graph.uploadClientCertificate";
      const upload = client.api(`/identity/apiConnectors/${encodeURIComponent(id)}/${action}`);
      return read((await upload.post(certificate)) as Answer);
    },
  };
}

function written({ authentication, ...rest }: Partial<Connector>): object {
  if (authentication === undefined) return rest;
  const { type, ...credentials } = authentication;
  return {
    ...rest,
    authenticationConfiguration: { "@odata.type": `#microsoft.graph.${type}`, ...credentials },
  };
}

function read({ id, displayName, targetUrl, authenticationConfiguration }: Answer): ConnectorRead {
  return { id, displayName, targetUrl, authentication: authenticationConfiguration };
}

/** Sends to another origin what is meant for the service, and says so as proxies do. */
class ProxiedTransport implements Middleware {
  readonly #origin: string;

  constructor(origin: string) {
    this.#origin = origin;
  }

  async execute(context: Context): Promise<void> {
    const meant = new Request(context.request, context.options);
    const { host, pathname, search } = new URL(meant.url);
    const headers = { ...Object.fromEntries(meant.headers), "x-forwarded-host": host };
    context.response = await fetch(this.#origin + pathname + search, { ...context.options, headers });
  }
}
