/**
 * What a client can send with the permissions that it was granted, for the compiler alone: at run time there is nothing
 * of it.
 */

/** The member of a builder under which its type says what its methods send. No object has it. */
export declare const operations: unique symbol;

/**
 * A request that a builder sends.
 *
 * @typeParam Request `METHOD /path`, the key of the request in `permissions`.
 * @typeParam Least The least privileged permissions, which is what a message names.
 * @typeParam Sufficient Each a list of permissions that suffice together, of any scheme; an empty one where nothing is
 *   known.
 */
export interface Operation<
  Request extends string,
  Least extends string = never,
  Sufficient extends readonly string[] = [],
> {
  readonly request: Request;
  readonly least: Least;
  readonly sufficient: Sufficient;
}

/** What is there in place of a method that takes a permission which was not granted. It cannot be called. */
export interface MissingScope<Scope extends string> {
  readonly missing?: Scope;
  /** Every function has one, and with it can stand where a client with fewer permissions is asked for. */
  readonly length: number;
}

/** A client or a builder, with the methods that the permissions `G` allow. */
export type Granted<T, G extends string> = {
  readonly [M in keyof T]: GrantedMember<M, T[M], OperationsOf<T>, G>;
};

type OperationsOf<T> = T extends { readonly [operations]?: infer O } ? NonNullable<O> : unknown;

type GrantedMember<M, V, O, G extends string> = M extends symbol
  ? V
  : V extends (...values: never) => unknown
    ? M extends keyof Verbs
      ? Verbs[M] extends keyof O
        ? GrantedMethod<V, O[Verbs[M]], G>
        : V
      : GrantedBelow<V, G>
    : Granted<V, G>;

/** A method that takes values and gives a builder. */
type GrantedBelow<V, G extends string> = V extends (...values: infer A) => infer B
  ? (...values: A) => Granted<B, G>
  : V;

type GrantedMethod<V, O, G extends string> =
  O extends Operation<string, infer Least, infer Sufficient>
    ? [Extract<Sufficient, readonly G[]>] extends [never]
      ? MissingScope<Least>
      : V
    : V;

/** The methods of a builder, with the HTTP method that each of them sends. */
interface Verbs {
  readonly get: "get";
  readonly pages: "get";
  readonly items: "get";
  readonly bytes: "get";
  readonly toGetRequest: "get";
  readonly post: "post";
  readonly toPostRequest: "post";
  readonly patch: "patch";
  readonly toPatchRequest: "patch";
  readonly put: "put";
  readonly toPutRequest: "put";
  readonly delete: "delete";
  readonly toDeleteRequest: "delete";
}
