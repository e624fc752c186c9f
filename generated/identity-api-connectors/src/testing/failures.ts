import { Refusal } from "./refusal.js";
import { base64 } from "./web.js";

/** An error that the service is to answer with. */
export interface Failure<O extends string = string> {
  /** From 400 to 599. */
  readonly status: number;
  /** The code in the body; by default the one that goes with the status. */
  readonly code?: string;
  readonly message?: string;
  /** Seconds to wait, e.g. with 429 and 503. */
  readonly retryAfter?: number;
  /** With 401: the claims that the next token must have, as JSON. */
  readonly claims?: string;
  /** Which requests fail; by default all. */
  readonly operation?: O;
  /** How many requests fail; one by default, `Infinity` for all that follow. */
  readonly times?: number;
}

/** The failures that are still to come. */
export class Failures {
  readonly #planned: { readonly failure: Failure; left: number }[] = [];

  /** @throws RangeError for a status that is no error. */
  add(failure: Failure): void {
    const { status } = failure;
    if (!Number.isInteger(status) || status < 400 || status > 599) {
      throw new RangeError(`The status of a failure is from 400 to 599, not ${String(status)}.`);
    }
    this.#planned.push({ failure, left: failure.times ?? 1 });
  }

  /** Throws what the next request to an operation is answered with, if anything. */
  meet(operation: string | undefined): void {
    const met = this.#planned.find(
      ({ failure, left }) => left > 0 && (failure.operation === undefined || failure.operation === operation),
    );
    if (met === undefined) return;
    met.left--;
    throw refusalOf(met.failure);
  }
}

function refusalOf({ status, code, message, retryAfter, claims }: Failure): Refusal {
  return new Refusal(status, message ?? `The service was told to answer with ${String(status)}.`, {
    code,
    headers: {
      ...(retryAfter === undefined ? {} : { "retry-after": String(retryAfter) }),
      ...(status === 401 ? { "www-authenticate": challenge(claims) } : {}),
    },
  });
}

/** https://learn.microsoft.com/en-us/entra/identity-platform/claims-challenge */
function challenge(claims: string | undefined): string {
  const basic = 'Bearer realm="", error="invalid_token"';
  if (claims === undefined) return basic;
  return `Bearer realm="", error="insufficient_claims", claims="${base64(claims)}"`;
}
