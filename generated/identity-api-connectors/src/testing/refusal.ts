/** An answer that is an error, thrown by whatever part finds the reason. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, message: string, more: RefusalParts = {}) {
    super(message);
    this.status = status;
    this.code = more.code ?? codes[status] ?? "unknownError";
    this.headers = more.headers ?? {};
  }
}

export interface RefusalParts {
  readonly code?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The codes that go with each status where nothing more special is known. */
const codes: Readonly<Record<number, string>> = {
  400: "BadRequest",
  401: "InvalidAuthenticationToken",
  403: "Authorization_RequestDenied",
  404: "Request_ResourceNotFound",
  405: "Request_MethodNotAllowed",
  409: "Request_MultipleObjectsWithSameKeyValue",
  412: "PreconditionFailed",
  424: "FailedDependency",
  429: "TooManyRequests",
  500: "InternalServerError",
  501: "NotImplemented",
  503: "ServiceUnavailable",
  504: "GatewayTimeout",
};

/** For what the fake does not do, though the service might. */
export function notFaked(what: string): Refusal {
  return new Refusal(501, `The fake does not know ${what}.`);
}

export function invalid(message: string): Refusal {
  return new Refusal(400, message);
}
