/** What stands in for the service: the answers, the token, and a consumer that is connected to them. */
import { pathToFileURL } from "node:url";
import * as v from "valibot";
import type { Task } from "./contestants.js";

/** The connector that is changed, and with which credentials. */
export const patchArguments = ["6b2b9ba8-2f0b-4f6e-9d0a-93f8d5c7a111", "some user", "some password"] as const;

const consumerSchema = v.object({ connect: v.function() });

/** Loads a consumer and connects it with a token that lives for an hour; what it gives makes one call. */
export async function connectConsumer(file: string, task: Task): Promise<() => Promise<unknown>> {
  const { connect } = v.parse(consumerSchema, await import(pathToFileURL(file).href));
  const token = shortLivedToken();
  const work = v.parse(
    v.function(),
    connect(() => Promise.resolve(token)),
  );
  const parameters = task === "patch" ? patchArguments : [];
  return () => Promise.resolve(work(...parameters));
}

function shortLivedToken(): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  const now = Math.floor(Date.now() / 1000);
  return [part({ alg: "none" }), part({ iat: now, exp: now + 3600, idtyp: "app" }), "signature"].join(".");
}

/** Makes the answers to a task: 204 to a change, 1,000 connectors to a list. */
export function answers(task: Task): () => Response {
  if (task === "patch") return () => new Response(null, { status: 204 });
  const page = new TextEncoder().encode(JSON.stringify(pageOfConnectors(1000)));
  const headers = { "content-type": "application/json" };
  return () => new Response(page, { headers });
}

/** Connectors of both kinds that come back, in turns. */
function pageOfConnectors(count: number): unknown {
  const value = Array.from({ length: count }, (_, index) => ({
    id: `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
    displayName: `Connector ${String(index)}`,
    targetUrl: `https://contoso.example/api/${String(index)}`,
    authenticationConfiguration: index % 2 === 0 ? basic(index) : certificates(index),
  }));
  return { "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#identity/apiConnectors", value };
}

function basic(index: number): unknown {
  return {
    "@odata.type": "#microsoft.graph.basicAuthentication",
    username: `user-${String(index)}`,
    password: "******",
  };
}

function certificates(index: number): unknown {
  const thumbprint = index.toString(16).padStart(40, "0").toUpperCase();
  return {
    "@odata.type": "#microsoft.graph.clientCertificateAuthentication",
    certificateList: [
      { thumbprint, notAfter: 1_800_000_000, notBefore: 1_700_000_000, isActive: true },
      { thumbprint, notAfter: 1_700_000_000, notBefore: 1_600_000_000, isActive: false },
    ],
  };
}
