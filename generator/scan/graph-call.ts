/** Calls of the service that a program makes, as its source says. */
import type { Cloud, HttpMethod } from "../ir/access.js";

/** A place in a source file. Lines and columns count from 1, columns in UTF-16 code units. */
export interface SourcePlace {
  /** The absolute path. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** By what a program calls the service. */
export type ClientKind =
  /** A client that this program generated. */
  | "graph-slice"
  /** `client.api("/path")`, the JavaScript client. */
  | "graph-client"
  /** Chains of request builders, the TypeScript SDK. */
  | "graph-sdk"
  /** A request to an absolute URL: `fetch` and HTTP libraries. */
  | "http";

/** A call of which it is known what it requests. One call expression gives several where its path is one of several. */
export interface GraphCall {
  readonly client: ClientKind;
  readonly method: HttpMethod;
  /** The path template from the version on, e.g. `/teams/{team-id}/members`; placeholders stand for what is not constant. */
  readonly path: string;
  /** `v1.0` or another one. */
  readonly version: string;
  /** The cloud, where the call says it. */
  readonly cloud?: Cloud;
  /** Where the call says what it requests: for a call in a wrapper, the wrapper's caller. */
  readonly at: SourcePlace;
  /** The call itself, where `at` is a caller of the function that it stands in. */
  readonly through?: SourcePlace;
}

/** A call of which it is not known what it requests. */
export interface UnresolvedCall {
  readonly client: ClientKind;
  readonly at: SourcePlace;
  /** The expression, shortened. */
  readonly text: string;
  /** Why not, in a sentence for people, and what would help. */
  readonly reason: string;
}

/** What a program calls. The lists are in the order of files and places. */
export interface ScannedCalls {
  readonly calls: readonly GraphCall[];
  /** Calls that go to the service, but it is not known where: an error under `--strict`. */
  readonly unresolved: readonly UnresolvedCall[];
  /** HTTP requests of which not even the host is known, so that nothing says that they go to the service. */
  readonly possible: readonly UnresolvedCall[];
}

/** How much was looked at. */
export interface ScanStatistics {
  /** Source files, without declaration files and what is in `node_modules`. */
  readonly files: number;
  /** Of them, those that do not parse. */
  readonly broken: number;
}
