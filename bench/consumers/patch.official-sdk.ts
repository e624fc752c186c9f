/**
 * What the request builder of `@microsoft/msgraph-sdk-identity` does, which the registry does not have: the SDK's own
 * models, serializers and fetch adapter, driven by hand.
 */
import {
  BaseBearerTokenAuthenticationProvider,
  HttpMethod,
  RequestInformation,
} from "@microsoft/kiota-abstractions";
import { GraphRequestAdapter } from "@microsoft/msgraph-sdk";
import {
  type BasicAuthentication,
  type IdentityApiConnector,
  createIdentityApiConnectorFromDiscriminatorValue,
  serializeIdentityApiConnector,
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

  return async (id: string, username: string, password: string): Promise<unknown> => {
    const authenticationConfiguration: BasicAuthentication = {
      odataType: "#microsoft.graph.basicAuthentication",
      username,
      password,
    };
    const connector: IdentityApiConnector = {
      displayName: "New Test API",
      targetUrl: "https://otherapi.com/api/endpoint",
      authenticationConfiguration,
    };
    const request = new RequestInformation(
      HttpMethod.PATCH,
      "{+baseurl}/identity/apiConnectors/{identityApiConnector%2Did}",
      { baseurl: adapter.baseUrl, "identityApiConnector%2Did": id },
    );
    request.headers.tryAdd("Accept", "application/json");
    request.setContentFromParsable(adapter, "application/json", connector, serializeIdentityApiConnector);
    return await adapter.send(request, createIdentityApiConnectorFromDiscriminatorValue, {
      XXX: createODataErrorFromDiscriminatorValue,
    });
  };
}
