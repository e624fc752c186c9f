import { type HttpClient, type PipelineResponse, createHttpHeaders } from "@azure/core-rest-pipeline";

/** The part of Microsoft Entra ID that gives tokens, in memory. */
export interface Authority {
  /** What the credentials of `@azure/identity` are to send by. */
  readonly httpClient: HttpClient;
  /** The forms that were sent for tokens. */
  readonly asked: readonly Readonly<Record<string, string>>[];
}

/** What is answered instead of a token. */
export interface Rejection {
  readonly error: string;
  readonly error_description: string;
}

/**
 * Makes an authority that gives the tokens `token-1`, `token-2` … for an hour.
 *
 * https://learn.microsoft.com/en-us/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 */
export function authority(rejection?: Rejection): Authority {
  const asked: Readonly<Record<string, string>>[] = [];

  function token(form: string): [status: number, body: object] {
    asked.push(Object.fromEntries(new URLSearchParams(form)));
    if (rejection !== undefined) return [401, rejection];
    return [200, { token_type: "Bearer", expires_in: 3600, access_token: `token-${asked.length}` }];
  }

  return {
    asked,
    httpClient: {
      sendRequest(request): Promise<PipelineResponse> {
        const { origin, pathname } = new URL(request.url);
        const [, tenant = ""] = pathname.split("/");
        const isToken = pathname === `/${tenant}/oauth2/v2.0/token`;
        const [status, body] = isToken
          ? token(textOf(request.body))
          : [200, configuration(`${origin}/${tenant}`)];
        const headers = createHttpHeaders({ "content-type": "application/json" });
        return Promise.resolve({ request, status, headers, bodyAsText: JSON.stringify(body) });
      },
    },
  };
}

/** https://openid.net/specs/openid-connect-discovery-1_0.html */
function configuration(tenant: string): object {
  return {
    issuer: `${tenant}/v2.0`,
    authorization_endpoint: `${tenant}/oauth2/v2.0/authorize`,
    token_endpoint: `${tenant}/oauth2/v2.0/token`,
    jwks_uri: `${tenant}/discovery/v2.0/keys`,
  };
}

function textOf(body: unknown): string {
  if (typeof body !== "string") throw new TypeError("A form is expected.");
  return body;
}
