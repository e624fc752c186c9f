import type { RequestInit, Response } from "undici";

/** Connections to servers, by way of the proxies that the environment names. */
export interface Connections {
  readonly fetch: (url: URL, init: RequestInit) => Promise<Response>;
  readonly close: () => Promise<void>;
}

/** The HTTP client is loaded only where something is downloaded. */
export async function openConnections(): Promise<Connections> {
  const { Agent, EnvHttpProxyAgent, fetch } = await import("undici");
  const direct = new Agent();
  const byProxy = new EnvHttpProxyAgent();
  return {
    // A proxy has another idea of what this machine is.
    fetch: (url, init) => fetch(url, { ...init, dispatcher: isLoopback(url) ? direct : byProxy }),
    close: async () => {
      await Promise.all([direct.destroy(), byProxy.destroy()]);
    },
  };
}

/** Whether a URL leads to this machine. */
export function isLoopback({ hostname }: URL): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d+){3}$/u.test(hostname);
}
