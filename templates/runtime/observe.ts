import { GraphError } from "./errors.js";
import { now } from "./time.js";
import type { FetchResponse } from "./web.js";

/** A try that begins. It has no keys, query values, bodies or tokens, so it may be logged. */
export interface Try {
  readonly method: string;
  /** The path template from the service root, e.g. `/teams/{team-id}/members`. */
  readonly path: string;
  /** 0 for the first try of a call. */
  readonly retry: number;
  /** The same for all tries of a call; the service logs it. */
  readonly clientRequestId: string;
}

/** How a try ended. */
export interface TryEnd {
  /** The HTTP status; undefined where there was no answer. */
  readonly status: number | undefined;
  /** The service's name for the request. */
  readonly requestId: string | undefined;
  /** In milliseconds, from before the token was asked for until the body was read. */
  readonly duration: number;
  /** The code of the error, where it failed. */
  readonly code: string | undefined;
}

/**
 * Is called when a try begins; the function that it returns is called when that try ends. For logs, metrics
 * and traces. Neither may throw.
 */
export type TryListener = (start: Try) => ((end: TryEnd) => void) | undefined;

/** Runs a try and tells the listener, if there is one, how it begins and ends. */
export async function observe<T>(
  listener: TryListener | undefined,
  start: Try,
  run: (onResponse: (response: FetchResponse) => void) => Promise<T>,
): Promise<T> {
  const ended = listener?.(start);
  let response: FetchResponse | undefined;
  let code: string | undefined;
  const began = now();
  try {
    return await run((received) => {
      response = received;
    });
  } catch (error) {
    code = error instanceof GraphError ? error.code : "error";
    throw error;
  } finally {
    ended?.({
      status: response?.status,
      requestId: response?.headers.get("request-id") ?? undefined,
      duration: now() - began,
      code,
    });
  }
}
