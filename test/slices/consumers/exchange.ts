/** A call of a consumer, what it has to send, and what is answered. */
export interface Exchange {
  readonly call: () => Promise<unknown>;
  /** `METHOD /path?query`, below the service's root. */
  readonly sent: string;
  /** JSON, or the text of a stream. */
  readonly body?: unknown;
  /** Status 204 without. */
  readonly answer?: unknown;
  /** What the call gives; by default what was answered. */
  readonly result?: unknown;
}

/** By what they show: what a consumer of a slice does. */
export type Exchanges = Readonly<Record<string, Exchange>>;

export interface Service {
  readonly baseUrl: string;
}

export const credential = (): string => "token";
