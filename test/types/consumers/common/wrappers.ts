/** Code around the package: its types are taken apart and put together again. */
import { expectTypeOf } from "expect-type";
import type {
  ApiAuthenticationConfigurationBase,
  ClientOptions,
  GraphClient,
  GraphRequest,
  IdentityApiConnector,
  IdentityApiConnectorCreate,
  IdentityApiConnectorUpdate,
  OfType,
  BasicAuthentication,
  Page,
  ResultOf,
  Typed,
} from "@graph-slice/identity-api-connectors";
import { createGraphClient, match, send } from "@graph-slice/identity-api-connectors";

type ApiConnectors = GraphClient["identity"]["apiConnectors"];
type Item = ReturnType<ApiConnectors["byIdentityApiConnectorId"]>;

expectTypeOf<Parameters<ApiConnectors["post"]>[0]>().toEqualTypeOf<IdentityApiConnectorCreate>();
expectTypeOf<Parameters<Item["patch"]>[0]>().toEqualTypeOf<IdentityApiConnectorUpdate>();
expectTypeOf<Awaited<ReturnType<ApiConnectors["post"]>>>().toEqualTypeOf<IdentityApiConnector>();
expectTypeOf<Awaited<ReturnType<Item["get"]>>>().toExtend<Partial<IdentityApiConnector>>();
expectTypeOf<ResultOf<ReturnType<Item["toPatchRequest"]>>>().toEqualTypeOf<
  IdentityApiConnector | undefined
>();
expectTypeOf<
  OfType<ApiAuthenticationConfigurationBase, "microsoft.graph.basicAuthentication">
>().toEqualTypeOf<BasicAuthentication>();

export class ConnectorStore {
  readonly #connectors: ApiConnectors;

  constructor(options: Omit<ClientOptions, "cloud">) {
    this.#connectors = createGraphClient(options).identity.apiConnectors;
  }

  async find(name: string): Promise<IdentityApiConnector | undefined> {
    for await (const connector of this.#connectors.items()) {
      if (connector.displayName === name) return connector;
    }
    return undefined;
  }

  async save(id: string | undefined, body: IdentityApiConnectorCreate): Promise<IdentityApiConnector> {
    if (id === undefined) return this.#connectors.post(body);
    const item = this.#connectors.byIdentityApiConnectorId(id);
    return (await item.patch(body)) ?? item.get();
  }
}

export async function all<T>(pages: AsyncIterable<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  for await (const { value } of pages) items.push(...value);
  return items;
}

export async function names({ identity }: GraphClient): Promise<(string | null | undefined)[]> {
  const connectors = await all(identity.apiConnectors.pages());
  return connectors.map(({ displayName }) => displayName);
}

export function logged<A extends readonly unknown[], R>(
  call: (...parameters: A) => Promise<R>,
  log: (line: string) => void,
): (...parameters: A) => Promise<R> {
  return (...parameters) => {
    log("called");
    return call(...parameters);
  };
}

export async function loggedPatch({ identity }: GraphClient): Promise<IdentityApiConnector | undefined> {
  return logged(
    identity.apiConnectors.byIdentityApiConnectorId("id").patch,
    () => undefined,
  )({ displayName: "Orders" });
}

export async function sentLater<T>(graph: GraphClient, requests: readonly GraphRequest<T>[]): Promise<T[]> {
  return Promise.all(requests.map((request) => send(graph, request)));
}

/** A union that the package does not know: `match` serves the consumer's own types too. */
interface Cat extends Typed {
  readonly "@odata.type": "#contoso.cat";
  readonly lives: number;
}
interface Dog extends Typed {
  readonly "@odata.type": "#contoso.dog";
  readonly tricks: string[];
}

export function described(pet: Cat | Dog): number {
  return match(pet, { cat: ({ lives }) => lives, dog: ({ tricks }) => tricks.length, otherwise: () => 0 });
}

/** Whatever keeps secrets out of logs takes the type of what is sent. */
export type Redacted<T> = { readonly [K in keyof T]: K extends "password" | "pkcs12Value" ? "******" : T[K] };
expectTypeOf<
  Redacted<NonNullable<IdentityApiConnectorUpdate["authenticationConfiguration"]>>["password"]
>().toEqualTypeOf<"******">();
