import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll } from "vitest";
import type * as Package from "../../generated/identity-api-connectors/dist/index.js";
import { type ConsumerProject, consumerProject } from "../support/consumer-project.js";
import { type RecordingServer, recordingServer } from "../support/recording-server.js";

export type { Package };
export type Client = Package.GraphClient;

/** The installed package, and a server that stands for the service. */
export interface Installation {
  readonly package: typeof Package;
  readonly server: RecordingServer;
  /** Where the service is, with the version. */
  readonly baseUrl: string;
  /** A client that does not try again. */
  client(options?: Partial<Package.ClientOptions>): Client;
}

/** Installs the package for the tests of a file, and starts a server for them. What it gives is there when they run. */
export function installation(): Installation {
  let project: ConsumerProject;
  let server: RecordingServer;
  let loaded: typeof Package;

  beforeAll(async () => {
    [project, server] = await Promise.all([consumerProject(), recordingServer()]);
    const entry = pathToFileURL(join(project.installed, "dist", "index.js"));
    loaded = (await import(entry.href)) as typeof Package;
  });
  afterAll(() => Promise.all([project.remove(), server.close()]));

  return {
    get package() {
      return loaded;
    },
    get server() {
      return server;
    },
    get baseUrl() {
      return `${server.origin}/v1.0`;
    },
    client(options) {
      return loaded.createGraphClient({
        credential: () => "token",
        baseUrl: this.baseUrl,
        retry: { retries: 0 },
        ...options,
      });
    },
  };
}
