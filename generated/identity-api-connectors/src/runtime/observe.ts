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
  /** The service's name for the request, where it answered with one. */
  readonly requestId: string | null | undefined;
  /** In milliseconds, from before the token was asked for until the body was read. */
  readonly duration: number;
  /** Where it failed: the code of the `GraphError`, or `error` for an error of the credential or an abort. */
  readonly code: string | undefined;
}

/**
 * Is called when a try begins; the function that it returns is called when that try ends. For logs, metrics
 * and traces. Neither may throw.
 */
// eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- who does not care for the end need not return anything
export type TryListener = (start: Try) => ((end: TryEnd) => void) | void;
