import { onTestFinished } from "vitest";
import type { ClientOptions } from "../../../../templates/runtime/client.js";
import { createLibraryClient } from "./library.js";
import { type Answer, serve } from "./server.js";

/** Delays that a test can wait for. */
export const hasty = { delay: 1 };

/** A client of the made-up service, and a server that gives these answers; it ends with the test. */
export async function library(answers: readonly Answer[], options: Partial<ClientOptions> = {}) {
  const server = await serve(...answers);
  onTestFinished(() => server.close());
  const graph = createLibraryClient({
    credential: () => "token",
    baseUrl: `${server.origin}/v1.0`,
    retry: hasty,
    ...options,
  });
  return { graph, server, received: server.received, baseUrl: `${server.origin}/v1.0` };
}

/** What a promise rejects with. */
export async function failure(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error("It was expected to fail.");
}

/** A JSON Web Token with these claims, and no valid signature. */
export function jwt(claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ alg: "none" })}.${part(claims)}.signature`;
}
