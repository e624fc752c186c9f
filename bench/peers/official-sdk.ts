/**
 * The official SDK, `@microsoft/msgraph-sdk`: its models, serializers and fetch adapter, driven as the request builders
 * of `@microsoft/msgraph-sdk-identity` do, which the registry does not have.
 */
import {
  BaseBearerTokenAuthenticationProvider,
  HttpMethod,
  type Parsable,
  RequestInformation,
  type SerializationWriter,
} from "@microsoft/kiota-abstractions";
import { GraphRequestAdapter } from "@microsoft/msgraph-sdk";
import {
  type BasicAuthentication,
  type IdentityApiConnector,
  type IdentityApiConnectorCollectionResponse,
  type Pkcs12Certificate,
  createIdentityApiConnectorCollectionResponseFromDiscriminatorValue,
  createIdentityApiConnectorFromDiscriminatorValue,
  serializeIdentityApiConnector,
} from "@microsoft/msgraph-sdk/models/index.js";
import { createODataErrorFromDiscriminatorValue } from "@microsoft/msgraph-sdk/models/oDataErrors/index.js";
import type {
  Authentication,
  Certificate,
  Connection,
  Connector,
  ConnectorRead,
  Connectors,
} from "./connectors.js";

/** How the members of `authenticationConfiguration` are given to the SDK. */
export type Style =
  /** As its types have them. */
  | "typed"
  /** As what its types do not know. */
  | "additionalData";

const collection = "{+baseurl}/identity/apiConnectors";
const item = `${collection}/{identityApiConnector%2Did}`;
const errors = { XXX: createODataErrorFromDiscriminatorValue };

export function officialSdk({ baseUrl, token }: Connection, style: Style = "typed"): Connectors {
  const adapter = new GraphRequestAdapter(
    new BaseBearerTokenAuthenticationProvider({
      getAuthorizationToken: () => Promise.resolve(token),
      getAllowedHostsValidator: () => {
        throw new Error("Not asked by this provider.");
      },
    }),
  );
  adapter.baseUrl = baseUrl;

  function request(method: HttpMethod, template: string, id?: string): RequestInformation {
    const made = new RequestInformation(method, template, {
      baseurl: baseUrl,
      ...(id !== undefined && { "identityApiConnector%2Did": id }),
    });
    made.headers.tryAdd("Accept", "application/json");
    return made;
  }

  function withConnector(made: RequestInformation, connector: Partial<Connector>): RequestInformation {
    const model = written(connector, style);
    made.setContentFromParsable(adapter, "application/json", model, serializeIdentityApiConnector);
    return made;
  }

  const sendForConnector = async (made: RequestInformation): Promise<ConnectorRead> =>
    read(await adapter.send(made, createIdentityApiConnectorFromDiscriminatorValue, errors));

  return {
    async list() {
      const names: string[] = [];
      let next: string | null | undefined;
      do {
        const made = request(HttpMethod.GET, collection);
        if (next) made.URL = next;
        const page: IdentityApiConnectorCollectionResponse | undefined = await adapter.send(
          made,
          createIdentityApiConnectorCollectionResponseFromDiscriminatorValue,
          errors,
        );
        for (const { displayName } of page?.value ?? []) names.push(displayName ?? "");
        next = page?.odataNextLink;
      } while (next);
      return names;
    },
    create: (connector) => sendForConnector(withConnector(request(HttpMethod.POST, collection), connector)),
    get: (id) => sendForConnector(request(HttpMethod.GET, item, id)),
    async update(id, changes) {
      const made = withConnector(request(HttpMethod.PATCH, item, id), changes);
      await adapter.send(made, createIdentityApiConnectorFromDiscriminatorValue, errors);
    },
    delete: (id) => adapter.sendNoResponseContent(request(HttpMethod.DELETE, item, id), errors),
    upload: (id, certificate) => {
      const made = request(HttpMethod.POST, `${item}/uploadClientCertificate`, id);
      const body: UploadBody = certificate;
      made.setContentFromParsable(adapter, "application/json", body, serializeUploadBody);
      return sendForConnector(made);
    },
  };
}

function written(
  { authentication, ...rest }: Partial<Connector>,
  style: Style,
): Partial<IdentityApiConnector> {
  return {
    ...rest,
    ...(authentication && { authenticationConfiguration: writtenAuthentication(authentication, style) }),
  };
}

function writtenAuthentication(
  { type, ...credentials }: Authentication,
  style: Style,
): BasicAuthentication | Pkcs12Certificate {
  const odataType = `#microsoft.graph.${type}`;
  return style === "typed" ? { odataType, ...credentials } : { odataType, additionalData: credentials };
}

function read(connector: IdentityApiConnector | undefined): ConnectorRead {
  const { id, displayName, targetUrl, authenticationConfiguration: authentication } = connector ?? {};
  return { id, displayName, targetUrl, authentication };
}

type UploadBody = Certificate & Parsable;

function serializeUploadBody(writer: SerializationWriter, body: Partial<UploadBody> | null = {}): void {
  writer.writeStringValue("password", body?.password);
  writer.writeStringValue("pkcs12Value", body?.pkcs12Value);
}
