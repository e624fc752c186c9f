/** What is selected decides what comes back. */
import { expectTypeOf } from "expect-type";
import type { GraphClient, IdentityApiConnector, Page, ResultOf } from "@graph-slice/identity-api-connectors";

/** Comes whatever is selected. */
type Annotation = "@odata.etag";

export async function reads({ identity: { apiConnectors } }: GraphClient): Promise<void> {
  const whole = await apiConnectors.get();
  expectTypeOf(whole).toEqualTypeOf<Page<IdentityApiConnector>>();
  expectTypeOf(whole.value[0]).toEqualTypeOf<IdentityApiConnector | undefined>();
  expectTypeOf(whole["@odata.nextLink"]).toEqualTypeOf<string | undefined>();

  const names = await apiConnectors.get({ select: ["id", "displayName"] });
  expectTypeOf(names.value).toEqualTypeOf<Pick<IdentityApiConnector, "id" | "displayName" | Annotation>[]>();

  for await (const item of apiConnectors.items({ select: ["targetUrl"], top: 5 })) {
    expectTypeOf(item).toEqualTypeOf<Pick<IdentityApiConnector, "targetUrl" | Annotation>>();
  }
  for await (const page of apiConnectors.pages({ select: ["id"] })) {
    expectTypeOf(page).toEqualTypeOf<Page<Pick<IdentityApiConnector, "id" | Annotation>>>();
  }

  const item = apiConnectors.byIdentityApiConnectorId("id");
  expectTypeOf(await item.get()).toEqualTypeOf<IdentityApiConnector>();
  const one = await item.get({ select: ["authenticationConfiguration"] });
  expectTypeOf(one).toEqualTypeOf<Pick<IdentityApiConnector, "authenticationConfiguration" | Annotation>>();
  if (one.authenticationConfiguration?.["@odata.type"] === "#microsoft.graph.basicAuthentication") {
    expectTypeOf(one.authenticationConfiguration.username).toEqualTypeOf<string | null | undefined>();
  }
}

/** Selecting by a list that is not known to the letter gives what may be selected, whole. */
export async function readsByVariable(
  { identity }: GraphClient,
  select: readonly ("id" | "targetUrl")[],
): Promise<Pick<IdentityApiConnector, "id" | "targetUrl">[]> {
  return (await identity.apiConnectors.get({ select })).value;
}

export function sorts({ identity }: GraphClient): void {
  const request = identity.apiConnectors.toGetRequest({
    select: ["id"],
    orderBy: ["displayName desc", "id"],
    search: "orders",
    skip: 5,
    count: true,
  });
  expectTypeOf<ResultOf<typeof request>>().toEqualTypeOf<
    Page<Pick<IdentityApiConnector, "id" | Annotation>>
  >();
}

/** Options may be there or not without another call. */
export async function optional({ identity }: GraphClient, top: number | undefined): Promise<number> {
  return (await identity.apiConnectors.get({ top })).value.length;
}
