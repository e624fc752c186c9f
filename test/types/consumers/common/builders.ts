/** Builders are plain objects: their parts can be taken out, kept and passed on. */
import { expectTypeOf } from "expect-type";
import {
  type GraphClient,
  type GraphRequest,
  type IdentityApiConnector,
  type IdentityApiConnectorCreate,
  type Page,
  createGraphClient,
  send,
} from "@graph-slice/identity-api-connectors";
import type {
  IdentityApiConnectorsItemRequestBuilder,
  IdentityApiConnectorsItemUploadClientCertificatePostRequestBody,
  IdentityApiConnectorsItemUploadClientCertificateRequestBuilder,
  IdentityApiConnectorsRequestBuilder,
  IdentityRequestBuilder,
} from "@graph-slice/identity-api-connectors/requests/identity";

const graph: GraphClient = createGraphClient({
  credential: () => "token",
  baseUrl: "http://localhost:1/v1.0",
});
const {
  identity: {
    apiConnectors: { get, post, items, pages, byIdentityApiConnectorId, toGetRequest, toPostRequest },
  },
} = graph;
const item = byIdentityApiConnectorId("id");
const { patch, delete: remove, uploadClientCertificate, toPatchRequest, toDeleteRequest } = item;

export async function calls(body: IdentityApiConnectorCreate): Promise<void> {
  expectTypeOf(await get()).toEqualTypeOf<Page<IdentityApiConnector>>();
  expectTypeOf(await post(body)).toEqualTypeOf<IdentityApiConnector>();
  expectTypeOf(await item.get()).toEqualTypeOf<IdentityApiConnector>();
  expectTypeOf(await patch({})).toEqualTypeOf<IdentityApiConnector | undefined>();
  expectTypeOf(await remove()).toEqualTypeOf<void>();
  expectTypeOf(
    await uploadClientCertificate.post({ pkcs12Value: "eyJhbGciOi", password: "" }),
  ).toEqualTypeOf<IdentityApiConnector>();
  expectTypeOf(items()).toMatchTypeOf<AsyncIterable<IdentityApiConnector>>();
  expectTypeOf(pages()).toMatchTypeOf<AsyncIterable<Page<IdentityApiConnector>>>();
}

export async function requests(body: IdentityApiConnectorCreate): Promise<void> {
  expectTypeOf(toGetRequest()).toEqualTypeOf<GraphRequest<Page<IdentityApiConnector>>>();
  expectTypeOf(toPostRequest(body)).toEqualTypeOf<GraphRequest<IdentityApiConnector>>();
  expectTypeOf(toPatchRequest({})).toEqualTypeOf<GraphRequest<IdentityApiConnector | undefined>>();
  expectTypeOf(toDeleteRequest()).toEqualTypeOf<GraphRequest<void>>();
  expectTypeOf(
    uploadClientCertificate.toPostRequest({ pkcs12Value: "eyJhbGciOi", password: "" }),
  ).toEqualTypeOf<GraphRequest<IdentityApiConnector>>();
  expectTypeOf(await send(graph, toPostRequest(body))).toEqualTypeOf<IdentityApiConnector>();
}

/** Whoever passes a part of the client on has its type. */
export function parts({ identity }: GraphClient): void {
  expectTypeOf(identity).toEqualTypeOf<IdentityRequestBuilder>();
  expectTypeOf(identity.apiConnectors).toEqualTypeOf<IdentityApiConnectorsRequestBuilder>();
  expectTypeOf(item).toEqualTypeOf<IdentityApiConnectorsItemRequestBuilder>();
  expectTypeOf(
    uploadClientCertificate,
  ).toEqualTypeOf<IdentityApiConnectorsItemUploadClientCertificateRequestBuilder>();
  expectTypeOf<
    Parameters<typeof uploadClientCertificate.post>[0]
  >().toEqualTypeOf<IdentityApiConnectorsItemUploadClientCertificatePostRequestBody>();
  expectTypeOf<IdentityApiConnectorsItemUploadClientCertificatePostRequestBody>().toEqualTypeOf<{
    pkcs12Value: string;
    password: string;
  }>();
}
