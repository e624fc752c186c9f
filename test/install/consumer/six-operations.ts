/** The six operations, with what only a platform's own `fetch` shows: paging, a second try, an error and an abort. */
import {
  basicAuthentication,
  createGraphClient,
  GraphError,
  isBasicAuthentication,
  type IdentityApiConnector,
} from "@graph-slice/identity-api-connectors";

/** What came of the operations. */
export interface Report {
  readonly listed: readonly string[];
  readonly created: IdentityApiConnector;
  readonly username: string | null | undefined;
  readonly updated: IdentityApiConnector | undefined;
  readonly uploaded: string;
  readonly error: string;
  readonly tries: readonly string[];
  readonly aborted: string;
}

export async function sixOperations(baseUrl: string): Promise<Report> {
  const tries: string[] = [];
  const { apiConnectors } = createGraphClient({
    credential: () => "token",
    baseUrl,
    onTry:
      ({ method, path, retry }) =>
      ({ status, requestId }) => {
        tries.push(`${method} ${path} ${String(retry)}: ${String(status)} ${String(requestId)}`);
      },
  }).identity;
  const one = apiConnectors.byIdentityApiConnectorId("1");

  const listed: string[] = [];
  for await (const { id, displayName } of apiConnectors.items({ select: ["id", "displayName"] })) {
    listed.push(`${id} ${displayName ?? ""}`);
  }
  const authenticationConfiguration = basicAuthentication({ username: "user", password: "pässword" });
  const created = await apiConnectors.post({
    displayName: "One",
    targetUrl: "https://one.example",
    authenticationConfiguration,
  });
  const { authenticationConfiguration: read } = await one.get();
  const updated = await one.patch({ displayName: null, authenticationConfiguration });
  const uploaded = await one.uploadClientCertificate.post({ pkcs12Value: "AA==", password: "" });
  await one.delete();

  const error = await apiConnectors.byIdentityApiConnectorId("a/b").get().then(nothing, described);
  const aborted = await one.get({}, { signal: AbortSignal.abort("enough") }).then(nothing, String);
  return {
    listed,
    created,
    username: isBasicAuthentication(read) ? read.username : undefined,
    updated,
    uploaded: uploaded.id,
    error,
    tries,
    aborted,
  };
}

function nothing(): string {
  return "nothing went wrong";
}

function described(error: unknown): string {
  return error instanceof GraphError
    ? `${String(error.status)} ${error.code}: ${error.message}`
    : String(error);
}
