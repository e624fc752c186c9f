/** Conditions, batches and delta queries. */
import { expectTypeOf } from "expect-type";
import {
  batch,
  type BatchItem,
  type BatchResult,
  type BatchResults,
  type Delta,
  type FilterExpression,
  type FilterValue,
  type GraphClient,
  type GraphRequest,
  type IdentityApiConnector,
  type Literal,
  literal,
  odata,
  type Page,
  type Where,
  where,
} from "@graph-slice/identity-api-connectors";

export async function conditions({ identity: { apiConnectors } }: GraphClient, name: string): Promise<void> {
  const written: FilterExpression<IdentityApiConnector> = odata`displayName eq ${name}`;
  await apiConnectors.get({ filter: written });
  await apiConnectors.get({ filter: where.eq("displayName", name) });
  await apiConnectors.get({
    filter: where.and(where.startsWith("displayName", name), where.ne("targetUrl", null)),
  });
  expectTypeOf(literal(1)).toEqualTypeOf<Literal>();
  expectTypeOf(where).toEqualTypeOf<Where>();
  expectTypeOf<string | Date | readonly number[]>().toExtend<FilterValue>();
  // A property of another entity does not fit.
  // @ts-expect-error
  await apiConnectors.get({ filter: where.eq("displayNam", name) });
  // Text is not quoted, so it is no condition.
  // @ts-expect-error
  await apiConnectors.get({ filter: `displayName eq '${name}'` });
}

export async function batches(graph: GraphClient, id: string): Promise<string | undefined> {
  const { apiConnectors } = graph.identity;
  const connector = apiConnectors.byIdentityApiConnectorId(id);
  const read = connector.toGetRequest();
  expectTypeOf(read).toExtend<BatchItem<IdentityApiConnector>>();
  expectTypeOf<BatchResults<[GraphRequest<void>]>>().toEqualTypeOf<[BatchResult<void>]>();
  const [found, listed, removed] = await batch(graph, [
    read,
    apiConnectors.toGetRequest({ top: 5 }),
    { request: connector.toDeleteRequest(), dependsOn: [read] },
  ]);
  expectTypeOf(listed).toEqualTypeOf<BatchResult<Page<IdentityApiConnector>>>();
  if (removed.status === "rejected") return removed.reason.code;
  return found.status === "fulfilled" ? found.value.id : found.reason.message;
}

expectTypeOf<Delta<IdentityApiConnector>["@removed"]>().toEqualTypeOf<
  { reason: "changed" | "deleted" } | undefined
>();
