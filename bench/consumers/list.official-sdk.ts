/** See `patch.official-sdk.ts`. */
import {
  BaseBearerTokenAuthenticationProvider,
  HttpMethod,
  RequestInformation,
} from "@microsoft/kiota-abstractions";
import { GraphRequestAdapter } from "@microsoft/msgraph-sdk";
import {
  type IdentityApiConnectorCollectionResponse,
  createIdentityApiConnectorCollectionResponseFromDiscriminatorValue,
} from "@microsoft/msgraph-sdk/models/index.js";
import { createODataErrorFromDiscriminatorValue } from "@microsoft/msgraph-sdk/models/oDataErrors/index.js";

export function connect(getToken: () => Promise<string>) {
  const adapter = new GraphRequestAdapter(
    new BaseBearerTokenAuthenticationProvider({
      getAuthorizationToken: getToken,
      getAllowedHostsValidator: () => {
        throw new Error("Not asked by this provider.");
      },
    }),
  );
  adapter.baseUrl = "https://graph.microsoft.com/v1.0";

  return async (): Promise<number> => {
    const request = new RequestInformation(HttpMethod.GET, "{+baseurl}/identity/apiConnectors", {
      baseurl: adapter.baseUrl,
    });
    request.headers.tryAdd("Accept", "application/json");
    const page = await adapter.send<IdentityApiConnectorCollectionResponse>(
      request,
      createIdentityApiConnectorCollectionResponseFromDiscriminatorValue,
      { XXX: createODataErrorFromDiscriminatorValue },
    );
    return page?.value?.length ?? 0;
  };
}
