import type { ts } from "ts-morph";
import type { Cloud, HttpMethod } from "../ir/access.js";
import type { Context } from "./flow/context.js";
import type { ClientKind } from "./graph-call.js";

/** An expression that may send requests. */
export interface Candidate {
  readonly client: ClientKind;
  /** The call, or the method where it is handed on. */
  readonly node: ts.Node;
  /** What it requests, as far as a context says. */
  readonly evaluate: (context: Context) => readonly Finding[];
}

/** What is found out of a request. */
export type Finding =
  | {
      readonly kind: "request";
      readonly method: HttpMethod;
      readonly version: string;
      readonly path: string;
      readonly cloud?: Cloud;
    }
  /** It goes to the service. */
  | { readonly kind: "unresolved"; readonly reason: string }
  /** It may go to the service. */
  | { readonly kind: "possible"; readonly reason: string };
